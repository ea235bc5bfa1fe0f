import type { Codes } from '../core/table/dataset.ts'
import { codesFor } from '../core/table/facet-column.ts'

/** A column with each of its texts once: `texts[codes[row]]` is the cell of a row. */
export interface Interned {
  readonly texts: readonly string[]
  readonly codes: Codes
}

/** The cells of a table, by row and column: made when they are asked for, so that a million rows are no ten million texts. */
export abstract class Grid {
  readonly #interned = new Map<number, Interned>()

  /** Rows that there are. */
  abstract readonly count: number
  /** How many cells a row has: there may be fewer than columns, or more. */
  abstract widthOf(row: number): number
  /** A cell as it stands in the file; the empty text where the row has none. */
  abstract at(row: number, column: number): string
  /** Some of the rows, to the one before `to`. */
  abstract part(from: number, to: number): Grid

  /** The cells of a row. */
  cells(row: number): string[] {
    return Array.from({ length: this.widthOf(row) }, (_, column) => this.at(row, column))
  }

  /** Whether a row holds nothing but blanks, from a column on. */
  isEmpty(row: number, from = 0): boolean {
    const width = this.widthOf(row)
    for (let column = from; column < width; column++) if (this.at(row, column).trim() !== '') return false
    return true
  }

  /** The first rows, as they stand. */
  head(most: number): string[][] {
    return Array.from({ length: Math.min(most, this.count) }, (_, row) => this.cells(row))
  }

  /** The texts of a column, each once, in the order in which they turn up. Gathered once. */
  interned(column: number): Interned {
    const found = this.#interned.get(column) ?? this.#intern(column)
    this.#interned.set(column, found)
    return found
  }

  #intern(column: number): Interned {
    const numbers = new Map<string, number>()
    const texts: string[] = []
    const codes = new Uint32Array(this.count)
    for (let row = 0; row < this.count; row++) {
      const text = this.at(row, column)
      let number = numbers.get(text)
      if (number === undefined) {
        number = texts.push(text) - 1
        numbers.set(text, number)
      }
      codes[row] = number
    }
    return { texts, codes: new (codesFor(texts.length))(codes) }
  }
}

/** Rows of texts that are there already. */
export class RowGrid extends Grid {
  readonly #rows: readonly (readonly string[])[]

  constructor(rows: readonly (readonly string[])[]) {
    super()
    this.#rows = rows
  }

  get count(): number {
    return this.#rows.length
  }

  widthOf(row: number): number {
    return this.#rows[row]!.length
  }

  at(row: number, column: number): string {
    return this.#rows[row]![column] ?? ''
  }

  part(from: number, to: number): Grid {
    return new RowGrid(this.#rows.slice(from, to))
  }
}
