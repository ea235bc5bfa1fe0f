import { expect, it } from 'vitest'
import { feature } from '../fixtures/feature.ts'
import { dayOf } from '../time/day.ts'
import { arrivals } from './arrivals.ts'
import { toColumns } from './columns.ts'
import { inFileOrder } from './facet-column.ts'
import { figureAt, tollOf } from './figure-column.ts'
import { orderOf } from './window.ts'

it('come the gravest first and else in the order of time, however many they are', () => {
  const figures = [null, { low: 3, best: null, high: null }, { low: 0, best: 7, high: 9 }]
  const given = Array.from({ length: 1500 }, (_, i) =>
    feature(`i${String(i).padStart(4, '0')}`, { start: '2020-01-01', killed: figures[i % 3]! }),
  )
  const { columns } = toColumns(given)
  const filtered = inFileOrder(columns.count)
  const day = dayOf(2020, 1, 1)
  const rows = arrivals(
    { columns, filtered, order: orderOf(columns, filtered) },
    { from: day, to: day },
    false,
    null,
    day,
  )
  const toll = (row: number) => tollOf(figureAt(columns.killed, row))
  expect([...rows]).toEqual([...filtered].sort((a, b) => toll(b) - toll(a) || a - b))
})
