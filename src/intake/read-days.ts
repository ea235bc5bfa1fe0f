import type { DatePrecision } from '../core/record/incident.ts'
import { endOfUnit, MONTH, startOfUnit, YEAR } from '../core/time/calendar.ts'
import { type Day, parseDay } from '../core/time/day.ts'
import type { DayInterval } from '../core/time/interval.ts'

type BadDay = (
  field: 'start' | 'end',
  fact:
    | { readonly code: 'missing' }
    | { readonly code: 'not-a-day'; readonly given: unknown }
    | { readonly code: 'end-before-start' },
) => void

interface Part extends DayInterval {
  readonly precision: Extract<DatePrecision, 'day' | 'month' | 'year'>
}

/** First and last possible day of an incident and how well they are known; null where `bad` was told why not. */
export function readDays(
  start: unknown,
  end: unknown,
  bad: BadDay,
): (DayInterval & { readonly precision: DatePrecision }) | null {
  if (start === null || start === undefined) bad('start', { code: 'missing' })
  const first = partOfTime(start)
  if (first === null && start !== null && start !== undefined) {
    bad('start', { code: 'not-a-day', given: start })
  }
  const isOpen = end === null || end === undefined
  const last = isOpen ? first : partOfTime(end)
  if (!isOpen && last === null) bad('end', { code: 'not-a-day', given: end })
  if (first === null || last === null) return null
  if (last.to < first.from) {
    bad('end', { code: 'end-before-start' })
    return null
  }
  const isOne = last.from === first.from && last.to === first.to
  return { from: first.from, to: last.to, precision: isOne ? first.precision : 'range' }
}

/** The days of `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; null where it is none of them or does not exist. */
function partOfTime(given: unknown): Part | null {
  if (typeof given !== 'string') return null
  const day = (text: string): Day | null => parseDay(text)
  if (/^\d{4}$/.test(given)) return unitOf(day(`${given}-01-01`), 'year')
  if (/^\d{4}-\d{2}$/.test(given)) return unitOf(day(`${given}-01`), 'month')
  const exact = day(given)
  return exact === null ? null : { from: exact, to: exact, precision: 'day' }
}

function unitOf(day: Day | null, precision: 'month' | 'year'): Part | null {
  if (day === null) return null
  const unit = precision === 'year' ? YEAR : MONTH
  return { from: startOfUnit(day, unit), to: endOfUnit(day, unit), precision }
}
