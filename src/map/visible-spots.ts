import type { Columns } from '../core/dataset.ts'
import type { DayInterval } from '../core/interval.ts'
import { rowsByEnd } from '../core/window.ts'
import type { Spots } from './areas.ts'

/**
 * How many incidents are visible now at each spot. A spot is a place with marks or an area; the numbers are kept up
 * to date by the difference between two windows, so that a tick costs what changed and not what is there.
 */
export class VisibleSpots {
  /** Visible incidents per spot; 0 for a place with one incident that passes the filters, which is never a stack. */
  readonly counts: Uint32Array
  readonly #columns: Columns
  readonly #spotOf: Int32Array
  readonly #slot: Int32Array
  readonly #stacks: Int32Array
  readonly #placeCount: number
  #stackCount = 0
  /** What is counted: the filtered incidents but those that stand alone, which are most of a large dataset. */
  #byStart: Uint32Array = new Uint32Array()
  #byEnd: Uint32Array = new Uint32Array()
  #window: DayInterval | null = null
  #certain = false
  /** Spots of areas that appeared or vanished since the last {@link takeChangedAreas}. */
  readonly #changedAreas = new Set<number>()

  constructor(
    columns: Columns,
    { spotOf, placeCount, spotCount }: Pick<Spots, 'spotOf' | 'placeCount' | 'spotCount'>,
  ) {
    this.#columns = columns
    this.#spotOf = spotOf
    this.#placeCount = placeCount
    this.counts = new Uint32Array(spotCount)
    this.#slot = new Int32Array(placeCount).fill(-1)
    this.#stacks = new Int32Array(placeCount)
  }

  /** Places where at least two incidents are visible, in no particular order. Valid until the next change. */
  get stacks(): Int32Array {
    return this.#stacks.subarray(0, this.#stackCount)
  }

  /** Areas whose visibility changed since the last call, as spots. */
  takeChangedAreas(): number[] {
    const changed = [...this.#changedAreas]
    this.#changedAreas.clear()
    return changed
  }

  /** Sets what passes the filters (positions in column order); all counts start again at the next {@link show}. */
  setFiltered(filtered: Uint32Array): void {
    this.#byStart = this.#withCompany(filtered)
    this.#byEnd = rowsByEnd(this.#columns, this.#byStart)
    this.#window = null
  }

  /** Shows a window; returns whether any count changed. */
  show(window: DayInterval, certain: boolean): boolean {
    const before = this.#window
    if (before && certain === this.#certain) {
      if (before.from === window.from && before.to === window.to) return false
      this.#window = window
      return this.#moveTo(before, window)
    }
    this.#certain = certain
    this.#window = window
    this.#recount(window)
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
      this.#add(i, to > before.to ? 1 : -1)
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
      this.#add(i, from > before.from ? -1 : 1)
      changed = true
    }
    return changed
  }

  #recount({ from, to }: DayInterval): void {
    for (let spot = this.#placeCount; spot < this.counts.length; spot++) {
      if (this.counts[spot]! > 0) this.#changedAreas.add(spot)
    }
    this.counts.fill(0)
    this.#slot.fill(-1)
    this.#stackCount = 0
    const { start, end } = this.#columns
    const [enter, leave] = this.#certain ? [end, start] : [start, end]
    for (const i of this.#byStart) {
      if (enter[i]! <= to && leave[i]! >= from) this.#add(i, 1)
    }
  }

  /** Those in areas, and those at a place with another one of them. */
  #withCompany(filtered: Uint32Array): Uint32Array {
    const members = new Uint8Array(this.#placeCount)
    const spotOf = this.#spotOf
    for (let k = 0; k < filtered.length; k++) {
      const spot = spotOf[filtered[k]!]!
      if (members[spot]! < 2) members[spot]!++
    }
    const kept = new Uint32Array(filtered.length)
    let count = 0
    for (let k = 0; k < filtered.length; k++) {
      const i = filtered[k]!
      kept[count] = i
      const spot = spotOf[i]!
      if (spot >= this.#placeCount || members[spot]! > 1) count++
    }
    return kept.slice(0, count)
  }

  #add(i: number, change: 1 | -1): void {
    const spot = this.#spotOf[i]!
    if (spot < 0) return
    const before = this.counts[spot]!
    const now = before + change
    this.counts[spot] = now
    if (spot >= this.#placeCount) {
      if (before === 0 || now === 0) this.#changedAreas.add(spot)
    } else if (now === 2 && change > 0) {
      this.#slot[spot] = this.#stackCount
      this.#stacks[this.#stackCount++] = spot
    } else if (now === 1 && change < 0) {
      const slot = this.#slot[spot]!
      const moved = this.#stacks[--this.#stackCount]!
      this.#stacks[slot] = moved
      this.#slot[moved] = slot
      this.#slot[spot] = -1
    }
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
