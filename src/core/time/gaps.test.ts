import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { incidents, windows } from '../fixtures/arbitrary.ts'
import { columnsOf, feature } from '../fixtures/feature.ts'
import { toColumns } from '../table/columns.ts'
import { parseDay } from './day.ts'
import { gapLength, gapsBetween, gapsIn, longGap } from './gaps.ts'
import { overlaps } from './interval.ts'

const all = (count: number) => Uint32Array.from({ length: count }, (_, i) => i)
const between = (from: string, to: string) => ({ from: parseDay(from)!, to: parseDay(to)! })

describe('gaps', () => {
  it('are the stretches that no incident touches, long enough, at the ends too', () => {
    const columns = columnsOf(
      feature('a', { start: '1970-01-11', end: '1970-01-20' }),
      feature('b', { start: '1970-01-15' }),
      feature('c', { start: '1970-01-22' }),
    )
    const days = gapsIn(columns, all(3), { from: 0, to: 29 }, 2).map(({ from, to, days }) => [from, to, days])
    expect(days).toEqual([
      [0, 9, 10],
      [22, 29, 8],
    ])
  })

  it('are the whole period where nothing happened', () => {
    expect(gapsIn(columnsOf(), all(0), { from: 0, to: 9 }, 1)).toEqual([
      { from: 0, to: 9, days: 10, length: { unit: 'day', n: 10, more: false } },
    ])
  })

  it('are not in a year that an incident may fill', () => {
    const columns = columnsOf(feature('a', { start: '2021-01-01', end: '2021-12-31', datePrecision: 'year' }))
    expect(gapsIn(columns, all(1), between('2021-01-01', '2021-12-31'), 1)).toEqual([])
  })

  it('are not hidden by an incident that is dated to more than a year', () => {
    const columns = columnsOf(
      feature('a', { start: '2015-01-01', end: '2024-01-01', datePrecision: 'range' }),
    )
    expect(
      gapsIn(columns, all(1), between('2021-01-01', '2022-12-31'), 1).map(({ length }) => length),
    ).toEqual([{ unit: 'year', n: 2, more: false }])
  })

  it('and incidents together fill the period', () => {
    fc.assert(
      fc.property(incidents, windows, (given, period) => {
        const { columns } = toColumns(given)
        const gaps = gapsIn(columns, all(columns.count), period, 1)
        for (let day = period.from; day <= period.to; day++) {
          const busy = columns.start.some((start, i) =>
            overlaps(start, columns.end[i]!, { from: day, to: day }),
          )
          const quiet = gaps.filter(({ from, to }) => from <= day && day <= to).length
          expect(quiet).toBe(busy ? 0 : 1)
        }
      }),
    )
  })

  it('are found between two days', () => {
    const gaps = gapsIn(columnsOf(feature('a', { start: '1970-01-11' })), all(1), { from: 0, to: 20 }, 1)
    expect([gapsBetween(gaps, null, 10), gapsBetween(gaps, 10, 21), gapsBetween(gaps, 10, 20)]).toEqual([
      [gaps[0]],
      [gaps[1]],
      [],
    ])
  })
})

describe('a gap in words', () => {
  it.each([
    ['2024-03-22', '2024-03-22', { unit: 'day', n: 1, more: false }],
    ['2024-01-01', '2024-02-29', { unit: 'day', n: 60, more: false }],
    ['2023-08-04', '2024-03-03', { unit: 'month', n: 7, more: false }],
    ['2023-08-04', '2024-03-21', { unit: 'month', n: 7, more: false }],
    ['2023-08-20', '2024-03-10', { unit: 'month', n: 6, more: false }],
    ['2022-01-01', '2023-11-30', { unit: 'month', n: 23, more: false }],
    ['2022-01-01', '2023-12-31', { unit: 'year', n: 2, more: false }],
    ['2020-01-01', '2023-03-31', { unit: 'year', n: 3, more: true }],
  ])('from %s to %s is %o', (from, to, length) => {
    expect(gapLength(between(from, to))).toEqual(length)
  })
})

describe('a long gap', () => {
  it('is a twentieth of the period, from 30 to 180 days', () => {
    expect([100, 1000, 10_000].map((days) => longGap({ from: 1, to: days }))).toEqual([30, 50, 180])
  })
})
