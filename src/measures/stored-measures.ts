import type { Position } from '../core/record/incident.ts'
import type { Between } from './cluster-bounds.ts'
import type { Ellipse } from './deviational-ellipse.ts'
import type { DistanceFromBase } from './distance-from-base.ts'
import type { ExternalShare } from './external-share.ts'
import type { Hull } from './hull.ts'
import type { LeftOut } from './located.ts'
import type { FrontierStep, METHOD } from './measure.ts'
import type { SmallestCircle } from './smallest-circle.ts'
import type { Maybe } from './types.ts'

/** The measures of more incidents than a table holds, as an engine's groups of them give them. */
export interface StoredMeasures {
  readonly method: typeof METHOD
  readonly n: number
  readonly leftOut: LeftOut
  readonly possible: number
  readonly distanceFromBaseKm?: Maybe<
    Omit<DistanceFromBase, 'frontier'> & { readonly frontier?: readonly FrontierStep[] }
  >
  readonly countries?: readonly { readonly code: string; readonly first?: string; readonly n: number }[]
  readonly externalShare?: Maybe<ExternalShare>
  readonly meanCentre?: Maybe<Position>
  readonly ellipse?: Maybe<Ellipse>
  readonly standardDistanceKm?: Maybe<number>
  readonly hull?: Maybe<Omit<Hull, 'ring'>>
  readonly hull95?: Maybe<Omit<Hull, 'ring'>>
  readonly smallestCircle?: Maybe<SmallestCircle>
  readonly clusters?: StoredClusters
  /** How each of them that is there is to be read, by its name. */
  readonly basis: { readonly [measure: string]: Basis }
  /** What is not there, by its name, and why. */
  readonly notGiven: { readonly [measure: string]: NotGiven }
}

/** Clusters without the lists of their incidents. */
export interface StoredClusters {
  readonly epsKm: number
  readonly minPoints: number
  /** Each where it is known exactly. */
  readonly count?: number
  /** How many incidents are cores, edges and neither. */
  readonly core?: number
  readonly edge?: number
  readonly noise?: number
}

/** How a number is to be read. */
export type Basis =
  | { readonly how: 'exact' }
  /** Places were gathered first: each part of the measure lies between two numbers, both included. */
  | { readonly how: 'bounded'; readonly between: { readonly [part: string]: Between } }

/** Why a measure is not given, where its definition would give it. */
export type NotGiven =
  /** More different places, or cases of several incidents, than one answer looks at. */
  | { readonly code: 'tooMany'; readonly what: 'place' | 'case'; readonly most: number }
  /** It would name single incidents, which these data do not hand out. */
  | { readonly code: 'terms' }
  /** So near each other as that, km, very many places can't be told apart. */
  | { readonly code: 'tooNear'; readonly km: number }
  /** It takes every single incident. */
  | { readonly code: 'single' }
  /** The explorer alone computes it, of incidents that it holds. */
  | { readonly code: 'explorer' }
