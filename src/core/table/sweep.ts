import type { Day } from '../time/day.ts'
import { type DayInterval, isCertain, overlaps } from '../time/interval.ts'
import { firstAbove } from './bisect.ts'
import type { Columns } from './dataset.ts'
import { inOrderOfTime } from './time-order.ts'
import { gather, type Order, rangeOf } from './window.ts'

/** How an incident relates to the window. */
export const OUT = 0
export const POSSIBLE = 1
export const CERTAIN = 2
export type Relation = typeof OUT | typeof POSSIBLE | typeof CERTAIN

/** What is told of incidents while a window moves over them. */
export interface Swept {
  /** Counting starts again: everything is out. */
  clear(): void
  changed(row: number, before: Relation, after: Relation): void
}

/**
 * Moves a window over incidents and tells each one whose relation to it changes. A move costs four bisections and the
 * incidents that a window edge passed over, or those in the window where that is less, however many there are.
 */
export class Sweep {
  readonly #columns: Columns
  readonly #order: Order
  readonly #swept: Swept
  #byEnd: { readonly rows: Uint32Array; readonly end: Int32Array } | null = null
  #window: DayInterval | null = null

  constructor(columns: Columns, order: Order, swept: Swept) {
    this.#columns = columns
    this.#order = order
    this.#swept = swept
  }

  /** Moves to a window; an incident may be told more than once on the way, and what is told adds up. */
  move(window: DayInterval): void {
    const before = this.#window
    this.#window = window
    if (!before || this.#isFar(before, window)) this.#recount(window)
    else {
      this.#moveTo(before.to, window.to, before.from)
      this.#moveFrom(before.from, window.from, window.to)
    }
  }

  /** Whether the edges would pass over more than what lies in the window. */
  #isFar(before: DayInterval, { from, to }: DayInterval): boolean {
    const { start } = this.#order
    const passed = (a: Day, b: Day) => Math.abs(firstAbove(start, a) - firstAbove(start, b))
    const { lo, hi } = rangeOf(this.#order, { from, to })
    return 2 * (passed(before.from - 1, from - 1) + passed(before.to, to)) > hi - lo + 1000
  }

  #recount(window: DayInterval): void {
    const { start, end } = this.#columns
    const { rows } = this.#order
    const { lo, hi } = rangeOf(this.#order, window)
    this.#swept.clear()
    for (let k = lo; k < hi; k++) {
      const row = rows[k]!
      const relation = relationOf(start[row]!, end[row]!, window.from, window.to)
      if (relation !== OUT) this.#swept.changed(row, OUT, relation)
    }
  }

  #moveTo(old: Day, to: Day, from: Day): void {
    const { start, end } = this.#columns
    const swept = this.#swept
    const [low, high] = [Math.min(old, to), Math.max(old, to)]
    const { rows, start: starts } = this.#order
    for (let k = firstAbove(starts, low), last = firstAbove(starts, high); k < last; k++) {
      const row = rows[k]!
      const relation = relationOf(start[row]!, end[row]!, from, high)
      if (relation === OUT) continue
      if (old < to) swept.changed(row, OUT, relation)
      else swept.changed(row, relation, OUT)
    }
    const byEnd = this.#rowsByEnd()
    for (let k = firstAbove(byEnd.end, low), last = firstAbove(byEnd.end, high); k < last; k++) {
      const row = byEnd.rows[k]!
      if (start[row]! > low) continue
      this.#told(
        row,
        relationOf(start[row]!, end[row]!, from, old),
        relationOf(start[row]!, end[row]!, from, to),
      )
    }
  }

  #moveFrom(old: Day, from: Day, to: Day): void {
    const { start, end } = this.#columns
    const swept = this.#swept
    const [low, high] = [Math.min(old, from), Math.max(old, from)]
    const byEnd = this.#rowsByEnd()
    for (let k = firstAbove(byEnd.end, low - 1), last = firstAbove(byEnd.end, high - 1); k < last; k++) {
      const row = byEnd.rows[k]!
      const relation = relationOf(start[row]!, end[row]!, low, to)
      if (relation === OUT) continue
      if (old < from) swept.changed(row, relation, OUT)
      else swept.changed(row, OUT, relation)
    }
    const { rows, start: starts } = this.#order
    for (let k = firstAbove(starts, low - 1), last = firstAbove(starts, high - 1); k < last; k++) {
      const row = rows[k]!
      if (end[row]! < high) continue
      this.#told(
        row,
        relationOf(start[row]!, end[row]!, old, to),
        relationOf(start[row]!, end[row]!, from, to),
      )
    }
  }

  #told(row: number, before: Relation, after: Relation): void {
    if (before !== after) this.#swept.changed(row, before, after)
  }

  /** Made for the first move: a window that only stands needs none. */
  #rowsByEnd(): { readonly rows: Uint32Array; readonly end: Int32Array } {
    if (!this.#byEnd) {
      const rows = inOrderOfTime(this.#columns, this.#order.rows)
      this.#byEnd = { rows, end: gather(this.#columns.end, rows) }
    }
    return this.#byEnd
  }
}

function relationOf(start: Day, end: Day, from: Day, to: Day): Relation {
  const window = { from, to }
  if (!overlaps(start, end, window)) return OUT
  return isCertain(start, end, window) ? CERTAIN : POSSIBLE
}
