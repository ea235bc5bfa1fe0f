import type { IncidentRecord } from '../core/answer.ts'
import { locale } from '../core/table/country-names.ts'
import { type Day, partsOf } from '../core/time/day.ts'
import type { Duration } from '../core/time/duration.ts'
import type { DayInterval } from '../core/time/interval.ts'
import type { Language } from './language.ts'

const MS = 86_400_000
const LONG = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
} as const
const SHORT = {
  year: { year: 'numeric' },
  'month and year': { month: 'short', year: 'numeric' },
  month: { month: 'short' },
  'day and year': { day: 'numeric', month: 'short', year: 'numeric' },
  day: { day: 'numeric', month: 'short' },
} as const

/** Of each way to write a day, by language. */
const formats = new Map<Intl.DateTimeFormatOptions, Map<string, Intl.DateTimeFormat>>()

function format(day: Day, options: Intl.DateTimeFormatOptions, lang: string): string {
  const byLang = formats.get(options) ?? new Map<string, Intl.DateTimeFormat>()
  formats.set(options, byLang)
  let found = byLang.get(lang)
  if (!found) {
    found = new Intl.DateTimeFormat(locale(lang), { ...options, calendar: 'gregory', timeZone: 'UTC' })
    byLang.set(lang, found)
  }
  return found.format(day * MS)
}

/** A day in words: "22 March 2024". */
export function formatDay(day: Day, lang: string): string {
  return format(day, LONG.day, lang)
}

/** A day for an axis: "2024", "Mar 2024", "Mar", "22 Mar 2024" or "22 Mar". */
export function formatShort(day: Day, parts: keyof typeof SHORT, lang: string): string {
  return format(day, SHORT[parts], lang)
}

/**
 * Days in words, no finer than they are: a day, a whole month ("March 2024"), a whole year ("2024"), whole months or years
 * from one to another ("January 2015 to March 2024"), else the two days ("3 March 2024 to 5 April 2024").
 */
export function formatInterval({ from, to }: DayInterval, words: Language): string {
  const [a, b] = endsOf({ from, to }, words.lang)
  return a === b ? a : words.time.days({ from: a, to: b })
}

/** First and last day in words, no finer than they are; the same words where one says both. */
export function endsOf({ from, to }: DayInterval, lang: string): readonly [string, string] {
  const [first, next] = [partsOf(from), partsOf(to + 1)]
  const wholeMonths = first.date === 1 && next.date === 1
  const wholeYears = wholeMonths && first.month === 1 && next.month === 1
  const parts = wholeYears ? LONG.year : wholeMonths ? LONG.month : LONG.day
  return [format(from, parts, lang), format(to, parts, lang)]
}

/**
 * When something happened, as precisely as it is known and no more: "22 March 2024", "March 2024", "December 2023 to
 * February 2024" for a season, "2024", "between 3 March 2024 and 5 April 2024" for a range.
 */
export function recordDate(
  { start, end, datePrecision }: Pick<IncidentRecord, 'start' | 'end' | 'datePrecision'>,
  words: Language,
): string {
  if (datePrecision !== 'range' || start === end) return formatInterval({ from: start, to: end }, words)
  return words.time.between({ from: formatDay(start, words.lang), to: formatDay(end, words.lang) })
}

/** A length of time in words: "12 months", "90 days", "1 year", "2 years and 3 months". */
export function durationWords(length: Duration, words: Language): string {
  return words.time.duration(inYears(length))
}

/** A speed in words: "1 month per second". */
export function speedWords(speed: Duration, words: Language): string {
  return words.time.speed(inYears(speed))
}

/** Months as years where they are whole ones, or too many to count. */
function inYears({ months, days }: Duration): { years: number; months: number; days: number } {
  const years = months % 12 === 0 || months > 24 ? Math.floor(months / 12) : 0
  return { years, months: months - years * 12, days }
}
