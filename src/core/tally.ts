import { firstAbove } from './bisect.ts'
import type { Columns } from './dataset.ts'
import { allowedSets } from './filter.ts'
import type { DayInterval } from './interval.ts'
import { CERTAIN, POSSIBLE, type Relation, Sweep } from './sweep.ts'
import { type Order, orderOf } from './window.ts'

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
  /** Days of the located incidents of one day: in or out, never only possibly in, so that two bisections count them. */
  readonly #days: Int32Array

  constructor(columns: Columns, order: Order, located: Uint8Array) {
    const counts = this.#counts
    const { days, rest } = splitDays(columns, order.rows, located)
    this.#days = days
    this.#sweep = new Sweep(columns, orderOf(columns, rest), {
      clear: () => counts.fill(0),
      changed(row, before, after) {
        const place = located[row]!
        counts[before * 3 + place]!--
        counts[after * 3 + place]!++
      },
    })
  }

  at(window: DayInterval, certain: boolean): TallyCounts {
    this.#sweep.move(window)
    const ofOneDay = Math.max(0, firstAbove(this.#days, window.to) - firstAbove(this.#days, window.from - 1))
    const count = (relation: Relation, place: number) => this.#counts[relation * 3 + place]!
    const shown = (place: number) => count(CERTAIN, place) + (certain ? 0 : count(POSSIBLE, place))
    return {
      shown: ofOneDay + shown(LOCATED) + shown(COARSE) + shown(UNLOCATED),
      possible: count(POSSIBLE, LOCATED) + count(POSSIBLE, COARSE) + count(POSSIBLE, UNLOCATED),
      unlocated: shown(UNLOCATED),
      coarse: shown(COARSE),
    }
  }
}

/** The days of the located rows of one day, ascending, and all other rows. */
function splitDays({ start, end }: Columns, rows: Uint32Array, located: Uint8Array) {
  const days = new Int32Array(rows.length)
  const rest = new Uint32Array(rows.length)
  let ofOneDay = 0
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k]!
    days[ofOneDay] = start[row]!
    rest[k - ofOneDay] = row
    if (located[row] === LOCATED && start[row] === end[row]) ofOneDay++
  }
  return { days: days.slice(0, ofOneDay), rest: rest.slice(0, rows.length - ofOneDay) }
}

/** How each incident is located, for any number of tallies. */
export function locatedClasses({ count, place, facets: { precision } }: Columns): Uint8Array {
  const points = allowedSets(precision, POINTS)
  const classes = new Uint8Array(count)
  for (let row = 0; row < count; row++) {
    classes[row] = place[row]! < 0 ? UNLOCATED : points[precision.codes[row]!] ? LOCATED : COARSE
  }
  return classes
}
