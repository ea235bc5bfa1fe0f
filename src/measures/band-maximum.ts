import type { Position } from '../core/incident.ts'
import { geodesicFrom, geodesicKm } from './geodesic.ts'
import type { Located } from './located.ts'
import { atLeast, atMost, type PlaceDistances } from './place-distances.ts'
import { bitsOf, drawnVector, type Redraw, shareEast, shareNorth } from './redraw.ts'
import { EARTH_RADIUS_KM, positionOf, RAD } from './sphere.ts'

/** No curve is longer on WGS84 than this many times its length on the sphere of mean radius. */
const STRETCH = 1.0046

/**
 * Gives a function that returns the largest WGS84 distance from the base in a draw, km: exactly the largest
 * of all incidents, although few are computed. Two bounds leave the others out:
 *
 * - over all draws, an incident is nearer than its place plus its radius and farther than its place minus it;
 * - in one draw, as the ellipsoid is curved outwards everywhere, the way to a point at distance s from its place, in a
 *   direction that makes an angle b with the way from the base, is at most as long as in the plane (Toponogov):
 *   sqrt(g2 + s2 + 2 g s cos b).
 */
export function drawnMaximum(
  located: Located,
  distances: PlaceDistances,
  redraw: Redraw,
): (draw: number) => number {
  const { place, places } = located
  const candidates = mayBeFarthest(located, distances, redraw)
  const still = stillMaximum(located, distances)
  const terms = new Float64Array(candidates.length * 4)
  candidates.forEach((i, k) => {
    const at: Position = [places.lon[place[i]!]!, places.lat[place[i]!]!]
    terms.set(boundTerms(distances.from, at, located.radiusKm[i]!), k * 4)
  })
  const bound2 = new Float64Array(candidates.length)
  return (draw) => {
    const exact = (i: number) => geodesicKm(distances.from, positionOf(drawnVector(redraw, i, draw)))
    let most = 0
    for (let k = 0; k < candidates.length; k++) {
      const bits = bitsOf(redraw.seed, candidates[k]!, draw)
      const x = shareEast(bits)
      const y = shareNorth(bits)
      bound2[k] =
        terms[k * 4]! + terms[k * 4 + 1]! * x + terms[k * 4 + 2]! * y + terms[k * 4 + 3]! * (x * x + y * y)
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
function mayBeFarthest(
  { place, radiusKm }: Located,
  distances: PlaceDistances,
  { movers }: Redraw,
): Int32Array {
  const { spherical, exact } = distances
  const farthest = (of: Int32Array, least: (i: number) => number) =>
    of.reduce((most, i) => Math.max(most, least(i) - radiusKm[i]! * STRETCH), 0)
  const roughly = farthest(movers, (i) => atLeast(spherical[place[i]!]!))
  const rest = movers.filter((i) => atMost(spherical[place[i]!]!) + radiusKm[i]! * STRETCH >= roughly)
  const sure = farthest(rest, (i) => exact(place[i]!))
  return rest.filter((i) => exact(place[i]!) + radiusKm[i]! * STRETCH >= sure)
}

function stillMaximum({ count, place, radiusKm }: Located, { compare, exact }: PlaceDistances): number {
  let largest = 0
  for (let i = 0; i < count; i++) {
    if (radiusKm[i] === 0 && compare(place[i]!, largest) > 0) largest = exact(place[i]!)
  }
  return largest
}

/**
 * Terms of the bound on the squared distance: constant, times x, times y, times x2 + y2, where x and y are shares of
 * the radius to the east and north. Slack covers what a step on the sphere differs from one on the ellipsoid.
 */
function boundTerms(base: Position, at: Position, radius: number): [number, number, number, number] {
  const { km, azimuthDeg, northKm, eastKm } = geodesicFrom(base, at)
  const east = (radius * eastKm) / EARTH_RADIUS_KM
  const north = (radius * northKm) / EARTH_RADIUS_KM
  const angle = radius / EARTH_RADIUS_KM
  const slack = radius * angle * (0.05 + angle / 24) + 1e-6
  return [
    km * km + 2 * km * slack + 1e-9,
    2 * km * east * Math.sin(azimuthDeg * RAD),
    2 * km * north * Math.cos(azimuthDeg * RAD),
    (radius * STRETCH) ** 2,
  ]
}
