import { addProtocol, Map as MapLibreMap, prewarm, ScaleControl, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { Protocol } from 'pmtiles'

let isSetUp = false

/** Points MapLibre to its worker and teaches it to read tiles out of one archive. Once for all maps of a page. */
export function setUpMapLibre(): void {
  if (isSetUp) return
  isSetUp = true
  setWorkerUrl(new URL(workerUrl, document.baseURI).href)
  addProtocol('pmtiles', new Protocol().tile)
}

export { MapLibreMap, prewarm, ScaleControl }
