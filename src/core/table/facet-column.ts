import type { Coded } from './coded.ts'
import type { Codes, FacetColumn } from './dataset.ts'
import { NONE } from './facets.ts'

/** The array that numbers so many different values, two bytes an incident where they suffice. */
export function codesFor(different: number): Uint16ArrayConstructor | Uint32ArrayConstructor {
  return different > 65_536 ? Uint32Array : Uint16Array
}

/** Lists of values, each once, as they are added row by row. */
export class ListCoder {
  readonly #codes: Uint32Array
  readonly #lists: (readonly string[])[] = []
  readonly #ofOne = new Map<string, number>()
  readonly #ofSeveral = new Map<string, number>()
  #count = 0

  constructor(most: number) {
    this.#codes = new Uint32Array(most)
  }

  /** How many different ones there are so far. */
  get different(): number {
    return this.#lists.length
  }

  add(values: readonly string[]): void {
    const isOne = values.length === 1
    const map = isOne ? this.#ofOne : this.#ofSeveral
    const key = isOne ? values[0]! : JSON.stringify(values)
    const code = map.get(key) ?? this.#lists.push(values) - 1
    map.set(key, code)
    this.#codes[this.#count++] = code
  }

  coded(): Coded<readonly string[]> {
    return { values: this.#lists, codes: this.#codes }
  }
}

/**
 * Lists of values as a column of the rows in an order. Known values come first and as given, others by alphabet, NONE last; an
 * empty list is one of NONE.
 */
export function facetColumn(
  { values: lists, codes: given }: Coded<readonly string[]>,
  order: Uint32Array,
  known: readonly string[] = [],
): FacetColumn {
  const filled = lists.map((list) => (list.length > 0 ? list : [NONE]))
  const values = orderedValues(filled, known)
  const numberOf = new Map(values.map((value, i) => [value, i]))
  const sets: number[][] = []
  const codeOfSet = new Map<string, number>()
  const newCode = (list: readonly string[]) => {
    const set = [...new Set(list.map((value) => numberOf.get(value)!))].sort((a, b) => a - b)
    const code = codeOfSet.get(set.join()) ?? sets.push(set) - 1
    codeOfSet.set(set.join(), code)
    return code
  }
  const codes = renumbered(given, order, lists.length, (list) => newCode(filled[list]!))
  return { values, sets, codes: new (codesFor(sets.length))(codes) }
}

/** Codes of rows in another order, each for what `codeOf` says when it first occurs there. */
export function renumbered(
  given: Codes,
  order: Uint32Array,
  different: number,
  codeOf: (given: number) => number,
): Uint32Array {
  const known = new Int32Array(different).fill(-1)
  const codes = new Uint32Array(order.length)
  for (let k = 0; k < order.length; k++) {
    const code = given[order[k]!]!
    if (known[code]! < 0) known[code] = codeOf(code)
    codes[k] = known[code]!
  }
  return codes
}

/** Positions 0 to n - 1. */
export function inFileOrder(n: number): Uint32Array {
  const order = new Uint32Array(n)
  for (let i = 0; i < n; i++) order[i] = i
  return order
}

/**
 * Packs the values of every incident. Known values come first and in the order given, others follow alphabetically,
 * NONE stands last and stands for an empty list.
 */
export function toFacetColumn(
  rows: readonly (readonly string[])[],
  known: readonly string[] = [],
): FacetColumn {
  const coder = new ListCoder(rows.length)
  for (const row of rows) coder.add(row)
  return facetColumn(coder.coded(), inFileOrder(rows.length), known)
}

function orderedValues(rows: readonly (readonly string[])[], known: readonly string[]): string[] {
  const present = new Set<string>()
  for (const row of rows) for (const value of row) present.add(value)
  const others = [...present].filter((value) => !known.includes(value) && value !== NONE).sort()
  const ordered = known.filter((value) => present.has(value) && value !== NONE)
  return [...ordered, ...others, ...(present.has(NONE) ? [NONE] : [])]
}

/** The one value of each set of a column whose incidents have one at most; null for none. */
export function valuesOfSets({ values, sets }: FacetColumn): (string | null)[] {
  return sets.map((set) => {
    const value = values[set[0] ?? -1] ?? NONE
    return value === NONE ? null : value
  })
}

/** The values of incident i; empty for a row that does not exist. */
export function facetValues(column: FacetColumn, i: number): string[] {
  const set = column.sets[column.codes[i] ?? -1] ?? []
  return set.map((value) => column.values[value]!)
}
