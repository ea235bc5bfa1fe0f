import { StoreFault } from '../../core/stored/store-trouble.ts'
import { body, type StoreFetch } from './store-client.ts'

/** What every archive begins with. */
const MAGIC = 'PMTiles'

/** A file of which parts are read. */
export interface PartedSource {
  getKey(): string
  getBytes(offset: number, length: number, signal?: AbortSignal): Promise<{ readonly data: ArrayBuffer }>
}

/**
 * A file of a host that answers Range requests, of one version. Rejects with StoreFault: where the file is not there at first, where it
 * is another one meanwhile, shorter than it was made, or sent whole.
 */
export class RangedFile implements PartedSource {
  readonly #address: string
  readonly #fetch: StoreFetch
  /** Size and ETag as they were first. */
  #version: string | null = null
  #size: number | null = null

  constructor(address: string, fetch: StoreFetch) {
    this.#address = address
    this.#fetch = fetch
  }

  getKey(): string {
    return this.#address
  }

  /** Bytes of the whole file; null where the host does not say. */
  get size(): number | null {
    return this.#size
  }

  async getBytes(
    offset: number,
    length: number,
    signal: AbortSignal = NEVER,
  ): Promise<{ data: ArrayBuffer }> {
    const headers = { Range: `bytes=${offset}-${offset + length - 1}` }
    const response = await body(this.#fetch(this.#address, { signal, headers }), signal)
    if (response.status === 200) throw await sentWhole(response)
    if (response.status === 416) throw new StoreFault({ code: 'damaged' })
    if (response.status !== 206)
      throw new StoreFault({ code: this.#version === null && response.status < 500 ? 'no-store' : 'part' })
    const [, total] = /\/(\d+)$/.exec(response.headers.get('Content-Range') ?? '') ?? []
    this.#size = total === undefined ? null : Number(total)
    // A weak tag may differ between two machines that hold the same.
    const tag = response.headers.get('ETag') ?? ''
    const version = `${total} ${tag.startsWith('W/') ? '' : tag}`
    this.#version ??= version
    if (this.#version !== version) throw new StoreFault({ code: 'outdated' })
    const data = await body(response.arrayBuffer(), signal)
    const wanted = this.#size === null ? (offset === 0 ? 0 : length) : Math.min(length, this.#size - offset)
    if (data.byteLength < wanted || data.byteLength > length) throw new StoreFault({ code: 'damaged' })
    return { data }
  }
}

const NEVER = new AbortController().signal

/** An answer of the whole in place of a part: of an archive it can't be used, and of a page that stands for every address there is none. */
async function sentWhole(response: Response): Promise<StoreFault> {
  const reader = response.body?.getReader()
  const first = await reader?.read().catch(() => undefined)
  reader?.cancel().catch(() => {})
  const begins = new TextDecoder('latin1').decode(first?.value?.subarray(0, MAGIC.length))
  return new StoreFault({ code: begins === MAGIC ? 'no-parts' : 'no-store' })
}
