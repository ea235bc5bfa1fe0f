import { type BinGroup, BinSums } from '../../cells/bin-sums.ts'
import { BIN_UNITS, type BinUnit, binsOf, snapped } from '../../cells/bins.ts'
import { emptyTile } from '../../cells/tile.ts'
import { encodeTile } from '../../cells/tile-codec.ts'
import type { FacetValueCounts, First } from '../../core/answer.ts'
import { parseLink } from '../../core/link/permalink.ts'
import type { State } from '../../core/link/state.ts'
import {
  type ArchivedSums,
  type ArchiveInfo,
  archivedSumsShape,
  CELLS_FILE,
  NUMBERS_FILE,
  ROWS_FILE,
} from '../../core/stored/archive-info.ts'
import { archivedSet } from '../../core/stored/archived-set.ts'
import { type StoreInfo, storeInfoShape } from '../../core/stored/store-info.ts'
import { StoreFault } from '../../core/stored/store-trouble.ts'
import { FACETS } from '../../core/table/facets.ts'
import { periodOf } from '../../core/table/window.ts'
import type { DataSource } from '../source.ts'
import { ArchivedRows } from './archived-rows.ts'
import { ArchivedTiles, type OpenTiles } from './archived-tiles.ts'
import { rowsSource } from './rows-source.ts'
import { type StoreAsked, type StoreFetch, TooFine } from './store-client.ts'
import { ArchivedNumbers } from './tab/archived-numbers.ts'

/** A set of incidents of an archive: its tiles, and its sums. */
interface OpenSet {
  readonly tiles: ArchivedTiles
  readonly sums: ArchivedSums
}

interface Opened {
  readonly store: StoreInfo
  readonly archive: ArchiveInfo
  readonly unit: BinUnit
}

/**
 * Answers as a store does, from files of a host that sends parts of them. What they were not made for is refused: a query has no answer but the
 * one that a server would give.
 */
export class ArchiveClient implements StoreAsked {
  readonly #root: string
  readonly #fetch: StoreFetch
  readonly #openTiles: OpenTiles
  readonly #sets = new Map<string, Promise<OpenSet>>()
  #rows: Promise<ArchivedRows> | null = null
  #opened: Opened | null = null

  /** `root` is the folder of the archive, with a slash at its end. */
  constructor(root: string, fetch: StoreFetch, openTiles: OpenTiles) {
    this.#root = root
    this.#fetch = fetch
    this.#openTiles = openTiles
  }

  async info(signal: AbortSignal): Promise<StoreInfo> {
    const { tiles } = await this.#set(CELLS_FILE)
    signal.throwIfAborted()
    const store = tiles.metadata as StoreInfo
    const unit = BIN_UNITS.find((one) => one === store.archive?.unit)
    if (storeInfoShape(store, '') !== null || !store.archive || !unit || !hasZooms(tiles, store.archive))
      throw new StoreFault({ code: 'damaged' })
    this.#opened = { store, archive: store.archive, unit }
    return store
  }

  async tile(version: string, path: string, query: string, signal: AbortSignal): Promise<Uint8Array> {
    const [unit, ...place] = path.split('/')
    const [z, x, y] = place.map(Number) as [number, number, number]
    const { archive, ...opened } = this.#known(version)
    if (unit !== opened.unit) throw new TooFine(opened.unit)
    if (z > archive.zoom) throw new StoreFault({ code: 'not-archived' })
    const { tiles } = await this.#asked(this.#state(query))
    const bytes = await tiles.tile(z, x, y, signal)
    // A tile of which nothing is said holds nothing.
    return bytes
      ? new Uint8Array(bytes)
      : encodeTile(emptyTile({ tile: { z, x, y }, unit: opened.unit, version }))
  }

  async rows(store: StoreInfo, query: string, signal: AbortSignal): Promise<DataSource> {
    this.#known(store.version)
    await this.#asked(this.#state(query))
    return this.singles(store, query, signal)
  }

  /** Single incidents of any selection: their file holds all of them, whatever the tiles were made for. */
  async singles({ version, info }: StoreInfo, query: string, signal: AbortSignal): Promise<DataSource> {
    this.#known(version)
    const state = this.#state(query)
    const { camera, from, to, q } = state
    if (camera?.type !== 'bounds' || from !== null || to !== null || q !== '')
      throw new StoreFault({ code: 'not-archived' })
    this.#rows ??= this.#open(ROWS_FILE).then((tiles) => new ArchivedRows(tiles, version))
    const rows = await this.#rows.catch((reason: unknown) => {
      this.#rows = null
      throw reason
    })
    return rowsSource(info, await rows.within(camera, state, signal))
  }

  /** The numbers of all incidents. */
  async numbers(version: string): Promise<ArchivedNumbers> {
    const { store } = this.#known(version)
    return new ArchivedNumbers(await this.#open(NUMBERS_FILE), store)
  }

  async histogram(version: string, unit: BinUnit, query: string): Promise<BinGroup[]> {
    if (unit !== this.#known(version).unit) throw new TooFine(this.#known(version).unit)
    const { sums } = await this.#asked(this.#state(query))
    return [...sums.bins]
  }

  async facets(version: string, query: string): Promise<FacetValueCounts> {
    const { store } = this.#known(version)
    const state = this.#state(query)
    const { sums } = await this.#asked(state)
    const inWindow = this.#counter(state)
    return Object.fromEntries(
      FACETS.map((facet) => [
        facet,
        (sums.facets[facet] ?? []).map((flat, i) => ({
          value: store.facets[facet][i]!,
          ...inWindow(groupsOf(flat)),
        })),
      ]),
    ) as unknown as FacetValueCounts
  }

  async firsts(version: string, query: string): Promise<readonly First[]> {
    this.#known(version)
    return (await this.#asked(this.#state(query))).sums.firsts
  }

  async count(version: string, query: string): Promise<number> {
    this.#known(version)
    const state = this.#state(query)
    const { sums } = await this.#asked(state)
    return this.#counter(state)(sums.bins).inWindow
  }

  /** Counts groups at any time and in the window of a state. Throws a StoreFault where that has other edges than bins have. */
  #counter(state: State) {
    const { store, unit } = this.#opened!
    const { from, to, certain } = state
    const isAlways = from === null && to === null
    const window = periodOf(state, store.extent)
    const whole = snapped(window, unit)
    if (!isAlways && (whole.from !== window.from || whole.to !== window.to))
      throw new StoreFault({ code: 'not-archived' })
    return (groups: readonly BinGroup[]) => {
      const sums = new BinSums(unit, groups)
      const { total } = sums
      return { inWindow: isAlways ? total : sums.countIn(binsOf(window, unit), certain), total }
    }
  }

  /** Throws a StoreFault where other data are asked for than are open. */
  #known(version: string): Opened {
    if (this.#opened?.store.version !== version) throw new StoreFault({ code: 'outdated' })
    return this.#opened
  }

  #state(query: string): State {
    return parseLink(query, this.#opened!.store.info.group).state
  }

  /** The set that a state means; rejects with a StoreFault where the archive has none. */
  async #asked(state: State): Promise<OpenSet> {
    const { store, archive } = this.#opened!
    const path = archivedSet(state, store, archive)
    if (path === null) throw new StoreFault({ code: 'not-archived' })
    const found = await this.#set(path)
    if ((found.tiles.metadata as StoreInfo).version !== store.version)
      throw new StoreFault({ code: 'outdated' })
    if (!hasZooms(found.tiles, archive)) throw new StoreFault({ code: 'damaged' })
    return found
  }

  /** A file of tiles, opened once; what failed is opened again the next time. */
  async #set(path: string): Promise<OpenSet> {
    const opening =
      this.#sets.get(path) ??
      this.#open(path).then((tiles) => {
        const { sums } = tiles.metadata as { readonly sums: ArchivedSums }
        if (archivedSumsShape(sums, '') !== null) throw new StoreFault({ code: 'damaged' })
        return { tiles, sums }
      })
    this.#sets.set(path, opening)
    try {
      return await opening
    } catch (reason) {
      this.#sets.delete(path)
      throw reason
    }
  }

  async #open(path: string): Promise<ArchivedTiles> {
    try {
      return await ArchivedTiles.open(this.#root + path, this.#fetch, this.#openTiles)
    } catch (reason) {
      // That there is an archive at all is not known before its first file.
      const isGone = reason instanceof StoreFault && reason.trouble.code === 'no-store' && this.#opened
      throw isGone ? new StoreFault({ code: 'part' }) : reason
    }
  }
}

/** Whether a file has tiles of every zoom: one that is missing would count as empty. */
function hasZooms({ zooms }: ArchivedTiles, { zoom }: ArchiveInfo): boolean {
  return zooms === null || (zooms.from === 0 && zooms.to === zoom)
}

/** Three numbers after another as groups. */
function groupsOf(flat: readonly number[]): BinGroup[] {
  return Array.from({ length: Math.floor(flat.length / 3) }, (_, i) => [
    flat[3 * i]!,
    flat[3 * i + 1]!,
    flat[3 * i + 2]!,
  ])
}
