import { type NumbersInfo, numbersInfoShape, OTHERS_ZOOM } from '../../../core/stored/archive-info.ts'
import type { StoreInfo } from '../../../core/stored/store-info.ts'
import { StoreFault } from '../../../core/stored/store-trouble.ts'
import { FACETS } from '../../../core/table/facets.ts'
import type { ArchivedTiles } from '../archived-tiles.ts'
import type { NumbersHead } from './numbers-rows.ts'

/** The numbers of all incidents as they lie in blocks somewhere. */
export interface NumbersFile {
  readonly head: NumbersHead
  /** How many blocks there are. */
  readonly blocks: number
  /** One of them, counted from 0, as new memory. Rejects with StoreFault. */
  read(block: number, signal: AbortSignal): Promise<ArrayBuffer>
}

/** The same in an archive. */
export class ArchivedNumbers implements NumbersFile {
  readonly head: NumbersHead
  readonly #tiles: Pick<ArchivedTiles, 'tile'>
  readonly #places: readonly (readonly [z: number, x: number, y: number])[]

  /** Throws a StoreFault where the file is of other data, or contradicts what the store says of itself. */
  constructor(
    tiles: Pick<ArchivedTiles, 'metadata' | 'tile'>,
    { version, count, points, extent, facets }: StoreInfo,
  ) {
    const info = tiles.metadata as NumbersInfo
    if (numbersInfoShape(info, '') !== null) throw new StoreFault({ code: 'damaged' })
    if (info.version !== version) throw new StoreFault({ code: 'outdated' })
    const { blocks, others, sets } = info
    const isWhole =
      sumOf(blocks.map(([, , , incidents]) => incidents)) === points &&
      sumOf(others) === count - points &&
      FACETS.every((facet) => sets[facet].every((set) => set.every((value) => value < facets[facet].length)))
    if (!isWhole) throw new StoreFault({ code: 'damaged' })
    this.#tiles = tiles
    this.#places = [
      ...blocks.map(([z, x, y]) => [z, x, y] as const),
      ...others.map((_, x) => [OTHERS_ZOOM, x, 0] as const),
    ]
    this.head = {
      ...{ version, points, others: count - points, extent },
      facets: Object.fromEntries(
        FACETS.map((facet) => [facet, { values: facets[facet], sets: sets[facet] }]),
      ) as unknown as NumbersHead['facets'],
    }
  }

  get blocks(): number {
    return this.#places.length
  }

  async read(block: number, signal: AbortSignal): Promise<ArrayBuffer> {
    const [z, x, y] = this.#places[block]!
    const bytes = await this.#tiles.tile(z, x, y, signal)
    if (!bytes) throw new StoreFault({ code: 'damaged' })
    return bytes
  }
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0)
