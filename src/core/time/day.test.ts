import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, dayOf, FIRST_DAY, isoDay, LAST_DAY, parseDay, partsOf } from './day.ts'

const days = fc.integer({ min: FIRST_DAY, max: LAST_DAY })

describe('days', () => {
  it('count from 1970-01-01, before it below 0', () => {
    const dates = ['1970-01-01', '1970-01-02', '1969-12-31', '2024-03-22', '0001-01-01', '9999-12-31']
    expect(dates.map(parseDay)).toEqual([0, 1, -1, 19804, FIRST_DAY, LAST_DAY])
  })

  it.each([
    '2023-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-04-31',
    '0000-01-01',
    '2024-1-1',
    '2024-03-22T00:00Z',
    '',
  ])('do not come from %j', (text) => {
    expect(parseDay(text)).toBe(null)
  })

  it('come back from their ISO date', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(parseDay(isoDay(day))).toBe(day)
      }),
    )
  })

  it('come back from year, month and day of the month', () => {
    fc.assert(
      fc.property(days, (day) => {
        const { year, month, date } = partsOf(day)
        expect(dayOf(year, month, date)).toBe(day)
      }),
    )
  })

  it('are the same in every time zone', () => {
    expect([isoDay(19804), partsOf(19804)]).toEqual(['2024-03-22', { year: 2024, month: 3, date: 22 }])
  })
})

describe('addMonths', () => {
  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2023-12-15', 1, '2024-01-15'],
    ['2024-01-15', -1, '2023-12-15'],
    ['2024-03-22', 0, '2024-03-22'],
  ])('takes %s by %i months to %s', (from, months, to) => {
    expect(isoDay(addMonths(parseDay(from)!, months))).toBe(to)
  })
})
