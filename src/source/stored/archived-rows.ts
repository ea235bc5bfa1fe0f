import { mercatorX, mercatorY } from '../../core/mercator.ts'
import { count, list, object, type Shape } from '../../core/record/shape.ts'
import { MOST_ARCHIVED_ROWS } from '../../core/stored/archive-info.ts'
import { type DegreeBox, isWithin } from '../../core/stored/box.ts'
import { StoreFault } from '../../core/stored/store-trouble.ts'
import { readColumns } from '../../core/table/data-files.ts'
import type { Columns } from '../../core/table/dataset.ts'
import type { Selection } from '../../core/table/facets.ts'
import { filterIncidents } from '../../core/table/filter.ts'
import { joinColumns } from '../../core/table/joined.ts'
import type { ArchivedTiles } from './archived-tiles.ts'
import { TooFine } from './store-client.ts'

/** Zoom, column and row of a tile, and how many incidents its block holds. */
type Block = readonly [z: number, x: number, y: number, incidents: number]

interface RowsMetadata {
  readonly version: string
  readonly blocks: readonly Block[]
}

const blockShape: Shape<Block> = (value, at) =>
  list(count)(value, at) ?? ((value as unknown[]).length === 4 ? null : at)
const metadataShape = object<RowsMetadata>({
  version: (value, at) => (typeof value === 'string' ? null : at),
  blocks: list(blockShape),
})

/** Blocks and incidents that are read for one view at most, and incidents of blocks that are kept. */
const MOST_BLOCKS = 48
const MOST_READ = 2 * MOST_ARCHIVED_ROWS
/** In the unit square: a place on an edge may be rounded to the other side of it. */
const ABOUT = 1e-9

/** Single incidents of an archive, from blocks of tiles. Those that were asked for last are kept. */
export class ArchivedRows {
  readonly #tiles: ArchivedTiles
  readonly #blocks: readonly Block[]
  readonly #kept = new Map<Block, Columns>()

  /** Throws a StoreFault where the file is of other data, or says nothing of its blocks. */
  constructor(tiles: ArchivedTiles, version: string) {
    const metadata = tiles.metadata as RowsMetadata
    if (metadataShape(metadata, '') !== null) throw new StoreFault({ code: 'damaged' })
    if (metadata.version !== version) throw new StoreFault({ code: 'outdated' })
    this.#tiles = tiles
    this.#blocks = metadata.blocks
  }

  /** The incidents of a selection in a box, as a server hands them out. Rejects with StoreFault, and with TooFine where they are too many. */
  async within(box: DegreeBox, selection: Selection, signal: AbortSignal): Promise<Columns> {
    const blocks = this.#blocks.filter((block) => reaches(block, box))
    const read = blocks.reduce((sum, [, , , incidents]) => sum + incidents, 0)
    if (blocks.length > MOST_BLOCKS || read > MOST_READ) throw new TooFine(null)
    const parts = await Promise.all(
      blocks.map(async (block) => {
        const columns = await this.#read(block, signal)
        const rows = filterIncidents(columns, selection, '').filter((row) =>
          isWithin(box, columns.lon[row]!, columns.lat[row]!),
        )
        return { columns, rows }
      }),
    )
    this.#forget(blocks)
    const found = parts.reduce((sum, { rows }) => sum + rows.length, 0)
    if (found > MOST_ARCHIVED_ROWS) throw new TooFine(null)
    return joinColumns(parts)
  }

  async #read(block: Block, signal: AbortSignal): Promise<Columns> {
    const kept = this.#kept.get(block)
    if (kept) return kept
    const [z, x, y, incidents] = block
    const bytes = await this.#tiles.tile(z, x, y, signal)
    const columns = bytes && columnsOf(bytes)
    if (columns?.count !== incidents) throw new StoreFault({ code: 'damaged' })
    this.#kept.set(block, columns)
    return columns
  }

  /** Keeps the blocks of this view, and of others as many as fit. */
  #forget(shown: readonly Block[]): void {
    for (const block of shown) {
      const columns = this.#kept.get(block)!
      this.#kept.delete(block)
      this.#kept.set(block, columns)
    }
    let sum = 0
    for (const [block, { count }] of [...this.#kept].toReversed()) {
      sum += count
      if (sum > MOST_READ) this.#kept.delete(block)
    }
  }
}

function columnsOf(bytes: ArrayBuffer): Columns {
  try {
    return readColumns(bytes).value
  } catch {
    throw new StoreFault({ code: 'damaged' })
  }
}

/** Whether a tile may hold a place of a box; longitude 180 is that of -180, and what lies beyond the map's edge in its outermost row. */
function reaches([z, x, y]: Block, { west, south, east, north }: DegreeBox): boolean {
  const side = 2 ** z
  const [top, bottom] = [mercatorY(north) - ABOUT, mercatorY(south) + ABOUT]
  const isInRow = y / side <= Math.min(bottom, 1) && (y + 1) / side >= Math.max(top, 0)
  const touches = (from: number, to: number) => x / side <= to && (x + 1) / side >= from
  const [left, right] = [mercatorX(west) - ABOUT, mercatorX(east) + ABOUT]
  const isAcross = west > east
  const isInColumn = isAcross ? touches(left, 1) || touches(0, right) : touches(left, right)
  return isInRow && (isInColumn || (x === 0 && (isAcross || right >= 1)))
}
