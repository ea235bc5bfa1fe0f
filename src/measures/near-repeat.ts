import type { Day } from '../core/time/day.ts'
import type { Located } from './located.ts'
import { seededIntegers } from './random.ts'
import { EARTH_RADIUS_KM } from './sphere.ts'
import { type Maybe, type MeasureTable, needs } from './types.ts'

/** Limits of the classes, both included: kilometres and days apart. */
export const REPEAT_KM = [1, 5, 20, 50, 100] as const
export const REPEAT_DAYS = [7, 14, 30, 90] as const

/** What the sample and the permutations are drawn with; stated wherever they are shown. */
export const REPEAT = { least: 10, most: 2000, permutations: 999, seed: 20240322 } as const

export interface NearRepeat {
  /** Incidents whose pairs are looked at; the others of `of` are not in the sample. */
  readonly n: number
  /** Located incidents known to the day. */
  readonly of: number
  readonly km: readonly number[]
  readonly days: readonly number[]
  /** Pairs within `km[i]` and `days[j]`. */
  readonly observed: readonly (readonly number[])[]
  /** As many as there would be if the days had nothing to do with the places. */
  readonly expected: readonly (readonly number[])[]
}

/** What the pairs of some incidents are counted from. */
export interface RepeatPoints {
  readonly of: number
  readonly day: Int32Array
  /** Three numbers of a unit vector each. */
  readonly vector: Float64Array
}

/** Of how many limits a class is beyond all. */
const COLUMNS = REPEAT_DAYS.length + 1
const ROWS = REPEAT_KM.length + 1
const FARTHEST_DAYS = REPEAT_DAYS[REPEAT_DAYS.length - 1]!

/** A pair that is near in time costs as many times one that is near in space: it is looked up in a table of millions. */
const DEARER = 3

/** Squared chords of the limits. */
const CHORDS2 = REPEAT_KM.map((km) => (2 * Math.sin(km / EARTH_RADIUS_KM / 2)) ** 2)

/** The located incidents known to the day, in the order of the table; of many a seeded sample. */
export function repeatPoints(table: Pick<MeasureTable, 'start' | 'end'>, located: Located): RepeatPoints {
  const all = Int32Array.from(located.at.keys()).filter((i) => {
    const at = located.at[i]!
    return table.start[at] === table.end[at]
  })
  const chosen = sample(all)
  const { vector } = located.places
  const points = new Float64Array(chosen.length * 3)
  chosen.forEach((i, k) => {
    const p = located.place[i]! * 3
    points.set(vector.subarray(p, p + 3), k * 3)
  })
  return { of: all.length, day: chosen.map((i) => table.start[located.at[i]!]!), vector: points }
}

function sample(all: Int32Array): Int32Array {
  if (all.length <= REPEAT.most) return all
  const next = seededIntegers(REPEAT.seed)
  const rest = all.slice()
  for (let k = 0; k < REPEAT.most; k++) {
    const other = k + next(rest.length - k)
    const held = rest[k]!
    rest[k] = rest[other]!
    rest[other] = held
  }
  return rest.slice(0, REPEAT.most).sort()
}

/**
 * Method `near-repeat`: the table of Knox (1964) over all pairs, cumulative. Great-circle distance, both limits included.
 * Undefined below 10 incidents.
 */
export function nearRepeat({ of, day, vector }: RepeatPoints): Maybe<NearRepeat> {
  const n = day.length
  if (n < REPEAT.least) return needs(REPEAT.least, 'dayIncident', n)
  const classes = new Float64Array(ROWS * COLUMNS)
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const cell = spaceClass(vector, i, j) * COLUMNS + dayClass(Math.abs(day[i]! - day[j]!))
      classes[cell] = classes[cell]! + 1
    }
  }
  const sums = cumulated(classes)
  const pairs = (n * (n - 1)) / 2
  const last = { row: ROWS - 1, column: COLUMNS - 1 }
  const inBoth = (i: number, j: number) => sums[i * COLUMNS + j]!
  const table = (value: (i: number, j: number) => number) =>
    REPEAT_KM.map((_, i) => REPEAT_DAYS.map((_, j) => value(i, j)))
  return {
    n,
    of,
    km: REPEAT_KM,
    days: REPEAT_DAYS,
    observed: table(inBoth),
    expected: table((i, j) => (inBoth(i, last.column) * inBoth(last.row, j)) / pairs),
  }
}

/**
 * For each limit of the table the share of permutations of the days among the incidents (the observed one among them) with
 * at least as many pairs: small where incidents follow each other more closely than chance has it. A generator that yields
 * the share done. Undefined where the table is.
 */
export function* repeatProbabilities(
  { day, vector }: RepeatPoints,
  table: Maybe<NearRepeat>,
): Generator<number, Maybe<readonly (readonly number[])[]>> {
  if ('undefined' in table) return table
  const { permutations, seed } = REPEAT
  const count = pairCounter(day, vector)
  const next = seededIntegers(seed + 1)
  const order = Int32Array.from(day.keys())
  const atLeast = new Int32Array(ROWS * COLUMNS)
  for (let done = 0; done < permutations; done++) {
    for (let k = order.length - 1; k > 0; k--) {
      const other = next(k + 1)
      const held = order[k]!
      order[k] = order[other]!
      order[other] = held
    }
    const sums = count(order)
    table.observed.forEach((row, i) => {
      row.forEach((observed, j) => {
        if (sums[i * COLUMNS + j]! >= observed) atLeast[i * COLUMNS + j]!++
      })
    })
    if (done % 50 === 49) yield (done + 1) / permutations
  }
  return table.observed.map((row, i) =>
    row.map((_, j) => (atLeast[i * COLUMNS + j]! + 1) / (permutations + 1)),
  )
}

/**
 * A function that counts pairs by both limits when the incident `order[i]` lies where i lies. Only pairs that are near in
 * space, or in time where these are fewer, are looked at: the others are in no limit.
 */
function pairCounter(day: Int32Array, vector: Float64Array): (order: Int32Array) => Float64Array {
  const n = day.length
  const space = new Uint8Array(n * n)
  const nearInSpace: number[] = []
  const nearInTime: number[] = []
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const row = spaceClass(vector, i, j)
      space[i * n + j] = row
      space[j * n + i] = row
      if (row < ROWS - 1) nearInSpace.push(i, j)
      if (Math.abs(day[i]! - day[j]!) <= FARTHEST_DAYS) nearInTime.push(i, j)
    }
  }
  const bySpace = nearInSpace.length <= nearInTime.length * DEARER
  const pairs = Int32Array.from(bySpace ? nearInSpace : nearInTime)
  const classOfDays = Uint8Array.from({ length: FARTHEST_DAYS + 1 }, (_, days) => dayClass(days))
  // What the shuffle leaves of each pair as it is: its class in space, or in time.
  const fixed = Uint8Array.from({ length: pairs.length / 2 }, (_, k) => {
    const [i, j] = [pairs[k * 2]!, pairs[k * 2 + 1]!]
    return bySpace ? space[i * n + j]! * COLUMNS : classOfDays[Math.abs(day[i]! - day[j]!)]!
  })
  const moved = new Int32Array(n)
  return (order) => {
    const classes = new Float64Array(ROWS * COLUMNS)
    // By space the days move among the places, by time the places among the days: the same shuffle, read either way.
    if (bySpace) for (let i = 0; i < n; i++) moved[i] = day[order[i]!]!
    else for (let i = 0; i < n; i++) moved[order[i]!] = i
    for (let k = 0; k < fixed.length; k++) {
      const a = moved[pairs[k * 2]!]!
      const b = moved[pairs[k * 2 + 1]!]!
      let cell = fixed[k]!
      if (bySpace) {
        const days = Math.abs(a - b)
        if (days > FARTHEST_DAYS) continue
        cell += classOfDays[days]!
      } else cell += space[a * n + b]! * COLUMNS
      classes[cell] = classes[cell]! + 1
    }
    return cumulated(classes)
  }
}

function spaceClass(vector: Float64Array, i: number, j: number): number {
  const x = vector[i * 3]! - vector[j * 3]!
  const y = vector[i * 3 + 1]! - vector[j * 3 + 1]!
  const z = vector[i * 3 + 2]! - vector[j * 3 + 2]!
  const chord2 = x * x + y * y + z * z
  let row = 0
  while (row < CHORDS2.length && chord2 > CHORDS2[row]!) row++
  return row
}

function dayClass(days: Day): number {
  let column = 0
  while (column < REPEAT_DAYS.length && days > REPEAT_DAYS[column]!) column++
  return column
}

/** Classes summed up to each limit of both. */
function cumulated(classes: Float64Array): Float64Array {
  const sums = classes.slice()
  for (let at = 0; at < sums.length; at++) if (at % COLUMNS > 0) sums[at] = sums[at]! + sums[at - 1]!
  for (let at = COLUMNS; at < sums.length; at++) sums[at] = sums[at]! + sums[at - COLUMNS]!
  return sums
}
