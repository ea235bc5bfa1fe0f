import { firstWhere } from '../table/bisect.ts'
import type { Columns } from '../table/dataset.ts'
import { unitFor, unitsIn } from './calendar.ts'
import type { Day } from './day.ts'
import type { DayInterval } from './interval.ts'

/** A stretch of days and how many incidents start in it, or how many were killed in them. */
export interface Bin extends DayInterval {
  readonly count: number
}

/**
 * The domain in at most `bins` calendar units, each with the number of filtered incidents that start in it, or, where `tolls` gives
 * the figure of each code, with the killed of them; the first and the last bin are cut at the domain's edges. Costs two bisections
 * a bin. Empty for an empty domain.
 */
export function histogram(
  columns: Columns,
  filtered: Uint32Array,
  domain: DayInterval,
  bins: number,
  tolls: Float64Array | null = null,
): Bin[] {
  const parts = unitsIn(domain, unitFor(domain, bins))
  let before = startedBy(columns, filtered, domain.from - 1)
  return parts.map(({ from, to }) => {
    const after = startedBy(columns, filtered, to)
    let count = tolls ? 0 : after - before
    if (tolls)
      for (let k = before; k < after; k++) count += Math.max(0, tolls[columns.killed.codes[filtered[k]!]!]!)
    before = after
    return { from, to, count }
  })
}

/** How many of the filtered incidents start on a day or before it. */
export function startedBy(columns: Columns, filtered: Uint32Array, day: Day): number {
  return firstWhere(filtered.length, (k) => columns.start[filtered[k]!]! > day)
}
