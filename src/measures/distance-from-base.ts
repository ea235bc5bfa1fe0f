import type { Located } from './located.ts'
import type { PlaceDistances } from './place-distances.ts'
import { quantileOf } from './quantile.ts'
import { type Maybe, needs } from './types.ts'

export interface DistanceFromBase {
  readonly median: number
  readonly p90: number
  readonly max: number
  /** Every incident that set a new maximum, in the order start, then id; `at` is its position in the table. */
  readonly frontier: readonly { readonly at: number; readonly km: number }[]
}

/**
 * Method `distance-from-base`, km, with the distances of the places from the base. The first incident always opens
 * the frontier. Undefined without incidents.
 */
export function distanceFromBase(located: Located, distances: PlaceDistances): Maybe<DistanceFromBase> {
  if (located.count === 0) return needs(1, 'incident', 0)
  const frontier: { at: number; km: number }[] = []
  let max = Number.NEGATIVE_INFINITY
  for (let i = 0; i < located.count; i++) {
    const p = located.place[i]!
    if (distances.compare(p, max) <= 0) continue
    max = distances.exact(p)
    frontier.push({ at: located.at[i]!, km: max })
  }
  const at = (q: number) =>
    quantileOf(located.count, q, (rank) =>
      rank === located.count - 1 ? max : distances.ofRank(located, rank),
    )
  return { median: at(0.5), p90: at(0.9), max, frontier }
}
