import type { DayInterval } from '../time/interval.ts'
import { firstAbove } from './bisect.ts'
import { countedTest } from './counted.ts'
import type { Columns } from './dataset.ts'
import { placings } from './placed.ts'
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
  /** Of those shown, how many are incidents by their role, and how many of these are located: the ones that are measured. */
  readonly counted: number
  readonly measured: number
}

const LOCATED = 0
const COARSE = 1
const UNLOCATED = 2
/** What is no incident by its role is counted apart: its class is so many further on. */
const OTHERS = 3
const CLASSES = { point: LOCATED, area: COARSE, nowhere: UNLOCATED } as const

/** Counts what a moving window shows, at the cost of what changed since it was last asked. */
export class Tally {
  readonly #sweep: Sweep
  /** One count for each relation to the window, each way of being located, and whether it is counted. */
  readonly #counts = new Int32Array(18)
  /** Days of what is located and of one day, counted or not: in or out, never only possibly in, so that bisections count them. */
  readonly #days: readonly [counted: Int32Array, others: Int32Array]

  constructor(columns: Columns, order: Order, located: Uint8Array) {
    const counts = this.#counts
    const isCounted = countedTest(columns)
    const { days, others, rest } = splitDays(columns, order.rows, located, isCounted)
    this.#days = [days, others]
    this.#sweep = new Sweep(columns, orderOf(columns, rest), {
      clear: () => counts.fill(0),
      changed(row, before, after) {
        const place = located[row]! + (isCounted(row) ? 0 : OTHERS)
        counts[before * 6 + place]!--
        counts[after * 6 + place]!++
      },
    })
  }

  at(window: DayInterval, certain: boolean): TallyCounts {
    this.#sweep.move(window)
    const [days, otherDays] = this.#days.map((all) =>
      Math.max(0, firstAbove(all, window.to) - firstAbove(all, window.from - 1)),
    ) as [number, number]
    const count = (relation: Relation, place: number) => this.#counts[relation * 6 + place]!
    const shown = (place: number) => count(CERTAIN, place) + (certain ? 0 : count(POSSIBLE, place))
    const both = (of: (place: number) => number, place: number) => of(place) + of(place + OTHERS)
    const possible = (place: number) => count(POSSIBLE, place)
    const measured = days + shown(LOCATED)
    const [coarse, unlocated] = [both(shown, COARSE), both(shown, UNLOCATED)]
    return {
      shown: days + otherDays + both(shown, LOCATED) + coarse + unlocated,
      possible: both(possible, LOCATED) + both(possible, COARSE) + both(possible, UNLOCATED),
      ...{ unlocated, coarse, measured },
      counted: measured + shown(COARSE) + shown(UNLOCATED),
    }
  }
}

/** The days of the located rows of one day, ascending, of what is counted and of others, and all other rows. */
function splitDays(
  { start, end }: Columns,
  rows: Uint32Array,
  located: Uint8Array,
  isCounted: (row: number) => boolean,
) {
  const [days, others] = [new Int32Array(rows.length), new Int32Array(rows.length)]
  const rest = new Uint32Array(rows.length)
  let [ofDays, ofOthers, ofRest] = [0, 0, 0]
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k]!
    if (located[row] !== LOCATED || start[row] !== end[row]) rest[ofRest++] = row
    else if (isCounted(row)) days[ofDays++] = start[row]!
    else others[ofOthers++] = start[row]!
  }
  return { days: days.slice(0, ofDays), others: others.slice(0, ofOthers), rest: rest.slice(0, ofRest) }
}

/** How each incident is located, for any number of tallies. */
export function locatedClasses(columns: Columns): Uint8Array {
  const { count, place, facets } = columns
  const { codes } = facets.precision
  const ofCode = placings(columns).map((placing) => CLASSES[placing])
  const classes = new Uint8Array(count)
  for (let row = 0; row < count; row++) classes[row] = place[row]! < 0 ? UNLOCATED : ofCode[codes[row]!]!
  return classes
}
