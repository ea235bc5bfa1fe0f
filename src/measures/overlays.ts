import geographiclib from 'geographiclib-geodesic'
import type { TableHandle } from '../core/answer.ts'
import type { Position } from '../core/record/incident.ts'
import { openTable } from '../core/table/handle.ts'
import type { Ellipse, Scatter } from './deviational-ellipse.ts'
import { unproject } from './deviational-ellipse.ts'
import { RAD } from './sphere.ts'

const { Geodesic } = geographiclib

/** Where incidents lie, in the order of their indices. */
export function positionsOf(table: TableHandle, indices: readonly number[]): Position[] {
  const { lon, lat } = openTable(table).columns
  return indices.map((index) => [lon[index]!, lat[index]!])
}

/**
 * Outline of a deviational ellipse, closed, `steps` positions. Longitudes run on across 180 degrees (see `unwrap`).
 * `centre` is the mean centre the ellipse was measured round.
 */
export function ellipseRing(ellipse: Ellipse, scatter: Scatter, centre: Position, steps = 72): Position[] {
  const [sin, cos] = [Math.sin(ellipse.azimuthDeg * RAD), Math.cos(ellipse.azimuthDeg * RAD)]
  const ring = Array.from({ length: steps + 1 }, (_, i) => {
    const turn = ((i % steps) * 2 * Math.PI) / steps
    const [along, across] = [ellipse.semiMajorKm * Math.cos(turn), ellipse.semiMinorKm * Math.sin(turn)]
    const [meanX, meanY] = scatter.mean
    return unproject(centre, meanX + along * sin + across * cos, meanY + along * cos - across * sin)
  })
  return unwrap(ring)
}

/** Positions at one WGS84 distance from a centre, closed, longitudes running on across 180 degrees. */
export function distanceRing(centre: Position, km: number, steps = 120): Position[] {
  // The west mirrors the east: half of the geodesics are enough.
  const east = Array.from({ length: Math.floor(steps / 2) + 1 }, (_, i): Position => {
    const { lat2, lon2 } = Geodesic.WGS84.Direct(centre[1], centre[0], (i * 360) / steps, km * 1000)
    return [lon2!, lat2!]
  })
  const west = east.slice(0, Math.ceil(steps / 2)).map(([lon, lat]): Position => [2 * centre[0] - lon, lat])
  return unwrap([...east, ...west.reverse()])
}

/** Positions along the WGS84 geodesic between two positions, both included, longitudes running on across 180 degrees. */
export function geodesicLine(from: Position, to: Position, steps = 64): Position[] {
  const line = Geodesic.WGS84.InverseLine(from[1], from[0], to[1], to[0])
  return unwrap(
    Array.from({ length: steps + 1 }, (_, i): Position => {
      const { lat2, lon2 } = line.Position((line.s13 * i) / steps)
      return [lon2!, lat2!]
    }),
  )
}

/** A hull's ring closed, with its edges along geodesics and longitudes running on across 180 degrees. */
export function hullRing(ring: readonly Position[], steps = 16): Position[] {
  const edges = ring.map((from, i) => geodesicLine(from, ring[(i + 1) % ring.length]!, steps).slice(0, -1))
  return unwrap([...edges.flat(), ...ring.slice(0, 1)])
}

/** The same positions with longitudes that never jump by more than 180 degrees from one to the next. */
export function unwrap(positions: readonly Position[]): Position[] {
  let last = positions[0]?.[0] ?? 0
  return positions.map(([lon, lat]) => {
    last = lon - 360 * Math.round((lon - last) / 360)
    return [last, lat]
  })
}
