import type { Places } from './located.ts'
import { haversine } from './sphere.ts'

const LEAF = 8

/**
 * A balanced k-d tree of places as points of space, so that neither 180 degrees nor a pole is special. Straight
 * distances only prune; what counts as near is decided by the haversine of longitudes and latitudes.
 */
export interface PlaceTree {
  readonly places: Places
  /** Places in the order of the tree: the middle one of a range divides it. */
  readonly ids: Int32Array
  /** Axis (0, 1, 2) along which the range with this middle is divided. */
  readonly axis: Uint8Array
}

/** Builds the tree. No places: an empty tree, in which nothing is found. */
export function placeTree(places: Places): PlaceTree {
  const ids = Int32Array.from({ length: places.count }, (_, p) => p)
  const axis = new Uint8Array(places.count)
  divide(places.vector, ids, axis, 0, places.count - 1)
  return { places, ids, axis }
}

/**
 * Calls `visit` with every place within a haversine of place `p`, itself left out, in no particular order. What
 * `visit` returns is the haversine to look within from then on.
 */
export function visitNear(
  { places, ids, axis }: PlaceTree,
  p: number,
  within: number,
  visit: (place: number, haversine: number) => number,
): void {
  const { vector, lon, lat } = places
  const [x, y, z] = [vector[p * 3]!, vector[p * 3 + 1]!, vector[p * 3 + 2]!]
  let limit = chordLimit(within)
  let bound = within
  const look = (q: number) => {
    const [dx, dy, dz] = [vector[q * 3]! - x, vector[q * 3 + 1]! - y, vector[q * 3 + 2]! - z]
    if (dx * dx + dy * dy + dz * dz > limit || q === p) return
    const found = haversine(lon[p]!, lat[p]!, lon[q]!, lat[q]!)
    if (found > bound) return
    bound = visit(q, found)
    limit = chordLimit(bound)
  }
  const descend = (left: number, right: number) => {
    if (right - left <= LEAF) {
      for (let i = left; i <= right; i++) look(ids[i]!)
      return
    }
    const middle = (left + right) >> 1
    const along = axis[middle]!
    const gap = (along === 0 ? x : along === 1 ? y : z) - vector[ids[middle]! * 3 + along]!
    if (gap <= 0) descend(left, middle - 1)
    else descend(middle + 1, right)
    if (gap * gap > limit) return
    look(ids[middle]!)
    if (gap <= 0) descend(middle + 1, right)
    else descend(left, middle - 1)
  }
  descend(0, ids.length - 1)
}

/** A squared chord (4 haversines) and what rounding may add to it. */
export function chordLimit(haversine: number): number {
  return 4 * haversine * (1 + 1e-6) + 1e-24
}

function divide(vector: Float64Array, ids: Int32Array, axis: Uint8Array, left: number, right: number): void {
  if (right - left <= LEAF) return
  const middle = (left + right) >> 1
  const along = widest(vector, ids, left, right)
  axis[middle] = along
  partition(vector, ids, along, middle, left, right)
  divide(vector, ids, axis, left, middle - 1)
  divide(vector, ids, axis, middle + 1, right)
}

function widest(vector: Float64Array, ids: Int32Array, left: number, right: number): number {
  let [best, spread] = [0, -1]
  for (let along = 0; along < 3; along++) {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (let i = left; i <= right; i++) {
      const value = vector[ids[i]! * 3 + along]!
      if (value < low) low = value
      if (value > high) high = value
    }
    if (high - low > spread) [best, spread] = [along, high - low]
  }
  return best
}

/** Puts the k-th of a range in its place, smaller ones before it and larger ones after (Hoare's selection). */
function partition(
  vector: Float64Array,
  ids: Int32Array,
  along: number,
  k: number,
  from: number,
  to: number,
): void {
  let [left, right] = [from, to]
  while (left < right) {
    const pivot = vector[ids[(left + right) >> 1]! * 3 + along]!
    let [i, j] = [left, right]
    while (i <= j) {
      while (vector[ids[i]! * 3 + along]! < pivot) i++
      while (vector[ids[j]! * 3 + along]! > pivot) j--
      if (i <= j) {
        const swapped = ids[i]!
        ids[i++] = ids[j]!
        ids[j--] = swapped
      }
    }
    if (k <= j) right = j
    else if (k >= i) left = i
    else return
  }
}
