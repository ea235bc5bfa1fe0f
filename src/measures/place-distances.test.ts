import { distance, point } from '@turf/turf'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distanceFromBase } from './distance-from-base.ts'
import { geodesicKm } from './geodesic.ts'
import { placeDistances } from './place-distances.ts'
import { quantile } from './quantile.ts'
import { locatedAt } from './testing.ts'

const lonlat = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
)

test('median, 90th percentile, maximum and frontier are those of all distances computed', () => {
  fc.assert(
    fc.property(fc.array(lonlat, { minLength: 1, maxLength: 40 }), lonlat, (positions, base) => {
      const located = locatedAt(positions)
      const { lon, lat } = located.places
      const km = [...located.place].map((p) => geodesicKm(base, [lon[p]!, lat[p]!]))
      const sorted = km.toSorted((a, b) => a - b)
      const table = { kind: new Int32Array(positions.length), kinds: ['attack'] }
      expect(distanceFromBase(table, located, placeDistances(located.places, base))).toEqual({
        median: quantile(sorted, 0.5),
        p90: quantile(sorted, 0.9),
        max: sorted.at(-1),
        byKind: [{ kind: 'attack', n: km.length, max: sorted.at(-1) }],
        frontier: km
          .map((distance, at) => ({ at, km: distance }))
          .filter(({ at, km: far }) => km.slice(0, at).every((earlier) => earlier < far)),
      })
    }),
    { numRuns: 500 },
  )
})

test('the sphere of mean radius is never more than 0.57 % off', () => {
  fc.assert(
    fc.property(lonlat, lonlat, (from, to) => {
      const { spherical, exact } = placeDistances(locatedAt([to]).places, from)
      expect(Math.abs(spherical[0]! - exact(0))).toBeLessThanOrEqual(spherical[0]! * 0.0057 + 1e-9)
    }),
    { numRuns: 2000 },
  )
})

test('turf: distances on its sphere are off by a tenth of a percent in the region, by half a percent elsewhere', () => {
  const off = (from: [number, number], to: [number, number]) =>
    (100 * distance(point(from), point(to))) / geodesicKm(from, to) - 100
  expect(off([69.1761, 34.526], [37.3901, 55.8258])).toBeCloseTo(-0.115, 3)
  expect(off([69.1761, 34.526], [57.0815, 30.29])).toBeCloseTo(-0.138, 3)
  expect(off([69, 5], [69, 15])).toBeCloseTo(0.529, 3)
})
