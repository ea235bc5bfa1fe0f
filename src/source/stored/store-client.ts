import type { BinGroup } from '../../cells/bin-sums.ts'
import { BIN_UNITS, type BinUnit } from '../../cells/bins.ts'
import type { FacetValueCounts, First } from '../../core/answer.ts'
import type { Shape } from '../../core/record/shape.ts'
import {
  type CellPage,
  cellPageShape,
  numbersShape,
  type StoredIncident,
  storedIncidentShape,
} from '../../core/stored/cell-page.ts'
import { type StoreInfo, storeInfoShape } from '../../core/stored/store-info.ts'
import { StoreFault, type StoreTrouble } from '../../core/stored/store-trouble.ts'
import { readColumns } from '../../core/table/data-files.ts'
import type { StoredMeasures } from '../../measures/stored-measures.ts'
import type { DataSource } from '../source.ts'
import { storedMeasuresShape } from './measured-shape.ts'
import { rowsSource } from './rows-source.ts'

/** `fetch`, as much of it as is needed. */
export type StoreFetch = (
  address: string,
  init: { readonly signal: AbortSignal; readonly headers?: Readonly<Record<string, string>> },
) => Promise<Response>

/** Whoever answers a page's questions: a server, or files, which have neither squares' incidents nor measures. */
export type StoreAsked = Omit<
  Pick<StoreClient, keyof StoreClient>,
  'cell' | 'numberOf' | 'incident' | 'measure'
>

/** Thrown where an answer would hold too much; `unit` is one that is coarse enough, null where narrowing alone helps. */
export class TooFine extends Error {
  readonly unit: BinUnit | null

  constructor(unit: BinUnit | null) {
    super('The answer would hold too much')
    this.unit = unit
  }
}

/**
 * Asks a store. A query is that of a link, without its question mark. Everything rejects with StoreFault or TooFine, and with the
 * signal's reason where nobody waits any more.
 */
export class StoreClient {
  readonly #root: string
  readonly #fetch: StoreFetch

  /** `root` is where `v1/` stands, with a slash at its end. */
  constructor(root: string, fetch: StoreFetch) {
    this.#root = root
    this.#fetch = fetch
  }

  async info(signal: AbortSignal): Promise<StoreInfo> {
    const response = await this.#get('v1/store.json', signal)
    if (response.status === 404) throw new StoreFault({ code: 'no-store' })
    await refused(response)
    // A host that has a page for every address has no store.
    const value = await body(response.text(), signal).then(parsed)
    if (value === undefined) throw new StoreFault({ code: 'no-store' })
    if (storeInfoShape(value, '') !== null) throw new StoreFault({ code: 'damaged' })
    return value as StoreInfo
  }

  /** A tile as its bytes; `path` is `UNIT/z/x/y`. */
  async tile(version: string, path: string, query: string, signal: AbortSignal): Promise<Uint8Array> {
    return new Uint8Array(await this.#bytes(`${version}/cells/${path}.cells`, query, signal))
  }

  /** Single incidents as a dataset of their own. */
  async rows({ version, info }: StoreInfo, query: string, signal: AbortSignal): Promise<DataSource> {
    const bytes = await this.#bytes(`${version}/rows.bin`, query, signal)
    try {
      return rowsSource(info, readColumns(bytes).value)
    } catch {
      throw new StoreFault({ code: 'damaged' })
    }
  }

  async histogram(version: string, unit: BinUnit, query: string, signal: AbortSignal): Promise<BinGroup[]> {
    const asked = query === '' ? `unit=${unit}` : `${query}&unit=${unit}`
    const { bins } = await this.#json<{ bins: BinGroup[] }>(`${version}/histogram`, asked, signal)
    if (!Array.isArray(bins)) throw new StoreFault({ code: 'damaged' })
    return bins
  }

  facets(version: string, query: string, signal: AbortSignal): Promise<FacetValueCounts> {
    return this.#json(`${version}/facets`, query, signal)
  }

  firsts(version: string, query: string, signal: AbortSignal): Promise<readonly First[]> {
    return this.#json(`${version}/firsts`, query, signal)
  }

  async count(version: string, query: string, signal: AbortSignal): Promise<number> {
    const { count } = await this.#json<{ count: number }>(`${version}/count`, query, signal)
    return count
  }

  /** The measures of reach of what a query shows. */
  async measure(version: string, query: string, signal: AbortSignal): Promise<StoredMeasures> {
    return shaped(await this.#json(`${version}/measure`, query, signal), storedMeasuresShape)
  }

  /** Incidents of a square, the newest first; `path` is `z/x/y/i`, `after` goes on behind a number. */
  async cell(
    version: string,
    path: string,
    query: string,
    after: number | null,
    signal: AbortSignal,
  ): Promise<CellPage> {
    const asked = after === null ? query : [query, `after=${after}`].filter(Boolean).join('&')
    return shaped(await this.#json(`${version}/cell/${path}`, asked, signal), cellPageShape)
  }

  /** The number of the incident of an id, among those that a query shows. */
  async numberOf(version: string, query: string, id: string, signal: AbortSignal): Promise<number> {
    const { numbers } = shaped(await this.#json(`${version}/numbers`, query, signal), numbersShape)
    const found = numbers.find(([, one]) => one === id)
    if (!found) throw new StoreFault({ code: 'damaged' })
    return found[0]
  }

  async incident(version: string, seq: number, signal: AbortSignal): Promise<StoredIncident> {
    return shaped(await this.#json(`${version}/incident/${seq}`, '', signal), storedIncidentShape)
  }

  async #bytes(path: string, query: string, signal: AbortSignal): Promise<ArrayBuffer> {
    const response = await this.#get(`v1/${path}${query && `?${query}`}`, signal)
    await refused(response)
    return body(response.arrayBuffer(), signal)
  }

  async #json<T>(path: string, query: string, signal: AbortSignal): Promise<T> {
    const response = await this.#get(`v1/${path}${query && `?${query}`}`, signal)
    await refused(response)
    const value = await body(response.text(), signal).then(parsed)
    if (typeof value !== 'object' || value === null) throw new StoreFault({ code: 'damaged' })
    return value as T
  }

  #get(path: string, signal: AbortSignal): Promise<Response> {
    return body(this.#fetch(`${this.#root}${path}`, { signal }), signal)
  }
}

/** A value of a shape. Throws StoreFault for any other. */
function shaped<T>(value: unknown, shape: Shape<T>): T {
  if (shape(value, '') !== null) throw new StoreFault({ code: 'damaged' })
  return value as T
}

/** What comes of an answer; one that breaks off is none. */
export async function body<T>(coming: Promise<T>, signal: AbortSignal): Promise<T> {
  try {
    return await coming
  } catch {
    signal.throwIfAborted()
    throw new StoreFault({ code: 'unreachable' })
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Rejects where an answer says that it is none, with what it says of the reason. */
async function refused(response: Response): Promise<void> {
  if (response.ok) return
  const said = (await response.text().then(parsed, () => undefined)) as
    | { readonly error?: unknown; readonly unit?: unknown; readonly fault?: unknown }
    | undefined
  if (response.status === 413) throw new TooFine(BIN_UNITS.find((unit) => unit === said?.unit) ?? null)
  throw new StoreFault(troubleOf(response.status, said?.fault, String(said?.error ?? '')))
}

function troubleOf(status: number, fault: unknown, said: string): StoreTrouble {
  if (status === 410) return { code: 'outdated' }
  if (status >= 500) return { code: fault === 'busy' || fault === 'slow' ? fault : 'part' }
  return { code: 'refused', said }
}
