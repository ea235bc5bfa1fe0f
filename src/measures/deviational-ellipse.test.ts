import { featureCollection, point, standardDeviationalEllipse } from '@turf/turf'
import { expect, test } from 'vitest'
import { deviationalEllipse, type Ellipse, scatter } from './deviational-ellipse.ts'
import { geodesicKm } from './geodesic.ts'
import { meanCentre } from './mean-centre.ts'
import { EARTH_RADIUS_KM, frameAt, positionOf, vectorOf } from './sphere.ts'
import { standardDistance } from './standard-distance.ts'
import { locatedAt } from './testing.ts'

type Lonlat = readonly [number, number]

function measuresOf(positions: readonly Lonlat[]) {
  const located = locatedAt(positions)
  const scattered = scatter(located, meanCentre(located))
  return { ellipse: deviationalEllipse(scattered), standardDistanceKm: standardDistance(scattered) }
}

/** Points evenly spread over a disc on the sphere, by the golden angle. */
function disc(lon: number, lat: number, km: number, n: number): Lonlat[] {
  const { east, north, up } = frameAt(vectorOf(lon, lat))
  return Array.from({ length: n }, (_, i) => {
    const angle = 2 * Math.asin(Math.sqrt((i + 0.5) / n) * Math.sin(km / EARTH_RADIUS_KM / 2))
    const turn = i * Math.PI * (3 - Math.sqrt(5))
    const at = (k: 0 | 1 | 2) =>
      Math.cos(angle) * up[k] + Math.sin(angle) * (Math.cos(turn) * east[k] + Math.sin(turn) * north[k])
    return positionOf([at(0), at(1), at(2)])
  })
}

test('fewer than three incidents have neither', () => {
  const reason = { undefined: { code: 'tooFew', what: 'incident', atLeast: 3, has: 2 } }
  expect(measuresOf(disc(0, 0, 10, 2))).toEqual({ ellipse: reason, standardDistanceKm: reason })
})

test('incidents at one place have neither', () => {
  const reason = { undefined: { code: 'onePlace' } }
  expect(measuresOf(Array(5).fill([57, 30]))).toEqual({ ellipse: reason, standardDistanceKm: reason })
})

test('incidents on one line have a standard distance and no ellipse', () => {
  expect(measuresOf([29, 30, 31].map((lat) => [57, lat]))).toEqual({
    ellipse: { undefined: { code: 'oneLine' } },
    standardDistanceKm: expect.closeTo((Math.SQRT2 * EARTH_RADIUS_KM * Math.PI) / 180, 2),
  })
})

test('an even disc of radius r has semi-axes of r / sqrt 2, wherever it lies', () => {
  for (const [lon, lat] of [
    [0, 0],
    [25, 60],
    [180, -30],
    [0, 90],
  ] as const) {
    const { semiMajorKm, semiMinorKm } = measuresOf(disc(lon, lat, 50, 4000)).ellipse as Ellipse
    expect([semiMajorKm, semiMinorKm]).toEqual([
      expect.closeTo(50 / Math.SQRT2, 1),
      expect.closeTo(50 / Math.SQRT2, 1),
    ])
  }
})

test('the azimuth of the major axis runs clockwise from north, in [0, 180)', () => {
  const azimuth = (positions: Lonlat[]) => (measuresOf(positions).ellipse as Ellipse).azimuthDeg
  const off: Lonlat = [0.0001, 0.0003]
  expect(azimuth([[0, -1], [0, 0], [0, 1], off])).toBeCloseTo(0, 1)
  expect(azimuth([[-1, 0], [0, 0], [1, 0], off])).toBeCloseTo(90, 1)
  expect(azimuth([[-1, -1], [0, 0], [1, 1], off])).toBeCloseTo(45, 1)
  expect(azimuth([[-1, 1], [0, 0], [1, -1], off])).toBeCloseTo(135, 1)
})

test('turf: works in degrees, so that a disc of 50 km at 60 N comes out twice as high as wide', () => {
  const points = featureCollection(disc(25, 60, 50, 1000).map((at) => point([...at])))
  const ring = standardDeviationalEllipse(points, { steps: 360 }).geometry
    .coordinates[0] as unknown as Lonlat[]
  const across = ring.map((at, i) => geodesicKm(at, ring[(i + 180) % 360]!))
  expect(Math.max(...across) / Math.min(...across)).toBeCloseTo(2, 1)
  const { semiMajorKm, semiMinorKm } = measuresOf(disc(25, 60, 50, 1000)).ellipse as Ellipse
  expect(semiMajorKm / semiMinorKm).toBeCloseTo(1, 2)
})

test('turf: throws on points of one line', () => {
  const line = featureCollection([29, 30, 31].map((lat) => point([57, lat])))
  expect(() => standardDeviationalEllipse(line)).toThrow()
})
