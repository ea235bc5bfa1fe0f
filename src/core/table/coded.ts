import type { Codes } from './dataset.ts'

/** A value for each row, with different ones once, or nearly so: `values[codes[row]]`. */
export interface Coded<Value> {
  readonly values: readonly Value[]
  readonly codes: Codes
}

/** Combinations up to this number are looked up in an array, more of them in a map. */
const MOST_IN_ARRAY = 1 << 22

/** Rows that share a combination of values, with the first row of each. */
interface Groups {
  readonly codes: Codes
  readonly first: readonly number[]
}

/**
 * Rows of which functions are asked by what they look at: a function of a million rows is called once for each combination of values
 * that it looks at, and that is found out by calling it. It has to say the same of the same.
 */
export class CodedRows<Name extends string> {
  /** The row that is looked at. */
  row = 0
  readonly #count: number
  readonly #columns = new Map<Name, Coded<unknown>>()
  readonly #each = new Map<Name, (row: number) => unknown>()
  readonly #groups = new Map<string, Groups>()
  #looked: Set<Name> | null = null

  constructor(count: number) {
    this.#count = count
  }

  /** Gives a column that many rows share the values of. */
  share(name: Name, column: Coded<unknown>): void {
    this.#columns.set(name, column)
  }

  /** Gives a column of which nearly every row has a value of its own. */
  give(name: Name, of: (row: number) => unknown): void {
    this.#each.set(name, of)
  }

  /** A function that says what the row that is looked at has in a column; undefined where there is no such column. */
  looker(name: Name): () => unknown {
    const column = this.#columns.get(name)
    const own = this.#each.get(name)
    if (column)
      return () => {
        this.#looked?.add(name)
        return column.values[column.codes[this.row]!]
      }
    return () => {
      this.#looked?.add(name)
      return own?.(this.row)
    }
  }

  /** What a function makes of each row; null where it looks at what each row has of its own. */
  derive<Value>(of: () => Value): Coded<Value> | null {
    const names: Name[] = []
    const looked = new Set<Name>()
    this.#looked = looked
    try {
      for (;;) {
        const { codes, first } = this.#group(names)
        const values: Value[] = []
        for (const row of first) {
          this.row = row
          values.push(of())
          if (looked.size > names.length) break
        }
        if (looked.size === names.length) return { values, codes }
        for (const name of looked) if (!names.includes(name)) names.push(name)
        if (names.some((name) => this.#each.has(name))) return null
      }
    } finally {
      this.#looked = null
    }
  }

  #group(names: readonly Name[]): Groups {
    const key = names.join('\n')
    const found = this.#groups.get(key)
    if (found) return found
    let groups: Groups = { codes: new Uint16Array(this.#count), first: this.#count > 0 ? [0] : [] }
    for (const name of names) {
      const column = this.#columns.get(name)
      if (column) groups = divided(groups, column)
    }
    this.#groups.set(key, groups)
    return groups
  }
}

/** Groups divided by the values of one more column. */
function divided({ codes: given, first }: Groups, { codes: more, values }: Coded<unknown>): Groups {
  const size = values.length
  const isSmall = first.length * size <= MOST_IN_ARRAY
  const inArray = new Int32Array(isSmall ? first.length * size : 0)
  const inMap = new Map<number, number>()
  const codes = new Uint32Array(given.length)
  const firstOf: number[] = []
  for (let row = 0; row < codes.length; row++) {
    const key = given[row]! * size + more[row]!
    let code = isSmall ? inArray[key]! : (inMap.get(key) ?? 0)
    if (code === 0) {
      code = firstOf.push(row)
      if (isSmall) inArray[key] = code
      else inMap.set(key, code)
    }
    codes[row] = code - 1
  }
  return { codes, first: firstOf }
}
