/** Everything that draws. */
export type MapChunk = typeof import('../map/map-view.ts')

let chunk: MapChunk | null = null

/** Loads MapLibre and everything that draws, and wakes its worker. Rejects where the chunk can't be had. */
export async function loadMapChunk(): Promise<MapChunk> {
  chunk = await import('../map/map-view.ts')
  chunk.prepareMaps()
  return chunk
}

/** The chunk where it is loaded already: a map can then be made before the page is first painted. */
export function loadedMapChunk(): MapChunk | null {
  return chunk
}
