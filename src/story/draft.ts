import { printLink } from '../core/link/permalink.ts'
import type { Camera, State } from '../core/link/state.ts'
import { latitudeOf, longitudeOf, mercatorX, mercatorY } from '../core/mercator.ts'
import type { Group } from '../core/table/dataset.ts'
import { isoDay } from '../core/time/day.ts'
import type { DayInterval } from '../core/time/interval.ts'
import type { Chapter, ToldStory } from './story.ts'

/** A story that is being made: chapters are told in their order. */
export interface Draft {
  readonly title: string
  readonly chapters: readonly DraftChapter[]
}

export type DraftChapter = ToldStory['chapters'][number]

/** How long a stretch runs that nobody has given a length, seconds. */
export const USUAL_SECONDS = 8

/** Side of the world at zoom 0, CSS pixels. */
const WORLD = 512
/** Places after the point that a bound keeps: 10 m. */
const DIGITS = 4

/**
 * A view as a chapter: its query with the bounds that a map of that size shows, so that every screen shows the same places, and
 * what is selected or highlighted as what it speaks of. `stretch` is what plays when it is entered.
 */
export function chapterOf(
  state: State,
  group: Group | null,
  size: { readonly width: number; readonly height: number },
  stretch: DayInterval | null,
): DraftChapter {
  const view: State = {
    ...state,
    ...{
      camera: boundsOf(state.camera, size),
      id: null,
      hl: [],
      panel: 'incidents',
      story: null,
      chapter: null,
    },
    ...{ data: null, theme: 'auto', lang: null, play: false, present: false, ui: null },
  }
  const incidents = [...new Set([...(state.id === null ? [] : [state.id]), ...state.hl])]
  const play = stretch && { from: isoDay(stretch.from), to: isoDay(stretch.to), seconds: USUAL_SECONDS }
  return {
    ...{ title: '', text: '', view: printLink(view, group), incidents, cites: [] },
    ...(play && { play }),
  }
}

/** What a camera shows as bounds; those of a zoom depend on the map's size. Null where all is shown. */
function boundsOf(
  camera: Camera | null,
  { width, height }: { width: number; height: number },
): Camera | null {
  if (camera?.type !== 'view') return camera
  const across = width / WORLD / 2 ** camera.zoom / 2
  const down = height / WORLD / 2 ** camera.zoom / 2
  const [x, y] = [mercatorX(camera.lon), mercatorY(camera.lat)]
  const round = (value: number) => Number(value.toFixed(DIGITS))
  return {
    type: 'bounds',
    west: round(longitudeOf(Math.max(0, x - across))),
    south: round(latitudeOf(Math.min(1, y + down))),
    east: round(longitudeOf(Math.min(1, x + across))),
    north: round(latitudeOf(Math.max(0, y - down))),
  }
}

/** The chapters with one moved by some places, as far as there are any. */
export function moved<T>(chapters: readonly T[], from: number, by: number): readonly T[] {
  const to = Math.max(0, Math.min(chapters.length - 1, from + by))
  const rest = chapters.toSpliced(from, 1)
  return rest.toSpliced(to, 0, chapters[from]!)
}

/** The id of a draft: what its title becomes in an address. */
export function draftId(title: string): string {
  const slug = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return `own-${slug || 'story'}`.slice(0, 100).replace(/-$/, '')
}

/**
 * A draft as a story that can be told. What has no words yet is told by `untitled`, which gets the number of the chapter, 0 for the
 * whole.
 */
export function storyOf(
  { title, chapters }: Draft,
  language: string,
  untitled: (chapter: number) => string,
): ToldStory {
  return {
    id: draftId(title),
    title: title.trim() || untitled(0),
    language,
    chapters: chapters.map((chapter, i) => ({ ...chapter, title: chapter.title.trim() || untitled(i + 1) })),
  }
}

/** A draft as the text of a file, which `geodata/stories/` takes too. */
export function draftFile(story: ToldStory): string {
  const plain = ({ cites, ...chapter }: DraftChapter): Chapter => ({
    ...chapter,
    cites: cites.map(({ incident, source, field }) => ({ incident, source, field })),
  })
  return `${JSON.stringify({ ...story, chapters: story.chapters.map(plain) }, null, 2)}\n`
}
