import type { Figure } from '../record/incident.ts'
import type { FigureColumn } from './dataset.ts'
import { codesFor, renumbered } from './facet-column.ts'

/** Packs the figures of one incident after the other; each that occurs is kept once. */
export class FigureBuilder {
  readonly #codes: Uint32Array
  readonly #figures: (Figure | null)[] = []
  readonly #numbers = new Map<string, number>()
  #count = 0

  constructor(most: number) {
    this.#codes = new Uint32Array(most)
  }

  add(figure: Figure | null): void {
    const key = figure ? `${figure.low} ${figure.best} ${figure.high}` : ''
    const code = this.#numbers.get(key) ?? this.#figures.push(figure) - 1
    this.#numbers.set(key, code)
    this.#codes[this.#count++] = code
  }

  /** The column of the rows in this order. */
  column(order: Uint32Array): FigureColumn {
    const values: (Figure | null)[] = []
    const codeOf = (number: number) => values.push(this.#figures[number]!) - 1
    const codes = renumbered(this.#codes, order, this.#figures.length, codeOf)
    return { values, codes: codesFor(values.length).from(codes) }
  }
}

/** The deaths that a figure stands for where incidents are compared: the best number, else the lowest; -1 for none known. */
export function tollOf(figure: Figure | null): number {
  return figure?.best ?? figure?.low ?? -1
}

/** The figure of incident i; null where none is stated, and for a row that does not exist. */
export function figureAt({ values, codes }: FigureColumn, i: number): Figure | null {
  return values[codes[i] ?? -1] ?? null
}
