import type { CellColumns } from '../../../cells/from-columns.ts'
import type { NumbersBlock } from '../../../cells/numbers-block.ts'
import type { FacetColumn } from '../../../core/table/dataset.ts'
import { FACETS, type Facet } from '../../../core/table/facets.ts'
import type { DayInterval } from '../../../core/time/interval.ts'

/** The values of a facet, and the sets of them that codes name. */
export type FacetSets = Pick<FacetColumn, 'values' | 'sets'>

/** What is known of all numbers before the first block of them comes. */
export interface NumbersHead {
  /** 16 hexadecimal digits. */
  readonly version: string
  /** Incidents at points, and those in areas or nowhere. */
  readonly points: number
  readonly others: number
  /** Days that hold the interval of each of them. */
  readonly extent: DayInterval
  readonly facets: { readonly [F in Facet]: FacetSets }
}

const HALF = 2 ** 24

/** Numbers of sets of values, in as few bytes as they take. */
export type SetCodes = Uint8Array | Uint16Array | Uint32Array

/** The numbers of very many incidents, in memory that is taken once: those at points first, sorted by cell, then all others. */
export class NumbersRows {
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly seq: Uint32Array
  /** Of each facet, in the order of FACETS, the number of the set of values. */
  readonly codes: readonly SetCodes[]
  /** Those at points. */
  readonly points: CellColumns
  readonly #head: NumbersHead
  #taken = 0
  #blocks = 0

  /** Throws a RangeError where there is no room for so many. */
  constructor(head: NumbersHead) {
    const { points, others, extent, facets } = head
    const count = points + others
    this.#head = head
    this.count = count
    this.start = new Int32Array(count)
    this.end = new Int32Array(count)
    this.seq = new Uint32Array(count)
    this.codes = FACETS.map((facet) => new (codesOf(facets[facet].sets.length))(count))
    this.points = {
      ...{ count: points, high: new Uint32Array(points), low: new Uint32Array(points), extent },
      start: this.start.subarray(0, points),
      end: this.end.subarray(0, points),
      row: this.seq.subarray(0, points),
    }
  }

  /** Incidents and blocks that came so far. */
  get taken(): { readonly incidents: number; readonly blocks: number } {
    return { incidents: this.#taken, blocks: this.#blocks }
  }

  get isWhole(): boolean {
    return this.#taken === this.count
  }

  /** Bytes of memory. */
  get bytes(): number {
    const { high, low } = this.points
    return [high, low, this.start, this.end, this.seq, ...this.codes].reduce(
      (sum, { byteLength }) => sum + byteLength,
      0,
    )
  }

  /** Throws a RangeError where a block is not the one that is due, and takes nothing of it then. */
  add(block: NumbersBlock): void {
    const { atPoints, high, low, start, end, seq, codes } = block
    const { points, extent, facets } = this.#head
    const { length } = start
    const isDue = atPoints ? this.#taken + length <= points : this.#taken >= points
    if (!isDue || this.#taken + length > this.count)
      throw new RangeError('More incidents come than were announced')
    const columns = [end, seq, ...codes, ...(atPoints ? [high, low] : [])]
    if (codes.length !== FACETS.length || columns.some((column) => column.length !== length))
      throw new RangeError('A block has columns of different lengths')
    if (atPoints && !isSorted(high, low, this.#lastCell())) throw new RangeError('Cells are out of order')
    if (!areWithin(start, end, extent))
      throw new RangeError('An incident lies on other days than were announced')
    if (!areBelow(seq, this.count)) throw new RangeError('An incident has a number that is none')
    for (const [i, facet] of FACETS.entries())
      if (!areBelow(codes[i]!, facets[facet].sets.length))
        throw new RangeError(`An incident has an unknown ${facet}`)

    if (atPoints) {
      this.points.high.set(high, this.#taken)
      this.points.low.set(low, this.#taken)
    }
    this.start.set(start, this.#taken)
    this.end.set(end, this.#taken)
    this.seq.set(seq, this.#taken)
    for (const [i, column] of codes.entries()) this.codes[i]!.set(column, this.#taken)
    this.#taken += length
    this.#blocks++
  }

  #lastCell(): number {
    const { high, low } = this.points
    return this.#taken === 0 ? 0 : high[this.#taken - 1]! * HALF + low[this.#taken - 1]!
  }
}

function codesOf(sets: number): Uint8ArrayConstructor | Uint16ArrayConstructor | Uint32ArrayConstructor {
  if (sets <= 0x100) return Uint8Array
  return sets <= 0x1_0000 ? Uint16Array : Uint32Array
}

function isSorted(high: Uint32Array, low: Uint32Array, from: number): boolean {
  let before = from
  for (let i = 0; i < high.length; i++) {
    const cell = high[i]! * HALF + low[i]!
    if (cell < before || high[i]! >= HALF || low[i]! >= HALF) return false
    before = cell
  }
  return true
}

function areWithin(start: Int32Array, end: Int32Array, { from, to }: DayInterval): boolean {
  for (let i = 0; i < start.length; i++)
    if (start[i]! < from || end[i]! < start[i]! || end[i]! > to) return false
  return true
}

function areBelow(numbers: Uint32Array, limit: number): boolean {
  for (let i = 0; i < numbers.length; i++) if (numbers[i]! >= limit) return false
  return true
}
