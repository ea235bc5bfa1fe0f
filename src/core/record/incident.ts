/** The words of the dataset. Field names and vocabularies are a contract: `geodata/README.md` explains each. */

export const ROLES = ['incident', 'signal', 'context', 'aggregate'] as const
export const KINDS = [
  'attack',
  'foiled-plot',
  'arrest',
  'security-operation',
  'warning',
  'threat',
  'territorial-control',
  'organisation',
  'context',
  'aggregate',
] as const
export const DATE_PRECISIONS = ['day', 'month', 'season', 'year', 'range'] as const
export const BASES = ['stated', 'inferred', 'corrected', 'background'] as const
export const PLACE_PRECISIONS = ['site', 'city', 'district', 'province', 'country', 'none'] as const
export const CERTAINTIES = ['firm', 'doubtful'] as const
export const ATTRIBUTIONS = ['claimed', 'official', 'suspected', 'reported', 'disputed', 'other'] as const

/** What stands for how a date or a place is known where a reader's file does not say it. No file of ours has it. */
export const UNSTATED = 'unstated'

export type Role = (typeof ROLES)[number]
export type Kind = (typeof KINDS)[number]
export type DatePrecision = (typeof DATE_PRECISIONS)[number]
export type Basis = (typeof BASES)[number]
export type PlacePrecision = (typeof PLACE_PRECISIONS)[number]
export type Certainty = (typeof CERTAINTIES)[number]
export type Attribution = (typeof ATTRIBUTIONS)[number]

/** `[longitude, latitude]` in degrees, WGS84. */
export type Position = readonly [number, number]

/** Smallest, decided and largest figure; null is "not known" (for `high`: open upwards), never 0. */
export interface Figure {
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
}

/** Fields of a claim that are days, and not figures. */
export const DAY_FIELDS: readonly string[] = ['date', 'start', 'end']

/**
 * What one document says about one field of one feature. `low` and `high` are numbers of a figure; of a claim about a day they
 * are the earliest and the latest day that fit what is said, as ISO strings. Null is open, or nothing to compare.
 */
export interface Claim {
  readonly source: string
  readonly locator: string
  readonly field: string
  readonly says: string
  readonly low: number | string | null
  readonly high: number | string | null
  /** The part of a sum that a figure is ("civilians"). Figures of different parts add up and contradict nothing. */
  readonly of?: string | null
  /** What a figure counts or is measured in, where the field leaves it open ("hours", "pounds"). */
  readonly unit?: string | null
  /**
   * What the words come to, in the vocabulary of the field: the group that a claim of `actor` names, how sure a claim of
   * `attribution` is of it. Claims of these fields contradict each other where their values differ.
   */
  readonly value?: string | null
}

export interface Note {
  readonly field: string
  readonly text: string
}

/** One feature as it is stored: days are ISO strings, geometry null where nothing is located. */
export interface IncidentFeature {
  readonly type: 'Feature'
  readonly id: string
  readonly geometry: { readonly type: 'Point'; readonly coordinates: Position } | null
  readonly properties: IncidentProperties
}

export interface IncidentProperties {
  readonly title: string
  readonly summary: string
  readonly role: Role
  readonly kind: Kind
  readonly case: string | null
  /** Whether it happened, and happened so. */
  readonly certainty: Certainty
  readonly start: string
  readonly end: string
  readonly datePrecision: DatePrecision
  readonly dateBasis: Basis
  readonly place: string
  readonly admin1: string | null
  readonly country: string | null
  /** UN M49 code of a part of the world, where no country is named. */
  readonly region: string | null
  readonly placePrecision: PlacePrecision
  readonly radiusKm: number
  readonly placeBasis: Basis
  readonly gazetteer: string | null
  readonly actor: string
  /** Everybody who took part, on whatever side, where a file names several: `actor` is the first. */
  readonly actors?: readonly string[]
  readonly attribution: Attribution
  readonly attackType: string | null
  readonly targetType: string | null
  readonly killed: Figure | null
  readonly injured: Figure | null
  readonly sources: readonly string[]
  readonly claims: readonly Claim[]
  readonly notes: readonly Note[]
}

/** What a feature is where its file says nothing: files of version 1.0.0 of the data have none of these. */
export const DEFAULTS = {
  certainty: 'firm',
  region: null,
} as const satisfies Partial<IncidentProperties>

/** One source document, as `geodata/sources.json` lists it. */
export interface Source {
  readonly id: string
  readonly title: string | null
  readonly authors: readonly string[]
  readonly publisher: string | null
  readonly published: { readonly earliest: string; readonly latest: string }
  readonly language: string
  readonly derivedFrom: string | null
  readonly note: string
}
