import { expect, test } from 'vitest'
import { columnsOf, feature } from '../fixtures/feature.ts'
import { isoDay, parseDay } from '../time/day.ts'
import { countsBy } from './counts.ts'

const columns = columnsOf(
  feature('a', { start: '2023-12-30', end: '2024-01-02' }),
  feature('b', { start: '2024-01-31', killed: { low: 2, best: 3, high: 4 } }),
  feature('c', { start: '2024-01-31', end: '2024-02-01' }),
  feature('d', { start: '2024-04-30' }),
)
const all = Uint32Array.of(0, 1, 2, 3)
const days = (from: string, to: string) => ({ from: parseDay(from)!, to: parseDay(to)! })
const rowsIn = (window: ReturnType<typeof days>, unit: 'month' | 'year') =>
  countsBy(columns, all, window, unit).map(({ from, to, began, overlapping, killed }) => [
    `${isoDay(from)} ${isoDay(to)}`,
    began,
    overlapping,
    killed.best,
  ])

test('months count what began in them and what may have happened in them, empty ones between others too', () => {
  expect(rowsIn(days('2020-01-01', '2030-12-31'), 'month')).toEqual([
    ['2023-12-01 2023-12-31', 1, 1, 0],
    ['2024-01-01 2024-01-31', 2, 3, 3],
    ['2024-02-01 2024-02-29', 0, 1, 0],
    ['2024-03-01 2024-03-31', 0, 0, 0],
    ['2024-04-01 2024-04-30', 1, 1, 0],
  ])
})

test('what began before a window only overlaps', () => {
  expect(rowsIn(days('2024-01-01', '2024-04-30'), 'year')).toEqual([['2024-01-01 2024-12-31', 3, 4, 3]])
})

test('nothing gives no month', () => {
  expect(countsBy(columns, new Uint32Array(), days('2024-01-01', '2024-12-31'), 'month')).toEqual([])
})
