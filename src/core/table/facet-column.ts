import type { FacetColumn } from './dataset.ts'
import { NONE } from './facets.ts'

/** The array that numbers so many different values, two bytes an incident where they suffice. */
export function codesFor(different: number): Uint16ArrayConstructor | Uint32ArrayConstructor {
  return different > 65_536 ? Uint32Array : Uint16Array
}

/** Packs the values of one incident after the other. */
export class FacetBuilder {
  readonly #codes: Uint32Array
  /** The lists of values that occur, by the number that each has until the values are in order. */
  readonly #lists: (readonly string[])[] = []
  readonly #ofOne = new Map<string, number>()
  readonly #ofSeveral = new Map<string, number>()
  #count = 0
  #last: string | null = null
  #lastCode = -1

  constructor(most: number) {
    this.#codes = new Uint32Array(most)
  }

  /** How many different lists of values there are so far. */
  get different(): number {
    return this.#lists.length
  }

  add(values: readonly string[]): void {
    this.#codes[this.#count++] = values.length > 1 ? this.#several(values) : this.#one(values[0] ?? NONE)
  }

  /** The column of the rows in this order. Known values come first and as given, others by alphabet, NONE last. */
  column(order: Uint32Array, known: readonly string[] = []): FacetColumn {
    const values = orderedValues(this.#lists, known)
    const numberOf = new Map(values.map((value, i) => [value, i]))
    const sets: number[][] = []
    const codeOfSet = new Map<string, number>()
    const newCode = (list: readonly string[]) => {
      const set = [...new Set(list.map((value) => numberOf.get(value)!))].sort((a, b) => a - b)
      const code = codeOfSet.get(set.join()) ?? sets.push(set) - 1
      codeOfSet.set(set.join(), code)
      return code
    }
    const codes = renumbered(this.#codes, order, this.#lists.length, (list) => newCode(this.#lists[list]!))
    return { values, sets, codes: codesFor(sets.length).from(codes) }
  }

  #one(value: string): number {
    // Rows beside each other often say the same.
    if (value === this.#last) return this.#lastCode
    const code = this.#ofOne.get(value) ?? this.#lists.push([value]) - 1
    this.#ofOne.set(value, code)
    this.#last = value
    this.#lastCode = code
    return code
  }

  #several(values: readonly string[]): number {
    const key = JSON.stringify(values)
    const code = this.#ofSeveral.get(key) ?? this.#lists.push(values) - 1
    this.#ofSeveral.set(key, code)
    return code
  }
}

/** Codes of rows in another order, each for what `codeOf` says when it first occurs there. */
export function renumbered(
  given: Uint32Array,
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
  const builder = new FacetBuilder(rows.length)
  for (const row of rows) builder.add(row)
  return builder.column(inFileOrder(rows.length), known)
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
