import type { Rows, TableCells } from '../answer.ts'
import { type Cell, FLAT_NAMES, flatCells } from '../record/flat-feature.ts'
import { UNSTATED } from '../record/incident.ts'
import type { Dataset } from './dataset.ts'
import { NONE } from './facets.ts'
import { textAt } from './text-column.ts'

/** Incidents as lines of the flat table, with what a reader's file says beside it; empty where the texts are missing. */
export function cellsOf({ extras = [], feature }: Dataset, indices: readonly number[]): TableCells {
  const isSaid = (cell: Cell, name: string) =>
    cell !== null && cell !== UNSTATED && (cell !== NONE || name === 'placePrecision')
  const textOf = (cell: Cell, k: number) => (isSaid(cell, FLAT_NAMES[k]!) ? String(cell) : '')
  const lineOf = (i: number) => {
    const stored = feature(i)
    const flat = stored ? flatCells(stored).map(textOf) : FLAT_NAMES.map(() => '')
    return [...flat, ...extras.map(({ texts }) => textAt(texts, i))]
  }
  return { names: [...FLAT_NAMES, ...extras.map(({ name }) => name)], lines: indices.map(lineOf) }
}

/** What is stored of incidents (their positions, ascending), with what a reader's file says beside the table. */
export function rowsOf({ columns, extras = [], feature }: Dataset, positions: Uint32Array): Rows {
  const there = [...positions].filter((i) => feature(i) !== undefined)
  return {
    features: there.map((i) => feature(i)!),
    extras: extras.map(({ name, texts }) => ({ name, texts: there.map((i) => textAt(texts, i)) })),
    missing: positions.length - there.length,
    of: columns.count,
  }
}
