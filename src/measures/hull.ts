import type { Position } from '../core/record/incident.ts'
import { geodesicAreaKm2 } from './geodesic.ts'
import { type Located, type Places, pick } from './located.ts'
import { meanCentre } from './mean-centre.ts'
import { placeDistances } from './place-distances.ts'
import { planarHull } from './planar-hull.ts'
import { dot, frameAt, RAD, type Vector, vectorOf } from './sphere.ts'
import { isUndefined, type Maybe, needs } from './types.ts'

export interface Hull {
  readonly areaKm2: number
  readonly vertices: number
  /** The vertices counter-clockwise, the first not repeated, degrees; the edges are great circles. */
  readonly ring: readonly Position[]
}

/** Angle from the mean centre from which on there is no gnomonic plane to speak of, degrees. */
export const WIDEST_DEG = 85

/**
 * Method `hull`, km2. Undefined for fewer than 3 places, places on one line, no mean centre, or a place 85 degrees
 * or more away from it.
 */
export function hull(places: Places): Maybe<Hull> {
  if (places.count < 3) return needs(3, 'place', places.count)
  const plane = gnomonic(places)
  if (isUndefined(plane)) return plane
  const ring = planarHull(plane.x, plane.y).map((p): Position => [places.lon[p]!, places.lat[p]!])
  if (ring.length < 3) return { undefined: { code: 'oneLine' } }
  return { areaKm2: geodesicAreaKm2(ring), vertices: ring.length, ring }
}

/** Gnomonic projection of places at their mean centre, in Earth radii. */
export function gnomonic(places: Places): Maybe<{ x: Float64Array; y: Float64Array; centre: Vector }> {
  const mean = meanCentre({ count: places.weight.reduce((sum, weight) => sum + weight, 0), places })
  if (isUndefined(mean)) return mean
  const centre = vectorOf(...mean)
  const { east, north } = frameAt(centre)
  const x = new Float64Array(places.count)
  const y = new Float64Array(places.count)
  const nearest = Math.cos(WIDEST_DEG * RAD)
  for (let p = 0; p < places.count; p++) {
    const v: Vector = [places.vector[p * 3]!, places.vector[p * 3 + 1]!, places.vector[p * 3 + 2]!]
    const towards = dot(v, centre)
    if (towards <= nearest) {
      return { undefined: { code: 'farFromCentre', degrees: WIDEST_DEG, certain: true } }
    }
    x[p] = dot(v, east) / towards
    y[p] = dot(v, north) / towards
  }
  return { x, y, centre }
}

/**
 * The 95 % hull of method `hull`: without the floor(0.05 n) incidents farthest (WGS84) from the mean centre. Of
 * incidents equally far the later ones in the order of time go first. Undefined where the mean centre is and where the
 * hull of what remains is, and where which of them are later is not known: of incidents that stand for several.
 */
export function hull95(located: Located, whole: Maybe<Hull>): Maybe<Hull> {
  const drop = Math.floor(0.05 * located.count)
  if (drop === 0) return whole
  const centre = meanCentre(located)
  if (isUndefined(centre)) return centre
  const rest = withoutFarthest(located, centre, drop)
  return isUndefined(rest) ? rest : hull(rest)
}

function withoutFarthest(located: Located, centre: Position, drop: number): Maybe<Places> {
  const { count, place, places, alike } = located
  const distances = placeDistances(places, centre)
  const boundary = distances.ofRank(count - drop - 1)
  const weight = new Int32Array(places.count)
  const onBoundary: number[] = []
  let kept = 0
  for (let i = 0; i < place.length; i++) {
    const order = distances.compare(place[i]!, boundary)
    if (order === 0) onBoundary.push(place[i]!)
    if (order >= 0) continue
    const incidents = alike?.[i] ?? 1
    weight[place[i]!]! += incidents
    kept += incidents
  }
  if (alike) {
    if (new Set(onBoundary).size > 1) return { undefined: { code: 'equallyFar' } }
    weight[onBoundary[0]!] = count - drop - kept
  } else for (const p of onBoundary.slice(0, count - drop - kept)) weight[p]!++
  return heldBy(places, weight)
}

/** The places that hold something, by weights of their own. */
function heldBy(places: Places, weight: Int32Array): Places {
  const held = Int32Array.from(weight.keys()).filter((p) => weight[p]! > 0)
  const picked = pick(places, held)
  held.forEach((p, k) => {
    picked.weight[k] = weight[p]!
  })
  return picked
}
