import type { DatePrecision } from '../../core/record/incident.ts'
import { endOfUnit, MONTH, startOfUnit, YEAR } from '../../core/time/calendar.ts'
import { type Day, dayOf, parseDay } from '../../core/time/day.ts'
import type { DayInterval } from '../../core/time/interval.ts'

/** How two numbers before a year are ordered. */
export type DayOrder = 'day-first' | 'month-first'

/** What a text says of days: which, and how exactly it says so. */
export interface DaysRead extends DayInterval {
  readonly precision: Extract<DatePrecision, 'day' | 'month' | 'year'>
}

/** Why a text is no day: it says none; one that does not exist; its year is 0 or has two figures only; it can be read two ways. */
export type NoDay = 'unreadable' | 'no-such-day' | 'year-zero' | 'two-figures' | 'two-ways'

/** How the dates of one column are read, all of them alike. */
export interface DateForm {
  /** Null where it has not been decided: days that can be read two ways are then none. */
  readonly order: DayOrder | null
  /** What bare numbers count. */
  readonly numbers: 'years' | 'serials' | 'seconds' | 'milliseconds'
}

const NUMBERS = /^(\d{1,2})([/.\- ])(\d{1,2})\2(\d{4}|\d{2})(?:[ T,]+\d{1,2}:\d{2}.*)?$/
const ISO_DAY = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+(.*))?$/
const ISO_MONTH = /^(\d{4})[-/](\d{1,2})$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
const DAY_NAMED =
  /^(?:\p{L}+,?\s+)?(\d{1,2})(?:st|nd|rd|th|\.)?[\s/-]+(?:de\s+)?(\p{L}+)\.?,?[\s/-]+(?:de\s+)?(\d{4}|\d{2})\b/u
const MONTH_NAMED = /^(?:\p{L}+,\s+)?(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/u
const MONTH_ALONE = /^(\p{L}+)\.?,?[\s/-]+(\d{4})$/u
const ZONE = /(Z|[+-]\d{2}:?\d{2})$/i
const DAY_MS = 86_400_000

/** The days that a text says, read in a form; else why it says none. Instants with a zone are days in UTC. */
export function readDate(given: string, form: DateForm): DaysRead | NoDay {
  const text = given.trim()
  if (/^\d+(?:\.\d+)?$/.test(text)) return ofNumber(text, form)
  const iso = ISO_DAY.exec(text)
  if (iso) return ofIso(iso, text)
  const month = ISO_MONTH.exec(text)
  if (month) return ofMonth(Number(month[1]), Number(month[2]))
  const numbers = NUMBERS.exec(text)
  if (numbers) return ofNumbers(numbers, form.order)
  return ofNamed(text)
}

function ofNumber(text: string, { numbers }: DateForm): DaysRead | NoDay {
  const compact = COMPACT.exec(text)
  if (compact && numbers !== 'milliseconds' && numbers !== 'seconds') {
    const [, year, month, date] = compact
    return one(Number(year), Number(month), Number(date))
  }
  const value = Number(text)
  if (numbers === 'years') return text.length === 4 ? ofYear(value) : 'unreadable'
  if (numbers === 'serials') return known(Math.floor(value) - 25_569 + (value < 60 ? 1 : 0))
  return known(Math.floor((numbers === 'seconds' ? value * 1000 : value) / DAY_MS))
}

/** A day of the calendar that is counted: years 1 to 9999. */
function known(day: Day): DaysRead | NoDay {
  return day >= -719_162 && day <= 2_932_896 ? { from: day, to: day, precision: 'day' } : 'unreadable'
}

function ofIso([, year, month, date, time]: RegExpExecArray, text: string): DaysRead | NoDay {
  const day = one(Number(year), Number(month), Number(date))
  if (typeof day === 'string' || time === undefined || !ZONE.test(time)) return day
  const at = Date.parse(
    text
      .replace(/[/.](?=\d{1,2}\D)/g, '-')
      .replace(/\s+/, 'T')
      .replace(/\s+/g, ''),
  )
  return Number.isNaN(at) ? day : known(Math.floor(at / DAY_MS))
}

function ofNumbers([, first, sign, second, year]: RegExpExecArray, order: DayOrder | null): DaysRead | NoDay {
  if (year!.length === 2) return 'two-figures'
  const [a, b] = [Number(first), Number(second)]
  // A point stands between day and month where the day comes first, and nowhere else.
  const dayFirst =
    sign === '.' || (order === null ? (a > 12 ? true : b > 12 ? false : null) : order === 'day-first')
  if (dayFirst === null) return a === b ? one(Number(year), a, b) : 'two-ways'
  return dayFirst ? one(Number(year), b, a) : one(Number(year), a, b)
}

function ofNamed(text: string): DaysRead | NoDay {
  const day = DAY_NAMED.exec(text)
  const named = day ? null : MONTH_NAMED.exec(text)
  const alone = day || named ? null : MONTH_ALONE.exec(text)
  const month = monthOf(day?.[2] ?? named?.[1] ?? alone?.[1] ?? '')
  if (month === 0) return 'unreadable'
  if (alone) return ofMonth(Number(alone[2]), month)
  const year = day?.[3] ?? named![3]!
  if (year.length === 2) return 'two-figures'
  return one(Number(year), month, Number(day?.[1] ?? named![2]))
}

/** Beginnings of the months' names, folded: English, German, French, Spanish, Russian, Ukrainian. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'jän', 'ene', 'янв', 'січ'],
  ['feb', 'fev', 'fév', 'фев', 'лют'],
  ['mar', 'mär', 'mrz', 'мар', 'бер'],
  ['apr', 'avr', 'abr', 'апр', 'кві'],
  ['may', 'mai', 'май', 'мая', 'тра'],
  ['jun', 'juin', 'июн', 'чер'],
  ['jul', 'juil', 'июл', 'лип'],
  ['aug', 'aoû', 'aou', 'ago', 'авг', 'сер'],
  ['sep', 'сен', 'вер'],
  ['oct', 'okt', 'окт', 'жов'],
  ['nov', 'ноя', 'лис'],
  ['dec', 'dez', 'déc', 'dic', 'дек', 'гру'],
]

/** Number of a month by its name, 1 to 12; 0 for none. */
function monthOf(name: string): number {
  const folded = name.toLowerCase()
  // July and June differ in French only after three letters.
  return MONTHS.findIndex((starts) => starts.some((start) => folded.startsWith(start))) + 1
}

function one(year: number, month: number, date: number): DaysRead | NoDay {
  if (year === 0) return 'year-zero'
  // Zero is how some datasets say that the month or the day is not known.
  if (month === 0) return date === 0 ? ofYear(year) : 'no-such-day'
  if (date === 0) return ofMonth(year, month)
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  const day = parseDay(text)
  return day === null ? 'no-such-day' : { from: day, to: day, precision: 'day' }
}

function ofMonth(year: number, month: number): DaysRead | NoDay {
  if (year === 0) return 'year-zero'
  if (month < 1 || month > 12) return 'no-such-day'
  const first = dayOf(year, month, 1)
  return { from: startOfUnit(first, MONTH), to: endOfUnit(first, MONTH), precision: 'month' }
}

function ofYear(year: number): DaysRead | NoDay {
  if (year === 0) return 'year-zero'
  const first = dayOf(year, 1, 1)
  return { from: startOfUnit(first, YEAR), to: endOfUnit(first, YEAR), precision: 'year' }
}

/** What year, month and day of three columns come to; empty, 0 and -9 are not known. */
export function daysOfParts(year: string, month: string, date: string): DaysRead | NoDay {
  const part = (text: string) => (/^\d+(?:\.0+)?$/.test(text.trim()) ? Number(text) : 0)
  const named = monthOf(month.trim())
  if (!/^\d{1,4}(?:\.0+)?$/.test(year.trim())) return 'unreadable'
  const m = named || part(month)
  return m === 0 ? ofYear(part(year)) : one(part(year), m, part(date))
}
