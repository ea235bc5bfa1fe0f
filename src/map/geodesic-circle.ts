import type { Position } from '../core/record/incident.ts'
import { distanceRing } from '../measures/overlays.ts'

/**
 * A closed ring of `steps` + 1 positions at one distance in km from a centre, as distances are printed. Longitudes run on without
 * jumps and may leave [-180, 180]; a circle that contains a pole is closed along that pole.
 */
export function circle(centre: Position, km: number, steps = 96): [number, number][] {
  const ring = distanceRing(centre, km, steps).reverse()
  let before = centre[0]
  const unwrapped = ring.map(([lon, lat]): [number, number] => {
    before += shortWay(lon - before)
    return [before, lat]
  })
  const [first, last] = [unwrapped[0]!, unwrapped[unwrapped.length - 1]!]
  if (Math.abs(last[0] - first[0]) < 180) return unwrapped
  const pole = centre[1] < 0 ? -90 : 90
  return [...unwrapped, [last[0], pole], [first[0], pole], first]
}

/** The same angle in degrees, at least -180 and below 180. */
export function shortWay(angle: number): number {
  return ((((angle + 180) % 360) + 360) % 360) - 180
}
