import type { FilterSpecification, LayerSpecification } from 'maplibre-gl'
import type { Position } from '../core/incident.ts'
import { BASEMAP_SOURCE } from './basemap-style.ts'
import { FONT } from './fonts.ts'
import { circle } from './geodesic-circle.ts'
import type { Overlay } from './map-props.ts'
import { MARK_COLOURS } from './shapes.ts'
import { MAP_THEMES, type MapTheme, type ThemeName } from './theme.ts'

export const AREAS = 'areas'
/** Countries of the basemap, by code, for what is known to the country only. */
export const COUNTRY_AREAS = { source: BASEMAP_SOURCE, sourceLayer: 'areas' } as const
export const COUNTRY_FILL = 'country-fill'
export const COUNTRY_OUTLINE = 'country-outline'
export const RINGS = 'rings'
export const OVERLAYS = 'overlays'
export const NO_FEATURES: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] }

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

/** Passes the basemap's polygons of these countries: others would be drawn for nothing. */
export function onlyCountries(codes: readonly string[]): FilterSpecification {
  return ['in', ['get', 'code'], ['literal', [...codes]]]
}

/** All overlays as one collection; each feature carries its overlay's role. */
export function overlayFeatures(overlays: readonly Overlay[]): GeoJSON.FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: overlays.flatMap(({ role, data }) =>
      data.features.map((one) => ({ ...one, properties: { ...one.properties, role } })),
    ),
  }
}

/** Layers of our own GeoJSON in drawing order; all go below the basemap's labels. `countries` are drawn whole. */
export function ownLayers(theme: ThemeName, countries: readonly string[]): LayerSpecification[] {
  const colour = MAP_THEMES[theme]
  return [
    ...areaLayers(colour, `hatch-${theme}`, onlyCountries(countries)),
    ...overlayLayers(colour),
    ...ringLayers(colour),
  ]
}

function areaLayers(colour: MapTheme, hatch: string, only: FilterSpecification): LayerSpecification[] {
  const byKind = [
    'match',
    ['get', 'colour'],
    ...MARK_COLOURS.flatMap((name) => [name, colour[name]]),
    colour.context,
  ]
  const shown = (opacity: number) => ['case', ['boolean', ['feature-state', 'shown'], false], opacity, 0]
  const country = { source: BASEMAP_SOURCE, 'source-layer': COUNTRY_AREAS.sourceLayer }
  return [
    {
      id: COUNTRY_FILL,
      type: 'fill',
      ...country,
      filter: only,
      paint: { 'fill-color': colour.context, 'fill-opacity': shown(0.13), 'fill-antialias': false },
    },
    {
      id: COUNTRY_OUTLINE,
      type: 'line',
      ...country,
      filter: only,
      paint: {
        'line-color': colour.context,
        'line-width': 1.2,
        'line-opacity': shown(0.9),
        'line-dasharray': [3, 2.4],
      },
    },
    {
      id: 'area-fill',
      type: 'fill',
      source: AREAS,
      paint: { 'fill-color': byKind, 'fill-opacity': shown(0.09), 'fill-antialias': false },
    },
    {
      id: 'area-hatch',
      type: 'fill',
      source: AREAS,
      filter: ['get', 'hatched'],
      paint: { 'fill-pattern': hatch, 'fill-opacity': shown(0.55) },
    },
    {
      id: 'area-outline',
      type: 'line',
      source: AREAS,
      paint: {
        'line-color': byKind,
        'line-width': 1.3,
        'line-opacity': shown(0.95),
        'line-dasharray': [3, 2.4],
      },
    },
  ] as LayerSpecification[]
}

function overlayLayers(colour: MapTheme): LayerSpecification[] {
  const role = (...roles: string[]) => ['in', ['get', 'role'], ['literal', roles]]
  return [
    {
      id: 'overlay-fill',
      type: 'fill',
      source: OVERLAYS,
      filter: ['all', role('hull', 'ellipse', 'clusters'), ['==', ['geometry-type'], 'Polygon']],
      paint: { 'fill-color': colour.ink, 'fill-opacity': 0.05 },
    },
    {
      id: 'overlay-outline',
      type: 'line',
      source: OVERLAYS,
      filter: role('hull', 'clusters'),
      paint: { 'line-color': colour.ink, 'line-width': 1.2, 'line-opacity': 0.75 },
    },
    {
      id: 'overlay-ellipse',
      type: 'line',
      source: OVERLAYS,
      filter: role('ellipse'),
      paint: { 'line-color': colour.ink, 'line-width': 1.4, 'line-opacity': 0.75, 'line-dasharray': [6, 3] },
    },
    {
      id: 'overlay-lines',
      type: 'line',
      source: OVERLAYS,
      filter: role('path', 'arcs'),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': colour.attack, 'line-width': 1.1, 'line-opacity': 0.7 },
    },
  ] as LayerSpecification[]
}

function ringLayers(colour: MapTheme): LayerSpecification[] {
  return [
    {
      id: 'rings',
      type: 'line',
      source: RINGS,
      filter: ['==', ['geometry-type'], 'LineString'],
      layout: { 'line-cap': 'round' },
      paint: {
        'line-color': colour.time,
        'line-width': 1.1,
        'line-opacity': 0.6,
        'line-dasharray': [0.1, 4],
      },
    },
    {
      id: 'ring-labels',
      type: 'symbol',
      source: RINGS,
      filter: ['==', ['geometry-type'], 'Point'],
      layout: {
        'text-field': ['get', 'label'],
        'text-font': [FONT],
        'text-size': 11,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': colour.time, 'text-halo-color': colour.land, 'text-halo-width': 1.4 },
    },
  ]
}
