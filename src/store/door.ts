import { createStore, type StoreApi } from 'zustand/vanilla'
import type { IncidentRecord } from '../core/answer.ts'
import type { CellRecord, StoredIncident } from '../core/stored/cell-page.ts'
import { isServed } from '../core/stored/store-info.ts'
import type { StoreTrouble } from '../core/stored/store-trouble.ts'
import type { DayInterval } from '../core/time/interval.ts'
import type { StoreClient } from '../source/stored/store-client.ts'
import { Asker, type AskingWorld, type Unanswered } from './asking.ts'
import { boundsOf, type Chosen, queryOf } from './questions.ts'
import type { Session } from './session.ts'

/** A square whose incidents are read. */
export interface OpenSquare {
  /** `z/x/y/i`. */
  readonly address: string
  /** Its middle, degrees, and the zoom of its tile. */
  readonly lon: number
  readonly lat: number
  readonly z: number
  /** The days in which its incidents lie. */
  readonly window: DayInterval
  /** How many there are in them. */
  readonly count: number
}

const keyOf = (chosen: Chosen | undefined) => JSON.stringify(chosen)

/** What is read of single incidents beside squares. */
export interface Opened {
  readonly square: OpenSquare | null
  /** The newest of its incidents, as many as came. */
  readonly rows: readonly CellRecord[]
  /** Behind which number the next ones go on; null where there are no more, or none came yet. */
  readonly after: number | null
  /** Whether the next ones are asked for. */
  readonly isComing: boolean
  readonly unanswered: Unanswered | null
  /** The incident whose card is open, by its number, or as its mark has it, and once it came everything that is known of it. */
  readonly seq: number | null
  readonly single: IncidentRecord | null
  readonly incident: StoredIncident | null
  readonly incidentUnanswered: Unanswered | null
}

const NO_CARD = { seq: null, single: null, incident: null, incidentUnanswered: null }

const CLOSED: Opened = {
  ...{ square: null, rows: [], after: null, isComing: false, unanswered: null },
  ...NO_CARD,
}

/** The way from squares and marks to their incidents, where a store hands single ones out. A square is shut once something else is looked at. */
export class Door {
  readonly #client: StoreClient
  readonly #session: Session
  readonly #page: StoreApi<Opened>
  readonly #square: Asker
  readonly #incident: Asker
  /** What the list that is open was asked by. */
  #asked: { readonly chosen: Chosen; readonly query: string } | null = null

  constructor(client: StoreClient, session: Session, world: AskingWorld) {
    this.#client = client
    this.#session = session
    this.#page = createStore<Opened>(() => CLOSED)
    this.#square = new Asker(world, (unanswered) => this.#page.setState({ unanswered }))
    this.#incident = new Asker(world, (incidentUnanswered) => this.#page.setState({ incidentUnanswered }))
    session.page.subscribe(({ seen }) => {
      const { square } = this.#page.getState()
      if (square && (seen?.rows || keyOf(seen?.chosen) !== keyOf(this.#asked?.chosen))) this.close()
    })
  }

  get page(): Pick<StoreApi<Opened>, 'getState' | 'getInitialState' | 'subscribe'> {
    return this.#page
  }

  /** Whether single incidents are handed out, by a server. */
  get isOpen(): boolean {
    const { store } = this.#session.page.getState()
    return store?.terms.rows === 'open' && isServed(store)
  }

  /** Asks for the newest incidents of a square. */
  openSquare(square: OpenSquare): void {
    const { store, seen, state } = this.#session.page.getState()
    if (!store || !seen || !this.isOpen) return
    const { window } = square
    const { chosen } = seen
    this.#asked = { chosen, query: queryOf(chosen, store.info.group, { window, certain: state.certain }) }
    this.#page.setState({ ...CLOSED, square })
    this.#askRows(null)
  }

  /** Asks for the incidents behind those that are there. */
  more(): void {
    const { after } = this.#page.getState()
    if (after !== null) this.#askRows(after)
  }

  openIncident(seq: number): void {
    const { version } = this.#session.page.getState().store!
    this.#page.setState({ ...NO_CARD, seq })
    this.#incident.ask(async (signal) => {
      const incident = await this.#client.incident(version, seq, signal)
      this.#page.setState({ incident })
      return null
    })
  }

  /** Opens the card of an incident that has a mark of its own. Its number is asked for among those that lie in its days. */
  openSingle(single: IncidentRecord): void {
    const { store, seen } = this.#session.page.getState()
    if (!store || !seen || !this.isOpen) return
    const { version, info } = store
    const query = queryOf(seen.chosen, info.group, {
      ...{ bounds: boundsOf(seen.looking.sight), window: { from: single.start, to: single.end } },
      certain: true,
    })
    this.#page.setState({ ...NO_CARD, single })
    this.#incident.ask(async (signal) => {
      const seq = await this.#client.numberOf(version, query, single.id, signal)
      const incident = await this.#client.incident(version, seq, signal)
      this.#page.setState({ incident })
      return null
    })
  }

  closeIncident(): void {
    this.#incident.close()
    this.#page.setState(NO_CARD)
  }

  close(): void {
    this.closeIncident()
    this.#square.close()
    this.#page.setState(CLOSED)
  }

  /** Asks again at once what was not answered. */
  askNow(): void {
    const { unanswered, incidentUnanswered } = this.#page.getState()
    if (unanswered) this.#square.again()
    if (incidentUnanswered) this.#incident.again()
  }

  #askRows(after: number | null): void {
    const { version } = this.#session.page.getState().store!
    const { square } = this.#page.getState()
    const { query } = this.#asked!
    this.#page.setState({ isComing: true })
    this.#square.ask(async (signal): Promise<StoreTrouble | null> => {
      const found = await this.#client.cell(version, square!.address, query, after, signal)
      const { rows } = this.#page.getState()
      this.#page.setState({ rows: [...rows, ...found.rows], after: found.after, isComing: false })
      return null
    })
  }
}
