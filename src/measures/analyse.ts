import type { Position } from '../core/incident.ts'
import { type CentreOfYear, centrePath } from './centre-path.ts'
import { type ClusterGroup, clusterGroups } from './cluster-groups.ts'
import { type Clusters, clusters } from './clusters.ts'
import { areasReached, countriesReached, type Reached } from './countries-reached.ts'
import { deviationalEllipse, type Ellipse, FEW, type Scatter, scatter } from './deviational-ellipse.ts'
import { type DistanceFromBase, distanceFromBase } from './distance-from-base.ts'
import { externalShare, externalShareByKind, type Share } from './external-share.ts'
import { type Hull, hull, hull95 } from './hull.ts'
import { type KDistance, kDistance, kthDistances } from './k-distance.ts'
import { type LeftOut, type Located, select } from './located.ts'
import { meanCentre } from './mean-centre.ts'
import { type GroundYear, newGround } from './new-ground.ts'
import { type PlaceDistances, placeDistances } from './place-distances.ts'
import { type PlaceTree, placeTree } from './place-tree.ts'
import { type PrecisionBand, precisionBand } from './precision-band.ts'
import { type Sensitivity, STRIP_KM, sensitivityAt } from './sensitivity.ts'
import { standardDistance } from './standard-distance.ts'
import type { Area, Maybe, MeasureInput, MeasureOptions } from './types.ts'

/** The measures that the measure command prints, incidents as positions of the table. */
export interface Core {
  /** Located incidents that go into the spatial measures. */
  readonly n: number
  readonly leftOut: LeftOut
  readonly possible: number
  /** Positions of the located incidents, ascending: what `clusters` labels. */
  readonly at: Uint32Array
  readonly distanceFromBase: Maybe<DistanceFromBase>
  readonly countries: readonly (Reached & { readonly code: string })[]
  readonly externalShare: Share
  readonly meanCentre: Maybe<Position>
  readonly scatter: Maybe<Scatter>
  readonly ellipse: Maybe<Ellipse>
  readonly standardDistanceKm: Maybe<number>
  readonly hull: Maybe<Hull>
  readonly hull95: Maybe<Hull>
  readonly clusters: Clusters
}

/** Everything the panels show. */
export interface Analysis extends Core {
  /** Whether the ellipse stands on so few incidents that it is shown with a warning. */
  readonly few: boolean
  readonly areas: readonly (Reached & Area)[]
  readonly externalShareByKind: ReturnType<typeof externalShareByKind>
  readonly centrePath: readonly CentreOfYear[]
  readonly newGround: readonly GroundYear[]
  readonly groups: readonly ClusterGroup[]
  readonly kDistance: Maybe<KDistance>
  readonly sensitivity: readonly Sensitivity[]
  readonly precisionBand: PrecisionBand
}

/** What has just been done, of 1, and what comes next. */
export interface Progress {
  readonly done: number
  readonly step: string
}

/** The measures of the command and what the others build on. */
interface Groundwork {
  readonly core: Core
  readonly counted: Uint32Array
  readonly located: Located
  readonly distances: PlaceDistances
  readonly tree: PlaceTree
  readonly kth: Float64Array
}

function* coreSteps(input: MeasureInput, options: MeasureOptions): Generator<Progress, Groundwork> {
  const { table } = input
  const { base, baseCountry, epsKm, minPoints } = options
  const { counted, located, leftOut, possible } = select(input)
  yield { done: 0.05, step: 'distances' }
  const distances = placeDistances(located.places, base)
  const fromBase = distanceFromBase(located, distances)
  yield { done: 0.1, step: 'centre, ellipse and hulls' }
  const centre = meanCentre(located)
  const scattered = scatter(located, centre)
  const whole = hull(located.places)
  const most = hull95(located, whole)
  yield { done: 0.2, step: 'neighbours' }
  const tree = placeTree(located.places)
  const kth = kthDistances(tree, minPoints - 1)
  yield { done: 0.4, step: 'clusters' }
  const core: Core = {
    n: located.count,
    leftOut,
    possible,
    at: located.at,
    distanceFromBase: fromBase,
    countries: countriesReached(table, counted),
    externalShare: externalShare(table, counted, baseCountry),
    meanCentre: centre,
    scatter: scattered,
    ellipse: deviationalEllipse(scattered),
    standardDistanceKm: standardDistance(scattered),
    hull: whole,
    hull95: most,
    clusters: clusters(located, tree, kth, epsKm, minPoints),
  }
  return { core, counted, located, distances, tree, kth }
}

/**
 * All measures of an input, one step after the other: yields between the steps, so that whoever runs it can show
 * progress, let others have a turn, or stop.
 */
export function* analyse(input: MeasureInput, options: MeasureOptions): Generator<Progress, Analysis> {
  const { table } = input
  const { baseCountry, epsKm, minPoints } = options
  const { core, counted, located, distances, tree, kth } = yield* coreSteps(input, options)
  const sensitivity: Sensitivity[] = []
  for (const [i, km] of STRIP_KM.entries()) {
    yield { done: 0.45 + i * 0.05, step: `clusters at ${km} km` }
    const found = km === epsKm ? core.clusters : clusters(located, tree, kth, km, minPoints)
    sensitivity.push(sensitivityAt(located, found))
  }
  yield { done: 0.65, step: 'precision band' }
  const bands = precisionBand({ located, distances, centre: core.meanCentre, hull: core.hull })
  let band = bands.next()
  for (; !band.done; band = bands.next()) {
    yield { done: 0.65 + band.value * 0.35, step: 'precision band' }
  }
  return {
    ...core,
    few: located.count < FEW,
    areas: areasReached(table, counted),
    externalShareByKind: externalShareByKind(table, counted, baseCountry),
    centrePath: centrePath(table, located),
    newGround: newGround(table, counted),
    groups: clusterGroups(table, located, core.clusters),
    kDistance: kDistance(located, kth, minPoints),
    sensitivity,
    precisionBand: band.value,
  }
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
