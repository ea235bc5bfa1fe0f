import { type Day, dayOf, partsOf } from './day.ts'
import { addDuration, approximateDays, type Duration } from './duration.ts'
import { type DayInterval, lengthOf } from './interval.ts'

/** The calendar's own lengths: a day, a week from Monday, months, quarters and years from January, years from year 0. */
export const DAY: Duration = { months: 0, days: 1 }
export const WEEK: Duration = { months: 0, days: 7 }
export const MONTH: Duration = { months: 1, days: 0 }
export const QUARTER: Duration = { months: 3, days: 0 }
export const YEAR: Duration = { months: 12, days: 0 }

const YEARS = [2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000]

/** Calendar units from the shortest to the longest. */
export const UNITS: readonly Duration[] = [
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  YEAR,
  ...YEARS.map((years) => ({ months: years * 12, days: 0 })),
]

/** First day of the calendar unit that holds a day. */
export function startOfUnit(day: Day, unit: Duration): Day {
  if (unit.months === 0) {
    // Day 4 (1970-01-05) is a Monday.
    return Math.floor((day - 4) / unit.days) * unit.days + 4
  }
  const { year, month } = partsOf(day)
  const months = Math.floor((year * 12 + month - 1) / unit.months) * unit.months
  return dayOf(Math.floor(months / 12), (months % 12) + 1, 1)
}

/** Last day of the calendar unit that holds a day. */
export function endOfUnit(day: Day, unit: Duration): Day {
  return addDuration(startOfUnit(day, unit), unit) - 1
}

/** The shortest unit of which at most `most` touch the domain; the longest there is when none is long enough. */
export function unitFor(domain: DayInterval, most: number): Duration {
  const fits = (unit: Duration) => unitsIn(domain, unit, most).length <= most
  const long = lengthOf(domain) / Math.max(most, 1)
  return UNITS.find((unit) => approximateDays(unit) * 1.1 >= long && fits(unit)) ?? UNITS.at(-1)!
}

/** The domain cut at the edges of calendar units, in order; stops after `most` + 1. Empty for an empty domain. */
export function unitsIn(domain: DayInterval, unit: Duration, most = Number.POSITIVE_INFINITY): DayInterval[] {
  const parts: DayInterval[] = []
  for (let from = domain.from; from <= domain.to && parts.length <= most; ) {
    const to = Math.min(endOfUnit(from, unit), domain.to)
    parts.push({ from, to })
    from = to + 1
  }
  return parts
}

/** The unit in which a reader steps through a period: days up to 2 months, weeks up to 1 year, months up to 30 years. */
export function stepUnit(period: DayInterval): Duration {
  const days = lengthOf(period)
  if (days <= 62) return DAY
  if (days <= 366) return WEEK
  return days <= 10958 ? MONTH : YEAR
}
