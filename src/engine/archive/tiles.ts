import { BIN_UNITS, type BinUnit } from '../../cells/bins.ts'
import { deinterleave, TILE_BITS, type TileAddress } from '../../cells/morton.ts'
import { tileFrom } from '../../cells/tile-builder.ts'
import { encodeTile } from '../../cells/tile-codec.ts'
import type { Engine } from '../engine.ts'
import type { Filter } from '../filter.ts'
import { MOST_GROUPS } from '../sql.ts'
import type { StoreFile } from '../store-file.ts'
import { deeperStatement } from './sql.ts'

/** A tile as the gate answers it, before it is packed. */
export interface ArchivedTile extends TileAddress {
  readonly data: Uint8Array
}

/** In what the time of an archive may be counted. */
export const ARCHIVE_UNITS = BIN_UNITS
export type ArchiveUnit = BinUnit

/** Thrown where one tile would hold more than an answer may. */
export class TooFineForTiles extends Error {}

/** The deepest zoom of an archive: cells of it within a tile of zoom 6 have numbers of 32 bits. */
export const MOST_ARCHIVED_ZOOM = 14
/** Zoom of the tiles by which a store tells how many incidents lie where. */
const COUNTED_ZOOM = 6
/** Zooms whose tiles are asked for; what lies between them is added up of the deepest before the next. */
const ASKED_ZOOMS = [0, 3, COUNTED_ZOOM] as const
const IN_TILE = 4 ** TILE_BITS

/** Cells of a deeper zoom in a tile, ascending, with first and last bin and incidents. */
interface Groups {
  readonly cell: Uint32Array
  readonly start: Int32Array
  readonly end: Int32Array
  readonly count: Uint32Array
}

/** Every tile of zoom 0 to `zoom` that holds something; those that are not given are empty. `most` groups are asked for at once. */
export async function* tilesOf(
  { store, engine }: { readonly store: StoreFile; readonly engine: Engine },
  filter: Filter,
  { unit, zoom }: { readonly unit: BinUnit; readonly zoom: number },
  most = MOST_GROUPS,
): AsyncGenerator<ArchivedTile> {
  const ask = async (tile: TileAddress, deepest: number): Promise<Groups> => {
    const { base, ...statement } = deeperStatement(store, filter, tile, unit, deepest)
    const { columns } = await engine.run(statement)
    const [cell, first, last, count] = columns as [Uint32Array, Int32Array, Int32Array, Uint32Array]
    return { cell, start: first.map((bin) => bin + base), end: last.map((bin) => bin + base), count }
  }
  async function* below(tile: TileAddress, deepest: number): AsyncGenerator<ArchivedTile> {
    const groups = await ask(tile, deepest)
    if (groups.cell.length <= most) {
      for (let z = tile.z; z <= deepest; z++) yield* tilesAt(tile, groups, deepest, z, unit, store.version)
      return
    }
    if (deepest === tile.z) throw new TooFineForTiles(`${tile.z}/${tile.x}/${tile.y}`)
    yield* below(tile, tile.z)
    for (const [dx, dy] of CHILDREN)
      yield* below({ z: tile.z + 1, x: tile.x * 2 + dx, y: tile.y * 2 + dy }, deepest)
  }
  for (const [i, z] of ASKED_ZOOMS.entries()) {
    if (z > zoom) break
    const deepest = Math.min(zoom, (ASKED_ZOOMS[i + 1] ?? zoom + 1) - 1)
    for (const tile of filled(store, z)) yield* below(tile, deepest)
  }
}

const CHILDREN = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
] as const

/** The tiles of a zoom up to 6 that hold anything, in the order of their numbers. */
function filled({ tiles }: StoreFile, z: number): TileAddress[] {
  const numbers = new Set(tiles.map(([tile]) => Math.floor(tile / 4 ** (COUNTED_ZOOM - z))))
  return [...numbers].map((number) => {
    const [x, y] = deinterleave(number)
    return { z, x, y }
  })
}

/** The tiles of one zoom that groups of a deeper one add up to. */
function* tilesAt(
  top: TileAddress,
  groups: Groups,
  deepest: number,
  z: number,
  unit: BinUnit,
  version: string,
): Generator<ArchivedTile> {
  const { cell, start, end, count } = groups
  const within = 4 ** (deepest - z)
  const tileOf = (i: number) => Math.floor(cell[i]! / within / IN_TILE)
  for (let from = 0; from < cell.length; ) {
    const number = tileOf(from)
    let to = from
    while (to < cell.length && tileOf(to) === number) to++
    const [dx, dy] = deinterleave(number)
    const across = 2 ** (z - top.z)
    const tile = { z, x: top.x * across + dx, y: top.y * across + dy }
    const data = encodeTile(
      tileFrom(
        { tile, unit, version },
        {
          cell: cell.subarray(from, to).map((one) => Math.floor(one / within) % IN_TILE),
          start: start.subarray(from, to),
          end: end.subarray(from, to),
          count: count.subarray(from, to),
        },
      ),
    )
    yield { ...tile, data }
    from = to
  }
}
