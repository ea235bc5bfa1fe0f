import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  DAY,
  endOfUnit,
  MONTH,
  QUARTER,
  startOfUnit,
  stepUnit,
  UNITS,
  unitFor,
  unitsIn,
  WEEK,
  YEAR,
} from './calendar.ts'
import { FIRST_DAY, isoDay, LAST_DAY, parseDay } from './day.ts'
import { printDuration } from './duration.ts'

const day = (text: string) => parseDay(text)!
const years = (n: number) => ({ months: 12 * n, days: 0 })

describe('calendar units', () => {
  it.each([
    ['day', DAY, '2024-03-22', '2024-03-22'],
    ['week from Monday', WEEK, '2024-03-18', '2024-03-24'],
    ['month', MONTH, '2024-03-01', '2024-03-31'],
    ['quarter', QUARTER, '2024-01-01', '2024-03-31'],
    ['year', YEAR, '2024-01-01', '2024-12-31'],
    ['decade', years(10), '2020-01-01', '2029-12-31'],
  ])('hold 22 March 2024 in its %s', (_, unit, from, to) => {
    const at = day('2024-03-22')
    expect([isoDay(startOfUnit(at, unit)), isoDay(endOfUnit(at, unit))]).toEqual([from, to])
  })

  it('follow one another without a gap, before 1970 too', () => {
    const days = fc.integer({ min: FIRST_DAY, max: LAST_DAY })
    fc.assert(
      fc.property(days, fc.constantFrom(...UNITS.slice(0, 9)), (at, unit) => {
        const [from, to] = [startOfUnit(at, unit), endOfUnit(at, unit)]
        expect(from <= at && at <= to).toBe(true)
        expect([startOfUnit(to + 1, unit), endOfUnit(from - 1, unit)]).toEqual([to + 1, from - 1])
      }),
    )
  })

  it('cut a domain at their edges', () => {
    const parts = unitsIn({ from: day('2024-01-15'), to: day('2024-03-02') }, MONTH)
    expect(parts.map(({ from, to }) => `${isoDay(from)} ${isoDay(to)}`)).toEqual([
      '2024-01-15 2024-01-31',
      '2024-02-01 2024-02-29',
      '2024-03-01 2024-03-02',
    ])
  })

  it('are cut down to a single day at the edge of a domain', () => {
    expect(unitsIn({ from: day('2024-01-31'), to: day('2024-02-01') }, MONTH)).toEqual([
      { from: day('2024-01-31'), to: day('2024-01-31') },
      { from: day('2024-02-01'), to: day('2024-02-01') },
    ])
  })

  it('are none in an empty domain', () => {
    expect(unitsIn({ from: 5, to: 4 }, DAY)).toEqual([])
  })
})

describe('the unit for a domain', () => {
  it('is the shortest of which few enough touch it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20_000, max: 20_000 }),
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 2, max: 200 }),
        (from, length, most) => {
          const domain = { from, to: from + length }
          const fitting = UNITS.filter((unit) => unitsIn(domain, unit).length <= most)
          expect(unitFor(domain, most)).toEqual(fitting[0] ?? UNITS.at(-1))
        },
      ),
      { numRuns: 30 },
    )
  })

  it('is the longest there is where none is long enough', () => {
    expect(unitFor({ from: FIRST_DAY, to: LAST_DAY }, 0)).toEqual(years(10_000))
  })
})

describe('the unit in which a reader steps', () => {
  it.each([
    ['2024-01-31', 'P1D'],
    ['2024-03-02', 'P1D'],
    ['2024-03-03', 'P7D'],
    ['2024-12-31', 'P7D'],
    ['2025-01-01', 'P1M'],
    ['2053-12-31', 'P1M'],
    ['2054-01-01', 'P1Y'],
    ['2100-12-31', 'P1Y'],
  ])('through a period up to %s is %s', (to, unit) => {
    expect(printDuration(stepUnit({ from: day('2024-01-01'), to: day(to) }))).toBe(unit)
  })
})
