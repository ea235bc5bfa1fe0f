import type { State } from '../link/state.ts'
import type { Day } from '../time/day.ts'
import { addDuration, type Duration } from '../time/duration.ts'
import { clampDay, type DayInterval, isShown } from '../time/interval.ts'
import { firstAbove } from './bisect.ts'
import type { Columns } from './dataset.ts'
import { runningMaximum } from './reading.ts'

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

/** The filtered incidents by start day, as the window's candidates are found in them. */
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
  return isShown(columns.start[i]!, columns.end[i]!, window, certain)
}

/** Positions in the columns of the incidents shown in the window, ascending. Costs one pass over the range. */
export function membersOf(
  columns: Columns,
  order: Order,
  window: DayInterval,
  certain: boolean,
): Uint32Array<ArrayBuffer> {
  const { lo, hi } = rangeOf(order, window)
  const members = order.rows.slice(lo, hi) as Uint32Array<ArrayBuffer>
  let count = 0
  // A loop: what filters arrays takes several times as long, and a list asks with each step of the clock.
  for (const row of members) if (isInWindow(columns, row, window, certain)) members[count++] = row
  return members.slice(0, count)
}
