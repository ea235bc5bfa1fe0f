import type { IncidentRecord } from '../answer.ts'
import type { DatePrecision, Kind, PlacePrecision, Role } from '../record/incident.ts'
import type { Dataset } from './dataset.ts'
import { facetValues } from './facet-column.ts'
import { NONE } from './facets.ts'
import { figureAt } from './figure-column.ts'
import { textAt } from './text-column.ts'

/** As many are kept ready: a list that moves by a row makes one record, not a page of them. */
const MOST_KEPT = 5_000

/** A function from an index to the incident's record: the same one for the same index. Null where there is none. */
export function createRecords(dataset: Dataset): (index: number) => IncidentRecord | null {
  const kept = new Map<number, IncidentRecord>()
  return (index) => {
    const found = kept.get(index)
    if (found) return found
    if (!(index >= 0 && index < dataset.columns.count)) return null
    const record = recordOf(dataset, index)
    if (kept.size >= MOST_KEPT) kept.clear()
    kept.set(index, record)
    return record
  }
}

function recordOf({ columns }: Dataset, index: number): IncidentRecord {
  const { facets } = columns
  const country = facetValues(facets.country, index)[0] ?? NONE
  return {
    index,
    id: textAt(columns.id, index),
    title: textAt(columns.title, index),
    place: textAt(columns.placeName, index),
    country: country === NONE ? null : country,
    kind: (facetValues(facets.kind, index)[0] ?? 'context') as Kind,
    role: (facetValues(facets.role, index)[0] ?? 'context') as Role,
    start: columns.start[index]!,
    end: columns.end[index]!,
    placePrecision: (facetValues(facets.precision, index)[0] ?? NONE) as PlacePrecision,
    datePrecision: (facetValues(columns.datePrecision, index)[0] ?? null) as DatePrecision | null,
    killed: figureAt(columns.killed, index),
    differs: facetValues(facets.told, index).length > 0 && facetValues(facets.told, index)[0] !== NONE,
    sources: facetValues(facets.source, index),
  }
}
