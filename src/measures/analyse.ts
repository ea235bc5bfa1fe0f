import type { Position } from '../core/record/incident.ts'
import { type CentreOfYear, centrePath } from './centre-path.ts'
import { centreResamples, type Resamples } from './centre-resamples.ts'
import { type ClusterGroup, clusterGroups } from './cluster-groups.ts'
import { type Clusters, clusters } from './clusters.ts'
import { areasReached, countriesReached, type Reached } from './countries-reached.ts'
import { deviationalEllipse, type Ellipse, FEW, type Scatter, scatter } from './deviational-ellipse.ts'
import { type DistanceFromBase, distanceFromBase } from './distance-from-base.ts'
import { type Episodes, episodes } from './episodes.ts'
import { casesWithCountry, type ExternalShare, externalShare } from './external-share.ts'
import { type Hull, hull, hull95 } from './hull.ts'
import { type KDistance, kDistance, kthDistances } from './k-distance.ts'
import { byKind } from './kinds.ts'
import { type LeftOut, type Located, select } from './located.ts'
import { meanCentre } from './mean-centre.ts'
import {
  type NearRepeat,
  nearRepeat,
  type RepeatPoints,
  repeatPoints,
  repeatProbabilities,
} from './near-repeat.ts'
import { type GroundYear, newGround } from './new-ground.ts'
import { type PlaceDistances, placeDistances } from './place-distances.ts'
import { type PlaceTree, placeTree } from './place-tree.ts'
import { type PrecisionBand, precisionBand } from './precision-band.ts'
import { type Sensitivity, STRIP_KM, sensitivityAt } from './sensitivity.ts'
import { type SmallestCircle, smallestCircle } from './smallest-circle.ts'
import { standardDistance } from './standard-distance.ts'
import { type Area, isUndefined, type Maybe, type MeasureInput, type MeasureOptions } from './types.ts'

/** The measures that the measure command prints, incidents as positions of the table. */
export interface Core {
  /** Located incidents that go into the spatial measures. */
  readonly n: number
  readonly leftOut: LeftOut
  readonly possible: number
  /** Positions of the located incidents, in the order of time: what `clusters` labels. */
  readonly at: Uint32Array
  /** How many of them there are of each kind that occurs. */
  readonly locatedKinds: readonly { readonly kind: string; readonly n: number }[]
  readonly distanceFromBase: Maybe<DistanceFromBase>
  readonly countries: readonly (Reached & { readonly code: string })[]
  /** Cases that the external share is of; those with a country where no country counts as inside. */
  readonly cases: number
  readonly externalShare: Maybe<ExternalShare>
  readonly meanCentre: Maybe<Position>
  readonly scatter: Maybe<Scatter>
  readonly ellipse: Maybe<Ellipse>
  readonly standardDistanceKm: Maybe<number>
  readonly hull: Maybe<Hull>
  readonly hull95: Maybe<Hull>
  readonly smallestCircle: Maybe<SmallestCircle>
  readonly nearRepeat: Maybe<NearRepeat>
  readonly clusters: Clusters
  /** Only where days are given for them. */
  readonly episodes?: Episodes
}

/** Everything the panels show. */
export interface Analysis extends Core {
  /** Whether the ellipse stands on so few incidents that it is shown with a warning. */
  readonly few: boolean
  readonly areas: readonly (Reached & Area)[]
  readonly centrePath: readonly CentreOfYear[]
  /** For the shift of the mean centre to another period. */
  readonly centreResamples: Resamples
  /** Of each cell of the near-repeat table. */
  readonly repeatProbabilities: Maybe<readonly (readonly number[])[]>
  readonly newGround: readonly GroundYear[]
  readonly groups: readonly ClusterGroup[]
  readonly kDistance: Maybe<KDistance>
  readonly sensitivity: readonly Sensitivity[]
  readonly precisionBand: PrecisionBand
}

/** What comes next. */
export type MeasureStep =
  | {
      readonly code:
        | 'distances'
        | 'scatter'
        | 'neighbours'
        | 'clusters'
        | 'nearRepeat'
        | 'lists'
        | 'shifts'
        | 'precisionBand'
        | 'permutations'
    }
  | { readonly code: 'clustersAt'; readonly km: number }

/** What has just been done, of 1, and what comes next; null before the first step. */
export interface Progress {
  readonly done: number
  readonly step: MeasureStep | null
}

/** The measures of the command and what the others build on. */
interface Groundwork {
  readonly core: Core
  readonly counted: Uint32Array
  readonly located: Located
  /** From the base; null where there is none. */
  readonly distances: PlaceDistances | null
  readonly tree: PlaceTree
  readonly kth: Float64Array
  readonly repeats: RepeatPoints
}

function* coreSteps(input: MeasureInput, options: MeasureOptions): Generator<Progress, Groundwork> {
  const { table } = input
  const { base, baseCountry, epsKm, minPoints, epsDays } = options
  const { counted, located, leftOut, possible } = select(input)
  const countries = countriesReached(table, counted)
  const share = externalShare(table, counted, baseCountry)
  yield { done: 0.05, step: { code: 'distances' } }
  const distances = base && placeDistances(located.places, base)
  const fromBase = distanceFromBase(table, located, distances)
  yield { done: 0.1, step: { code: 'scatter' } }
  const centre = meanCentre(located)
  const scattered = scatter(located, centre)
  const whole = hull(located.places)
  const most = hull95(located, whole)
  const circle = smallestCircle(located.places)
  yield { done: 0.15, step: { code: 'neighbours' } }
  const tree = placeTree(located.places)
  const kth = kthDistances(tree, minPoints - 1)
  yield { done: 0.3, step: { code: 'clusters' } }
  const found = clusters(located, tree, kth, epsKm, minPoints)
  const inTime = epsDays !== undefined && episodes(table, located, tree, { epsKm, epsDays, minPoints })
  yield { done: 0.35, step: { code: 'nearRepeat' } }
  const repeats = repeatPoints(table, located)
  const core: Core = {
    n: located.count,
    leftOut,
    possible,
    at: located.at,
    locatedKinds: byKind(table, located.at).map(({ kind, indices }) => ({ kind, n: indices.length })),
    distanceFromBase: fromBase,
    countries,
    cases: isUndefined(share) ? casesWithCountry(table, counted) : share.total,
    externalShare: share,
    meanCentre: centre,
    scatter: scattered,
    ellipse: deviationalEllipse(scattered),
    standardDistanceKm: standardDistance(scattered),
    hull: whole,
    hull95: most,
    smallestCircle: circle,
    nearRepeat: nearRepeat(repeats),
    clusters: found,
    ...(inTime && { episodes: inTime }),
  }
  return { core, counted, located, distances, tree, kth, repeats }
}

/**
 * All measures of an input, one step after the other: yields between the steps, so that whoever runs it can show
 * progress, let others have a turn, or stop.
 */
export function* analyse(input: MeasureInput, options: MeasureOptions): Generator<Progress, Analysis> {
  const { table } = input
  const { epsKm, minPoints } = options
  const { core, counted, located, distances, tree, kth, repeats } = yield* coreSteps(input, options)
  const sensitivity: Sensitivity[] = []
  for (const [i, km] of STRIP_KM.entries()) {
    yield { done: 0.4 + i * 0.05, step: { code: 'clustersAt', km } }
    const found = km === epsKm ? core.clusters : clusters(located, tree, kth, km, minPoints)
    sensitivity.push(sensitivityAt(located, found))
  }
  yield { done: 0.56, step: { code: 'lists' } }
  const lists = {
    areas: areasReached(table, counted),
    newGround: newGround(table, counted),
    groups: clusterGroups(table, located, core.clusters),
    kDistance: kDistance(located, kth, minPoints),
  }
  yield { done: 0.58, step: { code: 'shifts' } }
  const path = centrePath(table, located)
  const resamples = centreResamples(table, located)
  const bands = precisionBand({ located, distances, centre: core.meanCentre, hull: core.hull })
  const band = yield* inSteps(bands, 'precisionBand', 0.6)
  const probabilities = yield* inSteps(repeatProbabilities(repeats, core.nearRepeat), 'permutations', 0.8)
  return {
    ...core,
    few: located.count < FEW,
    ...lists,
    centrePath: path,
    centreResamples: resamples,
    sensitivity,
    precisionBand: band,
    repeatProbabilities: probabilities,
  }
}

/** Takes the steps of a measure that tells the share done, as a fifth of the whole that begins `from`. */
function* inSteps<T>(
  steps: Generator<number, T>,
  code: 'precisionBand' | 'permutations',
  from: number,
): Generator<Progress, T> {
  yield { done: from, step: { code } }
  let step = steps.next()
  for (; !step.done; step = steps.next()) yield { done: from + step.value / 5, step: { code } }
  return step.value
}

/** The measures of the command alone, without strip, curve and band; the same numbers as those of `analyse`. */
export function analyseCore(input: MeasureInput, options: MeasureOptions): Core {
  return finish(coreSteps(input, options)).core
}

/** What a generator returns in the end, all its steps taken at once. */
export function finish<T>(steps: Generator<unknown, T>): T {
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}
