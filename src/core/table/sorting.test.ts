import { describe, expect, it } from 'vitest'
import { datasetOf, feature } from '../fixtures/feature.ts'
import { sortRows } from './sorting.ts'

const killed = (n: number) => ({ killed: { low: n, best: n, high: n } })
const DATASET = datasetOf(
  feature('plot', { start: '2020-01-01', kind: 'foiled-plot' }),
  feature('first', { start: '2020-01-01' }),
  feature('gravest', { start: '2020-01-01', ...killed(9) }),
  feature('next', { start: '2020-01-02', ...killed(3) }),
)
const ROWS = Uint32Array.from({ length: 4 }, (_, i) => i)

function titles(down: boolean, rows = ROWS) {
  const sorted = sortRows(DATASET, rows, { by: 'day', down, lang: 'en' })
  const order = Array.from({ length: sorted.length }, (_, place) => sorted.at(place))
  expect(order.map((row) => sorted.placeOf(row))).toEqual(order.map((_, place) => place))
  return order.map((row) => DATASET.feature(row)!.id)
}

describe('an order by day', () => {
  it('begins each day with the gravest, whichever way the days go', () => {
    expect([titles(true), titles(false)]).toEqual([
      ['next', 'gravest', 'first', 'plot'],
      ['gravest', 'first', 'plot', 'next'],
    ])
  })

  it('holds what is listed, and nothing else', () => {
    expect([titles(true, new Uint32Array()), titles(true, ROWS.slice(3))]).toEqual([[], ['next']])
    expect(sortRows(DATASET, ROWS.slice(0, 2), { by: 'day', down: true, lang: 'en' }).placeOf(3)).toBe(-1)
  })
})
