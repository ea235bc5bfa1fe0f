import type { CaseTable } from '../measures/external-share.ts'
import type { Located } from '../measures/located.ts'
import { collapse } from '../measures/places.ts'
import { firstOfSets } from '../measures/table.ts'
import type { MeasureTable } from '../measures/types.ts'
import type { ValueSets } from './dictionaries.ts'
import type { Values } from './engine.ts'
import type { StoreFile } from './store-file.ts'

/**
 * Groups of an engine as what the measures read: one row for all incidents that are alike, in the order of time by the
 * first of them, with how many they are. So the functions that measure a table measure millions.
 */

type Numbers = Uint32Array
type Kinds = Pick<MeasureTable, 'kind' | 'kinds'>

export interface Cases {
  readonly table: CaseTable & Kinds
  /** All positions of the table. */
  readonly counted: Uint32Array
  /** Rank in the order of time of the first incident of each position. */
  readonly turn: Uint32Array
}

/** Counted incidents by what says whose case counts where, from `aloneStatement` and `casesStatement`. */
export function casesOf(
  store: Pick<StoreFile, 'facets' | 'words'>,
  alone: readonly Values[],
  shared: readonly Values[],
): Cases {
  const column = (at: number) => {
    const [own, others] = [alone[at] as Numbers, shared[at] as Numbers]
    const all = new Uint32Array(own.length + others.length)
    all.set(own)
    all.set(others, own.length)
    return all
  }
  const [countries, regions, kinds, incidents, turns] = [0, 1, 2, 3, 4].map(column) as [
    ...[Numbers, Numbers, Numbers, Numbers, Numbers],
  ]
  const order = byTurn(turns)
  const own = alone[0]!.length
  const numbers = new Map<number, number>()
  const caseOf = Int32Array.from(order, (row, i) => {
    if (row < own) return i
    const name = (shared[5] as Numbers)[row - own]!
    const number = numbers.get(name) ?? i
    numbers.set(name, number)
    return number
  })
  const coded = (sets: ValueSets, codes: Numbers) => {
    const first = firstOfSets(sets)
    return Int32Array.from(order, (row) => first[codes[row]!]!)
  }
  return {
    table: {
      count: order.length,
      // Several rows of a case are one case, however many incidents each has.
      alike: Uint32Array.from(order, (row) => (row < own ? incidents[row]! : 1)),
      caseOf,
      country: coded(store.facets.country, countries),
      countries: store.facets.country.values,
      region: coded(store.words.region, regions),
      regions: store.words.region.values,
      kind: coded(store.facets.kind, kinds),
      kinds: store.facets.kind.values,
    },
    counted: Uint32Array.from(order.keys()),
    turn: Uint32Array.from(order, (row) => turns[row]!),
  }
}

export interface Spread {
  readonly located: Located
  /** By the positions of `located`. */
  readonly table: Kinds
  readonly turn: Uint32Array
}

/** Located incidents by place and kind, from `placesStatement`. */
export function spreadOf(store: Pick<StoreFile, 'facets'>, found: readonly Values[]): Spread {
  const [x, y, kinds, incidents, turns, radius] = found as [
    ...[Float64Array, Float64Array, Numbers, Numbers, Numbers, Float32Array],
  ]
  const order = byTurn(turns)
  const degrees = (values: Float64Array | Float32Array) => Float64Array.from(order, (row) => values[row]!)
  const { of: place, places } = collapse(degrees(x), degrees(y))
  const alike = Uint32Array.from(order, (row) => incidents[row]!)
  const weight = new Int32Array(places.count)
  let count = 0
  for (let i = 0; i < place.length; i++) {
    weight[place[i]!]! += alike[i]!
    count += alike[i]!
  }
  const first = firstOfSets(store.facets.kind)
  return {
    located: {
      count,
      alike,
      at: Uint32Array.from(order.keys()),
      place,
      radiusKm: degrees(radius),
      places: { ...places, weight },
    },
    table: {
      kind: Int32Array.from(order, (row) => first[kinds[row]!]!),
      kinds: store.facets.kind.values,
    },
    turn: Uint32Array.from(order, (row) => turns[row]!),
  }
}

/** More rows than any answer has; with fewer than 2^31 turns both fit into one number, which sorts without being compared by us. */
const ROWS = 2 ** 22

/** The rows in the order of their turns. */
function byTurn(turns: Numbers): Uint32Array {
  const keys = Float64Array.from(turns, (turn, row) => turn * ROWS + row).sort()
  return Uint32Array.from(keys, (key) => key % ROWS)
}
