import { StoreFault } from '../../core/stored/store-trouble.ts'
import { type PartedSource, RangedFile } from './ranged-file.ts'
import type { StoreFetch } from './store-client.ts'

/** What reads the tiles of an archive, as `pmtiles` does: it comes with what draws the map. */
export interface TileReader {
  getHeader(): Promise<{
    readonly tileDataOffset: number
    readonly tileDataLength?: number
    readonly numAddressedTiles: number
    readonly minZoom: number
    readonly maxZoom: number
  }>
  getMetadata(): Promise<unknown>
  getZxy(
    z: number,
    x: number,
    y: number,
    signal?: AbortSignal,
  ): Promise<{ readonly data: ArrayBuffer } | undefined>
}

export type OpenTiles = (source: PartedSource) => Promise<TileReader>

/** A file of tiles with what it says of itself. Everything rejects with StoreFault: what can't be read or unpacked is damaged. */
export class ArchivedTiles {
  readonly metadata: unknown
  /** The zooms that it has tiles of, as its head says, which nothing else protects; null where it has none. */
  readonly zooms: { readonly from: number; readonly to: number } | null
  readonly #reader: TileReader

  private constructor(reader: TileReader, metadata: unknown, zooms: ArchivedTiles['zooms']) {
    this.#reader = reader
    this.metadata = metadata
    this.zooms = zooms
  }

  static async open(address: string, fetch: StoreFetch, openTiles: OpenTiles): Promise<ArchivedTiles> {
    const file = new RangedFile(address, fetch)
    const reader = await openTiles(file).catch(() => {
      throw new StoreFault({ code: 'unreachable' })
    })
    return readable(async () => {
      const head = await reader.getHeader()
      const { tileDataOffset, tileDataLength = 0 } = head
      if (file.size !== null && file.size !== tileDataOffset + tileDataLength)
        throw new StoreFault({ code: 'damaged' })
      const zooms = head.numAddressedTiles === 0 ? null : { from: head.minZoom, to: head.maxZoom }
      return new ArchivedTiles(reader, await reader.getMetadata(), zooms)
    })
  }

  /** Undefined where there is none. */
  async tile(z: number, x: number, y: number, signal: AbortSignal): Promise<ArrayBuffer | undefined> {
    return readable(async () => (await this.#reader.getZxy(z, x, y, signal))?.data, signal)
  }
}

async function readable<T>(read: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  try {
    return await read()
  } catch (reason) {
    signal?.throwIfAborted()
    throw reason instanceof StoreFault ? reason : new StoreFault({ code: 'damaged' })
  }
}
