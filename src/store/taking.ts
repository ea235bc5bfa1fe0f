import { createStore, type StoreApi } from 'zustand/vanilla'
import type { StoreInfo } from '../core/stored/store-info.ts'
import { StoreFault, type StoreTrouble } from '../core/stored/store-trouble.ts'
import type { StoreAsked } from '../source/stored/store-client.ts'
import type { Session } from './session.ts'

/** Answers by itself, from memory that it gives back when it is closed. */
export interface TabAsked extends StoreAsked {
  close(): void
}

/** Who takes the numbers of all incidents into the tab, and who answers by them or by files. */
export interface TakingWorld {
  /**
   * Loads the numbers, or goes on where it was ended; `tell` hears how many incidents are there, and `lose` that those that were there are
   * gone. Rejects with StoreFault.
   */
  take(
    store: StoreInfo,
    tell: (incidents: number) => void,
    lose: () => void,
    signal: AbortSignal,
  ): Promise<TabAsked>
  /** Has one answer in place of the archive's files; null has these answer again. */
  answerBy(client: TabAsked | null): void
}

/** Where it stands. */
export type Taken =
  | { readonly is: 'offered' }
  | { readonly is: 'loading'; readonly incidents: number }
  | { readonly is: 'failed'; readonly trouble: StoreTrouble }
  | { readonly is: 'lost' }
  | { readonly is: 'here' }

/** Takes the numbers of an archive's incidents into the tab, when a reader wants it. */
export class Taking {
  readonly #session: Pick<Session, 'page' | 'reopen'>
  readonly #world: TakingWorld
  readonly #page = createStore<Taken>(() => ({ is: 'offered' }))
  #leaving = new AbortController()
  #client: TabAsked | null = null

  constructor(session: Pick<Session, 'page' | 'reopen'>, world: TakingWorld) {
    this.#session = session
    this.#world = world
  }

  get page(): Pick<StoreApi<Taken>, 'getState' | 'getInitialState' | 'subscribe'> {
    return this.#page
  }

  /** Loads them, also what failed before. */
  async start(): Promise<void> {
    const { store } = this.#session.page.getState()
    const now = this.#page.getState().is
    if (!store?.archive?.numbers || now === 'loading' || now === 'here') return
    this.#leaving = new AbortController()
    const { signal } = this.#leaving
    this.#page.setState({ is: 'loading', incidents: 0 }, true)
    try {
      const client = await this.#world.take(
        store,
        (incidents) => signal.aborted || this.#page.setState({ is: 'loading', incidents }, true),
        () => this.#leave({ is: 'lost' }),
        signal,
      )
      if (signal.aborted) return client.close()
      this.#client = client
      this.#page.setState({ is: 'here' }, true)
      this.#answerBy(client)
    } catch (reason) {
      if (signal.aborted) return
      if (!(reason instanceof StoreFault)) console.error(reason)
      const trouble = reason instanceof StoreFault ? reason.trouble : ({ code: 'damaged' } as const)
      this.#page.setState({ is: 'failed', trouble }, true)
    }
  }

  /** Ends the loading, or gives back what was loaded: the files answer again. */
  end(): void {
    this.#leave({ is: 'offered' })
  }

  #leave(taken: Taken): void {
    this.#leaving.abort()
    this.#page.setState(taken, true)
    if (!this.#client) return
    this.#client.close()
    this.#client = null
    this.#answerBy(null)
  }

  #answerBy(client: TabAsked | null): void {
    this.#world.answerBy(client)
    this.#session.reopen()
  }
}
