import type { DatePrecision } from '../../core/record/incident.ts'
import { type Day, dayOf, isoDay, parseDay, partsOf } from '../../core/time/day.ts'
import { type Finding, type Rule, rule, when } from './rule.ts'

const EARLIEST = '1900-01-01'

/** First and last day of the month, season or year that a day lies in. */
export function unitAround(day: Day, unit: 'month' | 'season' | 'year'): { start: Day; end: Day } {
  const { year, month } = partsOf(day)
  const first = unit === 'year' ? 1 : unit === 'month' ? month : Math.floor(month / 3) * 3
  const length = { month: 1, season: 3, year: 12 }[unit]
  const start = dayOf(year, first, 1)
  return { start, end: dayOf(year, first + length, 1) - 1 }
}

const WANTED: Readonly<Record<Exclude<DatePrecision, 'range'>, string>> = {
  day: 'Give start and end the same day, or set datePrecision to range',
  month: 'Give the first and the last day of one month, or set datePrecision to range',
  season:
    'Give March to May, June to August, September to November or December to February, or set datePrecision to range',
  year: 'Give 1 January to 31 December of one year, or set datePrecision to range',
}

function precisionFindings(start: Day, end: Day, precision: DatePrecision): readonly Finding[] {
  if (precision === 'range') {
    return when(
      start === end,
      'datePrecision',
      'is range, but start and end are the same day',
      'Set it to day',
    )
  }
  const unit = precision === 'day' ? { start, end: start } : unitAround(start, precision)
  const agrees = unit.start === start && unit.end === end
  const what = () => `is ${precision}, but ${isoDay(start)} to ${isoDay(end)} is not one ${precision}`
  return when(!agrees, 'datePrecision', what, WANTED[precision])
}

/** Dates lie in order and in the range that documents can speak of, and agree with their precision. */
export const DATE_RULES: readonly Rule[] = [
  rule(['start', 'end'], ({ start, end }) =>
    when(end < start, 'end', () => `${end} lies before start, ${start}`, 'Exchange or correct them'),
  ),
  rule(['start'], ({ start }) =>
    when(start < EARLIEST, 'start', () => `${start} is out of range`, `Give a day from ${EARLIEST} on`),
  ),
  rule(['start', 'sources'], ({ start, sources }, { sources: known }) => {
    const latest = sources.map((id) => known.get(id)?.published.latest)
    if (latest.length === 0 || latest.some((day) => day === undefined)) return []
    const last = latest.reduce((a, b) => (a! > b! ? a : b))!
    const what = () => `${start} is out of range: later than the last of its documents, ${last}`
    return when(start > last, 'start', what, 'Give a day that the documents can report')
  }),
  rule(['start', 'end', 'datePrecision'], ({ start, end, datePrecision }) => {
    const [from, to] = [parseDay(start), parseDay(end)]
    return from === null || to === null || to < from ? [] : precisionFindings(from, to, datePrecision)
  }),
]
