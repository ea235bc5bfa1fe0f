import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { finestUnit } from './finest-unit.ts'
import { cellColumns, tileOf } from './from-columns.ts'
import { cellOf } from './morton.ts'

const PERIOD = { from: 18_000, to: 19_000 }
const places = fc.array(
  fc.tuple(
    fc.constantFrom(
      ...([
        [69.2, 34.5],
        [69.21, 34.51],
        [-179.9, 10],
        [2.3, 48.9],
        [2.31, 48.91],
      ] as const),
    ),
    fc.integer({ min: PERIOD.from, max: PERIOD.to }),
    fc.integer({ min: 0, max: 400 }),
  ),
  { minLength: 1, maxLength: 200 },
)
const tilesOf = (z: number) => {
  const side = 2 ** Math.min(z, 3)
  // All tiles of a zoom that is low enough, of others those round Kabul.
  const [x, y] = [Math.floor(0.6922 * 2 ** z), Math.floor(0.4 * 2 ** z)]
  return z <= 3
    ? Array.from({ length: side * side }, (_, k) => ({ z, x: k % side, y: Math.floor(k / side) }))
    : [
        { z, x, y },
        { z, x: x + 1, y },
      ]
}

describe('the finest unit', () => {
  it('never leaves more entries than there may be, whatever happened where and when', () => {
    fc.assert(
      fc.property(
        places,
        fc.constantFrom(0, 1, 3, 6, 9),
        fc.integer({ min: 1, max: 300 }),
        (given, z, most) => {
          const starts = given.map(([, start]) => start)
          const columns = cellColumns({
            lon: Float64Array.from(given, ([[lon]]) => lon),
            lat: Float64Array.from(given, ([[, lat]]) => lat),
            start: Int32Array.from(starts),
            end: Int32Array.from(given, ([, start, days]) => Math.min(PERIOD.to, start + days)),
          })
          const counted = new Map<number, number>()
          for (const [[lon, lat]] of given) {
            const tile = Math.floor(cellOf(lon, lat) / 2 ** 36)
            counted.set(tile, (counted.get(tile) ?? 0) + 1)
          }
          const tiles = tilesOf(z)
          const unit = finestUnit(PERIOD, tiles, [...counted], most)
          const entries = tiles.reduce((sum, tile) => sum + tileOf(columns, tile, unit, null).bins.length, 0)
          expect(unit === 'year' || entries <= most).toBe(true)
        },
      ),
    )
  })

  it('is a day where little happened, and longer where it may have been much', () => {
    const [tile] = tilesOf(0)
    const of = (incidents: number, tiles: number) =>
      finestUnit(
        PERIOD,
        [tile!],
        Array.from({ length: tiles }, (_, number) => [number, incidents] as const),
        1000,
      )
    expect([of(500, 1), of(501, 1), of(1e9, 5), of(1e9, 15), of(1e9, 500)]).toEqual([
      ...['day', 'week', 'month', 'quarter', 'year'],
    ])
  })
})
