import type { Located } from './located.ts'
import { type PlaceTree, visitNear } from './place-tree.ts'
import { greatCircleKm } from './sphere.ts'
import { type Maybe, needs } from './types.ts'

export interface KDistance {
  /** Which nearest other incident: minPoints - 1. */
  readonly k: number
  /** One distance for each incident, km, ascending. */
  readonly km: Float64Array
  /** How many are 0 because incidents share a place. */
  readonly zeros: number
}

/**
 * Great-circle distance from an incident at each place to its k-th nearest other incident, km, in the order of the
 * places: 0 while the place itself holds that many, Infinity where there are not so many incidents.
 */
export function kthDistances(tree: PlaceTree, k: number): Float64Array {
  const { count, weight } = tree.places
  const result = new Float64Array(count)
  // The nearest places so far, nearest first: enough of them that their incidents are k, never more.
  const most = Math.min(k, count) + 1
  const near = new Float64Array(most)
  const incidents = new Int32Array(most)
  for (const p of tree.ids) {
    const wanted = k - (weight[p]! - 1)
    if (wanted <= 0) continue
    let [held, sum] = [0, 0]
    visitNear(tree, p, 1, (place, found) => {
      let at = held++
      for (; at > 0 && near[at - 1]! > found; at--) {
        near[at] = near[at - 1]!
        incidents[at] = incidents[at - 1]!
      }
      near[at] = found
      incidents[at] = weight[place]!
      sum += weight[place]!
      while (sum - incidents[held - 1]! >= wanted) sum -= incidents[--held]!
      return sum >= wanted ? near[held - 1]! : 1
    })
    result[p] = sum >= wanted ? greatCircleKm(near[held - 1]!) : Number.POSITIVE_INFINITY
  }
  return result
}

/**
 * Method `k-distance`, km, from the distances of the places. Undefined with fewer incidents than minPoints, and for
 * minPoints 1, which asks for no other incident.
 */
export function kDistance(located: Located, kth: Float64Array, minPoints: number): Maybe<KDistance> {
  if (minPoints < 2) return { undefined: { code: 'smallMinimum' } }
  if (located.count < minPoints) return needs(minPoints, 'incident', located.count)
  const km = Float64Array.from(located.place, (p) => kth[p]!).sort()
  const firstAbove = km.findIndex((distance) => distance > 0)
  return { k: minPoints - 1, km, zeros: firstAbove < 0 ? km.length : firstAbove }
}
