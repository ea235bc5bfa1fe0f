import type { Position } from '../core/record/incident.ts'
import { geodesicLine } from '../measures/overlays.ts'
import type { MapData } from './map-data.ts'
import type { MapProps } from './map-props.ts'

/** Parts of a line from the base: enough that none is seen to bend. */
const STEPS = 64

/** The lines from the base to the incidents of the frontier, each with its place in it as `id`; none to the base itself. */
export function pathFeatures(
  { base, frontier, path }: Pick<MapProps, 'base' | 'frontier' | 'path'>,
  { columns }: MapData,
): GeoJSON.FeatureCollection {
  if (!base || !path) return { type: 'FeatureCollection', features: [] }
  return {
    type: 'FeatureCollection',
    features: frontier.flatMap((row, id): GeoJSON.Feature[] => {
      const to: Position = [columns.lon[row]!, columns.lat[row]!]
      if (Number.isNaN(to[0]) || (to[0] === base[0] && to[1] === base[1])) return []
      const coordinates = geodesicLine(base, to, STEPS).map(([lon, lat]) => [lon, lat])
      return [{ type: 'Feature', id, properties: {}, geometry: { type: 'LineString', coordinates } }]
    }),
  }
}
