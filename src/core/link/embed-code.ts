import type { Group } from '../table/dataset.ts'
import type { Day } from '../time/day.ts'
import { printLink } from './permalink.ts'
import type { Part, State, Theme } from './state.ts'

/** How large a frame is, CSS pixels; without a width it is as wide as the text it stands in. */
export interface EmbedSize {
  readonly width: number | null
  readonly height: number
}

/** Sizes to choose from; any other may be given as well. */
export const EMBED_SIZES = {
  responsive: { width: null, height: 640 },
  small: { width: 320, height: 600 },
  medium: { width: 600, height: 700 },
  large: { width: 960, height: 720 },
  slide: { width: 960, height: 540 },
} as const satisfies Readonly<Record<string, EmbedSize>>

export type EmbedSizeName = keyof typeof EMBED_SIZES

/** What a frame may measure, CSS pixels: below it nothing can be read in it. */
export const EMBED_LEAST = 240
export const EMBED_MOST = 4000

/** As a map that a reader uses, or as what is shown to a room. */
export type EmbedUse = 'article' | 'slide'

/** How an embed begins: as the view is now, or at the first day of its period, waiting or playing once it is seen. */
export type EmbedStart = 'now' | 'beginning' | 'playing'

export interface EmbedOptions {
  readonly size: EmbedSize
  /** Parts that are shown; null is all. */
  readonly parts: readonly Part[] | null
  readonly theme: Theme
  readonly start: EmbedStart
  readonly use: EmbedUse
}

export interface EmbedCode {
  /** Address of the embed. */
  readonly address: string
  /** HTML of a bare frame. */
  readonly frame: string
  /** HTML of the element, with the frame inside for where no script runs. */
  readonly element: string
}

/** What the code is about. */
export interface EmbedAbout {
  /** The absolute address of the pages, with a slash at the end. */
  readonly site: string
  /** What the frame holds, for a screen reader. */
  readonly title: string
  /** Words of the link for where there are no frames; null is the title. */
  readonly link: string | null
  /** The first day of the view's period. */
  readonly first: Day
  /** Whom the dataset is about. */
  readonly group: Group | null
}

/** What to paste into another page to show a view. */
export function embedCode(
  state: State,
  { size: { width, height }, parts, theme, start, use }: EmbedOptions,
  { site, title, link: linkText, first, group }: EmbedAbout,
): EmbedCode {
  const shown: State = {
    ...state,
    ...(start === 'now' ? {} : { at: first, id: null, chapter: state.story === null ? null : 1 }),
    panel: 'incidents',
    play: start === 'playing',
    present: use === 'slide',
    theme,
    ui: parts,
  }
  const query = printLink(shown, group)
  const address = `${site}embed/${query ? `?${query}` : ''}`
  const full = printLink({ ...shown, play: false, present: false, ui: null }, group)
  const dimensions = `width="${width ?? '100%'}" height="${height}"`
  const name = quoted(title)
  const link = `<p><a href="${quoted(`${site}${full ? `?${full}` : ''}`)}">${quoted(linkText ?? title)}</a></p>`
  const frame = `<iframe src="${quoted(address)}" title="${name}" ${dimensions} loading="lazy" allowfullscreen style="border:0;max-width:100%"></iframe>`
  const fixed = width === null ? '' : ` height="${height}" style="width:${width}px;max-width:100%"`
  return {
    address,
    frame: `${frame}\n${link}`,
    element: [
      `<script async src="${quoted(`${site}reachmap.js`)}"></script>`,
      `<reach-map src="${quoted(address)}" title="${name}"${fixed}>`,
      `  ${frame}`,
      '</reach-map>',
      link,
    ].join('\n'),
  }
}

/** Text between double quotes of an attribute, or between tags. */
function quoted(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
