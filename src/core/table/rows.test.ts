import { expect, it } from 'vitest'
import { datasetOf, feature } from '../fixtures/feature.ts'
import { toExtraColumn } from './extra-column.ts'
import { cellsOf, rowsOf } from './rows.ts'

const dataset = {
  ...datasetOf(
    feature('a', { start: '2020-01-01', actor: 'none', killed: { low: 1, best: 2, high: null } }),
    feature('b', { start: '2020-01-02', at: null }),
  ),
  extras: [toExtraColumn('weather', ['rain', ''])],
}

it('gives incidents as lines of the table, with nothing where nothing is said', () => {
  const { names, lines } = cellsOf(dataset, [1, 0])
  const cells = (line: number) =>
    ['id', 'longitude', 'placePrecision', 'actor', 'killed_best', 'killed_high', 'weather'].map(
      (name) => lines[line]![names.indexOf(name)],
    )
  expect([cells(0), cells(1)]).toEqual([
    ['b', '', 'none', 'ISKP', '', '', ''],
    ['a', '69.1723', 'city', '', '2', '', 'rain'],
  ])
})

it('counts the incidents whose texts are missing, and leaves their rows out', () => {
  const withoutFirst = { ...dataset, feature: (i: number) => (i === 0 ? undefined : dataset.feature(i)) }
  const { features, extras, missing, of } = rowsOf(withoutFirst, Uint32Array.of(0, 1))
  expect([features.map(({ id }) => id), extras, missing, of]).toEqual([
    ['b'],
    [{ name: 'weather', texts: [''] }],
    1,
    2,
  ])
})
