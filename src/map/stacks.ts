import { RANKS } from '../core/record/gravity.ts'
import { type Gathered, gather } from '../plate/gather.ts'
import type { ShownPlaces } from './shown-places.ts'

/** What is drawn for one place or for several that overlap. */
export interface Stack {
  /** Place at which it stands, an index into the places. */
  readonly place: number
  readonly incidents: number
  /** Rank of its gravest kind. */
  readonly rank: number
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
  /** Two and more incidents, the least grave first: what comes later is drawn above. */
  readonly stacks: readonly Stack[]
  /** Incidents that stand alone, in the order of drawing: the gravest are above all others. */
  readonly marks: Uint32Array
  readonly #gathered: Gathered
  readonly #certain: Uint32Array

  /** `leading` are incidents that lead the stacks they are in, the first before all others. */
  constructor(places: ShownPlaces, world: number, leading: readonly number[]) {
    this.places = places
    this.world = world
    const { count, x, y, incidents, rank } = places
    const first = leading.map((row) => places.placeOf(row)).filter((place) => place >= 0)
    this.#gathered = gather({ count, x, y, incidents, rank, leading: first }, world)
    const { leader, total } = this.#gathered
    this.#certain = new Uint32Array(count)
    const alone: number[][] = RANKS.map(() => [])
    const stacks: number[][] = RANKS.map(() => [])
    for (let place = 0; place < count; place++) {
      const at = leader[place]!
      if (at < 0) continue
      this.#certain[at]! += places.certain[place]!
      if (at !== place) continue
      if (total[place] === 1) alone[rank[place]!]!.push(places.rowAt(place))
      else stacks[this.#gathered.rank[place]!]!.push(place)
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
    const { total, rank, reach } = this.#gathered
    return {
      ...{ place, incidents: total[place]!, rank: rank[place]!, reach: reach[place]! },
      possible: this.#certain[place] === 0,
    }
  }
}
