import { firstAbove } from './bisect.ts'
import type { DayInterval } from './interval.ts'

/** How an incident relates to the window. */
export const OUT = 0
export const POSSIBLE = 1
export const CERTAIN = 2
export type Relation = typeof OUT | typeof POSSIBLE | typeof CERTAIN

const START_BY_TO = 1
const START_FROM = 2
const END_BY_TO = 4
const END_FROM = 8

const RELATIONS = Uint8Array.from({ length: 16 }, (_, bits) => {
  if (!(bits & START_BY_TO) || !(bits & END_FROM)) return OUT
  return bits & START_FROM && bits & END_BY_TO ? CERTAIN : POSSIBLE
}) as unknown as readonly Relation[]

export interface Sweepable {
  /** Rows by start day, with their start days beside them; the same rows by end day. */
  readonly byStart: Uint32Array
  readonly start: Int32Array
  readonly byEnd: Uint32Array
  readonly end: Int32Array
  /** More than the largest row. */
  readonly size: number
}

/**
 * Moves a window over incidents and reports each one whose relation to it changes. A move costs four bisections and the
 * incidents that a window edge passed over, however many there are: four edges walk through two orders.
 */
export class Sweep {
  readonly #rows: Sweepable
  readonly #bits: Uint8Array
  readonly #changed: (row: number, before: Relation, after: Relation) => void
  #startByTo = 0
  #startFrom: number
  #endByTo = 0
  #endFrom: number

  /** Begins before the first day: everything is out. */
  constructor(rows: Sweepable, changed: (row: number, before: Relation, after: Relation) => void) {
    this.#rows = rows
    this.#changed = changed
    this.#bits = new Uint8Array(rows.size).fill(START_FROM | END_FROM)
    this.#startFrom = 0
    this.#endFrom = 0
  }

  /** Moves to a window; an incident may be reported more than once on the way, and the reports add up. */
  move({ from, to }: DayInterval): void {
    const { byStart, start, byEnd, end } = this.#rows
    const startByTo = firstAbove(start, to)
    const startFrom = firstAbove(start, from - 1)
    const endByTo = firstAbove(end, to)
    const endFrom = firstAbove(end, from - 1)
    this.#flip(byStart, this.#startByTo, startByTo, START_BY_TO)
    this.#flip(byEnd, this.#endByTo, endByTo, END_BY_TO)
    this.#flip(byStart, this.#startFrom, startFrom, START_FROM)
    this.#flip(byEnd, this.#endFrom, endFrom, END_FROM)
    this.#startByTo = startByTo
    this.#startFrom = startFrom
    this.#endByTo = endByTo
    this.#endFrom = endFrom
  }

  #flip(rows: Uint32Array, before: number, after: number, bit: number): void {
    const bits = this.#bits
    const to = Math.max(before, after)
    for (let k = Math.min(before, after); k < to; k++) {
      const row = rows[k]!
      const was = RELATIONS[bits[row]!]!
      bits[row]! ^= bit
      const is = RELATIONS[bits[row]!]!
      if (was !== is) this.#changed(row, was, is)
    }
  }
}
