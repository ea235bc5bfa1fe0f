import { circle, greatCircle } from '@turf/turf'
import { expect, test } from 'vitest'
import type { Position } from '../core/record/incident.ts'
import { deviationalEllipse, type Ellipse, type Scatter, scatter } from './deviational-ellipse.ts'
import { geodesicKm } from './geodesic.ts'
import { meanCentre } from './mean-centre.ts'
import { distanceRing, ellipseRing, geodesicLine, hullRing, unwrap } from './overlays.ts'
import { locatedAt } from './testing.ts'

test('a ring round the base lies at its distance everywhere and closes', () => {
  const ring = distanceRing([179, 60], 500)
  expect(ring.map((at) => geodesicKm([179, 60], at))).toEqual(ring.map(() => expect.closeTo(500, 6)))
  expect(ring.at(-1)).toEqual(ring[0])
})

test("turf's circle and great circle are those of a sphere, kilometres beside distances that are printed", () => {
  const kabul: Position = [69.1723, 34.5281]
  const off = circle([...kabul], 1000, { steps: 120 }).geometry.coordinates[0]!.map((at) =>
    Math.abs(geodesicKm(kabul, at as unknown as Position) - 1000),
  )
  expect(Math.max(...off)).toBeCloseTo(3.07, 2)
  expect(greatCircle([170, 10], [-170, 12]).geometry.type).toBe('MultiLineString')
})

test('longitudes run on across 180 degrees', () => {
  expect(
    unwrap([
      [179, 0],
      [-179, 0],
      [-178, 1],
      [179, 1],
    ]),
  ).toEqual([
    [179, 0],
    [181, 0],
    [182, 1],
    [179, 1],
  ])
  const lons = geodesicLine([170, 10], [-170, 10]).map(([lon]) => lon)
  expect([lons[0], lons.at(-1), Math.max(...lons)]).toEqual([
    170,
    expect.closeTo(190, 9),
    expect.closeTo(190, 9),
  ])
})

test('no position has no ring', () => {
  expect(hullRing([])).toEqual([])
})

test('a hull of three places is drawn through them, closed', () => {
  const three: Position[] = [
    [0, 0],
    [10, 0],
    [0, 10],
  ]
  const ring = hullRing(three, 4).map(([lon, lat]) => [expect.closeTo(lon, 6), expect.closeTo(lat, 6)])
  expect(ring).toHaveLength(13)
  expect([ring[0], ring[4], ring[8], ring[12]]).toEqual([...three, three[0]].map((at) => [...at!]))
})

test('the outline of an ellipse is as long and as wide as the ellipse', () => {
  const located = locatedAt([
    [179, 60],
    [-179, 60.5],
    [179.5, 59],
    [-179.5, 61],
    [180, 60],
  ])
  const centre = meanCentre(located) as Position
  const scattered = scatter(located, centre) as Scatter
  const ellipse = deviationalEllipse(scattered) as Ellipse
  const ring = ellipseRing(ellipse, scattered, centre, 360)
  const across = ring.slice(0, 180).map((at, i) => geodesicKm(at, ring[i + 180]!) / 2)
  expect(Math.max(...across) / ellipse.semiMajorKm).toBeCloseTo(1, 2)
  expect(Math.min(...across) / ellipse.semiMinorKm).toBeCloseTo(1, 2)
})
