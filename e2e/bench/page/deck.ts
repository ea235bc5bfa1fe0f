import '../trusted-types.ts'
import 'maplibre-gl/dist/maplibre-gl.css'
import { DataFilterExtension } from '@deck.gl/extensions'
import { ScatterplotLayer } from '@deck.gl/layers'
import { MapboxOverlay } from '@deck.gl/mapbox'
import { facetValues } from '../../../src/core/table/facet-column.ts'
import { extentOf } from '../../../src/core/table/reading.ts'
import { basemapStyle } from '../../../src/map/basemap-style.ts'
import { MapLibreMap, setUpMapLibre } from '../../../src/map/maplibre.ts'
import { loadDataset } from '../../../src/source/load-dataset.ts'
import type { Playable } from '../ticks.ts'

setUpMapLibre()
const { dataset } = await loadDataset('/data/', (address) => fetch(address))
const { columns } = dataset
const { count } = columns
const extent = extentOf(columns)

// As deck.gl wants large data: typed arrays that go to the graphics card as they are.
const positions = new Float32Array(count * 2)
/** Start, end, country: days relative to the first, since a float holds no more. */
const filtered = new Float32Array(count * 3)
const { values } = columns.facets.country
for (let i = 0; i < count; i++) {
  positions.set([columns.lon[i]!, columns.lat[i]!], i * 2)
  const country = values.indexOf(facetValues(columns.facets.country, i)[0]!)
  filtered.set([columns.start[i]! - extent.from, columns.end[i]! - extent.from, country], i * 3)
}
const data = {
  length: count,
  attributes: { getPosition: { value: positions, size: 2 }, getFilterValue: { value: filtered, size: 3 } },
}
const extensions = [new DataFilterExtension({ filterSize: 3 })]
const FAR = 1e6

const map = new MapLibreMap({
  container: 'map',
  style: basemapStyle('light', 'en', new URL('/data/basemap/basemap.pmtiles', document.baseURI).href),
  attributionControl: false,
  fadeDuration: 0,
  center: [60, 35],
  zoom: 3,
})

let at = extent.to
let country = -1
let tick = -1
const shown = new Set<number>()
let whenDrawn = () => {}

function layer() {
  const day = at - extent.from
  return new ScatterplotLayer({
    id: 'points',
    data,
    extensions,
    getFillColor: [184, 67, 26],
    radiusUnits: 'pixels',
    getRadius: 6,
    filterRange: [[-FAR, day], [day - 89, FAR], country < 0 ? [-FAR, FAR] : [country, country]],
  } as never)
}

const overlay = new MapboxOverlay({
  interleaved: false,
  layers: [layer()],
  onAfterRender: () => {
    if (tick >= 0) shown.add(tick)
    whenDrawn()
  },
})
map.addControl(overlay as never)
map.once('load', () => performance.mark('map-drawn'))

const playable: Playable = {
  tick(number, ticks) {
    at = extent.from + Math.round(((extent.to - extent.from) * (number + 1)) / ticks)
    tick = number
    overlay.setProps({ layers: [layer()] })
  },
  shown: () => shown.size,
}

Object.assign(globalThis, {
  playable,
  /** Milliseconds from asking for a country to the end of the frame that shows it. */
  filterCountry: (wanted: string) =>
    new Promise((resolve) => {
      const begin = performance.now()
      country = wanted ? values.indexOf(wanted) : -1
      whenDrawn = () => {
        whenDrawn = () => {}
        requestAnimationFrame(() => resolve({ ms: performance.now() - begin, frames: Number.NaN }))
      }
      overlay.setProps({ layers: [layer()] })
    }),
})
