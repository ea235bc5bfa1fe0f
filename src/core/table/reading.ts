import type { DayInterval } from '../time/interval.ts'
import type { Columns } from './dataset.ts'
import { rowOf } from './text-column.ts'

/** The position of the incident with this id; -1 where there is none. */
export function indexOfId(columns: Columns, id: string): number {
  return rowOf(columns.id, id)
}

/** Every position, ascending. */
export function allRows({ count }: Columns): Uint32Array {
  return Uint32Array.from({ length: count }, (_, row) => row)
}

/** First start to last end; 1970-01-01 alone when there is no incident. */
export function extentOf({ count, start, latestEnd }: Columns): DayInterval {
  return count === 0 ? { from: 0, to: 0 } : { from: start[0]!, to: latestEnd[count - 1]! }
}

/** Largest value up to each position. */
export function runningMaximum(values: Int32Array): Int32Array<ArrayBuffer> {
  const result = new Int32Array(values.length)
  let largest = Number.NEGATIVE_INFINITY
  for (let i = 0; i < values.length; i++) {
    largest = Math.max(largest, values[i]!)
    result[i] = largest
  }
  return result
}
