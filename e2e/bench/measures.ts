import { pathToFileURL } from 'node:url'
import {
  area,
  centerMean,
  clustersDbscan,
  convex,
  distance,
  featureCollection,
  point,
  standardDeviationalEllipse,
} from '@turf/turf'
import { analyse } from '../../src/measures/analyse.ts'
import { clusters } from '../../src/measures/clusters.ts'
import { deviationalEllipse, scatter } from '../../src/measures/deviational-ellipse.ts'
import { geodesicKm } from '../../src/measures/geodesic.ts'
import { hull } from '../../src/measures/hull.ts'
import { kthDistances } from '../../src/measures/k-distance.ts'
import { type Located, select } from '../../src/measures/located.ts'
import { meanCentre } from '../../src/measures/mean-centre.ts'
import { placeTree } from '../../src/measures/place-tree.ts'
import { INCREMENT, scramble } from '../../src/measures/random.ts'
import { tableFromRows } from '../../src/measures/table.ts'
import { DEFAULT_OPTIONS, type MeasureInput } from '../../src/measures/types.ts'
import { tableOf } from './table.ts'

type Lonlat = [number, number]

/** Numbers in [0, 1), the same in every run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + INCREMENT) | 0
    return (scramble(state) >>> 0) / 2 ** 32
  }
}

/** Two thirds of the points in and round 300 towns of a region of 2,000 km, the others anywhere in it; all distinct. */
function region(n: number): Lonlat[] {
  const random = seeded(7)
  const towns = Array.from({ length: 300 }, (): Lonlat => [55 + 20 * random(), 25 + 15 * random()])
  return Array.from({ length: n }, (): Lonlat => {
    if (random() < 1 / 3) return [55 + 20 * random(), 25 + 15 * random()]
    const [lon, lat] = towns[Math.floor(random() * towns.length)]!
    const [turn, km] = [2 * Math.PI * random(), 25 * random()]
    return [lon + (km / 95) * Math.cos(turn), lat + (km / 111) * Math.sin(turn)]
  })
}

/** The same at the points of 300 towns: heavy duplicates, as media-based records are. */
function townPoints(n: number): Lonlat[] {
  const towns = region(300)
  const random = seeded(11)
  return Array.from({ length: n }, () => towns[Math.floor(random() ** 3 * towns.length)]!)
}

/** Distinct points of one city, 20 km across. */
function city(n: number): Lonlat[] {
  const random = seeded(13)
  return Array.from({ length: n }, (): Lonlat => [69.1 + 0.2 * random(), 34.4 + 0.2 * random()])
}

function inputOf(positions: readonly Lonlat[]): MeasureInput {
  const rows = positions.map(([lon, lat], i) => ({
    id: `i${i}`,
    start: 16000 + (i % 3650),
    end: 16000 + (i % 3650),
    lon,
    lat,
    role: 'incident',
    precision: 'site',
    radiusKm: i % 4 === 0 ? 0 : 5,
    kind: 'attack',
    case: null,
    country: ['AF', 'PK', 'IR', 'TJ'][i % 4]!,
    admin1: `area ${i % 60}`,
    region: null,
    place: `place ${i % 300}`,
  }))
  const { table } = tableFromRows(rows)
  const all = Uint32Array.from({ length: table.count }, (_, i) => i)
  return { table, positions: all, window: { from: null, to: null } }
}

/** Milliseconds of the fastest of some runs. */
function time(run: () => unknown, runs = 3): number {
  let best = Number.POSITIVE_INFINITY
  for (let i = 0; i < runs; i++) {
    const from = performance.now()
    run()
    best = Math.min(best, performance.now() - from)
  }
  return best
}

function dbscan(located: Located, epsKm = 50, minPoints = 4) {
  const tree = placeTree(located.places)
  return clusters(located, tree, kthDistances(tree, minPoints - 1), epsKm, minPoints)
}

const points = (positions: readonly Lonlat[]) => featureCollection(positions.map((at) => point(at)))
const ms = (value: number) => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(2))
const times = (turf: number, ours: number) => `${ms(turf / ours)}x`

type Row = readonly [what: string, n: number, ours: string, turf: string, factor: string]

function compared(what: string, n: number, ours: number, turf: number): Row {
  return [what, n, ms(ours), ms(turf), times(turf, ours)]
}

function clusterRows(): Row[] {
  const rows: Row[] = []
  let last = { n: 0, turf: 0 }
  for (const n of [1_000, 10_000]) {
    const positions = region(n)
    const located = select(inputOf(positions)).located
    const collection = points(positions)
    const turf = time(() => clustersDbscan(collection, 50, { minPoints: 4 }), 1)
    rows.push(
      compared(
        'DBSCAN, 50 km',
        n,
        time(() => dbscan(located)),
        turf,
      ),
    )
    last = { n, turf }
  }
  const many = select(inputOf(region(100_000))).located
  const ours = time(() => dbscan(many))
  const extrapolated = last.turf * (100_000 / last.n) ** 2
  rows.push([
    'DBSCAN, 50 km',
    100_000,
    ms(ours),
    `${ms(extrapolated)} (extrapolated: quadratic from ${last.n.toLocaleString('en')})`,
    times(extrapolated, ours),
  ])
  const duplicates = select(inputOf(townPoints(100_000))).located
  rows.push(['DBSCAN, 300 places', 100_000, ms(time(() => dbscan(duplicates))), '-', '-'])
  const dense = city(20_000)
  const one = select(inputOf(dense)).located
  rows.push(['DBSCAN, one city', 20_000, ms(time(() => dbscan(one))), attempt(dense), '-'])
  return rows
}

/** What turf makes of many points of one city. */
function attempt(positions: readonly Lonlat[]): string {
  const collection = points(positions)
  try {
    return ms(time(() => clustersDbscan(collection, 50, { minPoints: 4 }), 1))
  } catch (error) {
    return `throws ${(error as Error).name}: ${(error as Error).message}`
  }
}

function otherRows(n: number): Row[] {
  const positions = region(n)
  const { located } = select(inputOf(positions))
  const collection = points(positions)
  const [base] = positions as [Lonlat]
  const ellipse = () => deviationalEllipse(scatter(located, meanCentre(located)))
  return [
    compared(
      'Ellipse',
      n,
      time(ellipse),
      time(() => standardDeviationalEllipse(collection), 1),
    ),
    compared(
      'Hull and area',
      n,
      time(() => hull(located.places)),
      time(() => area(convex(collection)!), 1),
    ),
    compared(
      'Mean centre',
      n,
      time(() => meanCentre(located)),
      time(() => centerMean(collection), 1),
    ),
    compared(
      'Distances, WGS84 and sphere',
      n,
      time(() => positions.map((at) => geodesicKm(base, at))),
      time(() => collection.features.map((feature) => distance(base, feature)), 1),
    ),
  ]
}

/** Steps that only measures of version 2 have. */
const SECOND_VERSION: readonly string[] = ['nearRepeat', 'shifts', 'permutations']

/** Processor milliseconds of this process: what others do on the machine changes them least. */
function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/**
 * All measures of an input, with the milliseconds of each step. The factor is what the measures of version 1 take, of what
 * finding the neighbours and clustering take in the same run.
 */
function allMeasures(what: string, positions: readonly Lonlat[]): Row {
  const input = inputOf(positions)
  let best: { total: number; first: number; factor: number; steps: Map<string, number> } | undefined
  for (let run = 0; run < 3; run++) {
    const steps = stepsOf(input)
    const sum = (of: (name: string) => boolean) =>
      [...steps].reduce((total, [name, value]) => total + (of(name) ? value : 0), 0)
    const first = sum((name) => !SECOND_VERSION.includes(name))
    const factor = first / sum((name) => name === 'neighbours' || name === 'clusters')
    if (!best || first < best.first) best = { total: sum(() => true), first, factor, steps }
  }
  const { total, first, factor, steps } = best!
  const parts = [...steps].filter(([, value]) => value >= 1).map(([name, value]) => `${name} ${ms(value)}`)
  return [
    `All measures, ${what}`,
    positions.length,
    `${ms(total)} (version 1: ${ms(first)})`,
    parts.join(', '),
    `${factor.toFixed(1)}x`,
  ]
}

function stepsOf(input: MeasureInput): Map<string, number> {
  const steps = new Map<string, number>()
  const generator = analyse(input, DEFAULT_OPTIONS)
  for (let name = 'selection'; ; ) {
    const from = processorMs()
    const step = generator.next()
    steps.set(name, (steps.get(name) ?? 0) + processorMs() - from)
    if (step.done) return steps
    name = step.value.step?.code ?? 'selection'
  }
}

/** The reach part of the bench as a markdown table. */
export function measuresBench(): string {
  const rows: Row[] = [
    ...clusterRows(),
    ...otherRows(100_000),
    allMeasures('region, all places distinct', region(10_000)),
    allMeasures('region, all places distinct', region(100_000)),
    allMeasures('300 places', townPoints(100_000)),
    allMeasures('one city, all places distinct', city(100_000)),
  ]
  return tableOf(
    ['what', 'incidents', 'ms', 'turf 7.4.0 ms, or where the time goes', 'factor'],
    rows.map(([what, n, ...rest]) => [what, n.toLocaleString('en'), ...rest]),
    [1, 2, 4],
  )
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(measuresBench())
