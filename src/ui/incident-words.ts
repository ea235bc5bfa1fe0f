import { facetValues, textAt } from '../core/columns.ts'
import type { Dataset } from '../core/dataset.ts'
import { formatDate, formatInterval } from '../core/dates.ts'
import { NONE } from '../core/facets.ts'
import type { Kind } from '../core/incident.ts'
import type { Names } from '../core/names.ts'
import { figureWords } from '../core/words.ts'

/** What a list says of an incident, from its feature where there is one, else from the columns. */
export interface IncidentWords {
  readonly title: string
  readonly place: string
  readonly date: string
  readonly kind: Kind
  /** Deaths in words, or what stands in their place; empty where there is nothing to say. */
  readonly figure: string
}

/** The words of incident `index`. */
export function incidentWords({ columns, feature }: Dataset, index: number, names: Names): IncidentWords {
  const found = feature(index)
  const country = facetValues(columns.facets.country, index)[0] ?? NONE
  const place = textAt(columns.placeName, index)
  const where = country === NONE ? '' : names.country(country)
  return {
    title: textAt(columns.title, index),
    place: where && where !== place ? `${place}, ${where}` : place,
    date: found
      ? formatDate(found, names.lang)
      : formatInterval({ from: columns.start[index]!, to: columns.end[index]! }, names.lang),
    kind: (facetValues(columns.facets.kind, index)[0] ?? 'context') as Kind,
    figure: found?.properties.killed ? `${figureWords(found.properties.killed, names.lang)} killed` : '',
  }
}
