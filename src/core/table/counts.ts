import { endOfUnit, MONTH, startOfUnit, unitsIn, YEAR } from '../time/calendar.ts'
import type { DayInterval } from '../time/interval.ts'
import { firstAbove } from './bisect.ts'
import type { Columns } from './dataset.ts'
import { type Toll, tollIn } from './toll.ts'

/** Stretches of the calendar that incidents are counted by. */
export const COUNT_UNITS = { month: MONTH, year: YEAR } as const
export type CountUnit = keyof typeof COUNT_UNITS

/** What is counted of a month or a year. */
export interface CountRow extends DayInterval {
  /** Incidents whose first possible day lies in it. */
  readonly began: number
  /** Incidents that may have happened in it, on any of their days. */
  readonly overlapping: number
  /** Killed in those that began in it. */
  readonly killed: Toll
}

/**
 * Whole months or years, from the first to the last in which anything may have happened within a window, those without anything
 * between them too. `rows` are positions of what the window shows; none gives none. Days outside of the window don't count.
 */
export function countsBy(
  columns: Columns,
  rows: Uint32Array,
  window: DayInterval,
  unit: CountUnit,
): CountRow[] {
  const { start, end } = columns
  const domain = { from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY }
  for (const row of rows) {
    domain.from = Math.min(domain.from, Math.max(window.from, start[row]!))
    domain.to = Math.max(domain.to, Math.min(window.to, end[row]!))
  }
  if (rows.length === 0) return []
  const length = COUNT_UNITS[unit]
  const parts = unitsIn({ from: startOfUnit(domain.from, length), to: endOfUnit(domain.to, length) }, length)
  const ends = Int32Array.from(parts, (part) => part.to)
  const partOf = (day: number) => firstAbove(ends, day - 1)
  const began: number[][] = parts.map(() => [])
  const overlapping = new Uint32Array(parts.length)
  for (const row of rows) {
    const first = partOf(Math.max(start[row]!, window.from))
    const last = partOf(Math.min(end[row]!, window.to))
    if (start[row]! >= window.from) began[first]!.push(row)
    for (let at = first; at <= last; at++) overlapping[at]!++
  }
  return parts.map((part, at) => ({
    ...part,
    began: began[at]!.length,
    overlapping: overlapping[at]!,
    killed: tollIn(columns, began[at]!),
  }))
}
