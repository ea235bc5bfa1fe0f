import type { Position } from '../core/record/incident.ts'
import { geodesicTo } from '../measures/geodesic.ts'
import { circle } from './geodesic-circle.ts'

/** Distances from the base that rings are drawn at, km. */
export const RING_KM = [1000, 2000, 3000] as const

/** Where a ring has its two labels, degrees from the north, the most wanted first. */
const LABELS = [
  [-45, 45, 0, -80, 80],
  [135, -135, 180, 100, -100],
] as const
/** How far a label stays from a line that passes, degrees. */
const CLEAR_DEG = 25

/** Azimuths of the labels of every ring, degrees, that keep off the lines from a base to these places. */
export function labelAzimuths(base: Position, lines: readonly Position[]): number[] {
  const azimuths = lines
    .map((to) => geodesicTo(base, to))
    .filter(({ km }) => km > RING_KM[0] / 2)
    .map(({ azimuthDeg }) => azimuthDeg)
  return LABELS.map((wanted) => freeOf(azimuths, wanted))
}

/** Rings of distance round a base as lines, each with its labels. */
export function ringFeatures(
  base: Position,
  lang: string,
  azimuths: readonly number[],
): GeoJSON.FeatureCollection {
  const number = new Intl.NumberFormat(lang, { style: 'unit', unit: 'kilometer' })
  return {
    type: 'FeatureCollection',
    features: RING_KM.flatMap((km): GeoJSON.Feature[] => {
      const ring = circle(base, km, 180)
      const label = number.format(km)
      return [
        { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: ring } },
        ...azimuths.map((azimuth): GeoJSON.Feature => {
          // A ring begins in the north and runs against the clock.
          const [lon, lat] = ring[Math.round((180 - azimuth / 2) % 180)]!
          return {
            type: 'Feature',
            properties: { label },
            geometry: { type: 'Point', coordinates: [lon, lat] },
          }
        }),
      ]
    }),
  }
}

/** The first of the wanted azimuths that is clear of these, or else the one that is farthest from them. */
function freeOf(azimuths: readonly number[], wanted: readonly number[]): number {
  const room = (one: number) =>
    Math.min(CLEAR_DEG, ...azimuths.map((other) => Math.abs(((one - other + 540) % 360) - 180)))
  return wanted.reduce((best, one) => (room(one) > room(best) ? one : best))
}
