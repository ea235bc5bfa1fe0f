import {
  addProtocol,
  clearPrewarmedResources,
  LngLat,
  Map as MapLibreMap,
  prewarm,
  ScaleControl,
  setWorkerUrl,
} from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { WAIT_FOREVER, type Wait } from '../core/time/wait.ts'
import { type ArchiveReader, archiveReader } from './tile-archive.ts'

let reader: ArchiveReader | null = null

/**
 * Points MapLibre to its worker and teaches it to read tiles out of one archive. Once for all maps of a page; `wait` is the
 * clock by which requests are given up. Gives what reads the archives.
 */
export function setUpMapLibre(wait: Wait = WAIT_FOREVER): ArchiveReader {
  if (reader) return reader
  reader = archiveReader(wait)
  setWorkerUrl(new URL(workerUrl, document.baseURI).href)
  addProtocol('pmtiles', reader.tile)
  return reader
}

export { clearPrewarmedResources, LngLat, MapLibreMap, prewarm, ScaleControl }
