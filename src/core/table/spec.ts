import {
  ATTRIBUTIONS,
  CERTAINTIES,
  type Figure,
  type IncidentFeature,
  type IncidentProperties,
  KINDS,
  PLACE_PRECISIONS,
  ROLES,
} from '../record/incident.ts'

/**
 * What is stored of an incident, one row a column. The builder, the file, the facets, the search and the link follow it: a
 * facet is added here and named in `words`, nowhere else.
 */

/** Whether independent documents tell a feature differently. Who builds a table passes it in: no page has to load how it is found. */
export type ToldDifferently = (feature: IncidentFeature) => boolean

/** Properties that hold one word, several, or none. */
type WordProperty = {
  [P in keyof IncidentProperties]-?: IncidentProperties[P] extends string | null | readonly string[]
    ? P
    : never
}[keyof IncidentProperties]

/** A facet that a reader filters by. Its key is the link's parameter. */
export interface FacetRow {
  /** Where its values stand, or how they are worked out of a feature. */
  readonly values: WordProperty | ((feature: IncidentFeature, differs: ToldDifferently) => readonly string[])
  /** Its vocabulary in order, where it has a closed one: the only values that a link may ask for. */
  readonly known?: readonly string[]
  /** What is selected where nothing is said; nothing restricts unless this stands. */
  readonly preset?: readonly string[]
  /** The one value that it is a switch for: shown as a box to tick, and not as a list. */
  readonly only?: string
  /** Whether the search looks into its values, as they stand or by a country's name. */
  readonly searched?: 'value' | 'country'
}

const wordOf = (word: string) => (word === '' ? [] : [word])

/** What is told differently by documents that are independent of each other. */
const DIFFERENTLY = 'differently'

/** The facets in the order in which they are shown. */
export const FACET_ROWS = {
  country: { values: 'country', searched: 'country' },
  kind: { values: 'kind', known: KINDS },
  role: { values: 'role', known: ROLES, preset: ['incident'] },
  actor: {
    values: ({ properties: { actor, actors } }: IncidentFeature) => actors ?? wordOf(actor),
    searched: 'value',
  },
  attribution: { values: 'attribution', known: ATTRIBUTIONS },
  certainty: { values: 'certainty', known: CERTAINTIES },
  target: { values: 'targetType', searched: 'value' },
  attack: { values: 'attackType', searched: 'value' },
  precision: { values: 'placePrecision', known: PLACE_PRECISIONS },
  source: { values: 'sources' },
  told: {
    values: (feature, differs) => (differs(feature) ? [DIFFERENTLY] : []),
    known: [DIFFERENTLY],
    only: DIFFERENTLY,
  },
} as const satisfies Readonly<Record<string, FacetRow>>

/** Numbers of every incident, with the array that holds them. How each is computed stands in `columns.ts`. */
export const NUMBER_ROWS = {
  start: Int32Array,
  end: Int32Array,
  latestEnd: Int32Array,
  lon: Float64Array,
  lat: Float64Array,
  radiusKm: Float32Array,
  place: Int32Array,
} as const

/** Texts of every incident. */
export const TEXT_ROWS = {
  id: ({ id }) => id,
  title: ({ properties }) => properties.title,
  placeName: ({ properties }) => properties.place,
  caseId: ({ id, properties }) => properties.case ?? id,
} as const satisfies Readonly<Record<string, (feature: IncidentFeature) => string>>

/** How the gazetteer names a country as a whole. */
const WHOLE_COUNTRY = /^country:([A-Z]{2})$/

/** Words that many incidents share and nobody filters by; null where there is none. */
export const WORD_ROWS = {
  admin1: ({ properties }) => properties.admin1,
  datePrecision: ({ properties }) => properties.datePrecision,
  wholeCountry: ({ properties }) => WHOLE_COUNTRY.exec(properties.gazetteer ?? '')?.[1] ?? null,
  region: ({ properties }) => properties.region,
} as const satisfies Readonly<Record<string, (feature: IncidentFeature) => string | null>>

/** Numbers of people. */
export const FIGURE_ROWS = {
  killed: ({ properties }) => properties.killed,
  injured: ({ properties }) => properties.injured,
} as const satisfies Readonly<Record<string, (feature: IncidentFeature) => Figure | null>>

export type NumberName = keyof typeof NUMBER_ROWS
export type TextName = keyof typeof TEXT_ROWS
export type WordName = keyof typeof WORD_ROWS
export type FigureName = keyof typeof FIGURE_ROWS
