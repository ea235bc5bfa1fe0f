import type { Columns } from './dataset.ts'
import { allowedSets } from './filter.ts'
import type { DayInterval } from './interval.ts'
import { CERTAIN, POSSIBLE, type Relation, Sweep } from './sweep.ts'
import { gather, type Order } from './window.ts'

/** How many filtered incidents the window shows. */
export interface TallyCounts {
  readonly shown: number
  /** Of those in the window, how many overlap it without lying inside for certain, shown or not. */
  readonly possible: number
  /** Of those shown, how many have no place at all, and how many only a province or a country. */
  readonly unlocated: number
  readonly coarse: number
}

const LOCATED = 0
const COARSE = 1
const UNLOCATED = 2
/** Precisions that give a point; anything else that has coordinates gives an area. */
const POINTS = ['site', 'city', 'district']

/** Counts what a moving window shows, at the cost of what changed since it was last asked. */
export class Tally {
  readonly #sweep: Sweep
  /** One count for each relation to the window and each way of being located. */
  readonly #counts = new Int32Array(9)

  constructor(columns: Columns, order: Order) {
    const byEnd = rowsByEnd(columns, order.rows)
    const end = gather(columns.end, byEnd)
    const located = locatedClasses(columns)
    this.#sweep = new Sweep(
      { byStart: order.rows, start: order.start, byEnd, end, size: columns.count },
      (row: number, before: Relation, after: Relation) => {
        const place = located(row)
        this.#counts[before * 3 + place]!--
        this.#counts[after * 3 + place]!++
      },
    )
  }

  at(window: DayInterval, certain: boolean): TallyCounts {
    this.#sweep.move(window)
    const count = (relation: Relation, place: number) => this.#counts[relation * 3 + place]!
    const shown = (place: number) => count(CERTAIN, place) + (certain ? 0 : count(POSSIBLE, place))
    return {
      shown: shown(LOCATED) + shown(COARSE) + shown(UNLOCATED),
      possible: count(POSSIBLE, LOCATED) + count(POSSIBLE, COARSE) + count(POSSIBLE, UNLOCATED),
      unlocated: shown(UNLOCATED),
      coarse: shown(COARSE),
    }
  }
}

/** Rows by end day, equal ones in their order. A counting sort: one pass over rows and days; the rows themselves when they are sorted. */
export function rowsByEnd({ end }: Columns, rows: Uint32Array): Uint32Array {
  let sorted = true
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (let k = 0; k < rows.length; k++) {
    const day = end[rows[k]!]!
    sorted &&= day >= last
    first = Math.min(first, day)
    last = Math.max(last, day)
  }
  if (sorted) return rows
  const next = new Uint32Array(last - first + 2)
  for (let k = 0; k < rows.length; k++) next[end[rows[k]!]! - first + 1]!++
  for (let day = 1; day < next.length; day++) next[day]! += next[day - 1]!
  const result = new Uint32Array(rows.length)
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k]!
    result[next[end[row]! - first]!++] = row
  }
  return result
}

function locatedClasses({ place, facets: { precision } }: Columns): (row: number) => number {
  const points = allowedSets(precision, POINTS)
  return (row) => (place[row]! < 0 ? UNLOCATED : points[precision.codes[row]!] ? LOCATED : COARSE)
}
