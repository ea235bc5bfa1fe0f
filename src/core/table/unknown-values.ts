import type { Columns } from './dataset.ts'
import { FACETS, type Facet, type Selection } from './facets.ts'
import { FACET_ROWS, type FacetRow } from './spec.ts'

/** Values of one facet that are selected and that no incident has. */
export interface UnknownValues {
  readonly facet: Facet
  readonly values: readonly string[]
}

/**
 * What is selected and can't be found, whatever else is selected, in the order of the facets. A word of a closed vocabulary is
 * known, whether an incident has it or not: links take no other.
 */
export function unknownValues({ facets }: Columns, selected: Selection): UnknownValues[] {
  const isOpen = (facet: Facet) => (FACET_ROWS[facet] as FacetRow).known === undefined
  return FACETS.filter(isOpen)
    .map((facet) => ({
      facet,
      values: selected[facet].filter((value) => !facets[facet].values.includes(value)),
    }))
    .filter(({ values }) => values.length > 0)
}
