import { extentOf } from './columns.ts'
import type { Columns, Dataset } from './dataset.ts'
import type { Day } from './day.ts'
import { FACETS, type Selection } from './facets.ts'
import { allowedSets, filterIncidents } from './filter.ts'
import { type Bin, histogram } from './histogram.ts'
import { ROLES, type Role } from './incident.ts'
import type { DayInterval } from './interval.ts'
import type { State } from './state.ts'
import { type Steps, stepsOf } from './steps.ts'
import { locatedClasses, Tally, type TallyCounts } from './tally.ts'
import { type Order, orderOf, periodOf, playheadOf, type Range, rangeOf, windowOf } from './window.ts'

/** Most bins of the histogram under the time bar. */
const BINS = 160

/** Everything that follows from a dataset and a state: the one set that map, list, table, counts and measures use. */
export interface View extends TallyCounts {
  readonly dataset: Dataset
  readonly columns: Columns
  readonly state: State
  /** First to last day of the incidents of the selected roles. */
  readonly extent: DayInterval
  /** Positions that pass facets and search, at any time, ascending. */
  readonly filtered: Uint32Array
  readonly order: Order
  /** Roles that occur among the filtered incidents (the selected ones when nothing is left). */
  readonly roles: readonly Role[]
  /** Incidents of these roles in the whole dataset. */
  readonly total: number
  readonly period: DayInterval
  readonly steps: Steps
  /** Bins over the extent and the period together. */
  readonly histogram: readonly Bin[]
  readonly at: Day
  readonly window: DayInterval
  /** Candidates of the window in `filtered`, half open; those inside still have to end on the window's first day or later. */
  readonly range: Range
}

/**
 * A function from state to view that recomputes only the stages whose input changed. When nothing but the playhead moves,
 * the cost is that of a few bisections and of the incidents that came and went.
 */
export function createView(dataset: Dataset): (state: State) => View {
  const { columns } = dataset
  const located = locatedClasses(columns)
  const extentOnce = once<DayInterval>()
  const filterOnce = once<FilterStage>()
  const stepsOnce = once<Steps>()
  const histogramOnce = once<readonly Bin[]>()
  return (state) => {
    const extent = extentOnce([state.role.join()], () => extentOfRoles(columns, state.role))
    const { tally, ...stage } = filterOnce([filterKey(state)], () => filterStage(columns, located, state))
    const { filtered, order } = stage
    const period = periodOf(state, extent)
    const steps = stepsOnce([filtered, period.from, period.to, state.certain], () =>
      stepsOf(columns, filtered, period, state.certain),
    )
    const domain = { from: Math.min(extent.from, period.from), to: Math.max(extent.to, period.to) }
    const bins = histogramOnce([filtered, domain.from, domain.to], () =>
      histogram(columns, filtered, domain, BINS),
    )
    const window = windowOf(state, period, steps)
    return {
      ...{ dataset, columns, state, extent },
      ...stage,
      ...{ period, steps, histogram: bins },
      ...{ at: playheadOf(state, period), window, range: rangeOf(order, window) },
      ...tally.at(window, state.certain),
    }
  }
}

type FilterStage = Pick<View, 'filtered' | 'order' | 'roles' | 'total'> & { readonly tally: Tally }

function filterStage(columns: Columns, located: Uint8Array, state: State): FilterStage {
  const filtered = filterIncidents(columns, state, state.q)
  const order = orderOf(columns, filtered)
  const tally = new Tally(columns, order, located)
  return { filtered, order, ...rolesOf(columns, filtered, state.role), tally }
}

function filterKey(state: Selection & { readonly q: string }): string {
  return JSON.stringify([state.q, ...FACETS.map((facet) => state[facet])])
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

function rolesOf(columns: Columns, filtered: Uint32Array, selected: readonly string[]) {
  const { codes, sets, values } = columns.facets.role
  const present = new Uint32Array(sets.length)
  const everywhere = new Uint32Array(sets.length)
  for (let k = 0; k < filtered.length; k++) present[codes[filtered[k]!]!]!++
  for (let i = 0; i < columns.count; i++) everywhere[codes[i]!]!++
  const counted =
    filtered.length > 0 ? present.map((n) => (n > 0 ? 1 : 0)) : allowedSets(columns.facets.role, selected)
  const chosen = sets.map((_, code) => code).filter((code) => counted[code])
  return {
    roles: ROLES.filter((role) => chosen.some((code) => sets[code]!.some((value) => values[value] === role))),
    total: chosen.reduce((sum, code) => sum + everywhere[code]!, 0),
  }
}

/** Remembers the last result and gives it again as long as the key's parts are the same. */
function once<R>(): (key: readonly unknown[], compute: () => R) => R {
  let last: { key: readonly unknown[]; result: R } | undefined
  return (key, compute) => {
    if (!last?.key.every((part, i) => part === key[i])) last = { key, result: compute() }
    return last.result
  }
}
