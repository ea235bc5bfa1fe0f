import type { Columns } from './dataset.ts'
import { addMonths, type Day, partsOf } from './day.ts'
import { type DayInterval, lengthOf } from './interval.ts'

/** Longest interval, in days, of an incident that counts as dated: a leap year. What is known to more is called undated. */
const LONGEST_DATED = 366

/** Days of the period on which no dated incident that passes the filters can have happened. */
export interface Gap extends DayInterval {
  readonly days: number
  /** "7 months without a dated incident" */
  readonly words: string
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
    if (days >= minimum && days > 0) gaps.push({ ...gap, days, words: gapWords(gap) })
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

/** The gaps that lie after `previous` (null: anywhere) and before `day`. */
export function gapsBetween(gaps: readonly Gap[], previous: Day | null, day: Day): Gap[] {
  return gaps.filter((gap) => gap.to < day && (previous === null || gap.from > previous))
}

/** A gap in words: days up to 60, whole months up to 2 years, then whole years ("more than" where days are left over). */
export function gapWords(gap: DayInterval): string {
  return `${lengthWords(gap)} without a dated incident`
}

function lengthWords(gap: DayInterval): string {
  const days = lengthOf(gap)
  if (days <= 60) return count(days, 'day')
  const months = wholeMonths(gap)
  if (months < 24) return count(months, 'month')
  const years = Math.floor(months / 12)
  return `${months % 12 === 0 ? '' : 'more than '}${count(years, 'year')}`
}

function count(n: number, unit: string): string {
  return `${n} ${unit}${n === 1 ? '' : 's'}`
}

function wholeMonths({ from, to }: DayInterval): number {
  const [a, b] = [partsOf(from), partsOf(to + 1)]
  const months = (b.year - a.year) * 12 + b.month - a.month
  return addMonths(from, months) > to + 1 ? months - 1 : months
}
