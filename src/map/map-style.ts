import type { StyleSpecification } from 'maplibre-gl'
import type { Position } from '../core/record/incident.ts'
import { areaFeatures } from './areas.ts'
import { basemapLayers, basemapStyle, FIRST_LABEL_LAYER } from './basemap-style.ts'
import type { MapData } from './map-data.ts'
import type { MapProps } from './map-props.ts'
import {
  AREAS,
  NO_FEATURES,
  OVERLAYS,
  overlayFeatures,
  ownLayers,
  RINGS,
  TAKEN,
  TAKEN_LAYER,
} from './overlays.ts'
import { withSources } from './own-sources.ts'
import { labelAzimuths, ringFeatures } from './rings.ts'

export interface Properties {
  readonly id: string
  readonly paint?: Readonly<Record<string, unknown>>
  readonly layout?: Readonly<Record<string, unknown>>
}

export function changedValues(before: Properties['paint'], now: Properties['paint']): [string, unknown][] {
  return Object.entries(now ?? {}).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before?.[name]),
  )
}

export function layersOf({ theme, lang }: MapProps, { countries }: MapData): StyleSpecification['layers'] {
  const layers = basemapLayers(theme, lang)
  const labels = layers.findIndex((layer) => layer.id === FIRST_LABEL_LAYER)
  return [...layers.slice(0, labels), ...ownLayers(theme, countries), ...layers.slice(labels), TAKEN_LAYER]
}

export function ringsOf(
  { rings, base, lang }: MapProps,
  azimuths: readonly number[],
): GeoJSON.FeatureCollection {
  return rings && base ? ringFeatures(base, lang, azimuths) : NO_FEATURES
}

/** Where rings have their labels: off the path. */
export function ringLabels({ base, path, frontier }: MapProps, { columns }: MapData): number[] {
  if (!base) return []
  const lines = path ? frontier.map((row): Position => [columns.lon[row]!, columns.lat[row]!]) : []
  return labelAzimuths(
    base,
    lines.filter(([lon]) => !Number.isNaN(lon)),
  )
}

/** The whole style with what our own sources hold at first. */
export function styleOf(props: MapProps, data: MapData): StyleSpecification {
  const style = basemapStyle(props.theme, props.lang, new URL(props.basemap, document.baseURI).href)
  const held = {
    [AREAS]: areaFeatures(data.spots.areas, true),
    [OVERLAYS]: overlayFeatures(props.overlays),
    [RINGS]: ringsOf(props, ringLabels(props, data)),
    [TAKEN]: NO_FEATURES,
  }
  const { sources } = style
  return {
    ...style,
    projection: { type: props.projection },
    ...withSources({ sources, layers: layersOf(props, data) }, held),
  }
}
