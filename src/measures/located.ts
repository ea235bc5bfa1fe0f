import { inOrderOfTime } from '../core/table/time-order.ts'
import { type DayInterval, isCertain, overlaps } from '../core/time/interval.ts'
import type { MeasureInput, MeasureTable, MeasureWindow, PlaceTable } from './types.ts'

/** Numbers of features that are not measured, each counted under the first reason that applies. */
export interface LeftOut {
  readonly unlocated: number
  readonly coarse: number
  readonly notCounted: number
}

/** Distinct positions in degrees, a unit vector of three numbers each, and how many incidents lie there. */
export interface Places {
  readonly count: number
  readonly lon: Float64Array
  readonly lat: Float64Array
  readonly vector: Float64Array
  readonly weight: Int32Array
}

/** Incidents with a place fit for measuring, in the order of time, and their places. */
export interface Located {
  readonly count: number
  /** How many incidents each of those below stands for, all at one place, itself the first of them; one where it is missing. */
  readonly alike?: Uint32Array
  /** Position of each incident in the table. */
  readonly at: Uint32Array
  /** Place of each incident; places are numbered by their first incident. */
  readonly place: Int32Array
  readonly radiusKm: Float64Array
  readonly places: Places
}

export interface Selected {
  /** Positions of all counted incidents in the order of time, coarse and unlocated ones included. */
  readonly counted: Uint32Array
  readonly located: Located
  readonly leftOut: LeftOut
  /** Counted incidents of which it is not certain that they lie in the window. */
  readonly possible: number
}

/** Whether the interval of an incident overlaps the window; both bounds of both are included. */
export function inWindow(table: MeasureTable, i: number, window: MeasureWindow): boolean {
  return overlaps(table.start[i]!, table.end[i]!, closed(window))
}

/** Whether the whole interval of an incident lies in the window. */
export function surelyInWindow(table: MeasureTable, i: number, window: MeasureWindow): boolean {
  return isCertain(table.start[i]!, table.end[i]!, closed(window))
}

/** An open end is as far away as can be. */
function closed({ from, to }: MeasureWindow): DayInterval {
  return { from: from ?? Number.NEGATIVE_INFINITY, to: to ?? Number.POSITIVE_INFINITY }
}

/**
 * What goes into the measures, in the order of time, and what is left out. Every measure that asks what came first follows
 * this order. Nothing selected: empty lists and zeros.
 */
export function select({ table, positions, window, certain = false }: MeasureInput): Selected {
  const leftOut = { unlocated: 0, coarse: 0, notCounted: 0 }
  const counted: number[] = []
  const located: number[] = []
  let possible = 0
  for (const i of inOrderOfTime(table, positions)) {
    const sure = surelyInWindow(table, i, window)
    if (certain ? !sure : !inWindow(table, i, window)) continue
    if (!table.counted[i]) {
      leftOut.notCounted++
      continue
    }
    counted.push(i)
    if (!sure) possible++
    if (table.place[i]! < 0) leftOut.unlocated++
    else if (table.coarse[i]) leftOut.coarse++
    else located.push(i)
  }
  return { counted: Uint32Array.from(counted), located: locate(table, located), leftOut, possible }
}

/** The incidents at some positions of the table (all of them located) with their places, numbered anew. */
export function locate(table: MeasureTable, positions: ArrayLike<number>): Located {
  const at = Uint32Array.from(positions)
  const place = new Int32Array(at.length)
  const numberOf = numbering(at.length, table.places.count)
  const old: number[] = []
  for (let i = 0; i < at.length; i++) {
    const of = table.place[at[i]!]!
    place[i] = numberOf(of, old.length)
    if (place[i] === old.length) old.push(of)
  }
  const places = pick(table.places, old)
  for (const p of place) places.weight[p]!++
  const radiusKm = Float64Array.from(at, (i) => table.radiusKm[i]!)
  return { count: at.length, at, place, radiusKm, places }
}

/** Some places in the order given, without weights yet. */
export function pick({ lon, lat, vector }: PlaceTable, chosen: ArrayLike<number>): Places {
  const count = chosen.length
  const places = {
    count,
    lon: new Float64Array(count),
    lat: new Float64Array(count),
    vector: new Float64Array(count * 3),
    weight: new Int32Array(count),
  }
  for (let k = 0; k < count; k++) {
    const p = chosen[k]!
    places.lon[k] = lon[p]!
    places.lat[k] = lat[p]!
    for (let axis = 0; axis < 3; axis++) places.vector[k * 3 + axis] = vector[p * 3 + axis]!
  }
  return places
}

/** Remembers a new number of each place, given when it is first met; in a list where most places are met. */
function numbering(few: number, of: number): (place: number, next: number) => number {
  if (few * 8 < of) {
    const numbers = new Map<number, number>()
    return (place, next) => {
      const number = numbers.get(place) ?? next
      numbers.set(place, number)
      return number
    }
  }
  const numbers = new Int32Array(of).fill(-1)
  return (place, next) => {
    if (numbers[place] === -1) numbers[place] = next
    return numbers[place]!
  }
}
