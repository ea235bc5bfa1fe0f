import type { Scatter } from './deviational-ellipse.ts'
import { isUndefined, type Maybe } from './types.ts'

/** Method `standard-distance`, km. Defined for incidents on one line; undefined where the scatter is. */
export function standardDistance(of: Maybe<Scatter>): Maybe<number> {
  return isUndefined(of) ? of : Math.sqrt(of.larger + of.smaller)
}
