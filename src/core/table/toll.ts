import type { Columns, FigureColumn } from './dataset.ts'
import { tollOf } from './figure-column.ts'

/** How many were killed in some incidents, as far as it is known. */
export interface Toll {
  /** Sums of the lowest, the best and the highest figures; of an incident that has not all of them the nearest it has. */
  readonly low: number
  readonly best: number
  readonly high: number
  /** Whether one of the figures is open upwards. */
  readonly open: boolean
  /** Incidents with a figure, and all of them. */
  readonly known: number
  readonly of: number
}

/** Whether any incident has a figure of killed. */
export function hasTolls({ values }: FigureColumn): boolean {
  return values.some((figure) => tollOf(figure) >= 0)
}

/** The best figure of each code; -1 where none is known. */
export function tollsOf({ values }: FigureColumn): Float64Array {
  return Float64Array.from(values, tollOf)
}

/** How many were killed in some incidents (their positions). None gives nothing but zeros. */
export function tollIn({ killed }: Columns, rows: Iterable<number>): Toll {
  const sum = { low: 0, best: 0, high: 0, open: false, known: 0, of: 0 }
  for (const row of rows) {
    sum.of++
    const figure = killed.values[killed.codes[row]!] ?? null
    const best = tollOf(figure)
    if (best < 0) continue
    sum.known++
    sum.best += best
    sum.low += figure!.low ?? best
    sum.high += Math.max(best, figure!.high ?? best)
    sum.open ||= figure!.high === null
  }
  return sum
}
