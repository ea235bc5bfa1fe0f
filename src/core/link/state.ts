import type { By } from '../table/by.ts'
import { DEFAULT_SELECTION, type Selection } from '../table/facets.ts'
import type { ColumnFilter } from '../table/filter.ts'
import type { Day } from '../time/day.ts'
import type { Duration } from '../time/duration.ts'
import type { OverlayName } from './overlays.ts'
import type { Panel } from './panels.ts'

export const MODES = ['cumulative', 'window', 'instant'] as const
export const CLOCKS = ['events', 'calendar'] as const
/** What numbers of stacks and heights of bars count. */
export const WEIGHTS = ['incidents', 'killed'] as const
export const THEMES = ['auto', 'light', 'dark'] as const
/** Parts an embed can show (`ui=`). The map is always there. */
export const PARTS = ['title', 'sentence', 'time', 'legend', 'card', 'controls'] as const

export type Mode = (typeof MODES)[number]
export type Clock = (typeof CLOCKS)[number]
export type Weight = (typeof WEIGHTS)[number]
export type Theme = (typeof THEMES)[number]
export type Part = (typeof PARTS)[number]

/** Where the map looks: a box (west may exceed east across 180 degrees) or a centre with a zoom. */
export type Camera =
  | {
      readonly type: 'bounds'
      readonly west: number
      readonly south: number
      readonly east: number
      readonly north: number
    }
  | { readonly type: 'view'; readonly lon: number; readonly lat: number; readonly zoom: number }

/** Everything a link carries. Days are UTC integers; null is "not set". */
export interface State extends Selection {
  /** The period that is looked at; an open end is null. Both days are included. */
  readonly from: Day | null
  readonly to: Day | null
  /** The playhead; null is the end of the period. */
  readonly at: Day | null
  readonly mode: Mode
  /** Length of the window in mode `window`. */
  readonly span: Duration
  readonly clock: Clock
  /** Time shown per second by the calendar clock; null lets the run take its default length. */
  readonly speed: Duration | null
  /** Only incidents that lie in the window for certain. */
  readonly certain: boolean
  readonly q: string
  /** Columns of a reader's file that are filters. */
  readonly columns: readonly ColumnFilter[]
  readonly camera: Camera | null
  readonly id: string | null
  readonly hl: readonly string[]
  readonly panel: Panel
  /** Base of distances, degrees; null is the dataset's own. */
  readonly base: readonly [number, number] | null
  /** ISO 3166-1 code of the country that counts as inside; null is that of the dataset's own base. */
  readonly inside: string | null
  readonly eps: number
  readonly min: number
  readonly overlays: readonly OverlayName[]
  /** What marks are told apart by. */
  readonly by: By
  readonly weight: Weight
  /** A second period, beside which the window of the first is put; an open end is the extent's, both null is none. */
  readonly from2: Day | null
  readonly to2: Day | null
  readonly story: string | null
  readonly chapter: number | null
  /** Version of the data that the link was made with; null where it does not say. */
  readonly data: string | null
  readonly theme: Theme
  readonly lang: string | null
  readonly play: boolean
  readonly present: boolean
  /** Parts shown in an embed; null is all. */
  readonly ui: readonly Part[] | null
}

/** What is shown where nothing is said, and of everybody: `openingState` has it for a dataset. */
export const DEFAULT_STATE: State = {
  from: null,
  to: null,
  at: null,
  mode: 'cumulative',
  span: { months: 12, days: 0 },
  clock: 'events',
  speed: null,
  certain: false,
  ...DEFAULT_SELECTION,
  q: '',
  columns: [],
  camera: null,
  id: null,
  hl: [],
  panel: 'incidents',
  base: null,
  inside: null,
  eps: 50,
  min: 4,
  overlays: ['rings'],
  by: 'kind',
  weight: 'incidents',
  from2: null,
  to2: null,
  story: null,
  chapter: null,
  data: null,
  theme: 'auto',
  lang: null,
  play: false,
  present: false,
  ui: null,
}
