import type { Places } from '../core/answer.ts'
import type { Camera, Weight } from '../core/link/state.ts'
import type { Classes } from '../core/table/classing.ts'
import { classMark, classStack } from './class-marks.ts'
import { escaped } from './escaped.ts'
import { markPaths, possiblePaths } from './marks.ts'
import type { Palette } from './palette.ts'
import type { LabelBox } from './place-labels.ts'
import { type Poster, type PosterFrame, type PosterMark, posterOf } from './poster.ts'
import { leadingOf, NAME, type PosterName, type PosterStory, toldOn } from './poster-story.ts'
import { NUMBER_SINKS, stackNumber, stackPath, stackRadius } from './stacks.ts'

/** Land and borders as SVG paths; the world's side in their units. */
export interface Outlines {
  readonly land: string
  readonly borders: string
  readonly units: number
}

/** What some places look like from somewhere. */
export interface Seen {
  readonly places: Places
  readonly camera: Camera | null
  readonly frame: PosterFrame
  readonly weight: Weight
  /** What is told by it, in which language, and what will lie over it, in its pixels; null tells nothing. */
  readonly told: {
    readonly story: PosterStory
    readonly lang: string
    readonly over?: readonly LabelBox[] | undefined
  } | null
}

const FONT = 'font-family="Noto Sans, sans-serif" font-weight="600"'

/** How the world lies in such a picture, and the marks on it. */
export function seenPoster({ places, camera, frame, weight, told }: Seen): Poster {
  return posterOf(places, camera, frame, weight, told ? leadingOf(told.story) : [])
}

/** A still map as the inside of an SVG: sea, land, borders, marks with their numbers; the path and names of what is told. */
export function posterInside(
  { places, camera, frame, weight, told }: Seen,
  { land, borders, units }: Outlines,
  palette: Palette,
): string {
  const poster = seenPoster({ places, camera, frame, weight, told })
  const { path, names } = told
    ? toldOn(poster, told.story, frame, told.lang, told.over)
    : { path: '', names: [] }
  const { x, y, world, marks } = poster
  const scale = world / units
  const line = `stroke="${palette.border}" stroke-width="${(0.75 / scale).toFixed(2)}"`
  return [
    `<rect width="${frame.width}" height="${frame.height}" fill="${palette.sea}"/>`,
    `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${scale.toFixed(5)})">`,
    `<path d="${land}" fill="${palette.land}" ${line}/><path d="${borders}" fill="none" ${line}/></g>`,
    `<path d="${path}" fill="none" stroke="${palette.ink}" stroke-width="1.1" stroke-linecap="round" stroke-opacity=".6"/>`,
    ...marks.map((mark) => drawn(mark, places.classes, palette)),
    ...names.map((name) => written(name, palette)),
  ].join('')
}

/** Names as the map writes them, the number of a step before its name. */
function written({ x, y, lines }: PosterName, palette: Palette): string {
  const halo = `stroke="${palette.land}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"`
  const { badge, line, size } = NAME
  return lines
    .map(({ number, text, x: indent }, i) => {
      const top = y + i * line
      const base = top + line / 2
      const step = number
        ? `<rect x="${x}" y="${top + 1}" width="${badge}" height="${line - 2}" rx="${badge / 2}" fill="${palette.ink}"/><text x="${x + badge / 2}" y="${base + 3.6}" ${FONT} font-size="10" text-anchor="middle" fill="${palette.paper}">${escaped(number)}</text>`
        : ''
      return `${step}<text x="${x + indent}" y="${base + 4.6}" ${FONT} font-size="${size}" fill="${palette.ink}" ${halo}>${escaped(text)}</text>`
    })
    .join('')
}

/** The same as an SVG file. */
export function posterSvg(seen: Seen, outlines: Outlines, palette: Palette): string {
  const { width, height } = seen.frame
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${posterInside(seen, outlines, palette)}</svg>`
}

function drawn(
  { x, y, class: one, number, radius, possible }: PosterMark,
  classes: Classes,
  palette: Palette,
): string {
  const at = `transform="translate(${x} ${y})"`
  if (radius > 0) {
    const tone = palette.context
    return `<circle ${at} r="${radius}" fill="${tone}" fill-opacity="${possible ? 0 : 0.1}" stroke="${tone}" stroke-dasharray="4 4"/>`
  }
  if (number !== null) {
    const look = classStack(classes, one)
    const { d, line } = stackPath(look, number, possible)
    const [tone, paper] = [palette[look.colour], palette.paper]
    const halo = `<path d="${d}" fill="${paper}" stroke="${paper}" stroke-width="3"/>`
    const dash = possible ? ' stroke-dasharray="3 2"' : ''
    const body =
      line === null
        ? `<path d="${d}" fill="${tone}"/>`
        : `<path d="${d}" fill="${paper}" stroke="${tone}" stroke-width="${line}"${dash}/>`
    const sinks = 4 + NUMBER_SINKS[look.outline] * stackRadius(look.outline, number)
    const text = `<text y="${sinks.toFixed(1)}" ${FONT} font-size="11" text-anchor="middle" fill="${line === null ? paper : tone}">${stackNumber(number)}</text>`
    return `<g ${at}>${halo}${body}${text}</g>`
  }
  const { shape, colour: tone } = classMark(classes, one)
  const paint = palette[tone]
  const paths = (possible ? possiblePaths : markPaths)(shape).map(({ d, line, dash }) =>
    line === null
      ? `<path d="${d}" fill="${paint}"/>`
      : `<path d="${d}" fill="none" stroke="${paint}" stroke-width="${line}"${dash ? ` stroke-dasharray="${dash}"` : ''}/>`,
  )
  return `<g ${at}>${paths.join('')}</g>`
}
