import { describe, expect, it } from 'vitest'
import { parseDay } from '../core/time/day.ts'
import { durationWords, formatDay, formatInterval, recordDate, speedWords } from './dates.ts'
import { en } from './languages/en.ts'

const interval = (from: string, to: string) =>
  formatInterval({ from: parseDay(from)!, to: parseDay(to)! }, en)

describe('days in words', () => {
  it('are the same in every time zone', () => {
    expect([formatDay(19804, 'en'), formatDay(19804, 'de')]).toEqual(['22 March 2024', '22. März 2024'])
  })

  it('are in the calendar of the data in every language', () => {
    expect(
      [formatDay(19804, 'fa-u-nu-latn'), formatDay(19804, 'th')].map((text) => /2024/.test(text)),
    ).toEqual([true, true])
  })
})

describe('an interval in words', () => {
  it.each([
    ['2024-03-22', '2024-03-22', '22 March 2024'],
    ['2024-02-01', '2024-02-29', 'February 2024'],
    ['2024-01-01', '2024-12-31', '2024'],
    ['2019-01-01', '2023-12-31', '2019 to 2023'],
    ['2015-01-01', '2024-03-31', 'January 2015 to March 2024'],
    ['2023-12-01', '2024-02-29', 'December 2023 to February 2024'],
    ['2015-01-26', '2024-03-31', '26 January 2015 to 31 March 2024'],
    ['2024-02-01', '2024-02-28', '1 February 2024 to 28 February 2024'],
  ])('from %s to %s is %s', (from, to, words) => {
    expect(interval(from, to)).toBe(words)
  })
})

describe('the date of an incident', () => {
  it.each([
    ['day', '2024-03-22', '2024-03-22', '22 March 2024'],
    ['day', '2020-03-25', '2020-03-26', '25 March 2020 to 26 March 2020'],
    ['month', '2024-03-01', '2024-03-31', 'March 2024'],
    ['season', '2023-12-01', '2024-02-29', 'December 2023 to February 2024'],
    ['year', '2022-01-01', '2022-12-31', '2022'],
    ['range', '2022-03-03', '2022-04-05', 'between 3 March 2022 and 5 April 2022'],
    ['range', '2022-03-03', '2022-03-03', '3 March 2022'],
  ] as const)('with precision %s, %s to %s, is %s', (datePrecision, start, end, words) => {
    const days = { start: parseDay(start)!, end: parseDay(end)! }
    expect(recordDate({ ...days, datePrecision }, en)).toBe(words)
  })
})

describe('a length of time in words', () => {
  it.each([
    [{ months: 0, days: 1 }, '1 day'],
    [{ months: 0, days: 90 }, '90 days'],
    [{ months: 1, days: 0 }, '1 month'],
    [{ months: 12, days: 0 }, '1 year'],
    [{ months: 18, days: 0 }, '18 months'],
    [{ months: 27, days: 3 }, '2 years and 3 months and 3 days'],
  ])('of %o is %s', (duration, words) => {
    expect([durationWords(duration, en), speedWords(duration, en)]).toEqual([words, `${words} per second`])
  })
})
