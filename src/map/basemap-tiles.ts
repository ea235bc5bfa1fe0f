/** What the style calls the basemap. */
export const BASEMAP_SOURCE = 'basemap'

/** Address of a tile in the basemap's archive. */
export interface TileAddress {
  readonly z: number
  readonly x: number
  readonly y: number
}

const nameOf = ({ z, x, y }: TileAddress) => `${z}/${x}/${y}`

/** Keeps the books on the basemap's tiles: which could not be had, and whether any could. */
export class BasemapTiles {
  readonly #failed = new Map<string, TileAddress>()
  readonly #asked = new Map<string, TileAddress>()
  #hasAny = false

  /** Whether any tile has been had. */
  get hasAny(): boolean {
    return this.#hasAny
  }

  /** Whether a tile that was asked for is not there. */
  get missing(): boolean {
    return this.#failed.size + this.#asked.size > 0
  }

  failed(tile: TileAddress): void {
    this.#asked.delete(nameOf(tile))
    this.#failed.set(nameOf(tile), tile)
  }

  loaded(tile: TileAddress): void {
    this.#asked.delete(nameOf(tile))
    this.#failed.delete(nameOf(tile))
    this.#hasAny = true
  }

  /** Whether a try is under way. */
  get asking(): boolean {
    return this.#asked.size > 0
  }

  /** Those that failed, to be asked for once more. */
  retry(): TileAddress[] {
    for (const [name, tile] of this.#failed) this.#asked.set(name, tile)
    this.#failed.clear()
    return [...this.#asked.values()]
  }

  /** Nothing is under way any more: what was asked for and did not answer lies outside the view, and is not missed. */
  settled(): void {
    this.#asked.clear()
  }
}
