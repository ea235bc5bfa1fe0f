import type { Loader } from '../../state/loader.ts'
import { lazyChunk } from '../parts/lazy-chunk.ts'
import { BROWSER } from '../parts/surroundings.ts'
import { BASEMAP } from './map-props-of.ts'

/** Everything that draws. */
export type MapChunk = typeof import('../../map/map-view.ts')

/** MapLibre and everything that draws, with its worker awake and the basemap opened. */
export const mapChunk: Loader<MapChunk> = lazyChunk(async () => {
  const chunk = await import('../../map/map-view.ts')
  chunk.prepareMaps(BROWSER.wait, BASEMAP)
  return chunk
})
