import type { Position } from '../core/record/incident.ts'
import type { Located } from './located.ts'
import { positionOf, type Vector } from './sphere.ts'
import { type Maybe, needs } from './types.ts'

/** Below this length the mean vector points nowhere. */
const SHORTEST = 1e-9

/** Method `mean-centre`, degrees. Undefined without incidents and where they balance each other all round. */
export function meanCentre(located: Pick<Located, 'count' | 'places'>): Maybe<Position> {
  if (located.count === 0) return needs(1, 'incident', 0)
  const { count, vector, weight } = located.places
  let [x, y, z] = [0, 0, 0]
  for (let p = 0; p < count; p++) {
    x += vector[p * 3]! * weight[p]!
    y += vector[p * 3 + 1]! * weight[p]!
    z += vector[p * 3 + 2]! * weight[p]!
  }
  return centreOfSum([x, y, z], located.count)
}

/** The mean centre from a sum of `n` unit vectors, n at least 1. */
export function centreOfSum(sum: Vector, n: number): Maybe<Position> {
  if (Math.hypot(...sum) / n < SHORTEST) {
    return { undefined: { code: 'noCentre' } }
  }
  return positionOf(sum)
}
