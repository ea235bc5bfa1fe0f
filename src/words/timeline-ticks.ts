import { startOfUnit, unitFor } from '../core/time/calendar.ts'
import { type Day, partsOf } from '../core/time/day.ts'
import { addDuration, type Duration } from '../core/time/duration.ts'
import type { DayInterval } from '../core/time/interval.ts'
import { formatShort } from './dates.ts'

export interface Tick {
  readonly day: Day
  /** "2024", "Mar" or "3 Mar"; the first one, and the first of a year, with its year. */
  readonly label: string
}

/**
 * The days of the domain on which calendar units begin, with a label each; the unit is the shortest of which at most
 * `maxTicks` fit. The domain's first day alone when none begins inside. Empty when the domain or `maxTicks` is.
 */
export function ticks(domain: DayInterval, maxTicks: number, lang = 'en'): Tick[] {
  if (domain.to < domain.from || maxTicks < 1) return []
  const unit = unitFor(domain, maxTicks)
  const days: Day[] = []
  for (let day = startOfUnit(domain.from, unit); day <= domain.to; day = addDuration(day, unit)) {
    if (day >= domain.from) days.push(day)
  }
  if (days.length === 0) days.push(domain.from)
  return days.map((day, i) => ({ day, label: labelOf(day, days[i - 1], unit, lang) }))
}

function labelOf(day: Day, before: Day | undefined, unit: Duration, lang: string): string {
  if (unit.months >= 12) return formatShort(day, 'year', lang)
  const withYear = before === undefined || partsOf(before).year !== partsOf(day).year
  if (unit.months > 0) return formatShort(day, withYear ? 'month and year' : 'month', lang)
  return formatShort(day, withYear ? 'day and year' : 'day', lang)
}
