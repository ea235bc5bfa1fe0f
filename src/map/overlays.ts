import type { FilterSpecification, LayerSpecification } from 'maplibre-gl'
import { MEASURED_OVERLAYS, type MeasuredOverlay } from '../core/link/overlays.ts'
import { MARK_COLOURS } from '../plate/marks.ts'
import { PALETTES, type Palette, type ThemeName } from '../plate/palette.ts'
import { askedOfEach } from './basemap-style.ts'
import { BASEMAP_SOURCE } from './basemap-tiles.ts'
import { FONT } from './fonts.ts'
import type { Overlay } from './map-props.ts'

export const AREAS = 'areas'
/** Countries of the basemap, by code, for what is known to the country only. */
export const COUNTRY_AREAS = { source: BASEMAP_SOURCE, sourceLayer: 'areas' } as const
export const COUNTRY_FILL = 'country-fill'
export const COUNTRY_OUTLINE = 'country-outline'
export const RINGS = 'rings'
export const OVERLAYS = 'overlays'
/** Room on the map that words of the basemap and of rings leave free. */
export const TAKEN = 'taken'
export const BLANK_IMAGE = 'blank'
export const NO_FEATURES: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] }

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
  const colour = PALETTES[theme]
  return [
    ...areaLayers(colour, `hatch-${theme}`, onlyCountries(countries)),
    ...overlayLayers(colour, theme),
    ...ringLayers(colour),
  ]
}

function areaLayers(colour: Palette, hatch: string, only: FilterSpecification): LayerSpecification[] {
  const byKind = [
    'match',
    ['get', 'colour'],
    ...MARK_COLOURS.flatMap((name) => [name, colour[name]]),
    colour.context,
  ]
  const state = (name: 'shown' | 'certain') => ['boolean', ['feature-state', name], false]
  const shown = (opacity: number) => ['case', state('shown'), opacity, 0]
  // An area of which nothing is more than possible is hollow.
  const filled = (opacity: number) => ['case', state('certain'), opacity, 0]
  const country = { source: BASEMAP_SOURCE, 'source-layer': COUNTRY_AREAS.sourceLayer }
  return [
    {
      id: COUNTRY_FILL,
      type: 'fill',
      ...country,
      filter: only,
      // Never seen, only asked for its shapes: a country that is filled reads as held.
      paint: { 'fill-opacity': 0 },
    },
    {
      id: COUNTRY_OUTLINE,
      type: 'line',
      ...country,
      filter: only,
      paint: {
        // No country has a kind: asked as in askedOfEach.
        'line-color': byKind,
        'line-width': 1.2,
        'line-opacity': shown(0.9),
        'line-dasharray': [3, 2.4],
      },
    },
    {
      id: 'area-fill',
      type: 'fill',
      source: AREAS,
      paint: { 'fill-color': byKind, 'fill-opacity': filled(0.09), 'fill-antialias': false },
    },
    {
      id: 'area-hatch',
      type: 'fill',
      source: AREAS,
      filter: ['get', 'hatched'],
      paint: { 'fill-pattern': hatch, 'fill-opacity': filled(0.55), 'fill-antialias': false },
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

type Line = 'outline' | 'dashes' | 'thread'

/** How the map draws each overlay. */
const LOOKS: { readonly [Name in MeasuredOverlay]: { readonly line: Line; readonly filled: boolean } } = {
  hull: { line: 'outline', filled: true },
  hull95: { line: 'outline', filled: true },
  ellipse: { line: 'dashes', filled: true },
  path: { line: 'thread', filled: false },
  clusters: { line: 'outline', filled: true },
}

function overlayLayers(colour: Palette, theme: ThemeName): LayerSpecification[] {
  const those = (are: (look: { line: Line; filled: boolean }) => boolean) => [
    'in',
    ['get', 'role'],
    ['literal', MEASURED_OVERLAYS.filter((name) => are(LOOKS[name]))],
  ]
  return [
    {
      id: 'overlay-fill',
      type: 'fill',
      source: OVERLAYS,
      filter: ['all', those(({ filled }) => filled), ['==', ['geometry-type'], 'Polygon']],
      paint: { 'fill-color': colour.ink, 'fill-opacity': 0.05 },
    },
    {
      id: 'overlay-missing',
      type: 'fill',
      source: OVERLAYS,
      filter: ['==', ['get', 'role'], 'missing'],
      paint: { 'fill-pattern': `hatch-${theme}` },
    },
    {
      id: 'overlay-outline',
      type: 'line',
      source: OVERLAYS,
      filter: those(({ line }) => line === 'outline'),
      paint: { 'line-color': colour.ink, 'line-width': 1.2, 'line-opacity': 0.75 },
    },
    {
      id: 'overlay-ellipse',
      type: 'line',
      source: OVERLAYS,
      filter: those(({ line }) => line === 'dashes'),
      paint: { 'line-color': colour.ink, 'line-width': 1.4, 'line-opacity': 0.75, 'line-dasharray': [6, 3] },
    },
    {
      id: 'overlay-lines',
      type: 'line',
      source: OVERLAYS,
      filter: those(({ line }) => line === 'thread'),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': colour.attack, 'line-width': 1.1, 'line-opacity': 0.7 },
    },
  ] as LayerSpecification[]
}

/** The last of all layers: what is drawn last has its room first. */
export const TAKEN_LAYER: LayerSpecification = {
  id: 'taken-room',
  type: 'symbol',
  source: TAKEN,
  layout: {
    'icon-image': BLANK_IMAGE,
    'icon-size': ['get', 'size'],
    'icon-allow-overlap': true,
    'icon-padding': 0,
  },
}

function ringLayers(colour: Palette): LayerSpecification[] {
  return [
    {
      id: 'rings',
      type: 'line',
      source: RINGS,
      filter: ['==', ['geometry-type'], 'LineString'],
      layout: { 'line-cap': 'round' },
      paint: {
        'line-color': askedOfEach(colour.time),
        'line-width': 1.1,
        'line-opacity': askedOfEach(0.6),
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
        'text-padding': 4,
      },
      paint: { 'text-color': colour.time, 'text-halo-color': colour.land, 'text-halo-width': 1.4 },
    },
  ]
}
