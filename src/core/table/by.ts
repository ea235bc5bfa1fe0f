import { FACETS, type Facet } from './facets.ts'

/** What stands before the name of a column of a reader's file. */
const COLUMN = 'column:'

/** What marks are told apart by: a facet, or a column of a reader's file by its name. */
export type By = Facet | `${typeof COLUMN}${string}`

/** A column of a reader's file. */
export function byColumn(name: string): By {
  return `${COLUMN}${name}`
}

/** The name of a column of a reader's file; null for a facet. */
export function columnName(by: By): string | null {
  return by.startsWith(COLUMN) ? by.slice(COLUMN.length) : null
}

/** What a text says that marks are told apart by; undefined where it names neither a facet nor a column. */
export function byOf(text: string): By | undefined {
  const isColumn = text.startsWith(COLUMN) && text !== COLUMN
  return isColumn ? (text as By) : FACETS.find((facet) => facet === text)
}
