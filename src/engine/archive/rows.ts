import { deinterleave, MOST_ZOOM, type TileAddress } from '../../cells/morton.ts'
import type { Engine } from '../engine.ts'
import { rowsOf } from '../rows.ts'
import { columnsContent } from '../rows-file.ts'
import type { StoreFile } from '../store-file.ts'
import { blockStatement, depthsStatement, type Placed } from './sql.ts'

/** Incidents of a block, where they don't lie closer together than the deepest tile is wide. */
export const ROWS_OF_BLOCK = 8192
/** Zooms that are counted at once. */
const DEPTH = 8

/** A tile whose incidents are one block, and how many they are. */
export interface RowBlock extends TileAddress {
  readonly incidents: number
}

/**
 * Tiles that together hold every incident with a place once, or every one at a point, in the order of cells, each the largest that holds
 * at most `most`: few requests where incidents are rare, and small ones where they are not.
 */
export async function blocksOf(
  engine: Engine,
  most = ROWS_OF_BLOCK,
  placed: Placed = 'placed',
  top: TileAddress = { z: 0, x: 0, y: 0 },
): Promise<RowBlock[]> {
  const depth = Math.min(DEPTH, MOST_ZOOM - top.z)
  const { columns } = await engine.run(depthsStatement(top, depth, placed))
  const [cell, count] = columns as [Uint32Array, Uint32Array]
  /** Incidents before each of the deepest tiles. */
  const before = new Float64Array(4 ** depth + 1)
  for (const [i, one] of cell.entries()) before[one + 1] = count[i]!
  for (let i = 1; i < before.length; i++) before[i]! += before[i - 1]!
  const found: RowBlock[] = []
  const walk = async (level: number, number: number): Promise<void> => {
    const size = 4 ** (depth - level)
    const incidents = before[(number + 1) * size]! - before[number * size]!
    if (incidents === 0) return
    const [dx, dy] = deinterleave(number)
    const tile = { z: top.z + level, x: top.x * 2 ** level + dx, y: top.y * 2 ** level + dy }
    if (incidents <= most || tile.z === MOST_ZOOM) found.push({ ...tile, incidents })
    else if (level === depth) found.push(...(await blocksOf(engine, most, placed, tile)))
    else for (let child = 0; child < 4; child++) await walk(level + 1, number * 4 + child)
  }
  await walk(0, 0)
  return found
}

/** The incidents of a block as a file of their own, as `incidents.bin` is one. */
export async function blockContent(
  store: StoreFile,
  engine: Engine,
  block: TileAddress,
): Promise<Uint8Array> {
  const { columns } = await engine.run(blockStatement(block))
  return columnsContent(rowsOf(store, columns).columns)
}
