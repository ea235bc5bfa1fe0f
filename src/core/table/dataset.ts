import type { ReadingReport } from '../record/fault.ts'
import type { Figure, IncidentFeature, Position, Source } from '../record/incident.ts'
import type { Facet } from './facets.ts'

/** A number for every incident. */
export type Codes = Uint16Array | Uint32Array

/**
 * One facet of every incident. `codes[i]` names a set of values, `sets[code]` are indices into `values`:
 * a facet with several values to an incident (sources) costs no more than one with a single value.
 */
export interface FacetColumn {
  readonly values: readonly string[]
  readonly sets: readonly (readonly number[])[]
  readonly codes: Codes
}

/** Figures of every incident: `codes[i]` is an index into `values`, each of which stands there once. */
export interface FigureColumn {
  readonly values: readonly (Figure | null)[]
  readonly codes: Codes
}

/** Texts of every incident as one UTF-8 block: a million rows cost no million strings. */
export interface TextColumn {
  readonly bytes: Uint8Array
  /** count + 1 byte offsets. */
  readonly offsets: Uint32Array
  /** Throws where the text of a row is still on its way; a column that is there as a whole has none. */
  need?(row: number): void
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
  /** First-level area. NONE where there is none, as in the two that follow. */
  readonly admin1: FacetColumn
  readonly datePrecision: FacetColumn
  /** Code of the country that the place is the whole of; NONE where the place is anything smaller. */
  readonly wholeCountry: FacetColumn
  /** UN M49 code of a part of the world, where no country is known. */
  readonly region: FacetColumn
  readonly killed: FigureColumn
  readonly injured: FigureColumn
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
  /** Where distances are measured from unless the reader moves it; null where the dataset names no base. */
  readonly base: Base | null
  /** Whose reach the dataset is about; null where it does not say. */
  readonly group: Group | null
  /** How a reader's file was read, and what of it could not be; a built dataset has none. */
  readonly reading?: ReadingReport
}

/** Whom a dataset is about, as values of the facet `actor`, and who belongs to the same movement: the leading one first. */
export interface Group {
  readonly actor: string
  readonly related: readonly string[]
}

/** A place that distances are measured from. */
export interface Base {
  readonly name: string
  /** The country that counts as inside. */
  readonly country: string
  readonly position: Position
}

/** Whether distances start at a dataset's own base: no other is chosen, or the very same position is. */
export function isOwnBase(own: Base | null, chosen: Position | null): boolean {
  return chosen === null || String(chosen) === String(own?.position)
}

/** Whether a dataset is a reader's own file, and its title the name of that: only such a one has no version. */
export function isOwnFile({ version }: Pick<DatasetInfo, 'version'>): boolean {
  return version === ''
}

/** A column of a reader's file that nothing of the table is made of: it is kept as it stands. */
export interface ExtraColumn {
  /** As its file names it; no two of a dataset have the same. */
  readonly name: string
  /** Of every incident, in the order of the columns; the empty text where the file has none. */
  readonly texts: TextColumn
  /** The same to be filtered and coloured by, where it has few values (`MOST_VALUES_OF_A_FACET`); null where it has more. */
  readonly facet: FacetColumn | null
}

/** A dataset as the pages hold it: columns for everything that is drawn, counted and measured, features for what is read. */
export interface Dataset {
  readonly info: DatasetInfo
  readonly columns: Columns
  /** What a reader's file has beside that, in its order; a built dataset has none. */
  readonly extras?: readonly ExtraColumn[]
  /** The stored feature of an incident; undefined where the dataset ships columns only. */
  feature(index: number): IncidentFeature | undefined
}
