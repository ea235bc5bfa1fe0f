import type { Position } from '../core/record/incident.ts'
import type { Day } from '../core/time/day.ts'

/** Why a measure cannot be given. */
export type Reason =
  | {
      readonly code: 'tooFew'
      readonly what: 'incident' | 'place' | 'dayIncident'
      readonly atLeast: number
      readonly has: number
    }
  /** A cluster of one is none. */
  | { readonly code: 'smallMinimum' }
  | { readonly code: 'onePlace' }
  | { readonly code: 'oneLine' }
  | { readonly code: 'oneLineInDraws'; readonly of: number; readonly draws: number }
  | { readonly code: 'noCentre' }
  | { readonly code: 'noCentreInDraws'; readonly of: number; readonly draws: number }
  | { readonly code: 'oppositeCentre' }
  /** Several places share the distance beyond which incidents are dropped, and which of these came later is not known. */
  | { readonly code: 'equallyFar' }
  /** An incident lies, or may lie, that many degrees from the mean centre. */
  | { readonly code: 'farFromCentre'; readonly degrees: number; readonly certain: boolean }
  /** A circle round all incidents would reach that many degrees. */
  | { readonly code: 'wideCircle'; readonly degrees: number }
  | { readonly code: 'noMove' }
  | { readonly code: 'firstYear' }
  | { readonly code: 'noCountry' }
  /** Nobody said where distances start, or which country counts as inside. */
  | { readonly code: 'noBase' }
  | { readonly code: 'noBaseCountry' }
  /** One of two periods has not what a comparison needs. */
  | { readonly code: 'inPeriod'; readonly period: 'first' | 'second'; readonly reason: Reason }

/** A measure that cannot be given, and why. */
export interface Undefined {
  readonly undefined: Reason
}

export type Maybe<T> = T | Undefined

/** Whether a measure could not be given. */
export function isUndefined(value: unknown): value is Undefined {
  return typeof value === 'object' && value !== null && 'undefined' in value
}

/** The reason most measures are undefined for: too few of what they need. */
export function needs(atLeast: number, what: 'incident' | 'place' | 'dayIncident', has: number): Undefined {
  return { undefined: { code: 'tooFew', what, atLeast, has } }
}

/**
 * What the measures read of every incident, as columns sorted by start day, then id: position `i` is one incident
 * everywhere. Made once per dataset by `tableFromColumns` (the page) or `tableFromRows` (the command line).
 */
export interface MeasureTable {
  readonly count: number
  /**
   * How many incidents each position stands for, all alike in what is read of them, each a case of its own, and the first
   * of them in the order of time stands for all; one where it is missing.
   */
  readonly alike?: Uint32Array
  /** Earliest and latest possible day. */
  readonly start: Int32Array
  readonly end: Int32Array
  /** 1 where the role is `incident`: only these are counted. */
  readonly counted: Uint8Array
  /** 1 where the place is a centroid of a province or country. */
  readonly coarse: Uint8Array
  readonly radiusKm: Float64Array
  /** Number of the case: incidents of one case are one. */
  readonly caseOf: Int32Array
  /** Indices into `countries`, `areas`, `regions`, `kinds`; -1 where nothing is coded. */
  readonly country: Int32Array
  readonly area: Int32Array
  readonly region: Int32Array
  readonly kind: Int32Array
  /** Number of the place name, equal names sharing one; -1 where there is none. */
  readonly name: Int32Array
  readonly countries: readonly string[]
  readonly areas: readonly Area[]
  /** UN M49 codes of parts of the world. */
  readonly regions: readonly string[]
  readonly kinds: readonly string[]
  /** Number of the place, equal positions sharing one; -1 where there is no position. */
  readonly place: Int32Array
  readonly places: PlaceTable
}

/** A first-level area of a country. */
export interface Area {
  readonly country: string
  readonly admin1: string
}

/** Distinct positions. Degrees, longitudes in (-180, 180]; three numbers of a unit vector each. */
export interface PlaceTable {
  readonly count: number
  readonly lon: Float64Array
  readonly lat: Float64Array
  readonly vector: Float64Array
}

/** Days that are looked at, both included; null is an open end. */
export interface MeasureWindow {
  readonly from: Day | null
  readonly to: Day | null
}

/** What is measured: incidents that passed the filters (ascending positions of the table) and a window of time. */
export interface MeasureInput {
  readonly table: MeasureTable
  readonly positions: Uint32Array
  readonly window: MeasureWindow
  /** Only incidents that lie in the window for certain; default false. */
  readonly certain?: boolean
}

export interface MeasureOptions {
  /** Where distances are measured from; null where nobody said: then there are none. */
  readonly base: Position | null
  /** ISO 3166-1 code of the country that counts as inside; null where nobody said. */
  readonly baseCountry: string | null
  /** Radius of a neighbourhood, km, at least 0.001. */
  readonly epsKm: number
  /** Incidents in a neighbourhood, the incident itself among them, that make a core; a whole number from 1. */
  readonly minPoints: number
  /** Most days between neighbours of an episode, 0 or more; episodes are measured only where it is given. */
  readonly epsDays?: number
}

/** Kabul (GeoNames 1138958), 50 km and 4 incidents. */
export const DEFAULT_OPTIONS = {
  base: [69.1723, 34.5281],
  baseCountry: 'AF',
  epsKm: 50,
  minPoints: 4,
} as const satisfies MeasureOptions
