import type { LongIncident, Neighbours } from '../answer.ts'
import type { Kind } from '../record/incident.ts'
import { firstWhere } from './bisect.ts'
import type { Columns } from './dataset.ts'
import { facetValues } from './facet-column.ts'
import { NONE } from './facets.ts'
import type { OpenTable } from './handle.ts'
import { compareInTime, inOrderOfTime } from './time-order.ts'

/** The filtered incidents next to one in the order of time that lie in its country; nothing for one without a country. */
export function neighboursOf({ columns, filtered }: OpenTable, index: number): Neighbours {
  const { country } = columns.facets
  const own = facetValues(country, index)[0] ?? NONE
  if (own === NONE) return { before: null, after: null }
  const same = country.sets.map((set) => country.values[set[0]!] === own)
  const inTime = inOrderOfTime(columns, filtered)
  const compare = compareInTime(columns)
  const isSame = (k: number) => same[country.codes[inTime[k]!]!]
  let after = firstWhere(inTime.length, (k) => compare(inTime[k]!, index) > 0)
  let before = firstWhere(inTime.length, (k) => compare(inTime[k]!, index) >= 0) - 1
  while (before >= 0 && !isSame(before)) before--
  while (after < inTime.length && !isSame(after)) after++
  return { before: inTime[before] ?? null, after: inTime[after] ?? null }
}

/** The filtered incidents that took more than a day, by start day, at most `limit`. */
export function longIncidents(columns: Columns, filtered: Uint32Array, limit: number): LongIncident[] {
  const found: LongIncident[] = []
  for (let k = 0; k < filtered.length && found.length < limit; k++) {
    const row = filtered[k]!
    const [from, to] = [columns.start[row]!, columns.end[row]!]
    if (to > from) found.push({ from, to, kind: facetValues(columns.facets.kind, row)[0] as Kind })
  }
  return found
}
