import type { BinGroup } from '../../../cells/bin-sums.ts'
import { BIN_UNITS, type BinUnit } from '../../../cells/bins.ts'
import { isTile } from '../../../cells/morton.ts'
import type { FacetValueCounts, First } from '../../../core/answer.ts'
import { parseLink } from '../../../core/link/permalink.ts'
import type { State } from '../../../core/link/state.ts'
import type { StoreInfo } from '../../../core/stored/store-info.ts'
import { StoreFault } from '../../../core/stored/store-trouble.ts'
import { FACETS, type Selection } from '../../../core/table/facets.ts'
import { periodOf } from '../../../core/table/window.ts'
import type { DataSource } from '../../source.ts'
import type { StoreAsked } from '../store-client.ts'
import type { BinCounts } from './counting.ts'
import type { TabLine } from './tab-line.ts'
import type { Counted, Held } from './tab-service.ts'

/** Parameters of a link that say which incidents are meant. */
const SELECTING: readonly string[] = [...FACETS, 'q', 'from', 'to', 'certain', 'bounds', 'columns', 'v']

/**
 * Answers as a store does, from the numbers of all its incidents, which a worker of the page holds. What numbers don't tell is refused: what is searched, what
 * lies in a box, and columns of a file.
 */
export class TabClient implements StoreAsked {
  readonly #store: StoreInfo
  readonly #line: TabLine
  readonly #singles: StoreAsked['rows']

  /** Of an archive, whose numbers are all at the other end of the line, in some bytes of memory. `singles` gives single incidents of any selection. */
  constructor(
    { archive, ...store }: StoreInfo,
    { bytes }: Pick<Held, 'bytes'>,
    line: TabLine,
    singles: StoreAsked['rows'],
  ) {
    this.#store = { ...store, inTab: { bytes } }
    this.#line = line
    this.#singles = singles
  }

  async info(): Promise<StoreInfo> {
    return this.#store
  }

  async tile(version: string, path: string, query: string, signal: AbortSignal): Promise<Uint8Array> {
    const [name, ...place] = path.split('/')
    const [z, x, y] = place.map(Number) as [number, number, number]
    const unit = BIN_UNITS.find((one) => one === name)
    if (!unit || place.length !== 3 || !isTile({ z, x, y })) throw refused()
    const { selection } = this.#counted(version, query)
    return this.#line.ask({ ask: 'tile', tile: { z, x, y }, unit, selection }, signal)
  }

  async rows(store: StoreInfo, query: string, signal: AbortSignal): Promise<DataSource> {
    this.#state(store.version, query)
    return this.#singles(store, query, signal)
  }

  async histogram(version: string, unit: BinUnit, query: string, signal: AbortSignal): Promise<BinGroup[]> {
    const { selection } = this.#counted(version, query)
    return groupsOf(await this.#line.ask({ ask: 'histogram', unit, selection }, signal))
  }

  async facets(version: string, query: string, signal: AbortSignal): Promise<FacetValueCounts> {
    return this.#line.ask({ ask: 'facets', ...this.#counted(version, query) }, signal)
  }

  async firsts(version: string, query: string, signal: AbortSignal): Promise<readonly First[]> {
    const { selection } = this.#counted(version, query)
    return this.#line.ask({ ask: 'firsts', selection }, signal)
  }

  async count(version: string, query: string, signal: AbortSignal): Promise<number> {
    return this.#line.ask({ ask: 'count', ...this.#counted(version, query) }, signal)
  }

  /** What a query asks to be counted. Throws a StoreFault where numbers don't tell. */
  #counted(version: string, query: string): Counted {
    const state = this.#state(version, query)
    if (state.camera?.type === 'bounds') throw refused()
    const { from, to, certain } = state
    return {
      selection: Object.fromEntries(FACETS.map((facet) => [facet, state[facet]])) as unknown as Selection,
      window: from === null && to === null ? null : periodOf(state, this.#store.extent),
      certain,
    }
  }

  /** The state of a query. Throws a StoreFault where it is of other data, searches, or is not understood. */
  #state(version: string, query: string): State {
    if (version !== this.#store.version) throw new StoreFault({ code: 'outdated' })
    const { state, problems } = parseLink(query, this.#store.info.group)
    const isMisread = problems.some(({ parameter }) => SELECTING.includes(parameter))
    if (isMisread || state.q !== '' || state.columns.some(({ values }) => values.length > 0)) throw refused()
    return state
  }
}

const refused = () => new StoreFault({ code: 'not-archived' })

function groupsOf(counts: BinCounts): BinGroup[] {
  return Array.from({ length: counts.length / 3 }, (_, i) => [
    counts[3 * i]!,
    counts[3 * i + 1]!,
    counts[3 * i + 2]!,
  ])
}
