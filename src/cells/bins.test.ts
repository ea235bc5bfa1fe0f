import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, endOfUnit, MONTH, QUARTER, startOfUnit, WEEK, YEAR } from '../core/time/calendar.ts'
import { FIRST_DAY, LAST_DAY, parseDay } from '../core/time/day.ts'
import { BIN_UNITS, binOf, binsOf, binTable, chooseUnit, coarserThan, daysOf, snapped } from './bins.ts'

const day = (text: string) => parseDay(text)!
const days = fc.integer({ min: FIRST_DAY, max: LAST_DAY })
const units = fc.constantFrom(...BIN_UNITS)
const CALENDAR = { day: DAY, week: WEEK, month: MONTH, quarter: QUARTER, year: YEAR }

describe('a bin', () => {
  it('is the unit of the calendar that holds a day', () => {
    fc.assert(
      fc.property(days, units, (at, unit) => {
        expect(daysOf(binOf(at, unit), unit)).toEqual({
          from: startOfUnit(at, CALENDAR[unit]),
          to: endOfUnit(at, CALENDAR[unit]),
        })
      }),
    )
  })

  it('is followed by the next, before 1970 too', () => {
    fc.assert(
      fc.property(days, units, (at, unit) => {
        const bin = binOf(at, unit)
        expect([binOf(daysOf(bin, unit).to + 1, unit), binOf(daysOf(bin, unit).from - 1, unit)]).toEqual([
          bin + 1,
          bin - 1,
        ])
      }),
    )
  })

  it('has the number that stores and tiles count by', () => {
    const at = day('2010-01-01')
    expect(BIN_UNITS.map((unit) => binOf(at, unit))).toEqual([14_610, 2_087, 24_120, 8_040, 2_010])
  })
})

describe('an interval', () => {
  it('snaps outward to the least whole bins that hold it', () => {
    fc.assert(
      fc.property(days, fc.nat(5000), units, (from, length, unit) => {
        const window = { from, to: from + length }
        const whole = snapped(window, unit)
        expect(whole.from <= window.from && whole.to >= window.to).toBe(true)
        expect([whole, snapped(whole, unit)]).toEqual([
          { from: startOfUnit(from, CALENDAR[unit]), to: endOfUnit(window.to, CALENDAR[unit]) },
          whole,
        ])
      }),
    )
  })

  it('that is empty has no bins and stays empty', () => {
    expect([binsOf({ from: 5, to: 4 }, 'month'), snapped({ from: 5, to: 4 }, 'month')]).toEqual([
      { from: 0, to: -1 },
      { from: 5, to: 4 },
    ])
  })

  it('has a table of the bins of its days', () => {
    fc.assert(
      fc.property(days, fc.nat(800), units, (from, length, unit) => {
        const table = binTable({ from, to: from + length }, unit)
        expect([...table]).toEqual(Array.from({ length: length + 1 }, (_, i) => binOf(from + i, unit)))
      }),
    )
  })
})

describe('the unit of a view', () => {
  const tenYears = { from: day('2010-01-01'), to: day('2019-12-31') }

  it.each([
    ['day where there are few incidents, however many cells', { ends: 900_000, cells: 100_000 }, 'day'],
    ['day where there are few cells, however many incidents', { ends: 20_000_000, cells: 200 }, 'day'],
    ['week', { ends: 20_000_000, cells: 1_900 }, 'week'],
    ['month', { ends: 20_000_000, cells: 8_000 }, 'month'],
    ['quarter', { ends: 20_000_000, cells: 20_000 }, 'quarter'],
    ['year', { ends: 20_000_000, cells: 90_000 }, 'year'],
    ['year where nothing fits', { ends: 20_000_000, cells: 200_000 }, 'year'],
  ])('is the finest that fits: a %s', (_, load, unit) => {
    expect(chooseUnit(tenYears, load)).toBe(unit)
  })

  it('has no more bins than the graphics card counts', () => {
    const centuries = { from: day('1800-01-01'), to: day('2020-01-01') }
    expect(chooseUnit(centuries, { ends: 10, cells: 10 })).toBe('week')
  })

  it('has a coarser one up to the year', () => {
    expect(BIN_UNITS.map(coarserThan)).toEqual(['week', 'month', 'quarter', 'year', null])
  })
})
