import type { BinUnit } from './bins.ts'
import { TILE_BITS, type TileAddress } from './morton.ts'

/** What a tile is of. */
export interface TileHead {
  readonly tile: TileAddress
  readonly unit: BinUnit
  /** Version of the data as 16 lower-case hexadecimal digits. */
  readonly version: string
}

/** Incidents whose first and last bin differ, by cell, then first bin, then last: one place of each array is one group. */
export interface Spans {
  /** Place of the cell in the tile's cells. */
  readonly cell: Uint32Array
  readonly start: Int32Array
  readonly end: Int32Array
  readonly count: Uint32Array
}

/** What begins and ends in the cells of a tile, by cell, then bin. Only cells and bins with something in them are there. */
export interface CellTile extends TileHead {
  /** Cells within the tile (Morton, 0 to 16,383), ascending. */
  readonly cells: Uint16Array
  /** One more than there are cells: entries `first[c]` to before `first[c + 1]` are those of cell c. */
  readonly first: Uint32Array
  /** Of each entry its bin, how many incidents begin in it, and of how many it is the last. */
  readonly bins: Int32Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly spans: Spans
}

/** Cells that a tile can have. */
export const CELLS_OF_TILE = 4 ** TILE_BITS

/** Version of a tile of data that have none. */
export const NO_VERSION = '0'.repeat(16)

/** A tile in which nothing happened. */
export function emptyTile(head: TileHead): CellTile {
  return {
    ...head,
    cells: new Uint16Array(),
    first: new Uint32Array(1),
    bins: new Int32Array(),
    starts: new Uint32Array(),
    ends: new Uint32Array(),
    spans: {
      cell: new Uint32Array(),
      start: new Int32Array(),
      end: new Int32Array(),
      count: new Uint32Array(),
    },
  }
}
