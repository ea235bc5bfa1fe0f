import { expect, test } from 'vitest'
import { distancesFrom } from '../measures/distance.ts'
import { columnsOf } from './fixtures/columns.ts'
import { circle, shortWay } from './geodesic-circle.ts'

test('every point lies at the distance, to half a percent of the ellipsoid', () => {
  const centre = [69.1723, 34.5281] as const
  const ring = circle(centre, 3000)
  const distances = distancesFrom(columnsOf(ring.map((at) => ({ at: [shortWay(at[0]), at[1]] }))), centre)
  expect([...distances].filter((km) => Math.abs(km - 3000) > 15)).toEqual([])
})

test('runs across 180 degrees without a jump', () => {
  const lons = circle([179, -17], 500).map(([lon]) => lon)
  const steps = lons.slice(1).map((lon, i) => Math.abs(lon - lons[i]!))
  expect({ longest: Math.max(...steps) < 10, east: Math.max(...lons) > 180, closed: lons.at(-1) }).toEqual({
    longest: true,
    east: true,
    closed: lons[0],
  })
})

test('a circle that contains a pole is closed along the pole', () => {
  const ring = circle([20, 80], 3000)
  expect(ring.slice(-3).map(([lon, lat]) => [Math.round(lon), Math.round(lat)])).toEqual([
    [200, 90],
    [-160, 90],
    [-160, 73],
  ])
})

test('angles become the short way round', () => {
  expect([0, 180, -180, 359, -359, 540].map(shortWay)).toEqual([0, -180, -180, -1, 1, -180])
})
