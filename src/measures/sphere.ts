import type { Position } from '../core/record/incident.ts'

/** Mean radius of the Earth, km (IUGG), for what is defined on a sphere. */
export const EARTH_RADIUS_KM = 6371.0088

export const RAD = Math.PI / 180

/** A vector of three numbers; of length 1 where it stands for a position. */
export type Vector = readonly [number, number, number]

/** The unit vector of a position: x towards 0 E on the equator, z towards the north pole. */
export function vectorOf(lon: number, lat: number): Vector {
  const cos = Math.cos(lat * RAD)
  return [cos * Math.cos(lon * RAD), cos * Math.sin(lon * RAD), Math.sin(lat * RAD)]
}

/** The position of a vector that need not be of length 1; longitude in (-180, 180], 0 at the poles. */
export function positionOf([x, y, z]: Vector): Position {
  const lon = Math.atan2(y, x) / RAD
  return [lon <= -180 ? 180 : lon + 0, Math.atan2(z, Math.hypot(x, y)) / RAD + 0]
}

/** Scalar product. */
export function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

/** A position's own axes: unit vectors to the east, to the north and up. At a pole, east is as on the meridian 0. */
export interface Frame {
  readonly east: Vector
  readonly north: Vector
  readonly up: Vector
}

/** The axes at a unit vector. */
export function frameAt(up: Vector): Frame {
  const level = Math.hypot(up[0], up[1])
  const [cos, sin] = level > 0 ? [up[0] / level, up[1] / level] : [1, 0]
  return { east: [-sin, cos, 0], north: [-up[2] * cos, -up[2] * sin, level], up }
}

/** Haversine of the angle between two positions in degrees: sin2 of half of it, from 0 to 1. */
export function haversine(lonA: number, latA: number, lonB: number, latB: number): number {
  const north = Math.sin(((latB - latA) * RAD) / 2)
  const east = Math.sin(((lonB - lonA) * RAD) / 2)
  return north * north + Math.cos(latA * RAD) * Math.cos(latB * RAD) * east * east
}

/** Great-circle distance between two unit vectors whose ends lie a chord apart, km. */
export function kmOfChord(chord: number): number {
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, chord / 2))
}

/** Great-circle distance that belongs to a haversine, km. */
export function greatCircleKm(haversine: number): number {
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, haversine)))
}
