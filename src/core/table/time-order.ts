import type { Columns } from './dataset.ts'

/** Last possible days of incidents that are sorted by start, then id. */
type Ends = Pick<Columns, 'end'>

/** A counting sort reads every day between the first and the last; more than this for each row, and it does not pay. */
const MOST_DAYS_PER_ROW = 32

/**
 * Compares two positions in the order of time: an incident counts from the last day on which it can have happened, so by end,
 * then start, then id. Positions are those of a table, which is sorted by start, then id: the smaller one has both before
 * the other.
 */
export function compareInTime({ end }: Ends): (a: number, b: number) => number {
  return (a, b) => end[a]! - end[b]! || a - b
}

const sortedRows = new WeakMap<ArrayLike<number>, Uint32Array>()

/**
 * Ascending positions of a table in the order of time ({@link compareInTime}); the positions themselves where they are in it
 * already, as they are where every incident is known to the day. Sorted once for the same positions, which must not change.
 */
export function inOrderOfTime(table: Ends, rows: Uint32Array): Uint32Array {
  let sorted = sortedRows.get(rows)
  if (!sorted) {
    sorted = sortedByDay(table.end, rows)
    sortedRows.set(rows, sorted)
  }
  return sorted
}

/** Ascending positions sorted by the day of each, equal ones as they were; the positions themselves where they are sorted. */
export function sortedByDay(days: Int32Array, rows: Uint32Array): Uint32Array {
  let sorted = true
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (let k = 0; k < rows.length; k++) {
    const day = days[rows[k]!]!
    sorted &&= day >= last
    first = Math.min(first, day)
    last = Math.max(last, day)
  }
  if (sorted) return rows
  if (last - first > MOST_DAYS_PER_ROW * rows.length) return rows.toSorted(compareInTime({ end: days }))
  const next = new Uint32Array(last - first + 2)
  for (let k = 0; k < rows.length; k++) next[days[rows[k]!]! - first + 1]!++
  for (let day = 1; day < next.length; day++) next[day]! += next[day - 1]!
  const result = new Uint32Array(rows.length)
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k]!
    result[next[days[row]! - first]!++] = row
  }
  return result
}
