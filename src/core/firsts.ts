import { facetValues } from './columns.ts'
import type { Columns } from './dataset.ts'
import type { Day } from './day.ts'
import { NONE } from './facets.ts'
import { allowedSets } from './filter.ts'

/** A stop for "next first": the first incident in a country, or one farther from the base than any before it. */
export type First =
  | { readonly index: number; readonly day: Day; readonly kind: 'country'; readonly value: string }
  | { readonly index: number; readonly day: Day; readonly kind: 'farthest'; readonly value: number }

/**
 * The firsts among filtered positions, in the order start, then id. Only what is counted can be a first: role incident,
 * and for `farthest` (km, one distance for each position of the columns) a place known to a district or better. The
 * first located incident is farthest even at 0 km. Null distances give countries only.
 */
export function firstsOf(columns: Columns, filtered: Uint32Array, distancesKm: Float64Array | null): First[] {
  const { role, country, precision } = columns.facets
  const counted = allowedSets(role, ['incident'])
  const precise = allowedSets(precision, ['site', 'city', 'district'])
  const seen = new Set<string>([NONE])
  const seenSets = new Uint8Array(country.sets.length)
  const firsts: First[] = []
  let farthest = Number.NEGATIVE_INFINITY
  for (const index of filtered) {
    if (!counted[role.codes[index]!]) continue
    const day = columns.start[index]!
    const code = country.codes[index]!
    for (const value of seenSets[code] ? [] : facetValues(country, index)) {
      if (!seen.has(value)) firsts.push({ index, day, kind: 'country', value })
      seen.add(value)
    }
    seenSets[code] = 1
    const km = distancesKm?.[index] ?? Number.NaN
    if (km > farthest && precise[precision.codes[index]!]) {
      farthest = km
      firsts.push({ index, day, kind: 'farthest', value: km })
    }
  }
  return firsts
}
