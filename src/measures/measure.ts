import { isoDay } from '../core/day.ts'
import type { Position } from '../core/incident.ts'
import { analyseCore, type Core } from './analyse.ts'
import { NOISE } from './clusters.ts'
import type { Ellipse } from './deviational-ellipse.ts'
import type { DistanceFromBase } from './distance-from-base.ts'
import type { Share } from './external-share.ts'
import type { Hull } from './hull.ts'
import type { LeftOut } from './located.ts'
import {
  isUndefined,
  type Maybe,
  type MeasureInput,
  type MeasureOptions,
  type MeasureTable,
} from './types.ts'

/** The identifier of these methods; it changes when a number changes its meaning. */
export const METHOD = 'reachmap-measures/1'

/** What the measure command prints: incidents are ids. METHODS.md says what each number is. */
export interface Measures {
  readonly method: typeof METHOD
  readonly n: number
  readonly leftOut: LeftOut
  readonly possible: number
  readonly distanceFromBaseKm: Maybe<
    Omit<DistanceFromBase, 'frontier'> & {
      readonly frontier: readonly { readonly id: string; readonly start: string; readonly km: number }[]
    }
  >
  readonly countries: readonly { readonly code: string; readonly first: string; readonly n: number }[]
  readonly externalShare: Share
  readonly meanCentre: Maybe<Position>
  readonly ellipse: Maybe<Ellipse>
  readonly standardDistanceKm: Maybe<number>
  readonly hull: Maybe<Omit<Hull, 'ring'>>
  readonly hull95: Maybe<Omit<Hull, 'ring'>>
  readonly clusters: {
    readonly epsKm: number
    readonly minPoints: number
    readonly count: number
    readonly core: readonly string[]
    readonly noise: readonly string[]
    readonly groups: readonly (readonly string[])[]
  }
}

/**
 * The measures of some incidents in a window of time. `idOf` gives the id of a position of the table. Never throws;
 * with nothing to measure the spatial measures are undefined and the lists empty.
 */
export function measureAll(
  input: MeasureInput,
  options: MeasureOptions,
  idOf: (position: number) => string,
): Measures {
  return toMeasures(analyseCore(input, options), input.table, idOf)
}

/** What the worker returned, as the command prints it. */
export function toMeasures(
  core: Core,
  table: Pick<MeasureTable, 'start'>,
  idOf: (position: number) => string,
): Measures {
  const { distanceFromBase, clusters } = core
  const ids = (test: (i: number) => boolean) => [...core.at].filter((_, i) => test(i)).map(idOf)
  const groups: string[][] = Array.from({ length: clusters.count }, () => [])
  core.at.forEach((at, i) => {
    if (clusters.cluster[i] !== NOISE) groups[clusters.cluster[i]!]!.push(idOf(at))
  })
  return {
    method: METHOD,
    n: core.n,
    leftOut: core.leftOut,
    possible: core.possible,
    distanceFromBaseKm: isUndefined(distanceFromBase)
      ? distanceFromBase
      : {
          ...distanceFromBase,
          frontier: distanceFromBase.frontier.map(({ at, km }) => ({
            id: idOf(at),
            start: isoDay(table.start[at]!),
            km,
          })),
        },
    countries: core.countries.map(({ code, first, n }) => ({ code, first: idOf(first), n })),
    externalShare: core.externalShare,
    meanCentre: core.meanCentre,
    ellipse: core.ellipse,
    standardDistanceKm: core.standardDistanceKm,
    hull: withoutRing(core.hull),
    hull95: withoutRing(core.hull95),
    clusters: {
      epsKm: clusters.epsKm,
      minPoints: clusters.minPoints,
      count: clusters.count,
      core: ids((i) => clusters.core[i] === 1),
      noise: ids((i) => clusters.cluster[i] === NOISE),
      groups,
    },
  }
}

function withoutRing(hull: Maybe<Hull>): Maybe<Omit<Hull, 'ring'>> {
  return isUndefined(hull) ? hull : { areaKm2: hull.areaKm2, vertices: hull.vertices }
}
