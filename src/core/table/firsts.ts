import type { First } from '../answer.ts'
import type { DayInterval } from '../time/interval.ts'
import { countedTest } from './counted.ts'
import type { Columns } from './dataset.ts'
import { facetValues } from './facet-column.ts'
import { NONE } from './facets.ts'
import type { OpenTable } from './handle.ts'
import { pointTest } from './placed.ts'
import { inOrderOfTime } from './time-order.ts'
import { isInWindow, rangeOf } from './window.ts'

/**
 * The firsts among filtered positions, in the order of time, each on its last possible day: before that it can't be
 * known to be one. Only what is counted can be a first: role incident,
 * and for `farthest` (km, one distance for each position of the columns) a place known to a district or better. The
 * first located incident is farthest even at 0 km. Null distances give countries only.
 */
export function firstsOf(columns: Columns, filtered: Uint32Array, distancesKm: Float64Array | null): First[] {
  const { country } = columns.facets
  const isCounted = countedTest(columns)
  const isPoint = pointTest(columns)
  const seen = new Set<string>([NONE])
  const seenSets = new Uint8Array(country.sets.length)
  const firsts: First[] = []
  let farthest = Number.NEGATIVE_INFINITY
  for (const index of inOrderOfTime(columns, filtered)) {
    if (!isCounted(index)) continue
    const day = columns.end[index]!
    const code = country.codes[index]!
    for (const value of seenSets[code] ? [] : facetValues(country, index)) {
      if (!seen.has(value)) firsts.push({ index, day, kind: 'country', value })
      seen.add(value)
    }
    seenSets[code] = 1
    const km = distancesKm?.[index] ?? Number.NaN
    if (km > farthest && isPoint(index)) {
      farthest = km
      firsts.push({ index, day, kind: 'farthest', value: km })
    }
  }
  return firsts
}

/** The largest distance, km, of what is counted, precisely placed and in the window; null where nothing is. */
export function farthestOf(
  { columns, filtered, order }: OpenTable,
  window: DayInterval,
  certain: boolean,
  distancesKm: Float64Array,
): number | null {
  const isCounted = countedTest(columns)
  const isPoint = pointTest(columns)
  const { lo, hi } = rangeOf(order, window)
  let most = Number.NEGATIVE_INFINITY
  for (let k = lo; k < hi; k++) {
    const row = filtered[k]!
    if (!(distancesKm[row]! > most)) continue
    if (!isCounted(row) || !isPoint(row)) continue
    if (isInWindow(columns, row, window, certain)) most = distancesKm[row]!
  }
  return most === Number.NEGATIVE_INFINITY ? null : most
}
