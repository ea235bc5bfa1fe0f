import type { Position } from '../core/record/incident.ts'
import { WIDEST_DEG } from './hull.ts'
import type { Places } from './located.ts'
import { kmOfChord, positionOf, RAD, type Vector } from './sphere.ts'
import { type Maybe, needs, type Undefined } from './types.ts'

export interface SmallestCircle {
  readonly centre: Position
  /** Along the surface of the sphere. */
  readonly radiusKm: number
}

/** A cap: its middle on the sphere, and the squared chord from there to its rim. */
interface Cap {
  readonly middle: Vector
  readonly chord2: number
}

/** What rounding may add to a squared chord: a tenth of a millimetre, and a part in ten thousand millions. */
const grown = (chord2: number) => chord2 * (1 + 1e-10) + 1e-22

const TOO_WIDE: Undefined = {
  undefined: { code: 'wideCircle', degrees: WIDEST_DEG },
}

/**
 * Method `smallest-circle`: the smallest cap of the sphere that holds every place; 0 km for a single one. Undefined without
 * a place and where its radius would reach 85 degrees.
 *
 * The places on the rim, at most three, are found by taking in the farthest place outside again and again: the radius
 * grows with each, so it ends (an LP-type problem, Sharir and Welzl 1992).
 */
export function smallestCircle({ count, vector }: Places): Maybe<SmallestCircle> {
  if (count === 0) return needs(1, 'incident', 0)
  const at = (p: number): Vector => [vector[p * 3]!, vector[p * 3 + 1]!, vector[p * 3 + 2]!]
  const widest = (2 * Math.sin((WIDEST_DEG * RAD) / 2)) ** 2 * (1 - 1e-12)
  let rim: Vector[] = [at(0)]
  let cap: Cap = { middle: at(0), chord2: 0 }
  for (;;) {
    const { place, chord2 } = farthest(vector, cap.middle)
    if (chord2 <= grown(cap.chord2)) break
    const found = smallestOf([...rim, at(place)])
    if (!found || found.cap.chord2 >= widest) return TOO_WIDE
    if (found.cap.chord2 <= cap.chord2) break
    rim = found.rim
    cap = found.cap
  }
  return { centre: positionOf(cap.middle), radiusKm: kmOfChord(Math.sqrt(cap.chord2)) }
}

function farthest(vector: Float64Array, [x, y, z]: Vector): { place: number; chord2: number } {
  let [place, most] = [0, -1]
  for (let v = 0; v < vector.length; v += 3) {
    const [dx, dy, dz] = [vector[v]! - x, vector[v + 1]! - y, vector[v + 2]! - z]
    const chord2 = dx * dx + dy * dy + dz * dz
    if (chord2 > most) [place, most] = [v / 3, chord2]
  }
  return { place, chord2: most }
}

/** The smallest cap that holds at most four points, and those on its rim; null where it would not fit on half a sphere. */
function smallestOf(points: readonly Vector[]): { cap: Cap; rim: Vector[] } | null {
  let best: { cap: Cap; rim: Vector[] } | null = null
  const consider = (cap: Cap | null, rim: Vector[]) => {
    if (!cap || (best && cap.chord2 >= best.cap.chord2)) return
    if (points.every((point) => chordBetween(point, cap.middle) <= grown(cap.chord2))) best = { cap, rim }
  }
  points.forEach((a, i) => {
    points.slice(i + 1).forEach((b, j) => {
      consider(capOfTwo(a, b), [a, b])
      for (const c of points.slice(i + j + 2)) consider(capOfThree(a, b, c), [a, b, c])
    })
  })
  return best
}

function capOfTwo(a: Vector, b: Vector): Cap | null {
  return capAround([a[0] + b[0], a[1] + b[1], a[2] + b[2]], a)
}

/** Its middle stands upright on the plane of the three points. */
function capOfThree(a: Vector, b: Vector, c: Vector): Cap | null {
  const [u, v] = [minus(b, a), minus(c, a)]
  const across: Vector = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]]
  const towards = across[0] * a[0] + across[1] * a[1] + across[2] * a[2]
  return capAround(towards < 0 ? minus([0, 0, 0], across) : across, a)
}

/** The cap in a direction with a point on its rim; null where there is no direction. */
function capAround(direction: Vector, onRim: Vector): Cap | null {
  const length = Math.hypot(...direction)
  if (length < 1e-300) return null
  const middle: Vector = [direction[0] / length, direction[1] / length, direction[2] / length]
  return { middle, chord2: chordBetween(middle, onRim) }
}

function minus(a: Vector, b: Vector): Vector {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
}

/** The squared chord between two unit vectors. */
function chordBetween(a: Vector, b: Vector): number {
  const [x, y, z] = minus(a, b)
  return x * x + y * y + z * z
}
