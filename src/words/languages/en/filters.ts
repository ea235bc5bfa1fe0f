import type { Facet } from '../../../core/table/facets.ts'

export const filters = {
  facet: {
    country: 'Country',
    kind: 'Kind',
    role: 'Role',
    actor: 'Actor',
    attribution: 'Attribution',
    certainty: 'That it happened',
    target: 'Target',
    attack: 'Attack type',
    precision: 'Place known to',
    source: 'Source',
    told: 'How it is told',
  } satisfies { readonly [F in Facet]: string },
  /** An incident that has no value of a facet. */
  none: {
    country: 'No country',
    kind: 'None',
    role: 'None',
    actor: 'No group',
    attribution: 'None',
    certainty: 'Not said',
    target: 'No target type',
    attack: 'No attack type',
    precision: 'No place',
    source: 'None',
    told: 'Alike',
  } satisfies { readonly [F in Facet]: string },
}
