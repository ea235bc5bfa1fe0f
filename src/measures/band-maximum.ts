import type { Position } from '../core/record/incident.ts'
import { geodesicFrom, geodesicKm } from './geodesic.ts'
import { atLeast, atMost, type PlaceDistances } from './place-distances.ts'
import { drawnVector, type Redraw } from './redraw.ts'
import { EARTH_RADIUS_KM, positionOf, RAD } from './sphere.ts'

/** No curve is longer on WGS84 than this many times its length on the sphere of mean radius. */
const STRETCH = 1.0046

/**
 * Gives a function that returns the largest WGS84 distance from the base in a draw, km: exactly the largest
 * of all places, although few are computed. Two bounds leave the others out:
 *
 * - over all draws, a place is nearer than where it stands plus its radius and farther than that minus it;
 * - in one draw, as the ellipsoid is curved outwards everywhere, the way to a point at distance s from its place, in a
 *   direction that makes an angle b with the way from the base, is at most as long as in the plane (Toponogov):
 *   sqrt(g2 + s2 + 2 g s cos b).
 */
export function drawnMaximum(distances: PlaceDistances, redraw: Redraw): (draw: number) => number {
  const { places, first, disc } = redraw
  const candidates = mayBeFarthest(distances, redraw)
  const still = stillMaximum(distances, redraw)
  const terms = new Float64Array(candidates.length * 4)
  candidates.forEach((p, k) => {
    terms.set(boundTerms(distances.from, [places.lon[p]!, places.lat[p]!], p, redraw), k * 4)
  })
  const bound2 = new Float64Array(candidates.length)
  return (draw) => {
    const exact = (p: number) => geodesicKm(distances.from, positionOf(drawnVector(redraw, p, draw)))
    let most = 0
    for (let k = 0; k < candidates.length; k++) {
      const point = first[candidates[k]!]! + draw
      bound2[k] =
        terms[k * 4]! +
        terms[k * 4 + 1]! * disc.x[point]! +
        terms[k * 4 + 2]! * disc.y[point]! +
        terms[k * 4 + 3]! * disc.square[point]!
      if (bound2[k]! > bound2[most]!) most = k
    }
    let largest = candidates.length > 0 ? Math.max(still, exact(candidates[most]!)) : still
    for (let k = 0; k < candidates.length; k++) {
      if (k !== most && bound2[k]! >= largest * largest) largest = Math.max(largest, exact(candidates[k]!))
    }
    return largest
  }
}

/** The movers that can be the farthest in some draw: in spherical bounds first, then in those of the ellipsoid. */
function mayBeFarthest({ spherical, exact }: PlaceDistances, { movers, radiusKm }: Redraw): Int32Array {
  const farthest = (of: Int32Array, least: (p: number) => number) =>
    of.reduce((most, p) => Math.max(most, least(p) - radiusKm[p]! * STRETCH), 0)
  const roughly = farthest(movers, (p) => atLeast(spherical[p]!))
  const rest = movers.filter((p) => atMost(spherical[p]!) + radiusKm[p]! * STRETCH >= roughly)
  const sure = farthest(rest, exact)
  return rest.filter((p) => exact(p) + radiusKm[p]! * STRETCH >= sure)
}

function stillMaximum({ compare, exact }: PlaceDistances, { places, radiusKm }: Redraw): number {
  let largest = 0
  for (let p = 0; p < places.count; p++) {
    if (radiusKm[p] === 0 && compare(p, largest) > 0) largest = exact(p)
  }
  return largest
}

/**
 * Terms of the bound on the squared distance: constant, times x, times y, times x2 + y2, where x and y are shares of
 * the radius along the place's own axes. Slack covers what a step on the sphere differs from one on the ellipsoid.
 */
function boundTerms(
  base: Position,
  at: Position,
  p: number,
  redraw: Redraw,
): [number, number, number, number] {
  const radius = redraw.radiusKm[p]!
  const [cos, sin] = [redraw.turn[p * 2]!, redraw.turn[p * 2 + 1]!]
  const { km, azimuthDeg, northKm, eastKm } = geodesicFrom(base, at)
  const east = (2 * km * radius * eastKm * Math.sin(azimuthDeg * RAD)) / EARTH_RADIUS_KM
  const north = (2 * km * radius * northKm * Math.cos(azimuthDeg * RAD)) / EARTH_RADIUS_KM
  const angle = radius / EARTH_RADIUS_KM
  const slack = radius * angle * (0.05 + angle / 24) + 1e-6
  return [
    km * km + 2 * km * slack + 1e-9,
    cos * east + sin * north,
    cos * north - sin * east,
    (radius * STRETCH) ** 2,
  ]
}
