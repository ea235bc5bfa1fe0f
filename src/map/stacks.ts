import type { Weight } from '../core/link/state.ts'
import { standsFor } from '../core/table/classing.ts'
import { markReaches } from '../plate/class-marks.ts'
import { type Gathered, gather, isStack } from '../plate/gather.ts'
import type { ShownPlaces } from './shown-places.ts'

/** What is drawn for one place or for several that overlap. */
export interface Stack {
  /** Place at which it stands, an index into the places. */
  readonly place: number
  readonly incidents: number
  /** What its number counts; below 0 where nothing is known of it. */
  readonly amount: number
  /** Whether it has a number, and is no mark of one incident. */
  readonly numbered: boolean
  /** Class of what stands for it. */
  readonly class: number
  /** Whether none of its incidents lies in the window for certain. */
  readonly possible: boolean
  /** How far from its middle it reaches, CSS pixels. */
  readonly reach: number
}

/** A point of the unit square of Mercator, in any copy of the world, and how near counts, CSS pixels. */
export interface StackQuery {
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** What is shown now, gathered by what overlaps at one zoom. */
export class Stacks {
  readonly places: ShownPlaces
  /** CSS pixels across the whole world. */
  readonly world: number
  /** Two and more incidents, the last class first: what comes later is drawn above. */
  readonly stacks: readonly Stack[]
  /** Incidents that stand alone, in the order of drawing: those of the first class are above all others. */
  readonly marks: Uint32Array
  readonly #gathered: Gathered
  readonly #certain: Uint32Array
  readonly #numbered: boolean
  /** Class of each leader. */
  readonly #class: Uint8Array

  /** `leading` are incidents that lead the stacks they are in, the first before all others; `weight` is what numbers count. */
  constructor(places: ShownPlaces, world: number, leading: readonly number[], weight: Weight = 'incidents') {
    this.#numbered = weight === 'killed'
    this.places = places
    this.world = world
    const { count, x, y, incidents, classing } = places
    const first = leading.map((row) => places.placeOf(row)).filter((place) => place >= 0)
    this.#gathered = gather(
      {
        count,
        x,
        y,
        incidents,
        amounts: places.amounts(weight),
        numbered: this.#numbered,
        class: places.class,
        reaches: markReaches(classing),
        leading: first,
      },
      world,
    )
    const { leader, total, amount } = this.#gathered
    this.#certain = new Uint32Array(count)
    const ofClass = new Uint32Array(count * classing.count)
    for (let place = 0; place < count; place++) {
      const at = leader[place]!
      if (at < 0) continue
      this.#certain[at]! += places.certain[place]!
      for (let one = 0; one < classing.count; one++)
        ofClass[at * classing.count + one]! += places.ofClass[place * classing.count + one]!
    }
    this.#class = new Uint8Array(count)
    const alone: number[][] = Array.from({ length: classing.count }, () => [])
    const stacks: number[][] = Array.from({ length: classing.count }, () => [])
    for (let place = 0; place < count; place++) {
      if (leader[place] !== place) continue
      const one = standsFor(classing, ofClass, place * classing.count)
      this.#class[place] = one
      if (!isStack({ numbered: this.#numbered }, total[place]!, amount[place]!))
        alone[one]!.push(places.rowAt(place))
      else stacks[one]!.push(place)
    }
    this.marks = Uint32Array.from(alone.reverse().flatMap((rows) => rows.sort((a, b) => a - b)))
    this.stacks = stacks.reverse().flatMap((some) => some.map((place) => this.#stack(place)))
  }

  /** What stands for an incident that is shown; null for any other. */
  of(row: number): Stack | null {
    const place = this.places.placeOf(row)
    const at = place < 0 ? -1 : this.#gathered.leader[place]!
    return at < 0 ? null : this.#stack(at)
  }

  /** Everything that is drawn: stacks and single marks. */
  all(): Stack[] {
    const { leader } = this.#gathered
    return [...leader.keys()].filter((place) => leader[place] === place).map((place) => this.#stack(place))
  }

  /** What is drawn nearest to a point, of what covers it or lies within the radius; null where nothing does. */
  at({ x, y, radius }: StackQuery): Stack | null {
    const { leader, reach } = this.#gathered
    const { places, world } = this
    let found = -1
    let least = Number.POSITIVE_INFINITY
    for (let place = 0; place < places.count; place++) {
      if (leader[place] !== place) continue
      const turns = places.x[place]! - x
      const pixels = Math.hypot(turns - Math.round(turns), places.y[place]! - y) * world
      const beyond = pixels - reach[place]!
      if (pixels <= Math.max(radius, reach[place]!) && beyond < least) [found, least] = [place, beyond]
    }
    return found < 0 ? null : this.#stack(found)
  }

  /** The incidents of a stack that are visible, in column order: as many as its number says. */
  incidentsOf({ place }: Stack, isVisible: (row: number) => boolean): number[] {
    const { leader } = this.#gathered
    return [...this.places.rows].filter((row) => leader[this.places.placeOf(row)] === place && isVisible(row))
  }

  /** A visible incident at the very place where a stack stands. */
  rowAt({ place }: Stack, isVisible: (row: number) => boolean): number {
    return this.places.rows.find((row) => this.places.placeOf(row) === place && isVisible(row)) ?? -1
  }

  #stack(place: number): Stack {
    const { total, amount, reach } = this.#gathered
    return {
      numbered: isStack({ numbered: this.#numbered }, total[place]!, amount[place]!),
      ...{
        place,
        incidents: total[place]!,
        amount: amount[place]!,
        class: this.#class[place]!,
        reach: reach[place]!,
      },
      possible: this.#certain[place] === 0,
    }
  }
}
