import type { Position } from '../core/record/incident.ts'
import { geodesicKm } from './geodesic.ts'
import type { Places } from './located.ts'
import { kmOfChord, vectorOf } from './sphere.ts'

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
  ofRank(rank: number): number
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
  const { weight } = places
  const sorted = once(() => ascending(spherical, weight))
  const ofRank = (rank: number) => {
    const middle = sorted()[rank]!
    // The wanted distance lies within SHARE of the spherical one of that rank; what surely lies nearer is only counted.
    const low = atLeast(middle)
    const high = atMost(middle)
    const open: { readonly km: number; readonly weight: number }[] = []
    let nearer = 0
    for (let p = 0; p < places.count; p++) {
      if (atMost(spherical[p]!) < low) nearer += weight[p]!
      else if (atLeast(spherical[p]!) <= high) open.push({ km: exact(p), weight: weight[p]! })
    }
    open.sort((a, b) => a.km - b.km)
    let k = 0
    for (let left = rank - nearer; left >= open[k]!.weight; k++) left -= open[k]!.weight
    return open[k]!.km
  }
  return { from, spherical, exact, compare, ofRank }
}

/** More incidents to a place than this, and sorting the places is cheaper than sorting the incidents. */
const CROWDED = 8

/** The spherical distance of each incident, ascending. */
function ascending(spherical: Float64Array, weight: Int32Array): Float64Array {
  const count = weight.reduce((sum, incidents) => sum + incidents, 0)
  const km = new Float64Array(count)
  const crowded = count > spherical.length * CROWDED
  const places = Uint32Array.from(spherical.keys())
  if (crowded) places.sort((a, b) => spherical[a]! - spherical[b]!)
  let at = 0
  for (const p of places) {
    km.fill(spherical[p]!, at, at + weight[p]!)
    at += weight[p]!
  }
  return crowded ? km : km.sort()
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
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
    km[p] = kmOfChord(Math.sqrt(dx * dx + dy * dy + dz * dz))
  }
  return km
}
