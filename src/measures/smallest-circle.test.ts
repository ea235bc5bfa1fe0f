import fc from 'fast-check'
import { expect, test } from 'vitest'
import { smallestCircle } from './smallest-circle.ts'
import { dot, EARTH_RADIUS_KM, vectorOf } from './sphere.ts'
import { locatedAt } from './testing.ts'
import { isUndefined } from './types.ts'

const circle = (...positions: [number, number][]) => smallestCircle(locatedAt(positions).places)

/** Great-circle distance, km. */
const apart = (a: readonly [number, number], b: readonly [number, number]) =>
  EARTH_RADIUS_KM * Math.acos(Math.min(1, dot(vectorOf(...a), vectorOf(...b))))

test('none has no circle, one place one of 0 km, two places one with its centre between them', () => {
  expect([circle(), circle([69, 34]), circle([69, 34], [69, 34]), circle([179, 0], [-179, 0])]).toEqual([
    { undefined: { code: 'tooFew', what: 'incident', atLeast: 1, has: 0 } },
    { centre: [expect.closeTo(69, 9), expect.closeTo(34, 9)], radiusKm: 0 },
    { centre: [expect.closeTo(69, 9), expect.closeTo(34, 9)], radiusKm: 0 },
    { centre: [expect.closeTo(180, 9), expect.closeTo(0, 9)], radiusKm: expect.closeTo(111.195, 3) },
  ])
})

test('a third place inside the circle of two changes nothing, one outside does', () => {
  const two = circle([60, 0], [70, 0])
  expect(circle([60, 0], [70, 0], [65, 3])).toEqual(two)
  expect(circle([60, 0], [70, 0], [65, 9])).not.toEqual(two)
})

test('there is none where it would reach 85 degrees, or more than half the globe', () => {
  const wide = { undefined: { code: 'wideCircle', degrees: 85 } }
  expect([circle([0, 0], [170, 0]), circle([0, 0], [180, 0]), circle([0, 0], [120, 0], [-120, 0])]).toEqual([
    wide,
    wide,
    wide,
  ])
  expect(circle([0, 0], [169, 0])).toMatchObject({ radiusKm: expect.closeTo(9396, 0) })
})

test('it holds all places, and no circle round a nearby centre is smaller', () => {
  const place = fc.tuple(
    fc.double({ min: 150, max: 210, noNaN: true }).map((lon) => (lon > 180 ? lon - 360 : lon)),
    fc.double({ min: 30, max: 90, noNaN: true }),
  )
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 30 }), (places) => {
      const found = circle(...places)
      if (isUndefined(found)) throw new Error('these places have a circle')
      const farthest = (centre: readonly [number, number]) =>
        Math.max(...places.map((at) => apart(centre, at)))
      const { centre, radiusKm } = found
      expect(farthest(centre)).toBeCloseTo(radiusKm, 2)
      for (let turn = 0; turn < 8; turn++) {
        const angle = (turn * Math.PI) / 4
        const lat = centre[1] + 0.5 * Math.sin(angle)
        if (lat > 90) continue
        const lon =
          centre[0] + (0.5 * Math.cos(angle)) / Math.max(0.01, Math.cos((centre[1] * Math.PI) / 180))
        expect(farthest([lon, lat])).toBeGreaterThan(radiusKm - 0.05)
      }
    }),
  )
})
