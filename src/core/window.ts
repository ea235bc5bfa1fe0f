import { firstAbove } from './bisect.ts'
import { runningMaximum } from './columns.ts'
import type { Columns } from './dataset.ts'
import type { Day } from './day.ts'
import { addDuration, type Duration } from './duration.ts'
import { clampDay, type DayInterval, isCertain, overlaps } from './interval.ts'
import type { State } from './state.ts'

/** The period that is looked at: the state's ends, the extent's where one is open. Never reversed. */
export function periodOf(state: Pick<State, 'from' | 'to'>, extent: DayInterval): DayInterval {
  const { from, to } = state
  if (from !== null && to !== null) return { from: Math.min(from, to), to: Math.max(from, to) }
  if (from !== null) return { from, to: Math.max(from, extent.to) }
  if (to !== null) return { from: Math.min(to, extent.from), to }
  return extent
}

/** The playhead inside the period; the period's end where none is set. */
export function playheadOf(state: Pick<State, 'at'>, period: DayInterval): Day {
  return clampDay(state.at ?? period.to, period)
}

/**
 * The days shown at the playhead. Cumulative: from the period's start. Window: the span that ends at the playhead.
 * Instant: one step that ends at the playhead, a single day by events and `unit` by calendar. Never before the period.
 */
export function windowOf(
  state: Pick<State, 'at' | 'mode' | 'span' | 'clock'>,
  period: DayInterval,
  { unit }: { readonly unit: Duration },
): DayInterval {
  const at = playheadOf(state, period)
  if (state.mode === 'cumulative') return { from: period.from, to: at }
  if (state.mode === 'window') return { from: spanStart(at, state.span, period), to: at }
  return { from: state.clock === 'events' ? at : spanStart(at, unit, period), to: at }
}

function spanStart(at: Day, span: Duration, period: DayInterval): Day {
  return Math.max(period.from, addDuration(at + 1, span, -1))
}

/** The filtered incidents in the order of time, as the window's candidates are found in them. */
export interface Order {
  /** Positions in the columns, ascending. */
  readonly rows: Uint32Array
  /** Start and largest end so far, one for each of `rows`. */
  readonly start: Int32Array
  readonly latestEnd: Int32Array
}

/** The order of filtered positions. Costs one pass; nothing is copied when all incidents are in it. */
export function orderOf(columns: Columns, rows: Uint32Array): Order {
  if (rows.length === columns.count) return { rows, start: columns.start, latestEnd: columns.latestEnd }
  return { rows, start: gather(columns.start, rows), latestEnd: runningMaximum(gather(columns.end, rows)) }
}

/** The values of the rows given, in their order. */
export function gather(values: Int32Array, rows: Uint32Array): Int32Array<ArrayBuffer> {
  const result = new Int32Array(rows.length)
  for (let k = 0; k < rows.length; k++) result[k] = values[rows[k]!]!
  return result
}

const sortedRows = new WeakMap<Uint32Array, Uint32Array>()

/** Rows by end day, equal ones in their order; the rows themselves when they are sorted. Sorted once for the same rows. */
export function rowsByEnd(columns: Columns, rows: Uint32Array): Uint32Array {
  let sorted = sortedRows.get(rows)
  if (!sorted) {
    sorted = sortByEnd(columns, rows)
    sortedRows.set(rows, sorted)
  }
  return sorted
}

/** A counting sort: one pass over rows and days. */
function sortByEnd({ end }: Columns, rows: Uint32Array): Uint32Array {
  let sorted = true
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (let k = 0; k < rows.length; k++) {
    const day = end[rows[k]!]!
    sorted &&= day >= last
    first = Math.min(first, day)
    last = Math.max(last, day)
  }
  if (sorted) return rows
  const next = new Uint32Array(last - first + 2)
  for (let k = 0; k < rows.length; k++) next[end[rows[k]!]! - first + 1]!++
  for (let day = 1; day < next.length; day++) next[day]! += next[day - 1]!
  const result = new Uint32Array(rows.length)
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k]!
    result[next[end[row]! - first]!++] = row
  }
  return result
}

/** Half-open positions in an order. */
export interface Range {
  readonly lo: number
  readonly hi: number
}

/**
 * Where the window's candidates stand in the order: none outside overlaps the window, and those inside do unless their
 * own end lies before it. Found by bisection.
 */
export function rangeOf({ start, latestEnd }: Order, window: DayInterval): Range {
  const hi = firstAbove(start, window.to)
  const lo = Math.min(hi, firstAbove(latestEnd, window.from - 1))
  return { lo, hi }
}

/** Whether incident i is shown in the window: for certain where `certain` asks for it, else possibly. */
export function isInWindow(columns: Columns, i: number, window: DayInterval, certain: boolean): boolean {
  const test = certain ? isCertain : overlaps
  return test(columns.start[i]!, columns.end[i]!, window)
}

/** Positions in the columns of the incidents shown in the window, ascending. Costs one pass over the range. */
export function membersOf(
  columns: Columns,
  order: Order,
  window: DayInterval,
  certain: boolean,
): Uint32Array<ArrayBuffer> {
  const { lo, hi } = rangeOf(order, window)
  return order.rows
    .slice(lo, hi)
    .filter((row) => isInWindow(columns, row, window, certain)) as Uint32Array<ArrayBuffer>
}
