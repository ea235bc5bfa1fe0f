import { expect, test } from 'vitest'
import { columnsOf, feature } from '../fixtures/feature.ts'
import { histogram } from '../time/histogram.ts'
import { hasTolls, tollIn, tollsOf } from './toll.ts'

const figures = [
  { low: 137, best: 140, high: null },
  { low: 10, best: null, high: 12 },
  { low: null, best: 3, high: 3 },
  null,
  { low: null, best: null, high: 5 },
]
const columns = columnsOf(
  ...figures.map((killed, i) => feature(`id-${i}`, { killed, start: `2024-01-0${i + 1}` })),
)

test('killed are summed by low, best and high, and unknown figures are counted and never 0', () => {
  expect(tollIn(columns, [0, 1, 2, 3, 4])).toEqual({
    ...{ low: 150, best: 153, high: 155, open: true, known: 3, of: 5 },
  })
  expect(tollIn(columns, [1, 2])).toEqual({ low: 13, best: 13, high: 15, open: false, known: 2, of: 2 })
  expect(tollIn(columns, [])).toEqual({ low: 0, best: 0, high: 0, open: false, known: 0, of: 0 })
})

test('data have figures where one incident has', () => {
  expect([hasTolls(columns.killed), hasTolls(columnsOf(feature('a')).killed)]).toEqual([true, false])
})

test('bars of killed are as high as the best figures of what began in them', () => {
  const all = Uint32Array.of(0, 1, 2, 3, 4)
  const domain = { from: columns.start[0]!, to: columns.start[4]! }
  const bins = histogram(columns, all, domain, 5, tollsOf(columns.killed))
  expect(bins.map(({ count }) => count)).toEqual([140, 10, 3, 0, 0])
})
