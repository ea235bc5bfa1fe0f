import type { Position } from '../core/incident.ts'
import { geodesicKm } from './geodesic.ts'
import type { Located, Places } from './located.ts'
import { EARTH_RADIUS_KM, vectorOf } from './sphere.ts'

/**
 * WGS84 and the sphere of mean radius give distances that differ by at most this share of the spherical one: radii of
 * curvature lie between 6335.44 and 6399.60 km.
 */
const SHARE = 0.0057

/** What rounding may add to a spherical distance, km. */
const ROUNDING_KM = 1e-9

/**
 * WGS84 distances from one position to places, km, computed where the sphere leaves an answer open and only once. All
 * answers are those of the ellipsoid.
 */
export interface PlaceDistances {
  readonly from: Position
  /** Spherical distances, km. */
  readonly spherical: Float64Array
  exact(place: number): number
  /** Below, at or above 0 as the place lies nearer than, at or beyond a distance. */
  compare(place: number, km: number): number
  /** The distance of a rank (from 0) among incidents in the order of distance. */
  ofRank(located: Pick<Located, 'place'>, rank: number): number
}

/** Distances to places, with nothing computed on the ellipsoid yet. */
export function placeDistances(places: Places, from: Position): PlaceDistances {
  const spherical = sphericalKm(places, from)
  const known = new Float64Array(places.count).fill(Number.NaN)
  const exact = (p: number) => {
    if (Number.isNaN(known[p]!)) known[p] = geodesicKm(from, [places.lon[p]!, places.lat[p]!])
    return known[p]!
  }
  const compare = (p: number, km: number) => {
    if (atMost(spherical[p]!) < km) return -1
    if (atLeast(spherical[p]!) > km) return 1
    return exact(p) - km
  }
  let sorted: Float64Array | undefined
  const ofRank = ({ place }: Pick<Located, 'place'>, rank: number) => {
    sorted ??= Float64Array.from(place, (p) => spherical[p]!).sort()
    // The wanted distance lies within SHARE of the spherical one of that rank; what surely lies nearer is only counted.
    const low = atLeast(sorted[rank]!)
    const high = atMost(sorted[rank]!)
    const open: number[] = []
    let nearer = 0
    for (let i = 0; i < place.length; i++) {
      const p = place[i]!
      if (atMost(spherical[p]!) < low) nearer++
      else if (atLeast(spherical[p]!) <= high) open.push(exact(p))
    }
    return Float64Array.from(open).sort()[rank - nearer]!
  }
  return { from, spherical, exact, compare, ofRank }
}

/** The least and the most that the ellipsoid can make of a spherical distance, km. */
export function atLeast(spherical: number): number {
  return spherical * (1 - SHARE) - ROUNDING_KM
}
export function atMost(spherical: number): number {
  return spherical * (1 + SHARE) + ROUNDING_KM
}

function sphericalKm({ count, vector }: Places, from: Position): Float64Array {
  const [x, y, z] = vectorOf(...from)
  const km = new Float64Array(count)
  for (let p = 0; p < count; p++) {
    const dx = vector[p * 3]! - x
    const dy = vector[p * 3 + 1]! - y
    const dz = vector[p * 3 + 2]! - z
    km[p] = 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(dx * dx + dy * dy + dz * dz) / 2))
  }
  return km
}
