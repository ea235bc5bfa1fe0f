import type { Columns } from '../core/table/dataset.ts'
import { inOrderOfTime } from '../core/table/time-order.ts'
import { isInWindow } from '../core/table/window.ts'
import type { DayInterval } from '../core/time/interval.ts'

/** Who keeps numbers of what a window shows. */
export interface Keeper {
  /** All numbers start again at nothing. */
  restart(): void
  /** An incident is shown from now on, or no more. */
  add(incident: number, change: 1 | -1): void
}

/**
 * Tells a keeper of numbers what a window shows: the difference between two windows, so that a tick costs what changed and
 * not what is there.
 */
export class WindowWalk {
  readonly #columns: Columns
  readonly #keeper: Keeper
  #byStart: Uint32Array = new Uint32Array()
  #byEnd: Uint32Array = new Uint32Array()
  #window: DayInterval | null = null
  #certain = false

  constructor(columns: Columns, keeper: Keeper) {
    this.#columns = columns
    this.#keeper = keeper
  }

  /** Sets what is told of (positions in column order); everything starts again at the next {@link show}. */
  setRows(rows: Uint32Array): void {
    this.#byStart = rows
    this.#byEnd = inOrderOfTime(this.#columns, rows)
    this.#window = null
  }

  /** Shows a window; returns whether anything came or went. */
  show(window: DayInterval, certain: boolean): boolean {
    const before = this.#window
    if (before && certain === this.#certain) {
      if (before.from === window.from && before.to === window.to) return false
      this.#window = window
      return this.#moveTo(before, window)
    }
    this.#certain = certain
    this.#window = window
    this.#keeper.restart()
    for (const i of this.#byStart) {
      if (isInWindow(this.#columns, i, window, certain)) this.#keeper.add(i, 1)
    }
    return true
  }

  /** Shown when `enter` has come and `leave` has not passed: start and end, or the other way round for certainty. */
  #moveTo(before: DayInterval, { from, to }: DayInterval): boolean {
    const { start, end } = this.#columns
    const [enter, leave] = this.#certain ? [end, start] : [start, end]
    const [byEnter, byLeave] = this.#certain ? [this.#byEnd, this.#byStart] : [this.#byStart, this.#byEnd]
    let changed = false
    const [lowTo, highTo] = [Math.min(before.to, to), Math.max(before.to, to)]
    for (let p = after(byEnter, enter, lowTo), last = after(byEnter, enter, highTo); p < last; p++) {
      const i = byEnter[p]!
      if (leave[i]! < before.from) continue
      this.#keeper.add(i, to > before.to ? 1 : -1)
      changed = true
    }
    const [lowFrom, highFrom] = [Math.min(before.from, from), Math.max(before.from, from)]
    for (
      let p = after(byLeave, leave, lowFrom - 1), last = after(byLeave, leave, highFrom - 1);
      p < last;
      p++
    ) {
      const i = byLeave[p]!
      if (enter[i]! > to) continue
      this.#keeper.add(i, from > before.from ? -1 : 1)
      changed = true
    }
    return changed
  }
}

/** First place in an order sorted by `days` whose day is after `day`. */
function after(order: Uint32Array, days: Int32Array, day: number): number {
  let [low, high] = [0, order.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (days[order[middle]!]! <= day) low = middle + 1
    else high = middle
  }
  return low
}
