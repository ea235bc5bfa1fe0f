import type { Figure } from '../record/incident.ts'
import type { Coded } from './coded.ts'
import type { FigureColumn } from './dataset.ts'
import { codesFor, renumbered } from './facet-column.ts'

/** Figures as a column of the rows in an order; each that occurs is kept once. */
export function figureColumn(figures: Coded<Figure | null>, order: Uint32Array): FigureColumn {
  const numbers = new Map<string, number>()
  const values: (Figure | null)[] = []
  const codes = renumbered(figures.codes, order, figures.values.length, (code) => {
    const figure = figures.values[code]!
    const key = figure ? `${figure.low} ${figure.best} ${figure.high}` : ''
    const number = numbers.get(key) ?? values.push(figure) - 1
    numbers.set(key, number)
    return number
  })
  return { values, codes: new (codesFor(values.length))(codes) }
}

/** The deaths that a figure stands for where incidents are compared: the best number, else the lowest; -1 for none known. */
export function tollOf(figure: Figure | null): number {
  return figure?.best ?? figure?.low ?? -1
}

/** The figure of incident i; null where none is stated, and for a row that does not exist. */
export function figureAt({ values, codes }: FigureColumn, i: number): Figure | null {
  return values[codes[i] ?? -1] ?? null
}
