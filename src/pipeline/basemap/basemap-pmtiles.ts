import { gzipSync } from 'node:zlib'
import { zxyToTileId } from 'pmtiles'

/** One vector tile, not compressed. */
export interface Tile {
  readonly z: number
  readonly x: number
  readonly y: number
  readonly data: Uint8Array
}

const HEADER = 127
const GZIP = 2
const MVT = 1

/**
 * A PMTiles archive (specification version 3) of vector tiles with a single root directory.
 * The same tiles give the same bytes; equal tiles (open sea) are stored once. Throws when the directory outgrows the
 * 16 KB that a reader fetches first.
 */
export function writePmtiles(
  tiles: readonly Tile[],
  metadata: Readonly<Record<string, unknown>>,
): Uint8Array {
  const stored = new Map<string, { offset: number; length: number }>()
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
  const root = gzip(directory(entries))
  if (HEADER + root.length > 16_384) throw new Error(`The directory of ${entries.length} tiles is too long`)
  const json = gzip(new TextEncoder().encode(JSON.stringify(metadata)))
  const zooms = tiles.map((tile) => tile.z)
  const header = new DataView(new ArrayBuffer(HEADER))
  new Uint8Array(header.buffer).set(new TextEncoder().encode('PMTiles'))
  header.setUint8(7, 3)
  const [json0, data0] = [HEADER + root.length, HEADER + root.length + json.length]
  const numbers = [HEADER, root.length, json0, json.length, data0, 0, data0, size]
  for (const [i, value] of [...numbers, entries.length, entries.length, stored.size].entries()) {
    header.setBigUint64(8 + i * 8, BigInt(value), true)
  }
  for (const [i, value] of [1, GZIP, GZIP, MVT, Math.min(...zooms), Math.max(...zooms)].entries()) {
    header.setUint8(96 + i, value)
  }
  for (const [i, degrees] of [-180, -85.0511287, 180, 85.0511287].entries()) {
    header.setInt32(102 + i * 4, Math.round(degrees * 1e7), true)
  }
  return new Uint8Array(Buffer.concat([new Uint8Array(header.buffer), root, json, ...chunks]))
}

/** Gzip whose header names no operating system, so that the bytes do not depend on where they were made. */
function gzip(bytes: Uint8Array): Uint8Array {
  const zipped = gzipSync(bytes, { level: 9 })
  zipped[9] = 255
  return zipped
}

function directory(entries: readonly { id: number; offset: number; length: number }[]): Uint8Array {
  const out: number[] = []
  varint(out, entries.length)
  for (const [i, { id }] of entries.entries()) varint(out, id - (entries[i - 1]?.id ?? 0))
  for (const _ of entries) varint(out, 1)
  for (const { length } of entries) varint(out, length)
  for (const [i, { offset }] of entries.entries()) {
    const before = entries[i - 1]
    varint(out, before && before.offset + before.length === offset ? 0 : offset + 1)
  }
  return Uint8Array.from(out)
}

function varint(out: number[], value: number): void {
  let rest = value
  while (rest >= 0x80) {
    out.push((rest % 0x80) | 0x80)
    rest = Math.floor(rest / 0x80)
  }
  out.push(rest)
}
