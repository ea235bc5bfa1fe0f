import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cellColumns, tileOf } from '../cells/from-columns.ts'
import { type Sight, tilesIn } from '../cells/look.ts'
import { cellOfTile, columnOf, rowOf } from '../cells/morton.ts'
import { seriesOf } from '../cells/series.ts'
import { addressOf, cellAt, fullest } from './squares.ts'

const WORLD: Sight = { left: 0, top: 0, width: 1, height: 1 }
/** Places that lie in squares of their own, west to east. */
const PLACES = [-120, -60, -1, 45, 90, 150] as const

it('lists the squares that hold most in the window, the fullest first, and says how many hold any', () => {
  const incident = fc.tuple(fc.constantFrom(...PLACES), fc.integer({ min: 0, max: 9 }))
  fc.assert(
    fc.property(
      fc.array(incident, { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 0, max: 9 }),
      (given, most, day) => {
        const days = Int32Array.from(given, ([, start]) => start)
        const columns = cellColumns({
          lon: Float64Array.from(given, ([lon]) => lon),
          lat: new Float64Array(given.length).fill(20),
          ...{ start: days, end: days },
        })
        const series = seriesOf(tilesIn(WORLD, 1).map((tile) => tileOf(columns, tile, 'day', null)))
        const { squares, of } = fullest(series, WORLD, { from: 0, to: day }, false, most)
        const byHand = PLACES.map((lon) => ({
          lon,
          count: given.filter((one) => one[0] === lon && one[1] <= day).length,
        })).filter(({ count }) => count > 0)
        const found = squares.map(({ lon, count }) => ({
          lon: PLACES.find((place) => Math.abs(place - lon) < 2),
          count,
        }))
        expect([
          of,
          found.map(({ count }) => count),
          found.every(({ lon, count }) => byHand.some((one) => one.lon === lon && one.count === count)),
        ]).toEqual([
          byHand.length,
          byHand
            .map(({ count }) => count)
            .sort((a, b) => b - a)
            .slice(0, most),
          true,
        ])
      },
    ),
  )
})

it('finds the square of a place where it shows anything, by the address under which a store has it', () => {
  const place = fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -85, max: 85, noNaN: true }),
  )
  fc.assert(
    fc.property(place, fc.nat(9), fc.nat(12), (at, day, zoom) => {
      const columns = cellColumns({
        ...{ lon: Float64Array.of(at[0]), lat: Float64Array.of(at[1]) },
        ...{ start: Int32Array.of(day), end: Int32Array.of(day) },
      })
      const n = 2 ** zoom
      const [column, row] = [columnOf(at[0]), rowOf(at[1])].map((bit) => Math.floor((bit * n) / 2 ** 24))
      const tile = { z: zoom, x: column!, y: row! }
      const series = seriesOf([tileOf(columns, tile, 'day', null)])
      const cell = cellAt(series, at, { from: day, to: day }, false)
      const index = cellOfTile(columns.high[0]!, columns.low[0]!, zoom)
      expect([
        cell,
        addressOf(series, 0),
        cellAt(series, at, { from: day + 1, to: day + 1 }, false),
        cellAt(series, [at[0] + (at[0] > 0 ? -90 : 90), at[1]], { from: day, to: day }, false),
      ]).toEqual([0, `${zoom}/${column}/${row}/${index}`, null, null])
    }),
  )
})
