import type { Figure } from '../core/record/incident.ts'
import type { FacetColumn, FigureColumn } from '../core/table/dataset.ts'
import { facetColumn, inFileOrder } from '../core/table/facet-column.ts'

/** The values of a column and the sets of them that occur, as {@link FacetColumn} has them. */
export type ValueSets = Pick<FacetColumn, 'values' | 'sets'>

/** The sets of values of several tables under one numbering. */
export class SetDictionary {
  readonly #lists: (readonly string[])[] = []
  readonly #codes = new Map<string, number>()

  /** The codes of a table's rows in it. */
  add({ values, sets, codes }: FacetColumn): Int32Array {
    const known = sets.map((set) => {
      const list = set.map((value) => values[value]!)
      const key = list.length === 1 ? `=${list[0]}` : JSON.stringify(list)
      const code = this.#codes.get(key) ?? this.#lists.push(list) - 1
      this.#codes.set(key, code)
      return code
    })
    return Int32Array.from(codes, (code) => known[code]!)
  }

  /** The values in the order of a column's, and the set of each code. */
  sets(known: readonly string[] = []): ValueSets {
    const lists = { values: this.#lists, codes: inFileOrder(this.#lists.length) }
    const { values, sets } = facetColumn(lists, inFileOrder(this.#lists.length), known)
    return { values, sets }
  }
}

/** The figures of several tables under one numbering. */
export class FigureDictionary {
  readonly values: (Figure | null)[] = []
  readonly #codes = new Map<string, number>()

  add({ values, codes }: FigureColumn): Int32Array {
    const known = values.map((figure) => {
      const key = figure ? `${figure.low} ${figure.best} ${figure.high}` : ''
      const code = this.#codes.get(key) ?? this.values.push(figure) - 1
      this.#codes.set(key, code)
      return code
    })
    return Int32Array.from(codes, (code) => known[code]!)
  }
}
