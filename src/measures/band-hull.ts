import type { Position } from '../core/record/incident.ts'
import { geodesicAreaKm2 } from './geodesic.ts'
import { gnomonic, WIDEST_DEG } from './hull.ts'
import { planarHull } from './planar-hull.ts'
import type { Redraw } from './redraw.ts'
import { dot, EARTH_RADIUS_KM, frameAt, positionOf, RAD, type Vector } from './sphere.ts'
import { isUndefined, type Maybe } from './types.ts'

/** As many places that may get farthest out are drawn first. */
const FIRST_DRAWN = 1000

/**
 * Gives a function that returns the hull area of a draw, km2; undefined in a draw on one line. The plane
 * stays the one at the mean centre of the stated places, which changes no hull; undefined from the start where a
 * place may come to lie 85 degrees or more away from it. Only places that may become a vertex are looked at: of many, first
 * those that may get farthest out, then those that the hull of these does not hold for certain.
 */
export function drawnHullArea(redraw: Redraw): Maybe<(draw: number) => number | undefined> {
  const plane = gnomonic(redraw.places)
  if (isUndefined(plane)) return plane
  const step = planeSteps(redraw, plane)
  if (step.some(Number.isNaN)) {
    return { undefined: { code: 'farFromCentre', degrees: WIDEST_DEG, certain: false } }
  }
  const stated = planarHull(plane.x, plane.y)
  const { candidates, out } = mayBeVertices(plane, stated, step)
  const x = Float64Array.from(candidates, (p) => plane.x[p]!)
  const y = Float64Array.from(candidates, (p) => plane.y[p]!)
  const project = projector(redraw, plane.centre, candidates, x, y)
  const { east, north } = frameAt(plane.centre)
  const ringOf = (draw: number) => {
    let drawn = Math.min(FIRST_DRAWN, candidates.length)
    project(draw, 0, drawn)
    const ring = planarHull(x.subarray(0, drawn), y.subarray(0, drawn))
    if (drawn === candidates.length) return ring
    // The drawn hull holds the stated one with this margin, and whatever gets no farther out of that.
    const margin = ring.length < 3 ? Number.NEGATIVE_INFINITY : leastDepth(plane, stated, { x, y }, ring)
    const first = drawn
    while (drawn < candidates.length && out[drawn]! > margin - 1e-12) drawn++
    project(draw, first, drawn)
    return planarHull(x.subarray(0, drawn), y.subarray(0, drawn))
  }
  return (draw) => {
    const at = (k: number, axis: 0 | 1 | 2) => plane.centre[axis] + x[k]! * east[axis] + y[k]! * north[axis]
    const ring = ringOf(draw).map((k): Position => positionOf([at(k, 0), at(k, 1), at(k, 2)]))
    return ring.length < 3 ? undefined : geodesicAreaKm2(ring)
  }
}

/** Writes where the candidates from one to before another lie in the plane in a draw; those without a radius stay. */
function projector(
  { radiusKm, frames, height, first, disc }: Redraw,
  centre: Vector,
  candidates: Int32Array,
  x: Float64Array,
  y: Float64Array,
) {
  const axes = frameAt(centre)
  // Each candidate's frame seen in the plane's own axes, so that a point costs nine products.
  const seen = new Float64Array(candidates.length * 9)
  candidates.forEach((p, k) => {
    for (let row = 0; row < 9; row += 3) {
      const f = p * 9 + row
      const v: Vector = [frames[f]!, frames[f + 1]!, frames[f + 2]!]
      seen.set([dot(v, axes.east), dot(v, axes.north), dot(v, axes.up)], k * 9 + row)
    }
  })
  return (draw: number, from: number, to: number) => {
    for (let k = from; k < to; k++) {
      const p = candidates[k]!
      if (radiusKm[p] === 0) continue
      const point = first[p]! + draw
      const drop = disc.square[point]! * height[p]!
      const along = Math.sqrt(height[p]! * (2 - drop))
      const a = along * disc.x[point]!
      const b = along * disc.y[point]!
      const u = 1 - drop
      const f = k * 9
      const towards = a * seen[f + 2]! + b * seen[f + 5]! + u * seen[f + 8]!
      x[k] = (a * seen[f]! + b * seen[f + 3]! + u * seen[f + 6]!) / towards
      y[k] = (a * seen[f + 1]! + b * seen[f + 4]! + u * seen[f + 7]!) / towards
    }
  }
}

interface Plane {
  readonly x: Float64Array
  readonly y: Float64Array
}

/** How far the radius of each place may move it in the plane: outwards, where the plane stretches most. */
function planeSteps({ radiusKm }: Redraw, { x, y }: Plane): Float64Array {
  return radiusKm.map((radius, p) => {
    const out = Math.hypot(x[p]!, y[p]!)
    const angle = Math.atan(out) + radius / EARTH_RADIUS_KM
    return angle >= WIDEST_DEG * RAD ? Number.NaN : Math.tan(angle) - out
  })
}

/**
 * Places that may be a vertex in some draw, by falling distance that they may get out of the stated hull (`out`, below 0
 * inside). When no vertex moves by more than `most`, whatever lies deeper than that inside the hull stays inside; a place
 * deeper than `most` and its own step never gets out.
 */
function mayBeVertices(
  { x, y }: Plane,
  ring: readonly number[],
  step: Float64Array,
): { candidates: Int32Array; out: Float64Array } {
  const most = ring.reduce((largest, p) => Math.max(largest, step[p]!), 0)
  const out = depths({ x, y }, ring).map((depth, p) => step[p]! - depth)
  const candidates = Int32Array.from(out.keys())
    .filter((p) => out[p]! >= -most - 1e-12)
    .sort((a, b) => out[b]! - out[a]! || a - b)
  return { candidates, out: Float64Array.from(candidates, (p) => out[p]!) }
}

/** How deep points lie inside a ring that runs counter-clockwise; a ring of fewer than three points has no inside. */
function depths({ x, y }: Plane, ring: readonly number[]): Float64Array {
  const depth = new Float64Array(x.length).fill(ring.length < 3 ? 0 : Number.POSITIVE_INFINITY)
  if (ring.length < 3) return depth
  eachEdge({ x, y }, ring, (inwards) => {
    for (let p = 0; p < depth.length; p++) depth[p] = Math.min(depth[p]!, inwards(x[p]!, y[p]!))
  })
  return depth
}

/** How deep the shallowest of some points lies inside a ring; below 0 where one lies outside. */
function leastDepth(points: Plane, some: readonly number[], plane: Plane, ring: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY
  eachEdge(plane, ring, (inwards) => {
    for (const p of some) least = Math.min(least, inwards(points.x[p]!, points.y[p]!))
  })
  return least
}

/** Gives for each edge of a ring how far a point lies to the left of it. */
function eachEdge(
  { x, y }: Plane,
  ring: readonly number[],
  use: (inwards: (x: number, y: number) => number) => void,
): void {
  ring.forEach((a, k) => {
    const b = ring[(k + 1) % ring.length]!
    const [dx, dy] = [x[b]! - x[a]!, y[b]! - y[a]!]
    const length = Math.hypot(dx, dy)
    use((px, py) => (dx * (py - y[a]!) - dy * (px - x[a]!)) / length)
  })
}
