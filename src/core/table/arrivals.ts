import type { Day } from '../time/day.ts'
import { type DayInterval, isShown } from '../time/interval.ts'
import { firstAbove, firstWhere } from './bisect.ts'
import type { Columns } from './dataset.ts'
import { figureAt, tollOf } from './figure-column.ts'
import type { OpenTable } from './handle.ts'
import { inOrderOfTime } from './time-order.ts'
import { tollsOf } from './toll.ts'
import { isInWindow, rangeOf } from './window.ts'

/**
 * Positions of the filtered incidents that begin to count after `previous` (null: from the period's first day) and up to `next`:
 * on their last possible day, or on the period's last where that is earlier. The gravest first, else in the order of time.
 */
export function arrivals(
  { columns, filtered }: OpenTable,
  period: DayInterval,
  certain: boolean,
  previous: Day | null,
  next: Day,
): Uint32Array {
  const { start, end } = columns
  const after = previous ?? period.from - 1
  if (after >= period.to) return new Uint32Array()
  const inTime = inOrderOfTime(columns, filtered)
  const endedBy = (day: Day) => firstWhere(inTime.length, (k) => end[inTime[k]!]! > day)
  // On the period's last day everything counts that it shows.
  const rows = inTime.subarray(endedBy(after), next >= period.to ? inTime.length : endedBy(next))
  const arrived = rows.filter((row) => isShown(start[row]!, end[row]!, period, certain))
  return gravestFirst(columns, arrived)
}

/** Rows up to which comparing them is quicker than counting them. */
const FEW = 1000

/** Positions by toll, the gravest first, equal ones as they are. Many are counted by their toll: comparing a million takes a second. */
function gravestFirst({ killed }: Columns, rows: Uint32Array): Uint32Array {
  const toll = (row: number) => tollOf(figureAt(killed, row))
  if (rows.length <= FEW) return rows.sort((a, b) => toll(b) - toll(a))
  const tolls = tollsOf(killed)
  const rankOf = new Map([...new Set(tolls)].sort((a, b) => b - a).map((value, rank) => [value, rank]))
  const ranks = Uint32Array.from(tolls, (value) => rankOf.get(value)!)
  const next = new Uint32Array(rankOf.size + 1)
  for (let k = 0; k < rows.length; k++) next[ranks[killed.codes[rows[k]!]!]! + 1]!++
  for (let rank = 1; rank < next.length; rank++) next[rank]! += next[rank - 1]!
  const sorted = new Uint32Array(rows.length)
  for (let k = 0; k < rows.length; k++) sorted[next[ranks[killed.codes[rows[k]!]!]!]!++] = rows[k]!
  return sorted
}

/**
 * The first positions of the filtered incidents that are shown in a window and came into view after a day, ascending: on
 * their first possible day, or where only certain ones are shown on their last.
 */
export function begunAfter(
  { columns, filtered, order }: OpenTable,
  { window, certain }: { readonly window: DayInterval; readonly certain: boolean },
  after: Day,
  limit: number,
): number[] {
  const { lo, hi } = rangeOf(order, window)
  const found: number[] = []
  const first = certain ? lo : Math.max(lo, firstAbove(order.start, after))
  for (let k = first; k < hi && found.length < limit; k++) {
    const row = filtered[k]!
    if (columns.end[row]! > after && isInWindow(columns, row, window, certain)) found.push(row)
  }
  return found
}
