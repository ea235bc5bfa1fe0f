import { zxyToTileId } from 'pmtiles'
import { type Entry, gzip, pmtilesHead } from './head.ts'

/** One tile, not compressed. */
export interface Tile {
  readonly z: number
  readonly x: number
  readonly y: number
  readonly data: Uint8Array
}

/**
 * A PMTiles archive (specification version 3) of vector tiles, held in the memory. The same tiles give the same bytes; equal
 * tiles (open sea) are stored once.
 */
export function writePmtiles(
  tiles: readonly Tile[],
  metadata: Readonly<Record<string, unknown>>,
): Uint8Array {
  const stored = new Map<string, Pick<Entry, 'offset' | 'length'>>()
  const chunks: Uint8Array[] = []
  let size = 0
  const entries = tiles
    .map((tile) => ({ id: zxyToTileId(tile.z, tile.x, tile.y), data: tile.data }))
    .sort((a, b) => a.id - b.id)
    .map(({ id, data }) => {
      const key = Buffer.from(data).toString('latin1')
      let place = stored.get(key)
      if (!place) {
        const bytes = gzip(data)
        place = { offset: size, length: bytes.length }
        stored.set(key, place)
        chunks.push(bytes)
        size += bytes.length
      }
      return { id, ...place }
    })
  const zooms = tiles.map((tile) => tile.z)
  const head = pmtilesHead({
    ...{ entries, contents: stored.size, size, clustered: true, type: 'vector', metadata },
    zooms: { from: Math.min(...zooms), to: Math.max(...zooms) },
  })
  return new Uint8Array(Buffer.concat([head, ...chunks]))
}
