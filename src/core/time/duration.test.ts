import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDay, parseDay } from './day.ts'
import { addDuration, approximateDays, parseDuration, printDuration } from './duration.ts'

describe('durations', () => {
  it.each([
    ['P90D', { months: 0, days: 90 }, 'P90D'],
    ['P1Y', { months: 12, days: 0 }, 'P1Y'],
    ['P12M', { months: 12, days: 0 }, 'P1Y'],
    ['P2W', { months: 0, days: 14 }, 'P14D'],
    ['P1Y2M10D', { months: 14, days: 10 }, 'P1Y2M10D'],
  ])('read %s', (text, duration, printed) => {
    expect(parseDuration(text)).toEqual(duration)
    expect(printDuration(duration)).toBe(printed)
  })

  it.each([
    'P',
    '',
    'P0D',
    'PT1H',
    'P-1D',
    'P1.5M',
    'P1D ',
    'p1d',
    'P1D1M',
    'P9999Y99999M',
    'P99999W999999D',
  ])('do not come from %j', (text) => {
    expect(parseDuration(text)).toBe(null)
  })

  it('come back from their printed form', () => {
    const lengths = fc.record({
      months: fc.integer({ min: 0, max: 119_999 }),
      days: fc.integer({ min: 1, max: 999_999 }),
    })
    fc.assert(
      fc.property(lengths, (duration) => {
        expect(parseDuration(printDuration(duration))).toEqual(duration)
      }),
    )
  })

  it('are added by the calendar, months before days', () => {
    const start = parseDay('2024-01-31')!
    expect(isoDay(addDuration(start, { months: 1, days: 1 }))).toBe('2024-03-01')
    expect(isoDay(addDuration(start, { months: 0, days: 7 }, -2))).toBe('2024-01-17')
  })

  it('are compared by their mean length', () => {
    expect(approximateDays({ months: 12, days: 1 })).toBeCloseTo(366.2425, 6)
  })
})
