import type { Rows } from '../core/answer.ts'
import {
  ACTORS,
  actorsCell,
  type Cell,
  extraName,
  FLAT_NAMES,
  flatCells,
} from '../core/record/flat-feature.ts'
import { guardFormulas } from '../core/record/formula.ts'

const NEEDS_QUOTES = /[",;\r\n]|^\s|\s$/

/**
 * Rows as CSV (RFC 4180, UTF-8), part by part: the line of names, then a line for each incident. Numbers are bare, a longitude of
 * the west with its minus; an empty cell is what is not known; a text that a spreadsheet would run as a formula has an
 * apostrophe before the sign. What a reader's file says beside the table follows in columns of its own.
 */
export function* csvParts({ features, extras }: Rows): Generator<string> {
  const several = features.some(({ properties }) => properties.actors)
  const names = [...FLAT_NAMES, ...(several ? [ACTORS] : []), ...extras.map(({ name }) => extraName(name))]
  yield `${csvLine(names)}\r\n`
  for (const [i, feature] of features.entries()) {
    const cells = [...flatCells(feature), ...(several ? [actorsCell(feature)] : [])]
    yield `${csvLine([...cells, ...extras.map(({ texts }) => texts[i] ?? '')])}\r\n`
  }
}

/** A line without its end. */
export function csvLine(cells: readonly Cell[]): string {
  return cells.map(cellText).join(',')
}

function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = guardFormulas(cell)
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
