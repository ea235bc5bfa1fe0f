import geographiclib from 'geographiclib-geodesic'
import type { Position } from '../core/record/incident.ts'

const { Geodesic } = geographiclib
const WGS84 = Geodesic.WGS84

/**
 * Geodesic distance between two positions on the WGS84 ellipsoid, km. Defined for every pair of positions,
 * antipodal ones included; 0 for equal ones.
 *
 * Source: Karney 2013, Algorithms for geodesics, J. Geodesy 87, 43-55 (GeographicLib).
 */
export function geodesicKm(from: Position, to: Position): number {
  return WGS84.Inverse(from[1], from[0], to[1], to[0], Geodesic.DISTANCE).s12! / 1000
}

/**
 * Geodesic distance (km) and initial azimuth (degrees clockwise from north, in [0, 360)) from one position to
 * another on the WGS84 ellipsoid. Equal positions are 0 km apart; their azimuth says nothing.
 */
export function geodesicTo(from: Position, to: Position): { km: number; azimuthDeg: number } {
  const { s12, azi1 } = WGS84.Inverse(from[1], from[0], to[1], to[0], Geodesic.DISTANCE | Geodesic.AZIMUTH)
  return { km: s12! / 1000, azimuthDeg: (azi1! + 360) % 360 }
}

/**
 * Area inside a ring of positions joined by WGS84 geodesics, km2; never negative, whichever way the ring runs.
 * Fewer than three positions enclose 0.
 */
export function geodesicAreaKm2(ring: readonly Position[]): number {
  const polygon = WGS84.Polygon(false)
  for (const [lon, lat] of ring) polygon.AddPoint(lat, lon)
  return Math.abs(polygon.Compute(false, true).area!) / 1e6
}

/** A position as seen from another: WGS84 distance and the radii of curvature there. */
export interface Arrival {
  readonly km: number
  /** Direction in which the geodesic arrives, degrees clockwise from north; 0 when it has no length. */
  readonly azimuthDeg: number
  /** Radius of curvature along the meridian and across it, km: what one radian north or east is long. */
  readonly northKm: number
  readonly eastKm: number
}

/** How a geodesic from one position arrives at another. */
export function geodesicFrom(from: Position, to: Position): Arrival {
  const line = WGS84.Inverse(from[1], from[0], to[1], to[0], Geodesic.DISTANCE | Geodesic.AZIMUTH)
  const squash = WGS84.f * (2 - WGS84.f)
  const w = 1 - squash * Math.sin((to[1] * Math.PI) / 180) ** 2
  const eastKm = WGS84.a / Math.sqrt(w) / 1000
  return { km: line.s12! / 1000, azimuthDeg: line.azi2!, northKm: (eastKm * (1 - squash)) / w, eastKm }
}
