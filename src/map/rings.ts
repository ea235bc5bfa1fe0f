import type { Position } from '../core/record/incident.ts'
import { circle } from './geodesic-circle.ts'

/** Distances from the base that rings are drawn at, km. */
export const RING_KM = [1000, 2000, 3000] as const

/** Rings of distance round a base as lines, with a label on the side away from the pole. */
export function ringFeatures(base: Position, lang: string): GeoJSON.FeatureCollection {
  const number = new Intl.NumberFormat(lang, { style: 'unit', unit: 'kilometer' })
  return {
    type: 'FeatureCollection',
    features: RING_KM.flatMap((km): GeoJSON.Feature[] => {
      const ring = circle(base, km, 180)
      const label = number.format(km)
      return [
        { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: ring } },
        ...[0.125, 0.625].map((turn): GeoJSON.Feature => {
          const [lon, lat] = ring[Math.round(turn * 180)]!
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
