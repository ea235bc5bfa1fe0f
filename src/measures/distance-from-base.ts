import { byKind } from './kinds.ts'
import type { Located } from './located.ts'
import type { PlaceDistances } from './place-distances.ts'
import { quantileOf } from './quantile.ts'
import { type Maybe, type MeasureTable, needs } from './types.ts'

export interface DistanceFromBase {
  readonly median: number
  readonly p90: number
  readonly max: number
  /** Every incident that set a new maximum, in the order of time; `at` is its position in the table. */
  readonly frontier: readonly { readonly at: number; readonly km: number }[]
  /**
   * Located incidents and the largest distance of each kind that occurs: an attack shows where a group struck, a foiled plot
   * where it meant to, an arrest where it was.
   */
  readonly byKind: readonly KindDistance[]
}

export interface KindDistance {
  readonly kind: string
  readonly n: number
  readonly max: number
}

/**
 * Method `distance-from-base`, km, with the distances of the places from the base. The first incident always opens
 * the frontier. Undefined without incidents, and without a base (null).
 */
export function distanceFromBase(
  table: Pick<MeasureTable, 'kind' | 'kinds'>,
  located: Located,
  distances: PlaceDistances | null,
): Maybe<DistanceFromBase> {
  if (!distances) return { undefined: { code: 'noBase' } }
  if (located.count === 0) return needs(1, 'incident', 0)
  const frontier: { at: number; km: number }[] = []
  let max = Number.NEGATIVE_INFINITY
  // A place can set a maximum with its first incident only, so those that stand for several are enough.
  for (let i = 0; i < located.at.length; i++) {
    const p = located.place[i]!
    if (distances.compare(p, max) <= 0) continue
    max = distances.exact(p)
    frontier.push({ at: located.at[i]!, km: max })
  }
  const at = (q: number) =>
    quantileOf(located.count, q, (rank) => (rank === located.count - 1 ? max : distances.ofRank(rank)))
  const kinds = byKind(table, located.at).map(({ kind, indices }) => ({
    kind,
    n: located.alike ? indices.reduce((sum, i) => sum + located.alike![i]!, 0) : indices.length,
    max: largest(located, distances, indices),
  }))
  return { median: at(0.5), p90: at(0.9), max, frontier, byKind: kinds }
}

/** The largest distance of some located incidents, at least one. */
function largest({ place }: Located, distances: PlaceDistances, some: Uint32Array): number {
  let farthest = place[some[0]!]!
  for (const i of some) {
    const p = place[i]!
    if (p !== farthest && distances.compare(p, distances.exact(farthest)) > 0) farthest = p
  }
  return distances.exact(farthest)
}
