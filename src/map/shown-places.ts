import type { Weight } from '../core/link/state.ts'
import { mercatorX, mercatorY } from '../core/mercator.ts'
import { type Classing, classAt, classingOf, standsFor } from '../core/table/classing.ts'
import type { Columns } from '../core/table/dataset.ts'
import { tollsOf } from '../core/table/toll.ts'
import type { DayInterval } from '../core/time/interval.ts'
import type { Spots } from './areas.ts'
import { WindowWalk } from './window-walk.ts'

/** Among more places than these nothing is gathered: it would cost more than a step of the clock may. */
export const MOST_PLACES = 1000

/** Places with what is shown at them now: how many incidents, of which classes, how many of them for certain. */
export class ShownPlaces {
  readonly count: number
  /** Of each place: its spot, where it lies in the unit square of Mercator. */
  readonly spots: Int32Array
  readonly x: Float64Array
  readonly y: Float64Array
  readonly classing: Classing
  /** Incidents shown at each place, those of them that lie in the window for certain, the class that stands for them. */
  readonly incidents: Uint32Array
  readonly certain: Uint32Array
  /** Killed at each place, by the best figures, and incidents of which there is one. */
  readonly killed: Float64Array
  readonly figures: Uint32Array
  readonly class: Uint8Array
  /** Incidents of each class at each place, place by place. */
  readonly ofClass: Uint32Array
  /** The incidents at all these places, whatever the time, in column order. */
  readonly rows: Uint32Array
  readonly #spotOf: Int32Array
  readonly #placeOf: Int32Array
  /** Sum of the rows shown at each place: where there is one, it is that one. */
  readonly #sum: Float64Array
  readonly #shown: WindowWalk
  readonly #sure: WindowWalk

  private constructor(
    columns: Columns,
    spots: Spots,
    classing: Classing,
    rows: Uint32Array,
    used: Int32Array,
  ) {
    const count = used.length
    this.classing = classing
    this.count = count
    this.spots = used
    this.rows = rows
    this.#spotOf = spots.spotOf
    this.#placeOf = new Int32Array(spots.placeCount).fill(-1)
    this.x = new Float64Array(count)
    this.y = new Float64Array(count)
    used.forEach((spot, place) => {
      this.#placeOf[spot] = place
      const first = spots.firstOf[spot]!
      this.x[place] = mercatorX(columns.lon[first]!)
      this.y[place] = mercatorY(columns.lat[first]!)
    })
    this.incidents = new Uint32Array(count)
    this.certain = new Uint32Array(count)
    this.killed = new Float64Array(count)
    this.figures = new Uint32Array(count)
    const tolls = tollsOf(columns.killed)
    this.class = new Uint8Array(count)
    this.#sum = new Float64Array(count)
    this.ofClass = new Uint32Array(count * classing.count)
    this.#shown = new WindowWalk(columns, {
      restart: () => {
        const { incidents, killed, figures, ofClass } = this
        for (const numbers of [incidents, killed, figures, ofClass, this.#sum]) numbers.fill(0)
      },
      add: (row, change) => {
        const place = this.placeOf(row)
        this.incidents[place]! += change
        this.#sum[place]! += change * row
        const toll = tolls[columns.killed.codes[row]!]!
        if (toll >= 0) {
          this.killed[place]! += change * toll
          this.figures[place]! += change
        }
        this.ofClass[place * classing.count + classAt(classing, row)]! += change
      },
    })
    this.#sure = new WindowWalk(columns, {
      restart: () => this.certain.fill(0),
      add: (row, change) => {
        this.certain[this.placeOf(row)]! += change
      },
    })
    this.#shown.setRows(rows)
    this.#sure.setRows(rows)
  }

  /**
   * The places that some incidents (positions in column order) stand at; null where there are more than `most`. What is known
   * to an area only stands at none.
   */
  static of(
    columns: Columns,
    spots: Spots,
    rows: Uint32Array,
    most = MOST_PLACES,
    classing = classingOf({ columns }, 'kind'),
  ): ShownPlaces | null {
    const used = new Set<number>()
    const { spotOf, placeCount } = spots
    const isAtPlace = (row: number) => spotOf[row]! >= 0 && spotOf[row]! < placeCount
    for (const row of rows) {
      if (isAtPlace(row)) used.add(spotOf[row]!)
      if (used.size > most) return null
    }
    return new ShownPlaces(columns, spots, classing, rows.filter(isAtPlace), Int32Array.from(used).sort())
  }

  /** Shows a window; returns whether anything changed. */
  show(window: DayInterval, certain: boolean): boolean {
    const shown = this.#shown.show(window, certain)
    const sure = this.#sure.show(window, true)
    if (shown) this.#choose()
    return shown || sure
  }

  /** What numbers count at each place: incidents, or killed, -1 where of none there is a figure. */
  amounts(weight: Weight): ArrayLike<number> {
    if (weight === 'incidents') return this.incidents
    return this.killed.map((sum, place) => (this.figures[place] === 0 ? -1 : sum))
  }

  /** Place that an incident stands at; -1 where it stands at none of these. */
  placeOf(row: number): number {
    const spot = this.#spotOf[row] ?? -1
    return spot >= 0 ? (this.#placeOf[spot] ?? -1) : -1
  }

  /** The one incident shown at a place where there is one. */
  rowAt(place: number): number {
    return this.#sum[place]!
  }

  #choose(): void {
    const { classing, ofClass } = this
    for (let place = 0; place < this.count; place++)
      this.class[place] = standsFor(classing, ofClass, place * classing.count)
  }
}
