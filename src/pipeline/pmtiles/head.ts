import { gzipSync } from 'node:zlib'

/** Where a tile lies among the others: its number, and its packed bytes from the first one's on. */
export interface Entry {
  readonly id: number
  readonly offset: number
  readonly length: number
}

/** What is said of an archive before its tiles. */
export interface Facts {
  /** Sorted by their number. */
  readonly entries: readonly Entry[]
  /** Different tiles, and the bytes of all of them. */
  readonly contents: number
  readonly size: number
  /** Whether tiles lie in the order of their numbers. */
  readonly clustered: boolean
  readonly type: TileType
  readonly zooms: { readonly from: number; readonly to: number }
  readonly metadata: unknown
}

/** What tiles hold, by its code in a header: anything, or vectors as MapLibre reads them. */
export const TILE_TYPES = { unknown: 0, vector: 1 } as const
export type TileType = keyof typeof TILE_TYPES

/** Version 3 of PMTiles: bytes of the header, and of header and root directory together, which a reader fetches first. */
const HEADER = 127
const FIRST_READ = 16_384
const GZIP = 2
/** Entries of a leaf directory: some 10 KB packed. */
const LEAF = 4096

/**
 * Header, root directory, metadata and, where one directory would outgrow the 16 KB that a reader fetches first, leaf
 * directories: all that stands before the tiles.
 */
export function pmtilesHead(facts: Facts): Uint8Array {
  const { entries, contents, size, type, zooms } = facts
  const { root, leaves } = directories(entries)
  const json = gzip(new TextEncoder().encode(JSON.stringify(facts.metadata)))
  const header = new DataView(new ArrayBuffer(HEADER))
  new Uint8Array(header.buffer).set(new TextEncoder().encode('PMTiles'))
  header.setUint8(7, 3)
  const json0 = HEADER + root.length
  const leaves0 = json0 + json.length
  const data0 = leaves0 + leaves.length
  const numbers = [HEADER, root.length, json0, json.length, leaves0, leaves.length, data0, size]
  for (const [i, value] of [...numbers, entries.length, entries.length, contents].entries()) {
    header.setBigUint64(8 + i * 8, BigInt(value), true)
  }
  const bytes = [facts.clustered ? 1 : 0, GZIP, GZIP, TILE_TYPES[type], zooms.from, zooms.to]
  for (const [i, value] of bytes.entries()) header.setUint8(96 + i, value)
  for (const [i, degrees] of [-180, -85.0511287, 180, 85.0511287].entries()) {
    header.setInt32(102 + i * 4, Math.round(degrees * 1e7), true)
  }
  return Buffer.concat([new Uint8Array(header.buffer), root, json, leaves])
}

/** Gzip whose header names no operating system, so that the bytes do not depend on where they were made. */
export function gzip(bytes: Uint8Array): Uint8Array {
  const zipped = gzipSync(bytes, { level: 9 })
  zipped[9] = 255
  return zipped
}

function directories(entries: readonly Entry[]): { readonly root: Uint8Array; readonly leaves: Uint8Array } {
  const fits = (root: Uint8Array) => HEADER + root.length <= FIRST_READ
  const single = gzip(directory(entries, 1))
  if (fits(single)) return { root: single, leaves: new Uint8Array() }
  for (let most = LEAF; ; most *= 2) {
    const heads: Entry[] = []
    const leaves: Uint8Array[] = []
    let offset = 0
    for (let from = 0; from < entries.length; from += most) {
      const leaf = gzip(directory(entries.slice(from, from + most), 1))
      heads.push({ id: entries[from]!.id, offset, length: leaf.length })
      leaves.push(leaf)
      offset += leaf.length
    }
    const root = gzip(directory(heads, 0))
    if (fits(root)) return { root, leaves: Buffer.concat(leaves) }
  }
}

/** A directory, not packed; `run` is 1 for tiles and 0 for leaf directories. */
function directory(entries: readonly Entry[], run: 0 | 1): Uint8Array {
  const out: number[] = []
  varint(out, entries.length)
  for (const [i, { id }] of entries.entries()) varint(out, id - (entries[i - 1]?.id ?? 0))
  for (const _ of entries) varint(out, run)
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
