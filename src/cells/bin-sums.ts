import { type BinInterval, type BinUnit, daysOf } from './bins.ts'

/** Incidents that share their first and their last bin: the two, and how many they are. */
export type BinGroup = readonly [first: number, last: number, count: number]

/** How many of something began in a stretch of days. */
export interface BeganIn {
  readonly from: number
  readonly to: number
  readonly count: number
}

/** How many incidents there are in any window of bins, wherever they are: the total of a step costs two looks. */
export class BinSums {
  readonly unit: BinUnit
  readonly total: number
  readonly #firstBin: number
  /** Of each bin how many have begun by its end, and how many are over. */
  readonly #begun: Float64Array
  readonly #over: Float64Array
  readonly #spans: readonly BinGroup[]

  constructor(unit: BinUnit, groups: readonly BinGroup[]) {
    this.unit = unit
    let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (const [first, last] of groups) {
      from = Math.min(from, first)
      to = Math.max(to, last)
    }
    const bins = Math.max(0, to - from + 1)
    this.#firstBin = bins > 0 ? from : 0
    this.#begun = new Float64Array(bins)
    this.#over = new Float64Array(bins)
    let total = 0
    for (const [first, last, count] of groups) {
      this.#begun[first - from]! += count
      this.#over[last - from]! += count
      total += count
    }
    for (let i = 1; i < bins; i++) {
      this.#begun[i]! += this.#begun[i - 1]!
      this.#over[i]! += this.#over[i - 1]!
    }
    this.total = total
    this.#spans = groups.filter(([first, last]) => first !== last)
  }

  /** Incidents that a window shows; with `certain` those that begin and end in it. 0 in an empty one. */
  countIn({ from, to }: BinInterval, certain = false): number {
    if (to < from) return 0
    const begun = this.#upTo(this.#begun, to)
    if (!certain) return begun - this.#upTo(this.#over, from - 1)
    let open = 0
    for (const [first, last, count] of this.#spans)
      if (first >= from && first <= to && last > to) open += count
    return begun - this.#upTo(this.#begun, from - 1) - open
  }

  /** How many began when: whole bins, as many of them together as leave at most `most` stretches of days. */
  bars(most: number): BeganIn[] {
    const bins = this.#begun.length
    const together = Math.max(1, Math.ceil(bins / most))
    return Array.from({ length: Math.ceil(bins / together) }, (_, k) => {
      const [first, last] = [k * together, Math.min(bins, (k + 1) * together) - 1]
      return {
        from: daysOf(this.#firstBin + first, this.unit).from,
        to: daysOf(this.#firstBin + last, this.unit).to,
        count: this.#begun[last]! - (first > 0 ? this.#begun[first - 1]! : 0),
      }
    })
  }

  #upTo(sums: Float64Array, bin: number): number {
    const at = Math.min(bin - this.#firstBin, sums.length - 1)
    return at < 0 ? 0 : sums[at]!
  }
}
