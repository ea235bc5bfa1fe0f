import type { BinUnit } from '../../../cells/bins.ts'
import type { TileAddress } from '../../../cells/morton.ts'
import { decodeNumbers } from '../../../cells/numbers-block.ts'
import type { FacetValueCounts, First } from '../../../core/answer.ts'
import { StoreFault, type StoreTrouble } from '../../../core/stored/store-trouble.ts'
import type { Selection } from '../../../core/table/facets.ts'
import type { DayInterval } from '../../../core/time/interval.ts'
import type { BinCounts } from './counting.ts'
import type { NumbersHead } from './numbers-rows.ts'
import { NumbersTable, TooManyGroups } from './numbers-table.ts'

/** One end of a channel, as a worker, a message port and their tests have it. */
export interface Port {
  postMessage(message: unknown, transfer?: ArrayBuffer[]): void
  onmessage: ((event: { data: unknown }) => void) | null
}

/** Which incidents are counted, and when; null is any time. */
export interface Counted {
  readonly selection: Selection
  readonly window: DayInterval | null
  readonly certain: boolean
}

/** What is asked of whoever holds the numbers of all incidents. */
export type TabQuestion =
  /** Takes memory for them, if those of the same version are not there already. */
  | { readonly ask: 'hold'; readonly head: NumbersHead }
  /** Takes the next block of them, as its file has it. */
  | { readonly ask: 'take'; readonly bytes: ArrayBuffer }
  | {
      readonly ask: 'tile'
      readonly tile: TileAddress
      readonly unit: BinUnit
      readonly selection: Selection
    }
  | { readonly ask: 'histogram'; readonly unit: BinUnit; readonly selection: Selection }
  | ({ readonly ask: 'facets' } & Counted)
  | ({ readonly ask: 'count' } & Counted)
  | { readonly ask: 'firsts'; readonly selection: Selection }

/** What is there: incidents and blocks that came, and the memory that is taken for all of them. */
export interface Held {
  readonly incidents: number
  readonly blocks: number
  readonly bytes: number
}

interface TabAnswers {
  readonly hold: Held
  readonly take: Held
  readonly tile: Uint8Array<ArrayBuffer>
  readonly histogram: BinCounts
  readonly facets: FacetValueCounts
  readonly count: number
  readonly firsts: readonly First[]
}

export type TabAnswer<Q extends TabQuestion> = TabAnswers[Q['ask']]

/** To the service: a question under a number, or that nobody waits for its answer any more. */
export type ToTab =
  | { readonly type: 'ask'; readonly turn: number; readonly question: TabQuestion }
  | { readonly type: 'drop'; readonly turn: number }

/** From the service, under the number of the question. */
export type FromTab = { readonly turn: number } & (
  | { readonly type: 'answer'; readonly answer: TabAnswers[keyof TabAnswers] }
  /** The answer would hold too much; a coarser unit, null where there is none. */
  | { readonly type: 'too-fine'; readonly unit: BinUnit | null }
  | { readonly type: 'fault'; readonly trouble: StoreTrouble }
)

/**
 * Holds the numbers of all incidents and answers questions about them one after the other, in the order in which they came. It waits for `pause` before
 * each, so that what was dropped meanwhile is not answered.
 */
export function serveNumbers(port: Port, pause: () => Promise<void>): void {
  const waiting = new Map<number, TabQuestion>()
  const numbers = new HeldNumbers()
  let isBusy = false

  port.onmessage = ({ data }) => {
    const message = data as ToTab
    if (message.type === 'drop') waiting.delete(message.turn)
    else {
      waiting.set(message.turn, message.question)
      if (!isBusy) void work()
    }
  }

  async function work(): Promise<void> {
    isBusy = true
    while (waiting.size > 0) {
      await pause()
      const [next] = waiting
      if (!next) continue
      const [turn, question] = next
      waiting.delete(turn)
      respond(turn, question)
    }
    isBusy = false
  }

  function respond(turn: number, question: TabQuestion): void {
    const say = (message: FromTab, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer)
    try {
      const answer = numbers.answer(question)
      say({ type: 'answer', turn, answer }, ArrayBuffer.isView(answer) ? [answer.buffer] : [])
    } catch (reason) {
      if (reason instanceof TooManyGroups) say({ type: 'too-fine', turn, unit: reason.unit })
      else
        say({
          type: 'fault',
          turn,
          trouble: reason instanceof StoreFault ? reason.trouble : { code: 'part' },
        })
    }
  }
}

class HeldNumbers {
  #head: NumbersHead | null = null
  #table: NumbersTable | null = null

  /** Throws StoreFault and TooManyGroups. */
  answer(question: TabQuestion): TabAnswers[keyof TabAnswers] {
    if (question.ask === 'hold') return this.#hold(question.head)
    const table = this.#table
    if (!table) throw new StoreFault({ code: 'part' })
    switch (question.ask) {
      case 'take':
        return this.#take(table, question.bytes)
      case 'tile':
        return table.tile(question.tile, question.unit, question.selection)
      case 'histogram':
        return table.histogram(question.unit, question.selection)
      case 'facets':
        return table.facets(question.selection, question.window, question.certain)
      case 'count':
        return table.count(question.selection, question.window, question.certain)
      case 'firsts':
        return table.firsts(question.selection)
    }
  }

  #hold(head: NumbersHead): Held {
    if (this.#table && this.#head?.version === head.version) return heldOf(this.#table)
    // Two of them at once may be more than there is room for.
    this.#table = null
    try {
      this.#table = new NumbersTable(head)
    } catch {
      throw new StoreFault({ code: 'no-room' })
    }
    this.#head = head
    return heldOf(this.#table)
  }

  #take(table: NumbersTable, bytes: ArrayBuffer): Held {
    try {
      const block = decodeNumbers(new Uint8Array(bytes))
      if (block.version !== this.#head!.version) throw new RangeError('A block is of other data')
      table.add(block)
    } catch {
      throw new StoreFault({ code: 'damaged' })
    }
    return heldOf(table)
  }
}

function heldOf({ taken, bytes }: NumbersTable): Held {
  return { ...taken, bytes }
}
