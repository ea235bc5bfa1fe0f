import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isShown } from '../core/time/interval.ts'
import { BIN_UNITS, binOf, binsOf, snapped } from './bins.ts'
import { cellColumns, rowsOf, tileOf } from './from-columns.ts'
import { cellOf, cellShift, MOST_ZOOM, tileRange } from './morton.ts'
import { seriesOf, totalIn } from './series.ts'
import { NO_VERSION } from './tile.ts'
import { tileFrom } from './tile-builder.ts'
import { encodeTile } from './tile-codec.ts'

interface Row {
  readonly lon: number
  readonly lat: number
  readonly start: number
  readonly end: number
}

const incidents = fc.array(
  fc
    .record({
      lon: fc.oneof(
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.constantFrom(69.2, 69.2001, 180, -180),
      ),
      lat: fc.oneof(
        fc.double({ min: -90, max: 90, noNaN: true }),
        fc.constantFrom(34.5, 34.5001, 90, Number.NaN),
      ),
      start: fc.integer({ min: 16_000, max: 17_500 }),
      length: fc.oneof(fc.constant(0), fc.nat(400)),
    })
    .map(({ length, ...row }): Row => ({ ...row, end: row.start + length })),
  { maxLength: 80 },
)
const units = fc.constantFrom(...BIN_UNITS)

function columnsOf(rows: readonly Row[]) {
  return {
    lon: Float64Array.from(rows, ({ lon }) => lon),
    lat: Float64Array.from(rows, ({ lat }) => lat),
    start: Int32Array.from(rows, ({ start }) => start),
    end: Int32Array.from(rows, ({ end }) => end),
  }
}

const WORLD = [0, 1].flatMap((x) => [0, 1].map((y) => ({ z: 1, x, y })))

describe('columns by cell', () => {
  it('are all that have a place, sorted, those of a cell as they were', () => {
    fc.assert(
      fc.property(incidents, (rows) => {
        const sorted = rows
          .map(({ lon, lat }, row) => ({ cell: cellOf(lon, lat), row }))
          .filter(({ cell }) => cell >= 0)
          .sort((a, b) => a.cell - b.cell || a.row - b.row)
        const columns = cellColumns(columnsOf(rows))
        expect(Array.from(columns.row)).toEqual(sorted.map(({ row }) => row))
        expect(Array.from(columns.high, (high, i) => high * 2 ** 24 + columns.low[i]!)).toEqual(
          sorted.map(({ cell }) => cell),
        )
      }),
      { numRuns: 40 },
    )
  })

  it('leave out what is not placed well enough', () => {
    const rows = [0, 1, 2].map((lon): Row => ({ lon, lat: 0, start: 16_000, end: 16_000 }))
    expect(Array.from(cellColumns(columnsOf(rows), (row) => row !== 1).row)).toEqual([0, 2])
  })
})

describe('a tile of columns', () => {
  it('has the bytes of one that is made of groups, at any zoom, in any unit, whatever passes', () => {
    fc.assert(
      fc.property(incidents, fc.nat(MOST_ZOOM), units, fc.nat(), (rows, z, unit, seed) => {
        const columns = cellColumns(columnsOf(rows))
        const passes = Uint8Array.from({ length: columns.count }, (_, i) => (i * 31 + seed) % 3 && 1)
        const kept = Array.from(columns.row).filter((_, i) => passes[i] === 1)
        const first = rows[kept[0] ?? 0] ?? { lon: 69.2, lat: 34.5 }
        const tile = tileAround(
          Number.isNaN(first.lat) ? cellOf(first.lon, 0) : cellOf(first.lon, first.lat),
          z,
        )
        const [from, before] = tileRange(tile)
        const groups = kept
          .map((row) => rows[row]!)
          .filter(({ lon, lat }) => cellOf(lon, lat) >= from && cellOf(lon, lat) < before)
          .map(({ lon, lat, start, end }) => ({
            cell: Math.floor(cellOf(lon, lat) / 2 ** cellShift(z)) % 16_384,
            start: binOf(start, unit),
            end: binOf(end, unit),
          }))
        const made = tileFrom(
          { tile, unit, version: NO_VERSION },
          {
            cell: groups.map(({ cell }) => cell),
            start: groups.map(({ start }) => start),
            end: groups.map(({ end }) => end),
            count: groups.map(() => 1),
          },
        )
        expect(encodeTile(tileOf(columns, tile, unit, passes))).toEqual(encodeTile(made))
      }),
      { numRuns: 60 },
    )
  })

  it('counts the days of a snapped window exactly as days are counted one by one', () => {
    const windows = fc
      .tuple(fc.integer({ min: 15_900, max: 17_900 }), fc.nat(900))
      .map(([from, length]) => ({ from, to: from + length }))
    fc.assert(
      fc.property(incidents, windows, units, fc.boolean(), (rows, asked, unit, certain) => {
        const columns = cellColumns(columnsOf(rows))
        const series = seriesOf(WORLD.map((tile) => tileOf(columns, tile, unit)))
        const window = snapped(asked, unit)
        const shown = rows.filter(
          ({ lat, start, end }) => !Number.isNaN(lat) && isShown(start, end, window, certain),
        )
        expect(totalIn(series, binsOf(window, unit), certain)).toBe(shown.length)
      }),
    )
  })

  it('is of a range of them, and the ranges of a zoom are all', () => {
    fc.assert(
      fc.property(incidents, (rows) => {
        const columns = cellColumns(columnsOf(rows))
        const counts = WORLD.map((tile) => rowsOf(columns, tile)).map(({ from, before }) => before - from)
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(columns.count)
      }),
    )
  })
})

function tileAround(cell: number, z: number) {
  for (let [x, y, zoom] = [0, 0, 0]; ; zoom++) {
    if (zoom === z) return { z, x, y }
    const parts = [0, 1].flatMap((dy) => [0, 1].map((dx) => ({ z: zoom + 1, x: 2 * x + dx, y: 2 * y + dy })))
    const part = parts.find((part) => cell >= tileRange(part)[0] && cell < tileRange(part)[1])!
    ;[x, y] = [part.x, part.y]
  }
}
