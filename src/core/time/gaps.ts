import type { Columns } from '../table/dataset.ts'
import { addMonths, type Day, partsOf } from './day.ts'
import { type DayInterval, lengthOf } from './interval.ts'

/** Longest interval, in days, of an incident that counts as dated: a leap year. What is known to more is called undated. */
const LONGEST_DATED = 366

/** Days of the period on which no dated incident that passes the filters can have happened. */
export interface Gap extends DayInterval {
  readonly days: number
  readonly length: GapLength
}

/** How long a gap is said to be: so many of a unit, and whether days are left over. */
export interface GapLength {
  readonly unit: 'day' | 'month' | 'year'
  readonly n: number
  readonly more: boolean
}

/**
 * Stretches of at least `minimum` days that no interval of a dated filtered incident touches, those at the period's ends
 * included, in order. An incident known only by its year covers the year; one known to a longer time is not dated, or a
 * threat repeated "for years" would hide every silence. Without incidents the period is one gap.
 */
export function gapsIn(columns: Columns, filtered: Uint32Array, period: DayInterval, minimum: number): Gap[] {
  const gaps: Gap[] = []
  let open = period.from
  const close = (to: Day) => {
    const gap = { from: open, to: Math.min(to, period.to) }
    const days = lengthOf(gap)
    if (days >= minimum && days > 0) gaps.push({ ...gap, days, length: gapLength(gap) })
  }
  for (let k = 0; k < filtered.length && open <= period.to; k++) {
    const row = filtered[k]!
    if (columns.end[row]! - columns.start[row]! >= LONGEST_DATED) continue
    close(columns.start[row]! - 1)
    open = Math.max(open, columns.end[row]! + 1)
  }
  close(period.to)
  return gaps
}

/** How many days count as a long gap in a period: a twentieth of it, at least 30 and at most 180 days. */
export function longGap(period: DayInterval): number {
  return Math.min(180, Math.max(30, Math.round(lengthOf(period) / 20)))
}

/** The gaps that end after `previous` (null: anywhere) and before `day`: an undated incident may count within one. */
export function gapsBetween(gaps: readonly Gap[], previous: Day | null, day: Day): Gap[] {
  return gaps.filter((gap) => gap.to < day && (previous === null || gap.to > previous))
}

/** A gap's length to be said: days up to 60, whole months up to 2 years, then whole years. */
export function gapLength(gap: DayInterval): GapLength {
  const days = lengthOf(gap)
  if (days <= 60) return { unit: 'day', n: days, more: false }
  const months = wholeMonths(gap)
  if (months < 24) return { unit: 'month', n: months, more: false }
  return { unit: 'year', n: Math.floor(months / 12), more: months % 12 !== 0 }
}

function wholeMonths({ from, to }: DayInterval): number {
  const [a, b] = [partsOf(from), partsOf(to + 1)]
  const months = (b.year - a.year) * 12 + b.month - a.month
  return addMonths(from, months) > to + 1 ? months - 1 : months
}
