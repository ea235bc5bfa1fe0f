import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clusterBounds } from './cluster-bounds.ts'
import { clusters, NOISE } from './clusters.ts'
import { kthDistances } from './k-distance.ts'
import type { Located } from './located.ts'
import { placeTree } from './place-tree.ts'
import { collapse } from './places.ts'

/** Incidents at positions, one each. */
function locatedAt(positions: readonly (readonly [number, number])[]): Located {
  const { of, places } = collapse(
    positions.map(([lon]) => lon),
    positions.map(([, lat]) => lat),
  )
  const weight = new Int32Array(places.count)
  for (const p of of) weight[p]!++
  return {
    ...{ count: of.length, at: Uint32Array.from(of.keys()), place: of },
    ...{ radiusKm: new Float64Array(of.length), places: { ...places, weight } },
  }
}

/** Crowds of places round some middles, across 180 degrees and at a pole too, and single ones between them. */
const positions = fc
  .array(
    fc.record({
      middle: fc.constantFrom([69, 34], [69.4, 34.1], [180, -17], [10, 89.9], [0, 0]),
      spread: fc.constantFrom(0.001, 0.02, 0.3),
      x: fc.double({ min: -1, max: 1, noNaN: true }),
      y: fc.double({ min: -1, max: 1, noNaN: true }),
    }),
    { minLength: 1, maxLength: 120 },
  )
  .map((all) =>
    all.map(({ middle: [lon, lat], spread, x, y }): [number, number] => {
      const east = lon! + (spread * x) / Math.max(0.01, Math.cos((lat! * Math.PI) / 180))
      return [((((east + 180) % 360) + 360) % 360) - 180, Math.min(90, lat! + spread * y)]
    }),
  )

test('bounds hold what the definition gives, however coarsely places are gathered', () => {
  let given = 0
  let proven = 0
  fc.assert(
    fc.property(
      positions,
      fc.constantFrom(1, 5, 20, 60),
      fc.constantFrom(1, 2, 4, 9),
      fc.constantFrom(0.05, 0.6, 3, 20),
      (at, epsKm, minPoints, sideKm) => {
        const located = locatedAt(at)
        const tree = placeTree(located.places)
        const exact = clusters(located, tree, kthDistances(tree, minPoints - 1), epsKm, minPoints)
        const core = exact.core.reduce((sum, one) => sum + one, 0)
        const noise = exact.cluster.filter((one) => one === NOISE).length
        const known = { count: exact.count, core, edge: located.count - core - noise, noise }
        const bounds = clusterBounds(located.places, epsKm, minPoints, sideKm)
        if (!bounds) return
        given++
        if (bounds.count[0] === bounds.count[1]) proven++
        for (const name of ['count', 'core', 'edge', 'noise'] as const) {
          const [least, most] = bounds[name]
          expect({
            name,
            holds: known[name] >= least && known[name] <= most,
            least,
            most,
            is: known[name],
          }).toEqual({
            ...{ name, holds: true, least, most, is: known[name] },
          })
        }
      },
    ),
    { numRuns: 300 },
  )
  // Bounds that are never given, or never narrow, would hold everything.
  expect([given > 100, proven > 50]).toEqual([true, true])
})

test('where the doubt is as large as the neighbourhood nothing is said', () => {
  const located = locatedAt(Array.from({ length: 30 }, (_, i) => [69 + i * 0.001, 34]))
  expect(clusterBounds(located.places, 0.5, 2)).toBe(null)
})
