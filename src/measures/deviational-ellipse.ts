import type { Position } from '../core/record/incident.ts'
import type { Located } from './located.ts'
import { EARTH_RADIUS_KM, frameAt, positionOf, RAD, vectorOf } from './sphere.ts'
import { isUndefined, type Maybe, needs, type Undefined } from './types.ts'

/** Scatter of incidents in an equal-area plane centred on their mean centre, km. */
export interface Scatter {
  readonly n: number
  /** Eigenvalues of the covariance (denominator n - 2), km2. */
  readonly larger: number
  readonly smaller: number
  /** Direction of the larger one, degrees clockwise from north, in [0, 180). */
  readonly azimuthDeg: number
  /** Mean of the projected coordinates, km to the east and north of the mean centre. */
  readonly mean: readonly [number, number]
}

export interface Ellipse {
  readonly semiMajorKm: number
  readonly semiMinorKm: number
  readonly azimuthDeg: number
  readonly areaKm2: number
}

const ONE_PLACE: Undefined = { undefined: { code: 'onePlace' } }

/** Below this number an ellipse is shown with a warning. */
export const FEW = 10

/**
 * What `deviational-ellipse` and `standard-distance` share: the eigenvalues of the covariance of the incidents in a
 * spherical Lambert azimuthal equal-area plane (Snyder 1987, eq. 24-2 to 24-4) at the mean centre. Undefined for
 * fewer than 3 incidents, a single place, no mean centre, or an incident opposite to it.
 */
export function scatter({ count: n, places }: Located, centre: Maybe<Position>): Maybe<Scatter> {
  if (n < 3) return needs(3, 'incident', n)
  if (isUndefined(centre)) return centre
  if (places.count < 2) return ONE_PLACE
  const { east, north, up } = frameAt(vectorOf(...centre))
  const x = new Float64Array(places.count)
  const y = new Float64Array(places.count)
  let [meanX, meanY] = [0, 0]
  for (let p = 0; p < places.count; p++) {
    const [a, b, c] = [places.vector[p * 3]!, places.vector[p * 3 + 1]!, places.vector[p * 3 + 2]!]
    const towards = 1 + a * up[0] + b * up[1] + c * up[2]
    if (towards < 1e-12) return { undefined: { code: 'oppositeCentre' } }
    const k = EARTH_RADIUS_KM * Math.sqrt(2 / towards)
    x[p] = k * (a * east[0] + b * east[1] + c * east[2])
    y[p] = k * (a * north[0] + b * north[1] + c * north[2])
    meanX += (x[p]! * places.weight[p]!) / n
    meanY += (y[p]! * places.weight[p]!) / n
  }
  let [xx, yy, xy] = [0, 0, 0]
  for (let p = 0; p < places.count; p++) {
    const [dx, dy, weight] = [x[p]! - meanX, y[p]! - meanY, places.weight[p]! / (n - 2)]
    xx += dx * dx * weight
    yy += dy * dy * weight
    xy += dx * dy * weight
  }
  const half = Math.hypot((xx - yy) / 2, xy)
  const larger = (xx + yy) / 2 + half
  if (larger === 0) return ONE_PLACE
  return {
    n,
    larger,
    // The determinant keeps the digits that (xx + yy) / 2 - half loses.
    smaller: Math.max(0, xx * yy - xy * xy) / larger,
    azimuthDeg: halfTurn(Math.atan2(2 * xy, yy - xx) / 2 / RAD),
    mean: [meanX, meanY],
  }
}

/**
 * Method `deviational-ellipse`: semi-axes in km, area in km2. Undefined where the scatter is, and for incidents on
 * one line (smaller eigenvalue at most 1e-9 of the larger).
 */
export function deviationalEllipse(of: Maybe<Scatter>): Maybe<Ellipse> {
  if (isUndefined(of)) return of
  if (of.smaller <= 1e-9 * of.larger) return { undefined: { code: 'oneLine' } }
  const semiMajorKm = Math.sqrt(2 * of.larger)
  const semiMinorKm = Math.sqrt(2 * of.smaller)
  return {
    semiMajorKm,
    semiMinorKm,
    azimuthDeg: of.azimuthDeg,
    areaKm2: Math.PI * semiMajorKm * semiMinorKm,
  }
}

/** The position of a point of the equal-area plane at a centre, x to the east and y to the north in km. */
export function unproject(centre: Position, x: number, y: number): Position {
  const { east, north, up } = frameAt(vectorOf(...centre))
  const r = Math.hypot(x, y) / EARTH_RADIUS_KM
  if (r === 0) return centre
  // r is the chord: sin(angle / 2) = r / 2.
  const angle = 2 * Math.asin(Math.min(1, r / 2))
  const k = Math.sin(angle) / (r * EARTH_RADIUS_KM)
  const at = (i: 0 | 1 | 2) => Math.cos(angle) * up[i] + k * (x * east[i] + y * north[i])
  return positionOf([at(0), at(1), at(2)])
}

function halfTurn(degrees: number): number {
  const turned = degrees < 0 ? degrees + 180 : degrees
  return turned >= 180 ? 0 : turned + 0
}
