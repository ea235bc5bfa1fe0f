import type { Facet } from './facets.ts'
import type { IncidentFeature, Source } from './incident.ts'

/**
 * One facet of every incident. `codes[i]` names a set of values, `sets[code]` are indices into `values`:
 * a facet with several values to an incident (sources) costs no more than one with a single value.
 */
export interface FacetColumn {
  readonly values: readonly string[]
  readonly sets: readonly (readonly number[])[]
  readonly codes: Uint16Array
}

/** Texts of every incident as one UTF-8 block: a million rows cost no million strings. */
export interface TextColumn {
  readonly bytes: Uint8Array
  /** count + 1 byte offsets. */
  readonly offsets: Uint32Array
}

/** All incidents as columns, sorted by start day, then id. Index i is one incident everywhere. */
export interface Columns {
  readonly count: number
  /** Earliest and latest possible day. */
  readonly start: Int32Array
  readonly end: Int32Array
  /** Largest `end` of incidents 0..i: never falls, so that a window's first candidate is found by bisection. */
  readonly latestEnd: Int32Array
  /** Degrees; NaN where nothing is located. */
  readonly lon: Float64Array
  readonly lat: Float64Array
  readonly radiusKm: Float32Array
  /** Number of the place (equal coordinates share one, numbered by first appearance); -1 where unlocated. */
  readonly place: Int32Array
  readonly facets: { readonly [F in Facet]: FacetColumn }
  readonly id: TextColumn
  readonly title: TextColumn
  readonly placeName: TextColumn
  /** Case of each incident; its own id where it has none. */
  readonly caseId: TextColumn
  /** Folded text that the search looks into. */
  readonly search: TextColumn
}

/** What surrounds the incidents of a dataset. */
export interface DatasetInfo {
  readonly title: string
  readonly subtitle: string
  readonly citation: string
  readonly licence: string
  readonly version: string
  readonly sources: readonly Source[]
  /** What was read and not coded, in words, with the reason. */
  readonly leftOut: readonly {
    readonly source: string
    readonly locator: string
    readonly what: string
    readonly why: string
  }[]
  /** Where distances are measured from unless the reader moves it. */
  readonly base: {
    readonly name: string
    readonly country: string
    readonly position: readonly [number, number]
  }
}

/** A dataset as the pages hold it: columns for everything that is drawn, counted and measured, features for what is read. */
export interface Dataset {
  readonly info: DatasetInfo
  readonly columns: Columns
  /** The stored feature of an incident; undefined where the dataset ships columns only. */
  feature(index: number): IncidentFeature | undefined
}
