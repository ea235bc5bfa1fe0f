import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseDay } from '../core/day.ts'
import type { Position } from '../core/incident.ts'
import { analyse, finish } from './analyse.ts'
import { toMeasures } from './measure.ts'
import { inputOf } from './testing.ts'
import { DEFAULT_OPTIONS } from './types.ts'

interface Reference {
  readonly base: Position
  readonly epsKm: number
  readonly minPoints: number
  readonly points: readonly { id: string; start: string; lon: number; lat: number }[]
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

const undefinedMeasure = { undefined: expect.any(String) }
/** Equal to one part in a million. */
const relative = (value: number) => expect.closeTo(value, 6 - Math.ceil(Math.log10(Math.abs(value) + 1e-12)))
/** Equal to a millimetre, where a distance may be 0. */
const close = (km: number) => expect.closeTo(km, 6)

describe.each(files)('%s', (file) => {
  const { points, python, r, ...given } = JSON.parse(readFileSync(resolve(FOLDER, file), 'utf8')) as Reference
  const input = inputOf(points.map((point) => ({ ...point, ...day(point.start) })))
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
})

function day(iso: string): { start: number; end: number } {
  const start = parseDay(iso)!
  return { start, end: start }
}

function mapped<T extends object>(values: T, as: (value: number) => unknown) {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, as(value as number)]))
}
