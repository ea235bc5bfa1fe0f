import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distancesFrom } from '../measures/distance.ts'
import { columnsOf } from './fixtures/columns.ts'
import { circle, shortWay } from './geodesic-circle.ts'
import { RING_KM } from './rings.ts'

test('a ring passes where the printed distance is its own, at every point and in every latitude', () => {
  const place = fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -89, max: 89, noNaN: true }),
  )
  fc.assert(
    fc.property(place, fc.constantFrom(25, ...RING_KM), (centre, km) => {
      const ring = circle(centre, km, 24).slice(0, 25)
      const columns = columnsOf(ring.map((at) => ({ at: [shortWay(at[0]), at[1]] })))
      expect([...distancesFrom(columns, centre)].filter((printed) => Math.abs(printed - km) > 1e-6)).toEqual(
        [],
      )
    }),
    { numRuns: 30 },
  )
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
