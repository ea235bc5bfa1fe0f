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
export const ATTRIBUTIONS = ['claimed', 'official', 'suspected', 'reported', 'disputed', 'other'] as const

export type Role = (typeof ROLES)[number]
export type Kind = (typeof KINDS)[number]
export type DatePrecision = (typeof DATE_PRECISIONS)[number]
export type Basis = (typeof BASES)[number]
export type PlacePrecision = (typeof PLACE_PRECISIONS)[number]
export type Attribution = (typeof ATTRIBUTIONS)[number]

/** `[longitude, latitude]` in degrees, WGS84. */
export type Position = readonly [number, number]

/** Smallest, decided and largest figure; null is "not known" (for `high`: open upwards), never 0. */
export interface Figure {
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
}

/** What one document says about one field of one feature. */
export interface Claim {
  readonly source: string
  readonly locator: string
  readonly field: string
  readonly says: string
  readonly low: number | null
  readonly high: number | null
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
  readonly start: string
  readonly end: string
  readonly datePrecision: DatePrecision
  readonly dateBasis: Basis
  readonly place: string
  readonly admin1: string | null
  readonly country: string | null
  readonly placePrecision: PlacePrecision
  readonly radiusKm: number
  readonly placeBasis: Basis
  readonly gazetteer: string | null
  readonly actor: string
  readonly attribution: Attribution
  readonly attackType: string | null
  readonly targetType: string | null
  readonly killed: Figure | null
  readonly injured: Figure | null
  readonly sources: readonly string[]
  readonly claims: readonly Claim[]
  readonly notes: readonly Note[]
}

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
