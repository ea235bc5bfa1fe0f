import type { IncidentRecord, TableHandle } from './answer.ts'
import type { State, Weight } from './link/state.ts'
import { once } from './once.ts'
import type { Kind, Position } from './record/incident.ts'
import { type Columns, type Dataset, type DatasetInfo, isOwnBase } from './table/dataset.ts'
import { allowedSets } from './table/filter.ts'
import { openTable } from './table/handle.ts'
import { createPassing, type RoleSaid } from './table/passing.ts'
import { extentOf, indexOfId } from './table/reading.ts'
import { createRecords } from './table/records.ts'
import { locatedClasses, Tally, type TallyCounts } from './table/tally.ts'
import { hasTolls, tollsOf } from './table/toll.ts'
import { type Order, periodOf, playheadOf, type Range, rangeOf, windowOf } from './table/window.ts'
import type { Day } from './time/day.ts'
import { type Bin, histogram } from './time/histogram.ts'
import type { DayInterval } from './time/interval.ts'
import { type Steps, stepsOf } from './time/steps.ts'

/** Most bins of the histogram under the time bar. */
const BINS = 160

/** Everything that follows from a dataset and a state at once: what map, list, table, counts and measures share. */
export interface View extends TallyCounts {
  readonly info: DatasetInfo
  readonly state: State
  /** First to last day of the incidents of the selected roles. */
  readonly extent: DayInterval
  /** The table and what passes facets and search, for the map and the measures. */
  readonly table: TableHandle
  /** Incidents that pass facets and search, at any time. */
  readonly passing: number
  /** Roles that occur among them (the selected ones when nothing is left). */
  readonly roles: readonly RoleSaid[]
  /** Kinds that occur among them. */
  readonly kinds: readonly Kind[]
  /** Whether one of them is known to more days than one. */
  readonly intervals: boolean
  /** Incidents of these roles and of the selected actors in the whole dataset. */
  readonly total: number
  readonly period: DayInterval
  readonly steps: Steps
  /** What numbers and heights count; incidents where the data have no figures of killed, as `tolls` says. */
  readonly weight: Weight
  readonly tolls: boolean
  /** Bins over the extent and the period together, of what counts. */
  readonly histogram: readonly Bin[]
  readonly at: Day
  readonly window: DayInterval
  /** Candidates of the window among those that pass, half open; those inside still have to end on the window's first day or later. */
  readonly range: Range
  /** The incident that is open; null where none is. */
  readonly selected: IncidentRecord | null
}

/** A view of a table that is at hand, open: for what stands beside the table. */
export interface TableView extends View {
  readonly dataset: Dataset
  readonly columns: Columns
  /** Positions that pass facets and search, at any time, ascending. */
  readonly filtered: Uint32Array
  readonly order: Order
}

/**
 * A function from state to view that recomputes only the stages whose input changed. When nothing but the playhead moves,
 * the cost is that of a few bisections and of the incidents that came and went.
 */
export function createView(
  dataset: Dataset,
  passing = createPassing(dataset),
  recordOf = createRecords(dataset),
): (state: State) => TableView {
  const { info, columns } = dataset
  const located = locatedClasses(columns)
  const tolls = hasTolls(columns.killed)
  const extentOnce = once<DayInterval>()
  const tallyOnce = once<Tally>()
  const stepsOnce = once<Steps>()
  const histogramOnce = once<readonly Bin[]>()
  const selectedOnce = once<IncidentRecord | null>()
  return (state) => {
    const extent = extentOnce([state.role.join()], () => extentOfRoles(columns, state.role))
    const { table, filtered, order, roles, kinds, intervals, total } = passing(state)
    const tally = tallyOnce([filtered], () => new Tally(columns, order, located))
    const period = periodOf(state, extent)
    const steps = stepsOnce([filtered, period.from, period.to, state.certain], () =>
      stepsOf(columns, filtered, period, state.certain),
    )
    const domain = { from: Math.min(extent.from, period.from), to: Math.max(extent.to, period.to) }
    const weight = tolls ? state.weight : 'incidents'
    const bins = histogramOnce([filtered, domain.from, domain.to, weight], () =>
      histogram(columns, filtered, domain, BINS, weight === 'killed' ? tollsOf(columns.killed) : null),
    )
    const window = windowOf(state, period, steps)
    const { id } = state
    const selected = selectedOnce([id], () => (id === null ? null : recordOf(indexOfId(columns, id))))
    return {
      ...{ info, dataset, columns, state, extent, table, filtered, order, passing: filtered.length },
      ...{ roles, kinds, intervals, total, period, steps, weight, tolls, histogram: bins },
      ...{ at: playheadOf(state, period), window, range: rangeOf(order, window), selected },
      ...tally.at(window, state.certain),
    }
  }
}

/** Where distances start: what the reader chose, else the dataset's own base; null where there is neither. */
export function baseOf({ state, info }: Pick<View, 'state' | 'info'>): Position | null {
  return state.base ?? info.base?.position ?? null
}

/** What that is called; null where it has no name of its own. */
export function baseNameOf({ state, info }: Pick<View, 'state' | 'info'>): string | null {
  return isOwnBase(info.base, state.base) ? (info.base?.name ?? null) : null
}

/** The country that counts as inside, in the same order as the base; null where there is neither. */
export function insideOf({ state, info }: Pick<View, 'state' | 'info'>): string | null {
  return state.inside ?? info.base?.country ?? null
}

function extentOfRoles(columns: Columns, roles: readonly string[]): DayInterval {
  const allowed = allowedSets(columns.facets.role, roles)
  const { codes } = columns.facets.role
  const extent = { from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY }
  for (let i = 0; i < columns.count; i++) {
    if (!allowed[codes[i]!]) continue
    extent.from = Math.min(extent.from, columns.start[i]!)
    extent.to = Math.max(extent.to, columns.end[i]!)
  }
  return extent.from <= extent.to ? extent : extentOf(columns)
}

/** Where the candidates of a window stand among those that pass, as `range` has it for the view's own window. */
export function rangeIn({ table }: View, window: DayInterval): Range {
  return rangeOf(openTable(table).order, window)
}
