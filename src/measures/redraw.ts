import { type Disc, discPoints, STRETCH_STARTS } from './disc-points.ts'
import type { Located, Places } from './located.ts'
import { INCREMENT, scramble } from './random.ts'
import { EARTH_RADIUS_KM, frameAt, type Vector } from './sphere.ts'

/**
 * Places that are drawn anew, each uniformly inside the cap of its radius. The incidents of a place share one doubt, so
 * they move together, by the largest of their radii.
 */
export interface Redraw {
  readonly places: Places
  /** Of each place, km. */
  readonly radiusKm: Float64Array
  /** Places with a radius, ascending. The others stay where they are. */
  readonly movers: Int32Array
  /** Of each place: unit vectors along x and y of its points, and up, nine numbers. */
  readonly frames: Float64Array
  /** Of each place: cosine and sine of the angle from east to its x. */
  readonly turn: Float64Array
  /** Height of each place's cap, 1 - cos(radius), in Earth radii. */
  readonly height: Float64Array
  /** Where in `disc` the points of each place begin: one after the other for its draws, as shares of the radius. */
  readonly first: Int32Array
  readonly disc: Disc
  /** Sum of the vectors of incidents that stay. */
  readonly still: Vector
}

/** Makes ready for drawing: each place gets a stretch of the disc's points and an angle to turn them by. */
export function redrawOf(located: Located, seed: number): Redraw {
  const { places } = located
  const { count, vector, weight } = places
  const radiusKm = largestRadii(located)
  const frames = new Float64Array(count * 9)
  const turn = new Float64Array(count * 2)
  const first = new Int32Array(count)
  const still: [number, number, number] = [0, 0, 0]
  for (let p = 0; p < count; p++) {
    const up = [vector[p * 3]!, vector[p * 3 + 1]!, vector[p * 3 + 2]!] as const
    const bits = scramble((seed + Math.imul(INCREMENT, p + 1)) | 0)
    const angle = ((bits & 0xffff) / 0x10000) * 2 * Math.PI
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    const { east, north } = frameAt(up)
    for (const axis of [0, 1, 2] as const) {
      frames[p * 9 + axis] = cos * east[axis] + sin * north[axis]
      frames[p * 9 + 3 + axis] = cos * north[axis] - sin * east[axis]
      frames[p * 9 + 6 + axis] = up[axis]
      if (radiusKm[p] === 0) still[axis] += up[axis] * weight[p]!
    }
    turn[p * 2] = cos
    turn[p * 2 + 1] = sin
    first[p] = (bits >>> 16) % STRETCH_STARTS
  }
  return {
    places,
    radiusKm,
    movers: Int32Array.from(radiusKm.keys()).filter((p) => radiusKm[p]! > 0),
    frames,
    turn,
    height: radiusKm.map((radius) => 2 * Math.sin(Math.min(Math.PI, radius / EARTH_RADIUS_KM) / 2) ** 2),
    first,
    disc: discPoints(),
    still,
  }
}

function largestRadii({ place, radiusKm, places }: Located): Float64Array {
  const largest = new Float64Array(places.count)
  for (let i = 0; i < place.length; i++) largest[place[i]!] = Math.max(largest[place[i]!]!, radiusKm[i]!)
  return largest
}

/**
 * Sums of the unit vectors of all incidents, three numbers for each of `draws` draws. Points uniform in the disc become
 * uniform in the cap by Lambert's equal-area projection, so that no angle is needed. One loop and no objects: it runs 20
 * million times for 100,000 places.
 */
export function vectorSums(
  { places, movers, frames, height, first, disc, still }: Redraw,
  draws: number,
): Float64Array {
  const { x, y, square } = disc
  const sums = new Float64Array(draws * 3)
  for (let draw = 0; draw < draws; draw++) sums.set(still, draw * 3)
  for (let k = 0; k < movers.length; k++) {
    const p = movers[k]!
    const weight = places.weight[p]!
    const h = height[p]!
    const f = p * 9
    const [xX, xY, xZ] = [weight * frames[f]!, weight * frames[f + 1]!, weight * frames[f + 2]!]
    const [yX, yY, yZ] = [weight * frames[f + 3]!, weight * frames[f + 4]!, weight * frames[f + 5]!]
    const [upX, upY, upZ] = [weight * frames[f + 6]!, weight * frames[f + 7]!, weight * frames[f + 8]!]
    let at = first[p]!
    for (let s = 0; s < sums.length; s += 3) {
      const drop = square[at]! * h
      const along = Math.sqrt(h * (2 - drop))
      const a = along * x[at]!
      const b = along * y[at]!
      const up = 1 - drop
      sums[s] = sums[s]! + a * xX + b * yX + up * upX
      sums[s + 1] = sums[s + 1]! + a * xY + b * yY + up * upY
      sums[s + 2] = sums[s + 2]! + a * xZ + b * yZ + up * upZ
      at++
    }
  }
  return sums
}

/** The unit vector of place p in a draw (0 to 255); that of the place itself where it has no radius. */
export function drawnVector({ frames, height, first, disc }: Redraw, p: number, draw: number): Vector {
  const point = first[p]! + draw
  const drop = disc.square[point]! * height[p]!
  const along = Math.sqrt(height[p]! * (2 - drop))
  const f = p * 9
  const at = (axis: number) =>
    along * disc.x[point]! * frames[f + axis]! +
    along * disc.y[point]! * frames[f + 3 + axis]! +
    (1 - drop) * frames[f + 6 + axis]!
  return [at(0), at(1), at(2)]
}
