import { createStore, type StoreApi } from 'zustand/vanilla'
import { isMeasured } from '../core/link/panels.ts'
import { isServed } from '../core/stored/store-info.ts'
import type { StoredMeasures } from '../measures/stored-measures.ts'
import type { StoreClient } from '../source/stored/store-client.ts'
import { Asker, type AskingWorld, type Unanswered } from './asking.ts'
import { measuringOf, queryOf } from './questions.ts'
import type { Session } from './session.ts'
import type { Stored } from './stored.ts'

/** For so long the same has to be looked at before it is measured, milliseconds: who steps from day to day asks once. */
const REST_MS = 400

/** Measures, and what they are of. */
export interface Measured {
  readonly query: string
  readonly of: Stored
  readonly measures: StoredMeasures
}

export interface Measures {
  /** The last answer; it stays while another one is asked for. */
  readonly measured: Measured | null
  readonly isComing: boolean
  readonly unanswered: Unanswered | null
}

/** Asks a store for the measures of what is shown: only while a panel of measures is open, and never while it plays. */
export class Measuring {
  readonly #client: Pick<StoreClient, 'measure'>
  readonly #session: Session
  readonly #world: AskingWorld
  readonly #page: StoreApi<Measures>
  readonly #asker: Asker
  #asked: string | null = null

  constructor(client: Pick<StoreClient, 'measure'>, session: Session, world: AskingWorld) {
    this.#client = client
    this.#session = session
    this.#world = world
    this.#page = createStore<Measures>(() => ({ measured: null, isComing: false, unanswered: null }))
    this.#asker = new Asker(world, (unanswered) => this.#page.setState({ unanswered }))
    session.page.subscribe((stored) => this.#follow(stored))
    this.#follow(session.page.getState())
  }

  get page(): Pick<StoreApi<Measures>, 'getState' | 'getInitialState' | 'subscribe'> {
    return this.#page
  }

  /** By what the measures of what is shown are asked for; null where nothing is seen, or something else is asked for. */
  queryOf(stored: Stored): string | null {
    const { store, seen, state, isOld } = stored
    const clock = this.#session.clock(stored)
    if (!store || !seen || !clock || isOld) return null
    const { window } = clock
    return queryOf(seen.chosen, store.info.group, {
      ...{ window, certain: state.certain, measuring: measuringOf(state) },
    })
  }

  /** Asks again at once what was not answered. */
  askNow(): void {
    if (this.#page.getState().unanswered) this.#asker.again()
  }

  #follow(stored: Stored): void {
    const { playing, state, store } = stored
    const isWanted = !playing && isMeasured(state.panel) && store !== null && isServed(store)
    const query = isWanted ? this.queryOf(stored) : null
    if (query === this.#asked) return
    this.#asked = query
    const isKnown = query === null || query === this.#page.getState().measured?.query
    this.#page.setState({ isComing: !isKnown, unanswered: null })
    if (isKnown) this.#asker.close()
    else this.#ask(query, stored)
  }

  #ask(query: string, of: Stored): void {
    this.#asker.ask(async (signal) => {
      await rest(this.#world, signal)
      const measures = await this.#client.measure(of.store!.version, query, signal)
      this.#page.setState({ measured: { query, of, measures }, isComing: false })
      return null
    })
  }
}

function rest(world: AskingWorld, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const forget = world.wait(REST_MS, resolve)
    signal.addEventListener('abort', () => {
      forget()
      reject(signal.reason)
    })
  })
}
