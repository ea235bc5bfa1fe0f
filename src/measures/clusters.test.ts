import { clustersDbscan, featureCollection, point } from '@turf/turf'
import fc from 'fast-check'
import { around } from 'geokdbush'
import KDBush from 'kdbush'
import { expect, test } from 'vitest'
import { clustersByDefinition, kmBetween } from './brute-force.ts'
import { clusters } from './clusters.ts'
import { kDistance, kthDistances } from './k-distance.ts'
import { placeTree } from './place-tree.ts'
import { locatedAt } from './testing.ts'

type Lonlat = readonly [number, number]

/** One degree of a great circle, km. */
const DEGREE_KM = (6371.0088 * Math.PI) / 180

function clustersOf(positions: readonly Lonlat[], epsKm = 50, minPoints = 4) {
  const located = locatedAt(positions)
  const tree = placeTree(located.places)
  const found = clusters(located, tree, kthDistances(tree, minPoints - 1), epsKm, minPoints)
  return { count: found.count, cluster: [...found.cluster], core: [...found.core] }
}

const repeat = (at: Lonlat, n: number): Lonlat[] => Array(n).fill(at)
const ALL = (n: number, value: number) => Array(n).fill(value)

test('no incident is in no cluster', () => {
  expect(clustersOf([])).toEqual({ count: 0, cluster: [], core: [] })
})

test('an incident counts itself: four at one place are a cluster, three are noise', () => {
  expect(clustersOf(repeat([69, 34], 4))).toEqual({ count: 1, cluster: ALL(4, 0), core: ALL(4, 1) })
  expect(clustersOf(repeat([69, 34], 3))).toEqual({ count: 0, cluster: ALL(3, -1), core: ALL(3, 0) })
})

test('with a minimum of one every incident is a core', () => {
  expect(
    clustersOf(
      [
        [0, 0],
        [50, 50],
      ],
      50,
      1,
    ),
  ).toEqual({ count: 2, cluster: [0, 1], core: [1, 1] })
})

test('a neighbourhood ends at eps, and eps itself belongs to it', () => {
  const pair: Lonlat[] = [
    [0, 0],
    [0, 1],
  ]
  expect(clustersOf(pair, kmBetween(locatedAt(pair), 0, 1), 2).count).toBe(1)
  expect(clustersOf(pair, DEGREE_KM * (1 - 1e-12), 2).count).toBe(0)
})

/** Four incidents a tenth of a degree apart, from `lon` eastwards: within 50 km all are cores. */
const four = (lon: number): Lonlat[] => [0, 1, 2, 3].map((k) => [lon + k / 10, 0])

test('an edge is in reach of a core and no core itself', () => {
  expect(clustersOf([...four(0), [0.7, 0], [1.1, 0]])).toEqual({
    count: 1,
    cluster: [0, 0, 0, 0, 0, -1],
    core: [1, 1, 1, 1, 0, 0],
  })
})

test('clusters are numbered by their earliest core, not by their earliest edge', () => {
  const edgeFirst: Lonlat[] = [[10.7, 0], ...four(0), ...four(10)]
  expect(clustersOf(edgeFirst).cluster).toEqual([1, 0, 0, 0, 0, 1, 1, 1, 1])
})

test('an edge between two clusters goes to the nearest core, and to the smaller number when both are as near', () => {
  const between = (lon: number): Lonlat[] => [...four(0.8), ...four(-0.3), [lon, 0]]
  expect(clustersOf(between(0.39)).cluster.at(-1)).toBe(1)
  expect(clustersOf(between(0.41)).cluster.at(-1)).toBe(0)
  expect(clustersOf(between(0.4)).cluster.at(-1)).toBe(0)
})

test('neither 180 degrees nor a pole divides a cluster', () => {
  expect(
    clustersOf([
      [179.9, 5],
      [-179.9, 5],
      [180, 5],
      [-180, 5.1],
    ]).count,
  ).toBe(1)
  expect(
    clustersOf([
      [0, 89.9],
      [90, 89.9],
      [180, 89.9],
      [-90, 89.9],
    ]).count,
  ).toBe(1)
})

test('clusters are those of the definition, with heavy duplicates, round 180 degrees and the poles', () => {
  const centre = fc.constantFrom<Lonlat>([69, 34], [180, -17], [0, 90], [-120, -90])
  const offset = fc.integer({ min: -8, max: 8 })
  const near = fc.tuple(offset, offset).map(([x, y]): Lonlat => [x / 4, y / 4])
  const positions = fc
    .tuple(centre, fc.array(near, { maxLength: 60 }))
    .map(([[lon, lat], offsets]) =>
      offsets.map(
        ([x, y]): Lonlat => [
          wrap(lon + x * (Math.abs(lat) === 90 ? 40 : 1)),
          lat - Math.sign(lat) * Math.abs(y),
        ],
      ),
    )
  const eps = fc.constantFrom(20, 27.8, 50, 111.19, 200)
  fc.assert(
    fc.property(positions, eps, fc.integer({ min: 1, max: 6 }), (at, epsKm, minPoints) => {
      expect(clustersOf(at, epsKm, minPoints)).toEqual(clustersByDefinition(locatedAt(at), epsKm, minPoints))
    }),
    { numRuns: 200 },
  )
})

test('two dense cities just out of reach of each other stay two clusters', () => {
  const city = (lon: number, n: number): Lonlat[] =>
    Array.from({ length: n }, (_, i) => [lon + (i % 20) / 100, Math.floor(i / 20) / 100])
  const gap = 51 / DEGREE_KM
  expect(clustersOf([...city(0, 400), ...city(0.19 + gap, 400)]).count).toBe(2)
  expect(clustersOf([...city(0, 400), ...city(0.19 + gap * 0.97, 400)]).count).toBe(1)
})

test('the k-distance counts other incidents: 0 while a place holds enough of them', () => {
  const located = locatedAt([...repeat([0, 0], 4), [0, 1], [0, 3]])
  const km = kthDistances(placeTree(located.places), 3)
  expect(kDistance(located, km, 4)).toEqual({
    k: 3,
    zeros: 4,
    km: Float64Array.of(0, 0, 0, 0, kmBetween(located, 0, 4), kmBetween(located, 0, 5)),
  })
})

test('fewer incidents than the minimum have no k-distance', () => {
  const located = locatedAt(repeat([0, 0], 3))
  const km = kthDistances(placeTree(located.places), 3)
  expect(kDistance(located, km, 4)).toEqual({
    undefined: { code: 'tooFew', what: 'incident', atLeast: 4, has: 3 },
  })
})

test('kdbush with geokdbush finds the same cores when it asks a little wider', () => {
  const positions = Array.from(
    { length: 300 },
    (_, i): Lonlat => [65 + ((i * 7919) % 1000) / 200, 32 + ((i * 104729) % 1000) / 250],
  )
  const located = locatedAt(positions)
  const index = new KDBush(positions.length)
  for (const [lon, lat] of positions) index.add(lon, lat)
  index.finish()
  const core = positions.map(([lon, lat], i) => {
    const near = around(index, lon, lat, Number.POSITIVE_INFINITY, 30.01)
    return Number(near.filter((j) => kmBetween(located, i, j) <= 30).length >= 4)
  })
  expect(clustersOf(positions, 30).core).toEqual(core)
})

test('turf: calls edges core and splits a cluster at 180 degrees', () => {
  const labels = (positions: Lonlat[]) =>
    clustersDbscan(featureCollection(positions.map((at) => point([...at]))), 50, {
      minPoints: 4,
    }).features.map(({ properties }) => properties.dbscan)
  const line: Lonlat[] = [
    [0, 0],
    [0.1, 0],
    [0.2, 0],
    [0.3, 0],
    [0.7, 0],
  ]
  expect(labels(line)).toEqual(['core', 'core', 'core', 'core', 'core'])
  expect(clustersOf(line).core).toEqual([1, 1, 1, 1, 0])
  const across: Lonlat[] = [
    [179.9, 5],
    [-179.9, 5],
    [179.95, 5],
    [-179.95, 5],
  ]
  expect(labels(across)).toEqual(['noise', 'noise', 'noise', 'noise'])
  expect(clustersOf(across).core).toEqual([1, 1, 1, 1])
})

function wrap(lon: number): number {
  return ((((lon + 180) % 360) + 360) % 360) - 180
}
