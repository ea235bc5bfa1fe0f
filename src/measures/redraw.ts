import type { Located } from './located.ts'
import { INCREMENT, scramble } from './random.ts'
import { EARTH_RADIUS_KM, frameAt, type Vector } from './sphere.ts'

/** Incidents that are drawn anew, each uniformly inside the cap of its radius round its place. */
export interface Redraw {
  /** Incidents with a radius, ascending. The others stay where they are. */
  readonly movers: Int32Array
  /** Of each place: unit vectors east, north and up, nine numbers. */
  readonly frames: Float64Array
  /** Height of each incident's cap, 1 - cos(radius), in Earth radii. */
  readonly height: Float64Array
  /** Where each mover lies in its disc in this draw: to the east and north, as a share of the radius. */
  readonly dx: Float64Array
  readonly dy: Float64Array
  /** Sum of the vectors of incidents that stay. */
  readonly still: Vector
  /** Of the random generator, one number. */
  readonly state: Int32Array
}

/** Makes ready for drawing; `next` has to be called before positions are read. */
export function redrawOf({ count, place, radiusKm, places }: Located, seed: number): Redraw {
  const all = Int32Array.from({ length: count }, (_, i) => i)
  const frames = new Float64Array(places.count * 9)
  for (let p = 0; p < places.count; p++) {
    const { east, north, up } = frameAt(places.vector.subarray(p * 3, p * 3 + 3) as unknown as Vector)
    frames.set([...east, ...north, ...up], p * 9)
  }
  const still: [number, number, number] = [0, 0, 0]
  for (let i = 0; i < count; i++) {
    if (radiusKm[i]! > 0) continue
    for (const axis of [0, 1, 2] as const) still[axis] += places.vector[place[i]! * 3 + axis]!
  }
  return {
    movers: all.filter((i) => radiusKm[i]! > 0),
    frames,
    height: radiusKm.map((radius) => 2 * Math.sin(Math.min(Math.PI, radius / EARTH_RADIUS_KM) / 2) ** 2),
    dx: new Float64Array(count),
    dy: new Float64Array(count),
    still,
    state: Int32Array.of(seed),
  }
}

/**
 * Draws every mover anew, in their order, and returns the sum of all unit vectors. Points are uniform in the unit
 * disc by rejection, to 1/32768 of the radius; Lambert's equal-area projection makes them uniform in the cap, so
 * that no angle is needed. One loop and no objects: it runs n times 200 times.
 */
export function next(redraw: Redraw, place: Int32Array): Vector {
  const { movers, frames, height, dx, dy } = redraw
  let [sumX, sumY, sumZ] = redraw.still
  let state = redraw.state[0]!
  for (let k = 0; k < movers.length; k++) {
    const i = movers[k]!
    let x = 0
    let y = 0
    let square = 2
    while (square > 1) {
      state = (state + INCREMENT) | 0
      const bits = scramble(state)
      x = ((bits >> 16) + 0.5) / 32768
      y = (((bits << 16) >> 16) + 0.5) / 32768
      square = x * x + y * y
    }
    dx[i] = x
    dy[i] = y
    const drop = square * height[i]!
    const along = Math.sqrt(height[i]! * (2 - drop))
    const east = along * x
    const north = along * y
    const up = 1 - drop
    const f = place[i]! * 9
    sumX += east * frames[f]! + north * frames[f + 3]! + up * frames[f + 6]!
    sumY += east * frames[f + 1]! + north * frames[f + 4]! + up * frames[f + 7]!
    sumZ += north * frames[f + 5]! + up * frames[f + 8]!
  }
  redraw.state[0] = state
  return [sumX, sumY, sumZ]
}

/** The unit vector of incident i in the current draw. */
export function drawnVector({ frames, height, dx, dy }: Redraw, place: Int32Array, i: number): Vector {
  const [x, y] = [dx[i]!, dy[i]!]
  const drop = (x * x + y * y) * height[i]!
  const along = Math.sqrt(height[i]! * (2 - drop))
  const f = place[i]! * 9
  const at = (axis: number) =>
    along * x * frames[f + axis]! + along * y * frames[f + 3 + axis]! + (1 - drop) * frames[f + 6 + axis]!
  return [at(0), at(1), at(2)]
}
