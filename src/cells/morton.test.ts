import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cellBounds,
  cellCentre,
  cellOf,
  cellShift,
  deinterleave,
  interleave,
  isTile,
  MOST_ZOOM,
  NO_CELL,
  tileRange,
} from './morton.ts'

const axis = fc.integer({ min: 0, max: 2 ** 24 - 1 })
const lon = fc.double({ min: -180, max: 180, noNaN: true })
const lat = fc.double({ min: -90, max: 90, noNaN: true })
const zoom = fc.integer({ min: 0, max: MOST_ZOOM })

/** The number of a tile that a cell lies in, found by dividing and not by ranges. */
function tileWith(cell: number, z: number) {
  const [column, row] = deinterleave(cell)
  return { z, x: Math.floor(column / 2 ** (24 - z)), y: Math.floor(row / 2 ** (24 - z)) }
}

describe('a cell', () => {
  it('is column and row of Web Mercator, and gives them back', () => {
    fc.assert(
      fc.property(axis, axis, (column, row) => {
        const cell = interleave(column, row)
        expect([Number.isSafeInteger(cell), deinterleave(cell)]).toEqual([true, [column, row]])
      }),
    )
  })

  it('has each bit of its column and row where Morton puts it', () => {
    fc.assert(
      fc.property(axis, axis, (column, row) => {
        const bits = Array.from({ length: 24 }, (_, i) => [(column >> i) & 1, (row >> i) & 1]).flat()
        expect(interleave(column, row)).toBe(bits.reduce((sum, bit, i) => sum + bit * 2 ** i, 0))
      }),
    )
  })

  it('holds its place', () => {
    fc.assert(
      fc.property(lon, fc.double({ min: -85, max: 85, noNaN: true }), zoom, (x, y, z) => {
        const cell = cellOf(x, y)
        const index = Math.floor(cell / 2 ** cellShift(z)) % 16_384
        const [west, south, east, north] = cellBounds(tileWith(cell, z), index)
        const slack = 1e-9
        // A hair's breadth before 180 degrees east is 180 degrees west once it is rounded.
        const holds = (lon: number) => lon >= west - slack && lon <= east + slack
        expect(holds(x) || holds(x - 360)).toBe(true)
        expect(y >= south - slack && y <= north + slack).toBe(true)
      }),
    )
  })

  it('has no number where a coordinate is none', () => {
    for (const none of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
      expect([cellOf(none, 0), cellOf(0, none)]).toEqual([NO_CELL, NO_CELL])
  })

  it.each([
    ['180 degrees east, which is 180 west', 180, 0, cellOf(-180, 0)],
    ['beyond 180 degrees, which goes round', 190, 12, cellOf(-170, 12)],
    ['the north pole, in the first row', 0, 90, interleave(2 ** 23, 0)],
    ['the south pole, in the last row', 0, -90, interleave(2 ** 23, 2 ** 24 - 1)],
    ['where all begins', -180, 90, 0],
  ])('is known at %s', (_, x, y, cell) => {
    expect(cellOf(x, y)).toBe(cell)
  })
})

describe('the tiles of a zoom', () => {
  it('cover all cells once, without a gap', () => {
    for (const z of [0, 1, 2, 3, 4, 5]) {
      const side = Array.from({ length: 2 ** z }, (_, i) => i)
      const ranges = side.flatMap((x) => side.map((y) => tileRange({ z, x, y }))).sort(([a], [b]) => a - b)
      expect(ranges.map(([from]) => from)).toEqual([0, ...ranges.slice(0, -1).map(([, before]) => before)])
      expect(ranges.at(-1)![1]).toBe(2 ** 48)
    }
  })

  it('hold each place in one tile at any zoom, poles and 180 degrees too', () => {
    fc.assert(
      fc.property(fc.oneof(lon, fc.constant(180)), lat, zoom, (x, y, z) => {
        const cell = cellOf(x, y)
        const tile = tileWith(cell, z)
        const holds = (column: number, row: number) => {
          if (!isTile({ z, x: column, y: row })) return false
          const [from, before] = tileRange({ z, x: column, y: row })
          return cell >= from && cell < before
        }
        const beside = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => holds(tile.x + dx, tile.y + dy)))
        expect(beside).toEqual([false, false, false, false, true, false, false, false, false])
      }),
    )
  })

  it('are the ranges that a query asks for', () => {
    expect(tileRange({ z: 6, x: 56, y: 25 })).toEqual([1986 * 2 ** 36, 1987 * 2 ** 36])
    expect(cellShift(6)).toBe(22)
  })

  it.each([
    { z: 1, x: 2, y: 0 },
    { z: 18, x: 0, y: 0 },
    { z: -1, x: 0, y: 0 },
    { z: 3, x: 0, y: -1 },
    { z: 2.5, x: 0, y: 0 },
  ])('are not $z/$x/$y', (tile) => {
    expect(() => tileRange(tile)).toThrow(`There is no tile ${tile.z}/${tile.x}/${tile.y}.`)
  })

  it('have cells whose centres lie apart by a 128th of them', () => {
    expect([0, 1, 2, 16_383].map((index) => cellCentre({ z: 1, x: 1, y: 0 }, index))).toEqual([
      [0.5 + 0.5 / 256, 0.5 / 256],
      [0.5 + 1.5 / 256, 0.5 / 256],
      [0.5 + 0.5 / 256, 1.5 / 256],
      [1 - 0.5 / 256, 0.5 - 0.5 / 256],
    ])
  })
})
