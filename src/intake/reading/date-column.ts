import { type DateForm, type DayOrder, readDate } from './dates.ts'

/** What is found of a column of dates. */
export interface DateColumn {
  readonly form: DateForm
  /** A value that can be read two ways, where nothing in the column says how: it has to be asked. */
  readonly twoWays: string | null
  /** Part of the values that are written as days, even if some don't exist; 0 where there are no values. */
  readonly readable: number
}

const TWO_NUMBERS = /^\s*(\d{1,2})([/\- ])(\d{1,2})\2(\d{4})\b/

/**
 * How a column's dates are written, from all of its values: one with a day above 12 decides for all. Where none does, or two
 * contradict each other, nothing is decided.
 */
export function dateColumn(values: Iterable<string>): DateColumn {
  let [dayFirst, monthFirst, filled] = [0, 0, 0]
  let twoWays: string | null = null
  const numbers: number[] = []
  const kept: string[] = []
  for (const value of values) {
    const text = value.trim()
    if (text === '') continue
    filled++
    if (kept.length < MOST_TRIED) kept.push(text)
    if (/^\d+(?:\.\d+)?$/.test(text) && numbers.length < MOST_TRIED) numbers.push(Number(text))
    const match = TWO_NUMBERS.exec(text)
    if (!match) continue
    const [a, b] = [Number(match[1]), Number(match[3])]
    if (a > 12 && b <= 12) dayFirst++
    else if (b > 12 && a <= 12) monthFirst++
    else if (a !== b && a <= 12) twoWays ??= text
  }
  const order: DayOrder | null =
    dayFirst > 0 && monthFirst === 0 ? 'day-first' : monthFirst > 0 && dayFirst === 0 ? 'month-first' : null
  const form: DateForm = { order, numbers: numbersOf(numbers) }
  const tried = { ...form, order: order ?? 'day-first' } as const
  const read = kept.filter((text) => readDate(text, tried) !== 'unreadable').length
  return {
    form,
    twoWays: order === null ? twoWays : null,
    readable: filled === 0 ? 0 : read / kept.length,
  }
}

const MOST_TRIED = 1000

/** What bare numbers count, by their size: years to 9999, seconds and milliseconds since 1970, else days of a spreadsheet. */
function numbersOf(values: readonly number[]): DateForm['numbers'] {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (middle === undefined || middle < 10_000) return 'years'
  if (middle >= 1e11) return 'milliseconds'
  return middle >= 1e8 ? 'seconds' : 'serials'
}
