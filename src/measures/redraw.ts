import type { Located } from './located.ts'
import { INCREMENT, scramble } from './random.ts'
import { EARTH_RADIUS_KM, frameAt, type Vector } from './sphere.ts'

/** Draws are numbered from 0; those of one incident follow each other in the generator's sequence. */
const MOST_DRAWS = 256

/** How far on in the sequence the next try lies when a point falls outside the disc. */
const NEXT_TRY = Math.imul(INCREMENT, 0x05f5e101)

/** Incidents that are drawn anew, each uniformly inside the cap of its radius round its place. */
export interface Redraw {
  readonly seed: number
  /** Incidents with a radius, ascending. The others stay where they are. */
  readonly movers: Int32Array
  readonly place: Int32Array
  /** Of each place: unit vectors east, north and up, nine numbers. */
  readonly frames: Float64Array
  /** Height of each incident's cap, 1 - cos(radius), in Earth radii. */
  readonly height: Float64Array
  /** Sum of the vectors of incidents that stay. */
  readonly still: Vector
}

/** Makes ready for drawing. */
export function redrawOf({ count, place, radiusKm, places }: Located, seed: number): Redraw {
  const frames = new Float64Array(places.count * 9)
  for (let p = 0; p < places.count; p++) {
    const up = [places.vector[p * 3]!, places.vector[p * 3 + 1]!, places.vector[p * 3 + 2]!] as const
    const { east, north } = frameAt(up)
    for (let axis = 0; axis < 3; axis++) {
      frames[p * 9 + axis] = east[axis]!
      frames[p * 9 + 3 + axis] = north[axis]!
      frames[p * 9 + 6 + axis] = up[axis]!
    }
  }
  const still: [number, number, number] = [0, 0, 0]
  for (let i = 0; i < count; i++) {
    if (radiusKm[i]! > 0) continue
    for (const axis of [0, 1, 2] as const) still[axis] += places.vector[place[i]! * 3 + axis]!
  }
  return {
    seed,
    movers: Int32Array.from(radiusKm.keys()).filter((i) => radiusKm[i]! > 0),
    place,
    frames,
    height: radiusKm.map((radius) => 2 * Math.sin(Math.min(Math.PI, radius / EARTH_RADIUS_KM) / 2) ** 2),
    still,
  }
}

/**
 * The bits of the first point inside the disc that incident i is given in a draw: 16 to the east, 16 to the north.
 * Each draw of each incident has its own place in the generator's sequence, so that any can be had by itself.
 */
export function bitsOf(seed: number, i: number, draw: number): number {
  let state = (seed + Math.imul(INCREMENT, i * MOST_DRAWS + draw)) | 0
  for (;;) {
    const bits = scramble(state)
    const x = shareEast(bits)
    const y = shareNorth(bits)
    if (x * x + y * y <= 1) return bits
    state = (state + NEXT_TRY) | 0
  }
}

/** Where such a point lies in its disc, as shares of the radius, to 1/32768. */
export function shareEast(bits: number): number {
  return ((bits >> 16) + 0.5) / 32768
}
export function shareNorth(bits: number): number {
  return (((bits << 16) >> 16) + 0.5) / 32768
}

/**
 * Sums of the unit vectors of all incidents, three numbers for each of `draws` draws. Points uniform in
 * the disc become uniform in the cap by Lambert's equal-area projection, so that no angle is needed. One loop and no
 * objects: it runs 20 million times for 100,000 incidents.
 */
export function vectorSums(
  { seed, movers, place, frames, height, still }: Redraw,
  draws: number,
): Float64Array {
  const sums = new Float64Array(draws * 3)
  for (let draw = 0; draw < draws; draw++) sums.set(still, draw * 3)
  for (let k = 0; k < movers.length; k++) {
    const i = movers[k]!
    const h = height[i]!
    const f = place[i]! * 9
    const eastX = frames[f]!
    const eastY = frames[f + 1]!
    const northX = frames[f + 3]!
    const northY = frames[f + 4]!
    const northZ = frames[f + 5]!
    const upX = frames[f + 6]!
    const upY = frames[f + 7]!
    const upZ = frames[f + 8]!
    for (let draw = 0; draw < draws; draw++) {
      const bits = bitsOf(seed, i, draw)
      const x = shareEast(bits)
      const y = shareNorth(bits)
      const drop = (x * x + y * y) * h
      const along = Math.sqrt(h * (2 - drop))
      const east = along * x
      const north = along * y
      const up = 1 - drop
      const s = draw * 3
      sums[s] = sums[s]! + east * eastX + north * northX + up * upX
      sums[s + 1] = sums[s + 1]! + east * eastY + north * northY + up * upY
      sums[s + 2] = sums[s + 2]! + north * northZ + up * upZ
    }
  }
  return sums
}

/** The unit vector of incident i in a draw; its place's where it has no radius. */
export function drawnVector({ seed, place, frames, height }: Redraw, i: number, draw: number): Vector {
  const bits = bitsOf(seed, i, draw)
  const [x, y] = [shareEast(bits), shareNorth(bits)]
  const drop = (x * x + y * y) * height[i]!
  const along = Math.sqrt(height[i]! * (2 - drop))
  const f = place[i]! * 9
  const at = (axis: number) =>
    along * x * frames[f + axis]! + along * y * frames[f + 3 + axis]! + (1 - drop) * frames[f + 6 + axis]!
  return [at(0), at(1), at(2)]
}
