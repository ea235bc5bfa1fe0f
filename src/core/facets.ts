/** The facets a reader filters by, in the order in which they are shown. Names are link parameters. */
export const FACETS = [
  'country',
  'kind',
  'role',
  'actor',
  'attribution',
  'target',
  'attack',
  'precision',
  'source',
] as const

export type Facet = (typeof FACETS)[number]

/** What a facet's value is for an incident that has none (no country, no attack type). */
export const NONE = 'none'

/** Selected values per facet; an empty list does not restrict. OR inside a facet, AND between facets. */
export type Selection = { readonly [F in Facet]: readonly string[] }

/** How many incidents carry each value, in the order of the column's values. */
export interface FacetCounts {
  /** Inside the time window. */
  readonly inWindow: Uint32Array
  /** At any time. */
  readonly total: Uint32Array
}
