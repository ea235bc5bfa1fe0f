import type { Position } from '../core/incident.ts'
import { geodesicAreaKm2 } from './geodesic.ts'
import { gnomonic, WIDEST_DEG } from './hull.ts'
import type { Located } from './located.ts'
import { planarHull } from './planar-hull.ts'
import { bitsOf, type Redraw, shareEast, shareNorth } from './redraw.ts'
import { dot, EARTH_RADIUS_KM, frameAt, positionOf, RAD, type Vector } from './sphere.ts'
import { isUndefined, type Maybe } from './types.ts'

/**
 * Gives a function that returns the hull area of a draw, km2; undefined in a draw on one line. The plane
 * stays the one at the mean centre of the stated places, which changes no hull; undefined from the start where an
 * incident may come to lie 85 degrees or more away from it. Only incidents that may become a vertex are looked at.
 */
export function drawnHullArea(located: Located, redraw: Redraw): Maybe<(draw: number) => number | undefined> {
  const plane = gnomonic(located.places)
  if (isUndefined(plane)) return plane
  const step = planeSteps(located, plane)
  if (step.some(Number.isNaN)) {
    return { undefined: `an incident may lie ${WIDEST_DEG} degrees or more from the mean centre` }
  }
  const candidates = mayBeVertices(located, plane, step)
  const x = Float64Array.from(candidates, (i) => plane.x[located.place[i]!]!)
  const y = Float64Array.from(candidates, (i) => plane.y[located.place[i]!]!)
  const project = projector(located, plane.centre, redraw)
  const { east, north } = frameAt(plane.centre)
  return (draw) => {
    project(candidates, draw, x, y)
    const at = (k: number, axis: 0 | 1 | 2) => plane.centre[axis] + x[k]! * east[axis] + y[k]! * north[axis]
    const ring = planarHull(x, y).map((k): Position => positionOf([at(k, 0), at(k, 1), at(k, 2)]))
    return ring.length < 3 ? undefined : geodesicAreaKm2(ring)
  }
}

/** Writes where the candidates lie in the plane in a draw; the others keep their values. */
function projector({ place, radiusKm }: Located, centre: Vector, { seed, frames, height }: Redraw) {
  const axes = frameAt(centre)
  // Each place's frame seen in the plane's own axes, so that a point costs nine products.
  const seen = new Float64Array(frames.length)
  for (let f = 0; f < frames.length; f += 3) {
    const v: Vector = [frames[f]!, frames[f + 1]!, frames[f + 2]!]
    seen[f] = dot(v, axes.east)
    seen[f + 1] = dot(v, axes.north)
    seen[f + 2] = dot(v, axes.up)
  }
  return (candidates: Int32Array, draw: number, x: Float64Array, y: Float64Array) => {
    for (let k = 0; k < candidates.length; k++) {
      const i = candidates[k]!
      if (radiusKm[i] === 0) continue
      const bits = bitsOf(seed, i, draw)
      const east = shareEast(bits)
      const north = shareNorth(bits)
      const drop = (east * east + north * north) * height[i]!
      const along = Math.sqrt(height[i]! * (2 - drop))
      const e = along * east
      const n = along * north
      const u = 1 - drop
      const f = place[i]! * 9
      const towards = e * seen[f + 2]! + n * seen[f + 5]! + u * seen[f + 8]!
      x[k] = (e * seen[f]! + n * seen[f + 3]! + u * seen[f + 6]!) / towards
      y[k] = (e * seen[f + 1]! + n * seen[f + 4]! + u * seen[f + 7]!) / towards
    }
  }
}

interface Plane {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly centre: Vector
}

/** How far the radius of each incident may move it in the plane: outwards, where the plane stretches most. */
function planeSteps({ place, radiusKm }: Located, { x, y }: Plane): Float64Array {
  return radiusKm.map((radius, i) => {
    const out = Math.hypot(x[place[i]!]!, y[place[i]!]!)
    const angle = Math.atan(out) + radius / EARTH_RADIUS_KM
    return angle >= WIDEST_DEG * RAD ? Number.NaN : Math.tan(angle) - out
  })
}

/**
 * Incidents that may be a vertex in some draw. When no vertex moves by more than `most`, whatever lies deeper than
 * that inside the hull stays inside; an incident deeper than `most` and its own step never gets out. Of incidents that
 * stay at one place the first will do.
 */
function mayBeVertices({ count, place, radiusKm }: Located, { x, y }: Plane, step: Float64Array): Int32Array {
  const ring = planarHull(x, y)
  const isVertex = new Set(ring)
  let most = 0
  for (let i = 0; i < count; i++) if (isVertex.has(place[i]!)) most = Math.max(most, step[i]!)
  const depth = depths(x, y, ring)
  const seen = new Set<number>()
  const found: number[] = []
  for (let i = 0; i < count; i++) {
    const p = place[i]!
    if (depth[p]! > most + step[i]! + 1e-12 || (radiusKm[i] === 0 && seen.has(p))) continue
    if (radiusKm[i] === 0) seen.add(p)
    found.push(i)
  }
  return Int32Array.from(found)
}

/** How deep points lie inside a ring that runs counter-clockwise; a ring of fewer than three points has no inside. */
function depths(x: Float64Array, y: Float64Array, ring: readonly number[]): Float64Array {
  const depth = new Float64Array(x.length).fill(ring.length < 3 ? 0 : Number.POSITIVE_INFINITY)
  if (ring.length < 3) return depth
  ring.forEach((a, k) => {
    const b = ring[(k + 1) % ring.length]!
    const [dx, dy] = [x[b]! - x[a]!, y[b]! - y[a]!]
    const length = Math.hypot(dx, dy)
    for (let p = 0; p < depth.length; p++) {
      const inwards = (dx * (y[p]! - y[a]!) - dy * (x[p]! - x[a]!)) / length
      if (inwards < depth[p]!) depth[p] = inwards
    }
  })
  return depth
}
