import { facetValues, textAt } from '../core/columns.ts'
import type { Dataset } from '../core/dataset.ts'
import { formatInterval, formatShort } from '../core/dates.ts'
import { type Day, partsOf } from '../core/day.ts'
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
    date: shortDate(columns.start[index]!, columns.end[index]!, names.lang),
    kind: (facetValues(columns.facets.kind, index)[0] ?? 'context') as Kind,
    figure: found?.properties.killed ? `${figureWords(found.properties.killed, names.lang)} killed` : '',
  }
}

/** Days in few words: "22 Mar 2024", "March 2024", "2015", "22 Mar – 3 Apr 2024". */
function shortDate(from: Day, to: Day, lang: string): string {
  const whole = partsOf(from).date === 1 && partsOf(to + 1).date === 1
  if (whole) return formatInterval({ from, to }, lang)
  const last = formatShort(to, 'day and year', lang)
  if (from === to) return last
  const sameYear = partsOf(from).year === partsOf(to).year
  return `${formatShort(from, sameYear ? 'day' : 'day and year', lang)} – ${last}`
}
