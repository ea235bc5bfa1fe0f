/** A whole UTC day, counted from 1970-01-01 as an integer. All arithmetic on time is arithmetic on days. */
export type Day = number

/** Days from which and up to which the calendar is taken to be meant: 0001-01-01 to 9999-12-31. */
export const FIRST_DAY: Day = -719162
export const LAST_DAY: Day = 2932896

const MS = 86_400_000
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/

/** The day of an ISO date `YYYY-MM-DD`; null when it is not one that exists in the calendar. */
export function parseDay(text: string): Day | null {
  const match = ISO.exec(text)
  if (!match) return null
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const exists = year >= 1 && month >= 1 && month <= 12 && date >= 1 && date <= daysIn(year, month)
  return exists ? dayOf(year, month, date) : null
}

/** Number of days of a month from 1 to 12. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The day of a year, a month from 1 to 12 (others carry over) and a day of the month. */
export function dayOf(year: number, month: number, date: number): Day {
  const at = new Date(0)
  at.setUTCFullYear(year, month - 1, date)
  return Math.round(at.getTime() / MS)
}

/** `YYYY-MM-DD` of a day. */
export function isoDay(day: Day): string {
  return new Date(day * MS).toISOString().slice(0, 10)
}

export interface DayParts {
  readonly year: number
  readonly month: number
  readonly date: number
}

/** Year, month (1 to 12) and day of the month. */
export function partsOf(day: Day): DayParts {
  const at = new Date(day * MS)
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() }
}

/** The same day of the month `months` later; the month's last day where that day does not exist. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = partsOf(day)
  const last = partsOf(dayOf(year, month + months + 1, 0)).date
  return dayOf(year, month + months, Math.min(date, last))
}
