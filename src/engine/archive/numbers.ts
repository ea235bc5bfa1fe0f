import type { TileAddress } from '../../cells/morton.ts'
import { encodeNumbers, type NumbersBlock } from '../../cells/numbers-block.ts'
import { type NumbersInfo, OTHERS_ZOOM } from '../../core/stored/archive-info.ts'
import { FACETS } from '../../core/table/facets.ts'
import type { Engine } from '../engine.ts'
import { byName, type StoreFile } from '../store-file.ts'
import { blocksOf } from './rows.ts'
import { numbersStatement, othersStatement } from './sql.ts'

/** Incidents of a block of numbers: some 14 bytes each once packed. */
export const NUMBERS_OF_BLOCK = 65_536

/** A block where it stands in the file of numbers. */
export interface StoredNumbers extends TileAddress {
  readonly data: Uint8Array
}

/** The numbers of every incident, block by block, and what their file says of them. `most` incidents are in a block. */
export async function numbersOf(
  store: StoreFile,
  engine: Engine,
  add: (block: StoredNumbers) => void,
  most = NUMBERS_OF_BLOCK,
): Promise<NumbersInfo> {
  const blocks = await blocksOf(engine, most, 'points')
  for (const { z, x, y } of blocks) {
    const [high, low, ...numbers] = (await engine.run(numbersStatement({ z, x, y }))).columns
    const block = blockOf(numbers, { high: high as Uint32Array, low: low as Uint32Array })
    add({ z, x, y, data: encodeNumbers(block, store.version) })
  }
  const others: number[] = []
  for (let after: number | null = null; ; ) {
    const block = blockOf((await engine.run(othersStatement(after, most))).columns, null)
    if (block.seq.length === 0) break
    add({ z: OTHERS_ZOOM, x: others.length, y: 0, data: encodeNumbers(block, store.version) })
    others.push(block.seq.length)
    after = block.seq.at(-1)!
  }
  return {
    version: store.version,
    blocks: blocks.map(({ z, x, y, incidents }) => [z, x, y, incidents] as const),
    others,
    sets: byName(FACETS, (facet) => store.facets[facet].sets),
  }
}

function blockOf(
  [seq, start, end, ...codes]: readonly unknown[],
  cells: Pick<NumbersBlock, 'high' | 'low'> | null,
): NumbersBlock {
  return {
    atPoints: cells !== null,
    high: cells?.high ?? new Uint32Array(),
    low: cells?.low ?? new Uint32Array(),
    ...{ seq: seq as Uint32Array, start: start as Int32Array, end: end as Int32Array },
    codes: codes as Uint32Array[],
  }
}
