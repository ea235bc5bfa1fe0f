import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl'
import { PALETTES, type ThemeName } from '../plate/palette.ts'
import { BASEMAP_SOURCE } from './basemap-tiles.ts'
import { FONT, FONT_FACES } from './fonts.ts'

/** Everything of ours is drawn below this layer; country and place names stay readable above areas. */
export const FIRST_LABEL_LAYER = 'country-names'
const BORDERS = 'borders'

/** The whole style: basemap layers only, fonts and tiles from the page's own host. `basemap` is an absolute address. */
export function basemapStyle(theme: ThemeName, lang: string, basemap: string): StyleSpecification {
  return {
    version: 8,
    'font-faces': FONT_FACES,
    transition: { duration: 0, delay: 0 },
    sources: {
      [BASEMAP_SOURCE]: {
        type: 'vector',
        tiles: [`pmtiles://${basemap}/{z}/{x}/{y}`],
        minzoom: 0,
        maxzoom: 6,
        promoteId: { areas: 'code', places: 'name' },
        attribution: 'Natural Earth · GeoNames',
      },
    },
    layers: basemapLayers(theme, lang),
  }
}

/** Layers of the basemap in drawing order, in the theme's colours and with country names in a language. */
export function basemapLayers(theme: ThemeName, lang: string): LayerSpecification[] {
  const colour = PALETTES[theme]
  const source = BASEMAP_SOURCE
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': colour.sea } },
    {
      id: 'land',
      type: 'fill',
      source,
      'source-layer': 'land',
      paint: { 'fill-color': colour.land, 'fill-antialias': false },
    },
    {
      id: 'lakes',
      type: 'fill',
      source,
      'source-layer': 'lakes',
      paint: { 'fill-color': colour.sea, 'fill-outline-color': colour.coast },
    },
    {
      id: 'coast',
      type: 'line',
      source,
      'source-layer': 'land',
      paint: {
        'line-color': colour.coast,
        'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.5, 6, 1],
      },
    },
    {
      id: BORDERS,
      type: 'line',
      source,
      'source-layer': 'borders',
      filter: ['!', ['has', 'disputed']],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colour.border, 'line-width': borderWidth() },
    },
    {
      id: 'disputed-borders',
      type: 'line',
      source,
      'source-layer': 'borders',
      filter: ['has', 'disputed'],
      paint: {
        'line-color': askedOfEach(colour.border),
        'line-opacity': askedOfEach(1),
        'line-width': borderWidth(),
        'line-dasharray': [3, 2],
      },
    },
    {
      id: FIRST_LABEL_LAYER,
      type: 'symbol',
      source,
      'source-layer': 'countries',
      maxzoom: 8,
      layout: {
        'text-field': countryNames(lang),
        'text-font': [FONT],
        'text-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          2,
          ['-', 11, ['get', 'rank']],
          6,
          ['-', 15, ['get', 'rank']],
        ],
        'text-transform': 'uppercase',
        'text-letter-spacing': letterSpacing(lang),
        'text-max-width': 9,
        'symbol-sort-key': ['get', 'rank'],
        'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
      },
      paint: labelPaint(colour.country, colour.land),
    },
    {
      id: 'place-dots',
      type: 'circle',
      source,
      'source-layer': 'places',
      minzoom: 3,
      filter: ['any', ['has', 'capital'], ['>=', ['get', 'people'], peopleShown()]],
      paint: {
        'circle-radius': ['case', ['has', 'capital'], 2, 1.4],
        'circle-color': colour.soft,
        'circle-opacity': unlessNamed(0.75),
      },
    },
    {
      id: 'place-names',
      type: 'symbol',
      source,
      'source-layer': 'places',
      minzoom: 3,
      filter: ['any', ['has', 'capital'], ['>=', ['get', 'people'], peopleShown()]],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': [FONT],
        'text-size': ['interpolate', ['linear'], ['zoom'], 4, ['case', ['has', 'capital'], 11, 10], 8, 13],
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 1.1,
        'text-padding': 6,
        'symbol-sort-key': ['-', ['case', ['has', 'capital'], -20000, 0], ['get', 'people']],
      },
      paint: { ...labelPaint(colour.soft, colour.land), 'text-opacity': unlessNamed(1) },
    },
  ]
}

/**
 * A value that is asked of each feature though it is the same for all. Dashes whose colour and opacity are asked of each are drawn by one program of the
 * graphics card, those of areas too; each program that a first frame needs holds it up as long as a tile.
 */
export function askedOfEach(value: string | number): ExpressionSpecification {
  return ['case', ['has', 'any'], value, value]
}

/** An opacity, and none for a town that is named as a place of the story. */
function unlessNamed(opacity: number): ExpressionSpecification {
  return ['case', ['boolean', ['feature-state', 'named'], false], 0, opacity]
}

function borderWidth(): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], 2, 0.6, 5, 0.9, 8, 1.4]
}

/** Thousands of people from which on a place is named at a zoom. */
function peopleShown(): ExpressionSpecification {
  return ['step', ['zoom'], 9000, 4, 2500, 5, 700, 6, 150, 7, 60]
}

function labelPaint(colour: string, halo: string) {
  return { 'text-color': colour, 'text-halo-color': halo, 'text-halo-width': 1.2 } as const
}

/** Joined scripts fall apart when their letters are spaced. */
function letterSpacing(lang: string): number {
  return /^(ar|fa|ps|ur|ku|ug|hi|ne|mr)\b/.test(lang) ? 0 : 0.18
}

/** Country names in a language, from the browser's own tables; English where it has none. */
export function countryNames(lang: string): ExpressionSpecification {
  const names = displayNames(lang)
  const cases = codes().flatMap((code) => {
    const name = names.of(code)
    return name ? [code, name] : []
  })
  return ['match', ['get', 'code'], ...cases, ''] as unknown as ExpressionSpecification
}

function displayNames(lang: string): Intl.DisplayNames {
  const options = { type: 'region', style: 'short', fallback: 'none' } as const
  try {
    return new Intl.DisplayNames([lang, 'en'], options)
  } catch {
    return new Intl.DisplayNames('en', options)
  }
}

/** All pairs of capital letters; the browser's tables know which of them are regions. */
function codes(): string[] {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  return [...letters].flatMap((first) => [...letters].map((second) => first + second))
}
