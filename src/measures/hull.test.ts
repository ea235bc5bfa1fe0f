import { area, convex, featureCollection, point } from '@turf/turf'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Hull, hull, hull95 } from './hull.ts'
import { planarHull } from './planar-hull.ts'
import { locatedAt } from './testing.ts'
import { isUndefined } from './types.ts'

type Lonlat = readonly [number, number]
const THREE: Lonlat[] = [
  [69.1761, 34.526],
  [57.0815, 30.29],
  [37.3901, 55.8258],
]
const km2 = (value: number) => expect.closeTo(value, 0)

function hullOf(positions: readonly Lonlat[]) {
  return hull(locatedAt(positions).places)
}

test('three places enclose the area of their great-circle triangle on WGS84', () => {
  expect(hullOf(THREE)).toEqual({ areaKm2: km2(2033305), vertices: 3, ring: expect.any(Array) })
})

test('a place inside and a second incident at a vertex change nothing', () => {
  expect(hullOf([...THREE, [55, 40], THREE[0]!])).toEqual(hullOf(THREE))
})

test('a hull across 180 degrees is as large as the same one elsewhere', () => {
  const square = (lon: number): Lonlat[] => [
    [lon - 1, -1],
    [lon + 1, -1],
    [lon + 1 > 180 ? lon - 359 : lon + 1, 1],
    [lon - 1, 1],
  ]
  const across = hullOf(square(180).map(([lon, lat]) => [lon > 180 ? lon - 360 : lon, lat]))
  const elsewhere = hullOf(square(20)) as Hull
  expect(across).toMatchObject({ areaKm2: km2(elsewhere.areaKm2), vertices: 4 })
})

test('two places, however many incidents, have no hull', () => {
  expect(hullOf([THREE[0]!, THREE[0]!, THREE[1]!])).toEqual({
    undefined: { code: 'tooFew', what: 'place', atLeast: 3, has: 2 },
  })
})

test('places on one great circle have no hull', () => {
  const reason = { undefined: { code: 'oneLine' } }
  expect(hullOf([10, 20, 33].map((lat) => [69.1723, lat]))).toEqual(reason)
  expect(hullOf([170, -180, -170, -150].map((lon) => [lon, 0]))).toEqual(reason)
})

test('an incident 85 degrees or more from the mean centre leaves the hull undefined', () => {
  const nearby: Lonlat[] = Array.from({ length: 40 }, (_, i) => [i / 100, i % 3])
  expect(hullOf([...nearby, [90, 0]])).toEqual({
    undefined: { code: 'farFromCentre', degrees: 85, certain: true },
  })
})

test('the 95 % hull leaves out the twentieth part that lies farthest, rounded down', () => {
  const ring = Array.from({ length: 19 }, (_, i): Lonlat => [60 + Math.cos(i) / 10, 30 + Math.sin(i) / 10])
  const nineteen = locatedAt(ring)
  const twenty = locatedAt([...ring, [70, 40]])
  expect(hull95(nineteen, hull(nineteen.places))).toEqual(hull(nineteen.places))
  expect(hull95(twenty, hull(twenty.places))).toEqual(hull(nineteen.places))
})

test('of many points of a plane the vertices are those that no half-plane of others covers', () => {
  const point = fc.tuple(fc.integer({ min: -30, max: 30 }), fc.integer({ min: -30, max: 30 }))
  fc.assert(
    fc.property(fc.uniqueArray(point, { minLength: 3, maxLength: 400, selector: String }), (points) => {
      const x = Float64Array.from(points, ([px]) => px)
      const y = Float64Array.from(points, ([, py]) => py)
      const ring = planarHull(x, y)
      if (ring.length < 3) return
      ring.forEach((a, k) => {
        const b = ring[(k + 1) % ring.length]!
        for (let p = 0; p < x.length; p++) {
          const left = (x[b]! - x[a]!) * (y[p]! - y[a]!) - (y[b]! - y[a]!) * (x[p]! - x[a]!)
          expect(left).toBeGreaterThanOrEqual(0)
          if (left === 0 && p !== a && p !== b) expect(ring).not.toContain(p)
        }
      })
    }),
  )
})

test('turf: the planar hull of three distant places is a tenth too small', () => {
  const planar = area(convex(featureCollection(THREE.map((at) => point([...at]))))!) / 1e6
  expect(planar / (hullOf(THREE) as Hull).areaKm2).toBeCloseTo(0.895, 3)
})

test('turf: the planar hull of places round 180 degrees wraps the world', () => {
  const places: Lonlat[] = [
    [179, -1],
    [-179, -1],
    [-179, 1],
    [179, 1],
  ]
  const planar = area(convex(featureCollection(places.map((at) => point([...at]))))!) / 1e6
  const spherical = hullOf(places)
  expect(isUndefined(spherical) ? spherical : planar / spherical.areaKm2).toBeGreaterThan(100)
})
