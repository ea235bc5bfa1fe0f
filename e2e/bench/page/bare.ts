import '../trusted-types.ts'
import 'maplibre-gl/dist/maplibre-gl.css'
import { basemapStyle } from '../../../src/map/basemap-style.ts'
import { MapLibreMap, setUpMapLibre } from '../../../src/map/maplibre.ts'

setUpMapLibre()
const map = new MapLibreMap({
  container: 'map',
  style: basemapStyle('light', 'en', new URL('/data/basemap/basemap.pmtiles', document.baseURI).href),
  attributionControl: false,
  fadeDuration: 0,
  center: [60, 35],
  zoom: 3,
})
map.once('load', () => performance.mark('map-drawn'))
map.on('data', ({ dataType, ...event }) => {
  if (dataType === 'source' && 'tile' in event && !performance.getEntriesByName('first-tile').length)
    performance.mark('first-tile')
})
