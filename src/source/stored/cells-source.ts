import type { BinUnit } from '../../cells/bins.ts'
import { coarserThan } from '../../cells/bins.ts'
import type { TileAddress } from '../../cells/morton.ts'
import { type Series, seriesOf } from '../../cells/series.ts'
import type { CellTile } from '../../cells/tile.ts'
import { decodeTile } from '../../cells/tile-codec.ts'
import { mayPass, StoreFault, type StoreTrouble } from '../../core/stored/store-trouble.ts'
import { type StoreAsked, TooFine } from './store-client.ts'

/** Bytes of tiles that are kept. */
const KEPT = 96 * 2 ** 20

/** What a view needs. */
export interface CellsAsked {
  readonly tiles: readonly TileAddress[]
  /** The finest unit that may fit. */
  readonly unit: BinUnit
  /** Which incidents, at any time: the query of a link. */
  readonly query: string
}

/** What came of it: all tiles in one unit of time, which may be coarser than what was asked for. */
export interface CellsFound {
  readonly series: Series
  /** Tiles that did not come: what lies there is not counted. */
  readonly missing: readonly TileAddress[]
  /** Why they did not; null where nothing is missing. */
  readonly trouble: StoreTrouble | null
}

/** The cells of a view from a store's tiles, of one version of its data. Tiles that were asked for last are kept. */
export class CellsSource {
  readonly #client: StoreAsked
  readonly #version: string
  readonly #most: number
  readonly #kept = new Map<string, Uint8Array>()
  #size = 0

  constructor(client: StoreAsked, version: string, most = KEPT) {
    this.#client = client
    this.#version = version
    this.#most = most
  }

  /** Bytes that are kept. */
  get size(): number {
    return this.#size
  }

  /**
   * Rejects with StoreFault where no tile came, or the store holds other data meanwhile. What is too much is asked for in a
   * coarser unit, and what takes too long once.
   */
  async look({ tiles, unit, query }: CellsAsked, signal: AbortSignal): Promise<CellsFound> {
    let [asked, mayBeSlow] = [unit, true]
    for (;;) {
      const coarser = coarserThan(asked)
      try {
        const found = await this.#all(tiles, asked, query, signal)
        if (found.trouble?.code !== 'slow' || !mayBeSlow || !coarser) return found
        mayBeSlow = false
        asked = coarser
      } catch (reason) {
        const isSlow = reason instanceof StoreFault && reason.trouble.code === 'slow' && mayBeSlow
        if (isSlow) mayBeSlow = false
        if (reason instanceof TooFine && reason.unit) asked = reason.unit
        else if (isSlow && coarser) asked = coarser
        else throw reason instanceof TooFine ? new StoreFault({ code: 'slow' }) : reason
      }
    }
  }

  async #all(
    tiles: readonly TileAddress[],
    unit: BinUnit,
    query: string,
    signal: AbortSignal,
  ): Promise<CellsFound> {
    const settled = await Promise.allSettled(tiles.map((tile) => this.#tile(tile, unit, query, signal)))
    signal.throwIfAborted()
    const failed = settled.flatMap((one, i) =>
      one.status === 'rejected' ? [{ tile: tiles[i]!, reason: one.reason as unknown }] : [],
    )
    for (const { reason } of failed)
      if (!(reason instanceof StoreFault) || reason.trouble.code === 'outdated') throw reason
    if (failed.length > 0 && failed.length === tiles.length) throw failed[0]!.reason
    const came = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    const series = seriesOf(came.filter(({ cells }) => cells.length > 0))
    return {
      series: series.cells > 0 ? series : { ...series, unit, z: tiles[0]?.z ?? 0 },
      missing: failed.map(({ tile }) => tile),
      trouble: (failed[0]?.reason as StoreFault | undefined)?.trouble ?? null,
    }
  }

  async #tile(tile: TileAddress, unit: BinUnit, query: string, signal: AbortSignal): Promise<CellTile> {
    const path = `${unit}/${tile.z}/${tile.x}/${tile.y}`
    const key = `${path}?${query}`
    const kept = this.#kept.get(key)
    const bytes = kept ?? (await this.#twice(path, query, signal))
    const read = decoded(bytes, tile, unit, this.#version)
    this.#keep(key, bytes)
    return read
  }

  /** Asks, and once more where that may help. */
  async #twice(path: string, query: string, signal: AbortSignal): Promise<Uint8Array> {
    try {
      return await this.#client.tile(this.#version, path, query, signal)
    } catch (reason) {
      // What took too long once does so again.
      if (!(reason instanceof StoreFault) || !mayPass(reason.trouble) || reason.trouble.code === 'slow')
        throw reason
      return this.#client.tile(this.#version, path, query, signal)
    }
  }

  /** Keeps it as the one that was asked for last. */
  #keep(key: string, bytes: Uint8Array): void {
    if (this.#kept.delete(key)) this.#size -= bytes.length
    this.#kept.set(key, bytes)
    this.#size += bytes.length
    for (const [oldest, { length }] of this.#kept) {
      if (this.#size <= this.#most) break
      this.#kept.delete(oldest)
      this.#size -= length
    }
  }
}

/** Throws a StoreFault where bytes are not the tile that was asked for. */
function decoded(bytes: Uint8Array, asked: TileAddress, unit: BinUnit, version: string): CellTile {
  let read: CellTile
  try {
    read = decodeTile(bytes)
  } catch {
    throw new StoreFault({ code: 'damaged' })
  }
  const { tile } = read
  const isAsked = tile.z === asked.z && tile.x === asked.x && tile.y === asked.y && read.unit === unit
  if (!isAsked || read.version !== version) throw new StoreFault({ code: 'damaged' })
  return read
}
