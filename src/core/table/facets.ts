import { FACET_ROWS, type FacetRow } from './spec.ts'

export type Facet = keyof typeof FACET_ROWS

/** The facets a reader filters by, in the order in which they are shown. Names are link parameters. */
export const FACETS = Object.keys(FACET_ROWS) as readonly Facet[]

/** Facets that are switches: one value, or nothing. */
export type SwitchFacet = {
  [F in Facet]: (typeof FACET_ROWS)[F] extends { readonly only: string } ? F : never
}[Facet]

/** What a facet's value is for an incident that has none (no country, no attack type). */
export const NONE = 'none'

/** Selected values per facet; an empty list does not restrict. OR inside a facet, AND between facets. */
export type Selection = { readonly [F in Facet]: readonly string[] }

/** What is selected where nothing is said. */
export const DEFAULT_SELECTION = Object.fromEntries(
  Object.entries<FacetRow>(FACET_ROWS).map(([facet, { preset = [] }]) => [facet, preset]),
) as Selection

/** How many incidents carry each value, in the order of the column's values. */
export interface FacetCounts {
  /** Inside the time window. */
  readonly inWindow: Uint32Array
  /** At any time. */
  readonly total: Uint32Array
}
