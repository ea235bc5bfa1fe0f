import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mercatorX, mercatorY } from '../core/mercator.ts'
import { rowsWithin } from './rows-within.ts'

const at = (...places: readonly (readonly [number, number])[]) => ({
  lon: Float64Array.from(places, ([lon]) => lon),
  lat: Float64Array.from(places, ([, lat]) => lat),
})
const rows = (count: number) => Uint32Array.from({ length: count }, (_, row) => row)
const WORLD = { left: 0, top: 0, width: 1, height: 1 }

test('finds nothing where there is nothing, and nothing that is not located', () => {
  expect([
    rowsWithin(at(), rows(0), WORLD),
    rowsWithin(at([Number.NaN, Number.NaN]), rows(1), WORLD),
  ]).toEqual([new Uint32Array(), new Uint32Array()])
})

test('looks across 180 degrees, in any copy of the world', () => {
  const columns = at([179, 0], [-179, 0], [0, 0])
  const box = { left: mercatorX(170), top: 0.4, width: 20 / 360, height: 0.2 }
  expect([
    rowsWithin(columns, rows(3), box),
    rowsWithin(columns, rows(3), { ...box, left: box.left - 2 }),
  ]).toEqual([rows(2), rows(2)])
})

test('gives up at more than it may find', () => {
  const columns = at([1, 1], [2, 2], [3, 3])
  expect([rowsWithin(columns, rows(3), WORLD, 2), rowsWithin(columns, rows(3), WORLD, 3)]).toEqual([
    null,
    rows(3),
  ])
})

test('finds what a look at every place finds', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const place = fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -80, max: 80, noNaN: true }),
  )
  fc.assert(
    fc.property(fc.array(place), share, share, share, (places, left, top, width) => {
      const box = { left, top: top / 2, width, height: 0.4 }
      // What lies on an edge, but for rounding, may be found or not.
      const inside = (room: number) =>
        places.flatMap(([lon, lat], row) => {
          const east = (((mercatorX(lon) - left + room) % 1) + 1) % 1
          const south = mercatorY(lat) - box.top + room
          return east <= width + 2 * room && south >= 0 && south <= box.height + 2 * room ? [row] : []
        })
      const found = [...rowsWithin(at(...places), rows(places.length), box)!]
      expect(found).toEqual(expect.arrayContaining(inside(-1e-9)))
      expect(inside(1e-9)).toEqual(expect.arrayContaining(found))
    }),
  )
})
