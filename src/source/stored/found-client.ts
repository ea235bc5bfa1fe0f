import type { StoreInfo } from '../../core/stored/store-info.ts'
import { StoreFault } from '../../core/stored/store-trouble.ts'
import type { StoreAsked } from './store-client.ts'

/** Asks the first of several that has a store: a site's server, or else its files. */
export class FoundClient implements StoreAsked {
  #ways: readonly (() => Promise<StoreAsked>)[]
  #found: StoreAsked | null = null

  /** Each way is made when it is tried. */
  constructor(ways: readonly (() => Promise<StoreAsked>)[]) {
    this.#ways = ways
  }

  /** Has others be asked from now on, from their `info` on. */
  use(ways: readonly (() => Promise<StoreAsked>)[]): void {
    this.#ways = ways
  }

  async info(signal: AbortSignal): Promise<StoreInfo> {
    for (const way of this.#ways) {
      try {
        const client = await way()
        const info = await client.info(signal)
        this.#found = client
        return info
      } catch (reason) {
        signal.throwIfAborted()
        // Some hosts refuse what they don't have.
        const code = reason instanceof StoreFault ? reason.trouble.code : null
        if (code !== 'no-store' && code !== 'refused') throw reason
      }
    }
    throw new StoreFault({ code: 'no-store' })
  }

  get #client(): StoreAsked {
    if (!this.#found) throw new StoreFault({ code: 'no-store' })
    return this.#found
  }

  tile(...asked: Parameters<StoreAsked['tile']>) {
    return this.#client.tile(...asked)
  }

  rows(...asked: Parameters<StoreAsked['rows']>) {
    return this.#client.rows(...asked)
  }

  histogram(...asked: Parameters<StoreAsked['histogram']>) {
    return this.#client.histogram(...asked)
  }

  facets(...asked: Parameters<StoreAsked['facets']>) {
    return this.#client.facets(...asked)
  }

  firsts(...asked: Parameters<StoreAsked['firsts']>) {
    return this.#client.firsts(...asked)
  }

  count(...asked: Parameters<StoreAsked['count']>) {
    return this.#client.count(...asked)
  }
}
