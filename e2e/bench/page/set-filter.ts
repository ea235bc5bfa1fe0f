import '../trusted-types.ts'
import 'maplibre-gl/dist/maplibre-gl.css'
import { facetValues } from '../../../src/core/table/facet-column.ts'
import { extentOf } from '../../../src/core/table/reading.ts'
import { basemapStyle } from '../../../src/map/basemap-style.ts'
import { MapLibreMap, setUpMapLibre } from '../../../src/map/maplibre.ts'
import { loadDataset } from '../../../src/source/load-dataset.ts'
import type { Playable } from '../ticks.ts'

setUpMapLibre()
const { dataset } = await loadDataset('/data/', (address) => fetch(address))
const { columns } = dataset
const extent = extentOf(columns)
const TICKS = 100
/** Where, in the open sea, one point per tick tells which tick is on the screen. */
const WITNESS: [number, number] = [62, 15]
const dayOfTick = (tick: number) => extent.from + Math.round(((extent.to - extent.from) * (tick + 1)) / TICKS)
const witnesses: GeoJSON.Feature[] = Array.from({ length: TICKS }, (_, tick) => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: WITNESS },
  properties: { start: dayOfTick(tick), end: dayOfTick(tick), tick },
}))
const features: GeoJSON.Feature[] = Array.from({ length: columns.count }, (_, i) => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [columns.lon[i]!, columns.lat[i]!] },
  properties: {
    start: columns.start[i],
    end: columns.end[i],
    country: facetValues(columns.facets.country, i)[0],
  },
}))
const style = basemapStyle('light', 'en', new URL('/data/basemap/basemap.pmtiles', document.baseURI).href)
const map = new MapLibreMap({
  container: 'map',
  style: {
    ...style,
    sources: {
      ...style.sources,
      points: { type: 'geojson', data: { type: 'FeatureCollection', features: [...features, ...witnesses] } },
    },
    layers: [
      ...style.layers,
      {
        id: 'points',
        type: 'circle',
        source: 'points',
        paint: {
          'circle-radius': 6,
          'circle-color': '#b8431a',
          'circle-stroke-width': 1,
          'circle-stroke-color': '#fff',
        },
      },
    ],
  },
  attributionControl: false,
  fadeDuration: 0,
  center: [60, 35],
  zoom: 3,
})
map.once('load', () => performance.mark('map-drawn'))

let at = extent.to
let country = ''
const shown = new Set<number>()
map.on('render', () => {
  const ticks = map
    .queryRenderedFeatures(map.project(WITNESS), { layers: ['points'] })
    .flatMap(({ properties }) => (properties.tick === undefined ? [] : Number(properties.tick)))
  if (ticks.length > 0) shown.add(Math.max(...ticks))
})

function apply(): void {
  map.setFilter('points', [
    'all',
    ['<=', ['get', 'start'], at],
    ['>=', ['get', 'end'], at - 89],
    ...(country ? [['==', ['get', 'country'], country] as never] : []),
  ])
}

const playable: Playable = {
  tick(number) {
    at = dayOfTick(number)
    apply()
  },
  shown: () => shown.size,
}

Object.assign(globalThis, {
  playable,
  /** Milliseconds from asking for a country to the screen that shows it. */
  filterCountry: (wanted: string) =>
    new Promise((resolve) => {
      const begin = performance.now()
      country = wanted
      apply()
      map.once('idle', () => resolve({ ms: performance.now() - begin, frames: Number.NaN }))
    }),
})
