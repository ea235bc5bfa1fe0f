/**
 * A quantile (`q` from 0 to 1) of ascending numbers by linear interpolation between order statistics: type 7 of
 * Hyndman and Fan 1996, the default of R and NumPy. At least one number is needed.
 */
export function quantile(ascending: ArrayLike<number>, q: number): number {
  return quantileOf(ascending.length, q, (rank) => ascending[rank]!)
}

/** The same of `count` numbers of which only order statistics are known, by rank from 0. */
export function quantileOf(count: number, q: number, ofRank: (rank: number) => number): number {
  const at = (count - 1) * q
  const below = Math.floor(at)
  const low = ofRank(below)
  return at === below ? low : low + (at - below) * (ofRank(below + 1) - low)
}
