import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { incidents, windows } from '../fixtures/arbitrary.ts'
import { columnsOf, feature } from '../fixtures/feature.ts'
import { type DayInterval, isCertain, overlaps } from '../time/interval.ts'
import { toColumns } from './columns.ts'
import type { Columns } from './dataset.ts'
import { facetValues } from './facet-column.ts'
import { locatedClasses, Tally } from './tally.ts'
import { orderOf } from './window.ts'

const everySecond = ({ count }: Columns) =>
  Uint32Array.from({ length: count }, (_, i) => i).filter((row) => row % 2 === 0)

const counted = (columns: Columns, rows: Uint32Array, window: DayInterval, certain: boolean) => {
  const possible = [...rows].filter((row) => overlaps(columns.start[row]!, columns.end[row]!, window))
  const sure = possible.filter((row) => isCertain(columns.start[row]!, columns.end[row]!, window))
  const shown = certain ? sure : possible
  const isIncident = (row: number) => facetValues(columns.facets.role, row)[0] === 'incident'
  const precision = (row: number) => facetValues(columns.facets.precision, row)[0]
  return {
    shown: shown.length,
    possible: possible.length - sure.length,
    unlocated: shown.filter((row) => columns.place[row]! < 0).length,
    coarse: shown.filter((row) => columns.place[row]! >= 0 && precision(row) === 'country').length,
    counted: shown.filter(isIncident).length,
    measured: shown.filter(
      (row) => isIncident(row) && columns.place[row]! >= 0 && precision(row) !== 'country',
    ).length,
  }
}

describe('the tally', () => {
  it('counts after any moves what a count of that window alone gives', () => {
    const moves = fc.array(fc.tuple(windows, fc.boolean()), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(incidents, moves, (given, path) => {
        const { columns } = toColumns(given)
        const rows = everySecond(columns)
        const tally = new Tally(columns, orderOf(columns, rows), locatedClasses(columns))
        for (const [window, certain] of path) {
          expect(tally.at(window, certain)).toEqual(counted(columns, rows, window, certain))
        }
      }),
    )
  })

  it('is 0 before, between and after the incidents', () => {
    const columns = columnsOf(feature('a', { start: '1970-01-05' }), feature('b', { start: '1970-01-09' }))
    const tally = new Tally(columns, orderOf(columns, Uint32Array.of(0, 1)), locatedClasses(columns))
    const none = { shown: 0, possible: 0, unlocated: 0, coarse: 0, counted: 0, measured: 0 }
    const windows = [
      { from: 0, to: 3 },
      { from: 5, to: 7 },
      { from: 9, to: 20 },
    ]
    expect(windows.map((window) => tally.at(window, false))).toEqual([none, none, none])
  })

  it('counts an interval at both edges of the window as possible', () => {
    const columns = columnsOf(feature('a', { start: '1970-01-05', end: '1970-01-09', at: null }))
    const tally = new Tally(columns, orderOf(columns, Uint32Array.of(0)), locatedClasses(columns))
    const possible = { shown: 1, possible: 1, unlocated: 1, coarse: 0, counted: 1, measured: 0 }
    expect([tally.at({ from: 0, to: 4 }, false), tally.at({ from: 8, to: 20 }, false)]).toEqual([
      possible,
      possible,
    ])
  })
})
