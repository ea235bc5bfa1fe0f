import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { incidents } from '../fixtures/arbitrary.ts'
import { columnsOf, feature } from '../fixtures/feature.ts'
import { toColumns } from './columns.ts'
import type { Columns } from './dataset.ts'
import { textAt } from './text-column.ts'
import { compareInTime, inOrderOfTime } from './time-order.ts'

const everySecond = ({ count }: Columns) =>
  Uint32Array.from({ length: count }, (_, i) => i).filter((row) => row % 2 === 0)

describe('the order of time', () => {
  it('is that of the last possible day, then of the first, then of the id', () => {
    const columns = columnsOf(
      feature('year', { start: '2015-01-01', end: '2015-12-31' }),
      feature('last-day', { start: '2015-12-31' }),
      feature('c', { start: '2015-04-18' }),
      feature('b', { start: '2015-04-18' }),
      feature('month', { start: '2015-12-01', end: '2015-12-31' }),
    )
    const ids = [...inOrderOfTime(columns, Uint32Array.of(0, 1, 2, 3, 4))].map((i) => textAt(columns.id, i))
    expect(ids).toEqual(['b', 'c', 'year', 'month', 'last-day'])
  })

  it('is what sorting by end, start and id gives, for any incidents and however far apart they lie', () => {
    fc.assert(
      fc.property(incidents, fc.boolean(), (given, far) => {
        const long = feature('for-ages', { start: '0005-01-01', end: '9990-01-01' })
        const { columns } = toColumns(far ? [...given, long] : given)
        const { start, end } = columns
        const rows = everySecond(columns)
        const expected = [...rows].sort(
          (a, b) =>
            end[a]! - end[b]! ||
            start[a]! - start[b]! ||
            (textAt(columns.id, a) < textAt(columns.id, b) ? -1 : 1),
        )
        expect([...inOrderOfTime(columns, rows)]).toEqual(expected)
        expect([...rows].sort(compareInTime(columns))).toEqual(expected)
      }),
    )
  })

  it('is that of the table where every incident is known to the day, and copies nothing then', () => {
    fc.assert(
      fc.property(incidents, (given) => {
        const known = given.map((one) => ({
          ...one,
          properties: { ...one.properties, end: one.properties.start },
        }))
        const rows = everySecond(toColumns(known).columns)
        expect(inOrderOfTime(toColumns(known).columns, rows)).toBe(rows)
      }),
    )
  })

  it('of nothing is nothing', () => {
    expect([...inOrderOfTime(columnsOf(), new Uint32Array())]).toEqual([])
  })
})
