import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellColumns } from './from-columns.ts'
import { lookAt, passingOf, rowsInSight, tilesIn } from './look.ts'
import { cellCentre, cellOf, cellShift } from './morton.ts'
import { totalIn } from './series.ts'

const ALL_TIME = { from: -1_000_000, to: 1_000_000 }
const WORLD = { left: 0, top: 0, width: 1, height: 1 }

const places = fc.array(
  fc.record({
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
    lat: fc.double({ min: -80, max: 80, noNaN: true }),
    start: fc.integer({ min: 10_000, max: 10_400 }),
    length: fc.nat(3),
  }),
  { maxLength: 60 },
)
/** Thousandths, none of which is an edge of a tile. */
const parts = (min: number, max: number) => fc.integer({ min, max }).map((n) => n / 1000 + 0.000_123)
const sights = fc
  .record({
    left: parts(-1500, 1500),
    top: parts(0, 900),
    width: parts(1, 1400),
    height: parts(1, 900),
  })
  .map((sight) => ({ sight, zoom: Math.log2(1.5 / Math.max(sight.width, sight.height)) }))

function columnsOf(rows: readonly { lon: number; lat: number; start: number; length: number }[]) {
  return cellColumns({
    lon: Float64Array.from(rows, ({ lon }) => lon),
    lat: Float64Array.from(rows, ({ lat }) => lat),
    start: Int32Array.from(rows, ({ start }) => start),
    end: Int32Array.from(rows, ({ start, length }) => start + length),
  })
}

describe('the tiles of a view', () => {
  it('are at most 16, each once, and hold every place that is in sight', () => {
    const place = parts(0, 998)
    fc.assert(
      fc.property(sights, place, place, ({ sight, zoom }, across, down) => {
        const tiles = tilesIn(sight, zoom)
        const names = new Set(tiles.map(({ z, x, y }) => `${z}/${x}/${y}`))
        const [x, y] = [sight.left + across * sight.width, sight.top + down * sight.height]
        const side = 2 ** tiles[0]!.z
        const held = `${tiles[0]!.z}/${Math.floor((x - Math.floor(x)) * side)}/${Math.floor(y * side)}`
        expect([names.size, tiles.length <= 16, y < 0 || y >= 1 || names.has(held)]).toEqual([
          tiles.length,
          true,
          true,
        ])
      }),
    )
  })

  it.each([
    ['the world as one', WORLD, 0, ['0/0/0']],
    ['the nearest zoom', WORLD, 1.4, ['1/0/0', '1/1/0', '1/0/1', '1/1/1']],
    ['both sides of 180 degrees', { left: 0.99, top: 0.4, width: 0.02, height: 0.05 }, 3, ['3/7/3', '3/0/3']],
    [
      'the deepest that has cells',
      { left: 0.5, top: 0.5, width: 1e-6, height: 1e-6 },
      22,
      ['17/65536/65536'],
    ],
  ])('are %s', (_, sight, zoom, names) => {
    expect(tilesIn(sight, zoom).map(({ z, x, y }) => `${z}/${x}/${y}`)).toEqual(names)
  })
})

describe('what incidents make of a view', () => {
  it('counts those in sight as one counts by hand, and gives just these', () => {
    fc.assert(
      fc.property(places, sights, fc.nat(2), (rows, { sight, zoom }, chosen) => {
        const columns = columnsOf(rows)
        const kept = Uint32Array.from(rows.keys()).filter((row) => chosen === 0 || row % 2 === chosen - 1)
        const passes = passingOf(columns, kept)
        const look = lookAt(columns, passes, sight, zoom, 'day', 1e6)!
        const z = tilesIn(sight, zoom)[0]!.z
        const byHand = [...kept].filter((row) => {
          const cell = cellOf(rows[row]!.lon, rows[row]!.lat)
          const [x, y] = centreOf(cell, z)
          const east = x - sight.left
          const isHigh = y >= sight.top && y <= sight.top + sight.height
          return isHigh && east - Math.floor(east) <= sight.width
        })
        expect([look.inSight, [...rowsInSight(columns, passes, sight, zoom)]]).toEqual([
          byHand.length,
          byHand,
        ])
      }),
      { numRuns: 60 },
    )
  })

  it('counts by the finest unit that fits, and the same incidents in each', () => {
    const rows = Array.from({ length: 300 }, (_, i) => ({
      lon: (i % 30) * 5,
      lat: 10,
      start: 10_000 + i,
      length: 2,
    }))
    const columns = columnsOf(rows)
    const unitAndCount = (most: number) => {
      const series = lookAt(columns, null, WORLD, 0, null, most)?.series
      return series && [series.unit, totalIn(series, ALL_TIME)]
    }
    expect([1000, 599, 300, 90, 40].map(unitAndCount)).toEqual([
      ['day', 300],
      ['month', 300],
      ['quarter', 300],
      ['year', 300],
      undefined,
    ])
  })

  it('is nothing where it would be more than fits', () => {
    const rows = Array.from({ length: 30 }, (_, i) => ({ lon: i, lat: 10, start: 10_000 + i, length: 0 }))
    expect(lookAt(columnsOf(rows), null, WORLD, 0, 'day', 29)).toBe(null)
  })

  it('is empty where nothing is', () => {
    const look = lookAt(columnsOf([]), null, WORLD, 0, null, 10)!
    expect([look.inSight, look.series.cells, look.series.unit]).toEqual([0, 0, 'day'])
  })
})

/** Centre in the unit square of the cell of a zoom that holds a finest one. */
function centreOf(cell: number, z: number): readonly [number, number] {
  const index = Math.floor(cell / 2 ** cellShift(z))
  const bits = (from: number) =>
    Array.from({ length: 24 }, (_, i) => (Math.floor(index / 2 ** (2 * i + from)) % 2) * 2 ** i).reduce(
      (a, b) => a + b,
    )
  const across = 2 ** (z + 7)
  return [(bits(0) + 0.5) / across, (bits(1) + 0.5) / across]
}

it('has centres as cells of tiles have them', () => {
  expect(centreOf(cellOf(10, 20), 0)).toEqual(
    cellCentre({ z: 0, x: 0, y: 0 }, Math.floor(cellOf(10, 20) / 2 ** 34)),
  )
})
