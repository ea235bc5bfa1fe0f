/** A point closer than this to the line between its neighbours is no vertex: 6 micrometres on the ground. */
const FLAT = 1e-12

/** Up to this number all points are sorted; above it the hull of a sample first fences off what can't be a vertex. */
const FEW = 64

const SAMPLE_EVERY = 16

/** Strips the fence is cut into. */
const STRIPS = 512

/**
 * Convex hull of points of a plane: indices of its vertices, counter-clockwise, points on an edge left out.
 * Fewer than three where the points lie on one line. Monotone chain (Andrew 1979) on what the hull of every 16th
 * point does not enclose.
 */
export function planarHull(x: Float64Array, y: Float64Array): number[] {
  return hullOf(x, y, 1)
}

/** The hull of every `stride`-th point. */
function hullOf(x: Float64Array, y: Float64Array, stride: number): number[] {
  const rest = outside(x, y, stride)
  rest.sort((a, b) => x[a]! - x[b]! || y[a]! - y[b]!)
  const lower = chain(rest, x, y)
  const upper = chain(rest.reverse(), x, y)
  const ring = [...lower.slice(0, -1), ...upper.slice(0, -1)]
  return ring.length < 3 || isLine(ring, x, y) ? ring.slice(0, 2) : ring
}

/** Twice the area of the triangle a, b, c; positive when it runs counter-clockwise. */
function turn(x: Float64Array, y: Float64Array, a: number, b: number, c: number): number {
  return (x[b]! - x[a]!) * (y[c]! - y[a]!) - (y[b]! - y[a]!) * (x[c]! - x[a]!)
}

function chain(sorted: readonly number[], x: Float64Array, y: Float64Array): number[] {
  const kept: number[] = []
  for (const i of sorted) {
    while (kept.length >= 2) {
      const [a, b] = [kept[kept.length - 2]!, kept[kept.length - 1]!]
      if (turn(x, y, a, b, i) > FLAT * Math.hypot(x[i]! - x[a]!, y[i]! - y[a]!)) break
      kept.pop()
    }
    kept.push(i)
  }
  return kept
}

function isLine(ring: readonly number[], x: Float64Array, y: Float64Array): boolean {
  const [first] = ring as [number]
  let [area, longest] = [0, 0]
  for (let k = 1; k < ring.length; k++) {
    const [a, b] = [ring[k - 1]!, ring[k]!]
    area += turn(x, y, first, a, b)
    longest = Math.max(longest, (x[b]! - x[first]!) ** 2 + (y[b]! - y[first]!) ** 2)
  }
  return area <= 1e-9 * longest
}

/** Those of every `stride`-th point that are not strictly inside the hull of a sample of them. */
function outside(x: Float64Array, y: Float64Array, stride: number): number[] {
  const kept: number[] = []
  const ring = x.length / stride > FEW ? hullOf(x, y, stride * SAMPLE_EVERY) : []
  if (ring.length < 3) {
    for (let i = 0; i < x.length; i += stride) kept.push(i)
    return kept
  }
  const west = x[ring[0]!]!
  const east = ring.reduce((most, i) => Math.max(most, x[i]!), west)
  const { low, high } = strips(ring, x, y, west, east)
  const perUnit = STRIPS / (east - west)
  for (let i = 0; i < x.length; i += stride) {
    const strip = Math.floor((x[i]! - west) * perUnit)
    if (strip >= 0 && strip < STRIPS && y[i]! > low[strip]! && y[i]! < high[strip]!) continue
    kept.push(i)
  }
  return kept
}

/** Of each strip from west to east, between which heights all of it lies inside the ring. */
function strips(ring: readonly number[], x: Float64Array, y: Float64Array, west: number, east: number) {
  const low = new Float64Array(STRIPS).fill(Number.NEGATIVE_INFINITY)
  const high = new Float64Array(STRIPS).fill(Number.POSITIVE_INFINITY)
  for (let k = 0; k < ring.length; k++) {
    const [a, b] = [ring[k]!, ring[(k + 1) % ring.length]!]
    const slope = (y[b]! - y[a]!) / (x[b]! - x[a]!)
    const heightAt = (edge: number) => y[a]! + (edge - x[a]!) * slope
    const below = x[b]! > x[a]!
    const [from, to] = below ? [x[a]!, x[b]!] : [x[b]!, x[a]!]
    if (from === to) continue
    const scale = STRIPS / (east - west)
    const last = Math.min(STRIPS - 1, Math.ceil((to - west) * scale))
    for (let strip = Math.max(0, Math.floor((from - west) * scale) - 1); strip <= last; strip++) {
      const ends = [heightAt(west + strip / scale), heightAt(west + (strip + 1) / scale)]
      if (below) low[strip] = Math.max(low[strip]!, ...ends)
      else high[strip] = Math.min(high[strip]!, ...ends)
    }
  }
  return { low, high }
}
