import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mercatorX, mercatorY } from '../core/mercator.ts'
import type { Position } from '../core/record/incident.ts'
import { spotsOf } from './areas.ts'
import { columnsOf, type Sketch } from './fixtures/columns.ts'
import { HitIndex, TARGET_RADIUS } from './hit-test.ts'

const KABUL: Position = [69.1723, 34.5281]
const worldSize = 512 * 2 ** 4

function hits(sketches: readonly Sketch[], [lon, lat]: Position, isVisible = (_: number) => true) {
  const columns = columnsOf(sketches)
  return new HitIndex(columns, spotsOf(columns)).at({
    lon,
    lat,
    worldSize,
    radius: TARGET_RADIUS,
    isVisible,
    countries: null,
  })
}

/** A longitude this many pixels east of Kabul. */
const east = (pixels: number): Position => [KABUL[0] + (pixels / worldSize) * 360, KABUL[1]]

test('finds nothing where there are no incidents', () => {
  expect(hits([], KABUL)).toEqual([])
})

test('finds what lies within half of the 24 pixels of a target', () => {
  expect([hits([{ at: east(11.9) }], KABUL), hits([{ at: east(12.1) }], KABUL)]).toEqual([[0], []])
})

test('gives the nearest place first', () => {
  expect(hits([{ at: east(8) }, { at: east(3) }, { at: east(-5) }], KABUL)).toEqual([1, 2, 0])
})

test('gives all incidents of one place in the order of time', () => {
  const sketches = [
    { at: KABUL, start: 9 },
    { at: east(4), start: 5 },
    { at: KABUL, start: 1 },
  ]
  expect(hits(sketches, KABUL)).toEqual([0, 2, 1])
})

test('finds only what is visible now', () => {
  expect(hits([{ at: KABUL }, { at: KABUL }, { at: KABUL }], KABUL, (i) => i === 1)).toEqual([1])
})

test('finds a place across 180 degrees and in any copy of the world', () => {
  const sketch: Sketch = { at: [179.99, -17] }
  expect([
    hits([sketch], [-179.99, -17]),
    hits([sketch], [180.01, -17]),
    hits([sketch], [539.99, -17]),
  ]).toEqual([[0], [0], [0]])
})

test('an area is hit anywhere inside its circle, the smaller one first', () => {
  const sketches: Sketch[] = [
    { at: KABUL, precision: 'country', radiusKm: 500 },
    { at: [66, 34], precision: 'province', radiusKm: 300 },
  ]
  expect([hits(sketches, [66.5, 34.5]), hits(sketches, [73, 34]), hits(sketches, [80, 34])]).toEqual([
    [1, 0],
    [0],
    [],
  ])
})

test('a mark inside an area wins over the area', () => {
  expect(hits([{ at: KABUL, precision: 'country', radiusKm: 500 }, { at: east(5) }], KABUL)).toEqual([1])
})

test('a whole country is hit inside its borders where they are drawn, else inside its circle', () => {
  const columns = columnsOf([{ at: KABUL, precision: 'country', radiusKm: 769, gazetteer: 'country:AF' }])
  const index = new HitIndex(columns, spotsOf(columns))
  const at = (countries: string[] | null) =>
    index.at({ lon: 69, lat: 40, worldSize, radius: TARGET_RADIUS, isVisible: () => true, countries })
  expect([at(['AF']), at(['TJ']), at(null)]).toEqual([[0], [], [0]])
})

test('an incident without a place is never hit', () => {
  expect(hits([{ at: null }], [0, 0])).toEqual([])
})

test('finds exactly the places that a look at every place finds', () => {
  const position = fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -80, max: 80, noNaN: true }),
  )
  fc.assert(
    fc.property(fc.array(position, { maxLength: 40 }), position, (positions, cursor) => {
      const columns = columnsOf(positions.map((at) => ({ at })))
      const radius = 400
      const index = new HitIndex(columns, spotsOf(columns))
      const found = index.at({
        lon: cursor[0],
        lat: cursor[1],
        worldSize,
        radius,
        isVisible: () => true,
        countries: null,
      })
      const expected = [...columns.lon.keys()].filter((i) => {
        const apart = Math.abs(mercatorX(columns.lon[i]!) - mercatorX(cursor[0]))
        const dx = Math.min(apart, 1 - apart)
        const dy = mercatorY(columns.lat[i]!) - mercatorY(cursor[1])
        return Math.hypot(dx, dy) * worldSize <= radius
      })
      expect(found.toSorted((a, b) => a - b)).toEqual(expected)
    }),
  )
})
