import type { Position } from '../core/record/incident.ts'
import { isoDay } from '../core/time/day.ts'
import { analyseCore, type Core } from './analyse.ts'
import { type Clusters, NOISE } from './clusters.ts'
import type { Ellipse } from './deviational-ellipse.ts'
import type { DistanceFromBase } from './distance-from-base.ts'
import type { ExternalShare } from './external-share.ts'
import type { Hull } from './hull.ts'
import type { LeftOut } from './located.ts'
import type { NearRepeat } from './near-repeat.ts'
import type { SmallestCircle } from './smallest-circle.ts'
import {
  isUndefined,
  type Maybe,
  type MeasureInput,
  type MeasureOptions,
  type MeasureTable,
} from './types.ts'

/** The identifier of these methods; it changes when a number changes its meaning. */
export const METHOD = 'reachmap-measures/2'

/** An incident that set a new maximum. */
export interface FrontierStep {
  readonly id: string
  readonly start: string
  readonly end: string
  readonly km: number
}

export interface ClusterIds {
  readonly epsKm: number
  readonly minPoints: number
  readonly count: number
  readonly core: readonly string[]
  readonly noise: readonly string[]
  /** Core and edge incidents of each. */
  readonly groups: readonly (readonly string[])[]
}

/** What the measure command prints: incidents are ids. METHODS.md says what each number is. */
export interface Measures {
  readonly method: typeof METHOD
  readonly n: number
  readonly leftOut: LeftOut
  readonly possible: number
  readonly distanceFromBaseKm: Maybe<
    Omit<DistanceFromBase, 'frontier'> & {
      readonly frontier: readonly FrontierStep[]
    }
  >
  readonly countries: readonly { readonly code: string; readonly first: string; readonly n: number }[]
  readonly externalShare: Maybe<ExternalShare>
  readonly meanCentre: Maybe<Position>
  readonly ellipse: Maybe<Ellipse>
  readonly standardDistanceKm: Maybe<number>
  readonly hull: Maybe<Omit<Hull, 'ring'>>
  readonly hull95: Maybe<Omit<Hull, 'ring'>>
  readonly smallestCircle: Maybe<SmallestCircle>
  readonly nearRepeat: Maybe<Omit<NearRepeat, 'of'>>
  readonly clusters: ClusterIds
  /** Only where days are given for them. */
  readonly episodes?: ClusterIds & { readonly epsDays: number }
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
  table: Pick<MeasureTable, 'start' | 'end'>,
  idOf: (position: number) => string,
): Measures {
  const { distanceFromBase, episodes, nearRepeat } = core
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
            end: isoDay(table.end[at]!),
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
    smallestCircle: core.smallestCircle,
    nearRepeat: isUndefined(nearRepeat) ? nearRepeat : withoutOf(nearRepeat),
    clusters: idsOf(core.clusters, core.at, idOf),
    ...(episodes && { episodes: { epsDays: episodes.epsDays, ...idsOf(episodes, core.at, idOf) } }),
  }
}

function idsOf(
  { epsKm, minPoints, count, cluster, core }: Clusters,
  positions: Uint32Array,
  idOf: (position: number) => string,
): ClusterIds {
  const ids = (test: (i: number) => boolean) => [...positions].filter((_, i) => test(i)).map(idOf)
  const groups: string[][] = Array.from({ length: count }, () => [])
  positions.forEach((at, i) => {
    if (cluster[i] !== NOISE) groups[cluster[i]!]!.push(idOf(at))
  })
  return {
    epsKm,
    minPoints,
    count,
    core: ids((i) => core[i] === 1),
    noise: ids((i) => cluster[i] === NOISE),
    groups,
  }
}

function withoutOf({ of, ...table }: NearRepeat): Omit<NearRepeat, 'of'> {
  return table
}

/** What is printed of a hull. */
export function withoutRing(hull: Maybe<Hull>): Maybe<Omit<Hull, 'ring'>> {
  return isUndefined(hull) ? hull : { areaKm2: hull.areaKm2, vertices: hull.vertices }
}
