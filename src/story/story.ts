import { parseLink } from '../core/link/permalink.ts'
import type { State } from '../core/link/state.ts'
import type { Group } from '../core/table/dataset.ts'
import { parseDay } from '../core/time/day.ts'
import type { DayInterval } from '../core/time/interval.ts'

/** A stretch of time that runs when a chapter is entered, in the stated seconds; its last day is held. Days `YYYY-MM-DD`. */
export interface Play {
  readonly from: string
  readonly to: string
  readonly seconds: number
}

/** What a text rests on: what one document says of one field of one incident. */
export interface Cite {
  readonly incident: string
  readonly source: string
  readonly field: string
}

/** A view that is told. */
export interface Chapter<C = Cite> {
  readonly title: string
  /** Figures of measures stand in it as placeholders until they are filled. */
  readonly text: string
  /** A link's query, with `bounds` and never a zoom: the same places on every screen. */
  readonly view: string
  /** Ids that it speaks of. */
  readonly incidents: readonly string[]
  readonly play?: Play | undefined
  readonly cites: readonly C[]
  /** For the presenter alone. */
  readonly notes?: string | undefined
}

/** A guided view in chapters. */
export interface Story<C = Cite> {
  readonly id: string
  readonly title: string
  readonly summary?: string | undefined
  /** Of its texts, BCP 47. */
  readonly language: string
  readonly chapters: readonly Chapter<C>[]
}

/** A claim as a reader finds it: incident and document by name, and the paragraphs. */
export interface CitedClaim extends Cite {
  readonly title: string
  readonly document: string
  /** Such as "p16", in the order of the document. */
  readonly locators: readonly string[]
}

/** A story as the pages load it: its figures filled, its claims looked up. */
export type ToldStory = Story<CitedClaim>

/** What of a view is the page's and not the chapter's: it stays as the reader has it. */
const OF_THE_PAGE = ['theme', 'lang', 'present', 'ui', 'panel'] as const satisfies readonly (keyof State)[]

/** The stretch of a chapter in days; null where it plays none or none that can be read. */
export function stretchOf({ play }: Pick<Chapter<unknown>, 'play'>): DayInterval | null {
  const [from, to] = [parseDay(play?.from ?? ''), parseDay(play?.to ?? '')]
  return from === null || to === null || from > to ? null : { from, to }
}

/**
 * The state that a chapter shows: with its stretch behind it (`end`), or still before it (`start`: the day before the
 * stretch, so that its first step comes into view). The incidents that it speaks of are highlighted. What is the page's own is taken from `page`.
 */
export function chapterState(
  chapter: Pick<Chapter<unknown>, 'view' | 'play' | 'incidents'>,
  moment: 'start' | 'end',
  group: Group | null,
  page: State,
): State {
  const { state } = parseLink(chapter.view, group)
  const stretch = stretchOf(chapter)
  const at = stretch === null ? state.at : moment === 'end' ? stretch.to : stretch.from - 1
  const kept = Object.fromEntries(OF_THE_PAGE.map((item) => [item, page[item]])) as Partial<State>
  const hl = state.hl.length > 0 ? state.hl : chapter.incidents
  return { ...state, ...kept, at, hl, play: false }
}
