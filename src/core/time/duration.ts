import { addMonths, type Day } from './day.ts'

/** A calendar length: months (12 to a year) and days (7 to a week). Never negative, never both 0. */
export interface Duration {
  readonly months: number
  readonly days: number
}

/** The longest durations that can be written: 9,999 years and 11 months, 999,999 days. */
const MOST_MONTHS = 119_999
const MOST_DAYS = 999_999

const ISO = /^P(?:(\d{1,4})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})W)?(?:(\d{1,6})D)?$/

/** The length an ISO 8601 duration of whole years, months, weeks and days gives; null for anything else and for zero. */
export function parseDuration(text: string): Duration | null {
  const match = ISO.exec(text)
  if (!match) return null
  const [years, months, weeks, days] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
  ]
  const duration = { months: years * 12 + months, days: weeks * 7 + days }
  if (duration.months > MOST_MONTHS || duration.days > MOST_DAYS) return null
  return duration.months + duration.days > 0 ? duration : null
}

/** The shortest ISO 8601 spelling: `P1Y`, `P3M`, `P90D`, `P1Y2M10D`. */
export function printDuration({ months, days }: Duration): string {
  const years = Math.floor(months / 12)
  const rest = months % 12
  return `P${years ? `${years}Y` : ''}${rest ? `${rest}M` : ''}${days ? `${days}D` : ''}`
}

/** The day that lies `times` durations after (or, below 0, before) a day. `times` is a whole number. */
export function addDuration(day: Day, duration: Duration, times = 1): Day {
  return addMonths(day, duration.months * times) + duration.days * times
}

/** Mean length in days: a month counts 30.436875. For speeds and comparisons, never for dates. */
export function approximateDays({ months, days }: Duration): number {
  return months * 30.436875 + days
}
