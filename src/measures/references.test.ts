import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Position } from '../core/record/incident.ts'
import { parseDay } from '../core/time/day.ts'
import { analyse, finish } from './analyse.ts'
import { centreResamples, shiftInterval } from './centre-resamples.ts'
import { locate } from './located.ts'
import { toMeasures } from './measure.ts'
import { inputOf } from './testing.ts'
import { DEFAULT_OPTIONS } from './types.ts'
import { wilsonInterval } from './wilson.ts'

interface Reference {
  readonly base: Position
  readonly epsKm: number
  readonly minPoints: number
  readonly epsDays: number
  readonly points: readonly {
    id: string
    start: string
    end?: string
    lon: number
    lat: number
    radiusKm?: number
    case?: string | null
  }[]
  readonly python: {
    readonly distance: { median: number; p90: number; max: number; frontier: string[] } | null
    readonly meanCentre: Position | null
    readonly ellipse: { semiMajorKm: number; semiMinorKm: number; azimuthDeg: number; areaKm2: number } | null
    readonly standardDistanceKm: number | null
    readonly hull: { areaKm2: number; vertices: number } | null
    readonly hull95: { areaKm2: number; vertices: number } | null
    readonly clusters: { core: string[]; noise: string[]; groups: string[][] }
    readonly strip: [number, number][]
    readonly kDistance: number[] | null
    readonly smallestCircle: { centre: Position; radiusKm: number } | null
    readonly nearRepeat: {
      n: number
      observed: number[][]
      expected: number[][]
      p: number[][] | null
    } | null
    readonly episodes: { core: string[]; noise: string[]; groups: string[][] }
    readonly shift: { low: number; high: number } | null
    readonly band: { [M in 'maxKm' | 'hullAreaKm2' | 'shiftKm']: [number, number] } | null
  }
  readonly r: {
    readonly distance: { median: number; p90: number; max: number } | null
    readonly hullAreaKm2: number | null
    readonly core: string[]
    readonly noise: string[]
    readonly kDistance: number[] | null
  }
}

const FOLDER = resolve(import.meta.dirname, 'fixtures')
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'))

const undefinedMeasure = { undefined: expect.objectContaining({ code: expect.any(String) }) }
/** Equal to one part in a million. */
const relative = (value: number) => expect.closeTo(value, 6 - Math.ceil(Math.log10(Math.abs(value) + 1e-12)))
/** Equal to a millimetre, where a distance may be 0. */
const close = (km: number) => expect.closeTo(km, 6)

describe.each(files)('%s', (file) => {
  const { points, python, r, ...given } = JSON.parse(readFileSync(resolve(FOLDER, file), 'utf8')) as Reference
  const input = inputOf(points.map((point) => ({ ...point, ...days(point) })))
  const analysis = finish(analyse(input, { ...DEFAULT_OPTIONS, ...given }))
  const measures = toMeasures(analysis, input.table, (i) => input.ids[i]!)

  test('distances from the base are those of GeographicLib', () => {
    const { distance } = python
    expect(measures.distanceFromBaseKm).toEqual(
      distance === null
        ? undefinedMeasure
        : {
            median: close(distance.median),
            p90: close(distance.p90),
            max: close(distance.max),
            frontier: distance.frontier.map((id) => expect.objectContaining({ id })),
            byKind: [{ kind: 'attack', n: points.length, max: close(distance.max) }],
          },
    )
    if (r.distance) expect(measures.distanceFromBaseKm).toMatchObject(mapped(r.distance, close))
  })

  test('the mean centre is that of NumPy', () => {
    const { meanCentre } = python
    expect(measures.meanCentre).toEqual(
      meanCentre === null
        ? undefinedMeasure
        : [expect.closeTo(meanCentre[0], 9), expect.closeTo(meanCentre[1], 9)],
    )
  })

  test('the ellipse and the standard distance are those of the equal-area plane of PROJ', () => {
    const { ellipse, standardDistanceKm } = python
    expect(measures.ellipse).toEqual(
      ellipse === null
        ? undefinedMeasure
        : { ...mapped(ellipse, relative), azimuthDeg: expect.closeTo(ellipse.azimuthDeg, 4) },
    )
    expect(measures.standardDistanceKm).toEqual(
      standardDistanceKm === null ? undefinedMeasure : relative(standardDistanceKm),
    )
  })

  test('the hulls are those of SciPy in the gnomonic plane, with areas of GeographicLib', () => {
    for (const name of ['hull', 'hull95'] as const) {
      const hull = python[name]
      expect(measures[name]).toEqual(
        hull === null ? undefinedMeasure : { areaKm2: relative(hull.areaKm2), vertices: hull.vertices },
      )
    }
    if (r.hullAreaKm2 !== null) expect(measures.hull).toMatchObject({ areaKm2: relative(r.hullAreaKm2) })
  })

  test('clusters, cores and noise are those of scikit-learn, cores and noise those of R', () => {
    const { clusters } = python
    expect(measures.clusters).toEqual({
      epsKm: given.epsKm,
      minPoints: given.minPoints,
      count: clusters.groups.length,
      ...clusters,
    })
    expect({ core: measures.clusters.core, noise: measures.clusters.noise }).toEqual({
      core: r.core,
      noise: r.noise,
    })
  })

  test('as many clusters as in scikit-learn come out at each radius of the strip', () => {
    expect(analysis.sensitivity.map(({ epsKm, count }) => [epsKm, count])).toEqual(python.strip)
  })

  test('the k-distance curve is that of scikit-learn and of R', () => {
    const { kDistance } = analysis
    const km = 'km' in kDistance ? [...kDistance.km] : kDistance
    expect(km).toEqual(python.kDistance === null ? undefinedMeasure : python.kDistance.map(close))
    expect(km).toEqual(r.kDistance === null ? undefinedMeasure : r.kDistance.map(close))
  })

  test('the smallest circle is that of trying every two and three corners in NumPy', () => {
    const { smallestCircle } = python
    expect(measures.smallestCircle).toEqual(
      smallestCircle === null
        ? undefinedMeasure
        : {
            centre: [expect.any(Number), expect.closeTo(smallestCircle.centre[1], 6)],
            radiusKm: close(smallestCircle.radiusKm),
          },
    )
    if ('undefined' in measures.smallestCircle) return
    const turned = measures.smallestCircle.centre[0] - smallestCircle!.centre[0]
    expect(Math.sin((turned * Math.PI) / 360)).toBeCloseTo(0, 7)
  })

  test('pairs near in space and time are as many as in NumPy, and about as probable', () => {
    const { nearRepeat } = python
    if (nearRepeat === null) return expect(measures.nearRepeat).toEqual(undefinedMeasure)
    const { n, observed, expected, p } = nearRepeat
    expect(measures.nearRepeat).toEqual({
      n,
      km: [1, 5, 20, 50, 100],
      days: [7, 14, 30, 90],
      observed,
      expected: expected.map((row) => row.map(close)),
    })
    // Two runs of 999 permutations differ by a standard error of at most 0.022.
    const probabilities = analysis.repeatProbabilities
    if (p) expect(probabilities).toEqual(p.map((row) => row.map((value) => within(value, 0.08))))
  })

  test('episodes are those of scikit-learn on neighbours in space and time', () => {
    const { epsKm, minPoints, epsDays } = given
    const { episodes } = python
    expect(measures.episodes).toEqual({
      ...{ epsKm, minPoints, epsDays, count: episodes.groups.length },
      ...episodes,
    })
  })

  test('the interval of a shift is about that of 9,999 resamples in NumPy', () => {
    const { shift } = python
    if (shift === null) return
    const half = Math.floor(analysis.at.length / 2)
    const [first, second] = [analysis.at.subarray(0, half), analysis.at.subarray(half)].map((rows) =>
      centreResamples(input.table, locate(input.table, rows)),
    )
    const tolerance = (shift.high - shift.low) * 0.12
    expect(shiftInterval(first!, second!)).toEqual({
      low: within(shift.low, tolerance),
      high: within(shift.high, tolerance),
    })
  })

  test('the precision band is about that of 4,000 draws in NumPy', () => {
    const { band } = python
    if (band === null) return
    const about = ([low, high]: [number, number]) => ({
      low: within(low, (high - low) * 0.2),
      high: within(high, (high - low) * 0.2),
    })
    expect(analysis.precisionBand).toMatchObject({
      maxKm: about(band.maxKm),
      hullAreaKm2: about(band.hullAreaKm2),
      meanCentre: { shiftKm: about(band.shiftKm) },
    })
  })
})

test("Wilson's intervals are those of SciPy", () => {
  const shares = JSON.parse(readFileSync(resolve(FOLDER, 'wilson/shares.json'), 'utf8')) as {
    n: number
    of: number
    low: number
    high: number
  }[]
  expect(shares.map(({ n, of }) => wilsonInterval(n, of))).toEqual(
    shares.map(({ low, high }) => [expect.closeTo(low, 12), expect.closeTo(high, 12)]),
  )
})

/** A number no farther than a tolerance from another. */
function within(value: number, tolerance: number) {
  return expect.toSatisfy((found: number) => Math.abs(found - value) <= tolerance)
}

function days({ start, end = start }: { start: string; end?: string }): { start: number; end: number } {
  return { start: parseDay(start)!, end: parseDay(end)! }
}

function mapped<T extends object>(values: T, as: (value: number) => unknown) {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, as(value as number)]))
}
