import type { Columns, ExtraColumn, FacetColumn } from './dataset.ts'
import { FACETS, type Selection } from './facets.ts'
import { searchTerms, termFinder } from './search.ts'

/**
 * Positions of the incidents that carry a selected value in every restricted facet and every word of `q`, ascending.
 * A facet without a selection and an empty `q` do not restrict; a value that no incident has finds nothing.
 */
export function filterIncidents(columns: Columns, selection: Selection, q: string): Uint32Array<ArrayBuffer> {
  const { count } = columns
  const rows = new Uint32Array(count)
  let kept = count
  for (let i = 0; i < count; i++) rows[i] = i
  for (const facet of FACETS) {
    if (selection[facet].length > 0) kept = keepSelected(rows, kept, columns.facets[facet], selection[facet])
  }
  for (const term of searchTerms(q)) {
    const found = termFinder(columns.search, term)
    const candidates = kept
    kept = 0
    for (let k = 0; k < candidates; k++) {
      const row = rows[k]!
      if (found(row)) rows[kept++] = row
    }
  }
  return rows.slice(0, kept)
}

/** A column of a reader's file that is a filter, with the values that are chosen of it; none does not restrict. */
export interface ColumnFilter {
  readonly name: string
  readonly values: readonly string[]
}

/** Of some incidents (positions) those that carry a chosen value in every column. A column that is not there finds nothing. */
export function keepColumns(
  rows: Uint32Array<ArrayBuffer>,
  extras: readonly ExtraColumn[],
  chosen: readonly ColumnFilter[],
): Uint32Array<ArrayBuffer> {
  let kept = rows.length
  for (const { name, values } of chosen) {
    if (values.length === 0) continue
    const column = extras.find((extra) => extra.name === name)?.facet
    kept = column ? keepSelected(rows, kept, column, values) : 0
  }
  return kept === rows.length ? rows : rows.slice(0, kept)
}

/** One flag for each set of the column: 1 where it holds a selected value, or where nothing is selected. */
export function allowedSets({ values, sets }: FacetColumn, selected: readonly string[]): Uint8Array {
  const wanted = new Set(selected)
  const allowed = (set: readonly number[]) =>
    wanted.size === 0 || set.some((value) => wanted.has(values[value]!))
  return Uint8Array.from(sets, (set) => (allowed(set) ? 1 : 0))
}

function keepSelected(
  rows: Uint32Array,
  count: number,
  column: FacetColumn,
  selected: readonly string[],
): number {
  const allowed = allowedSets(column, selected)
  const { codes } = column
  let kept = 0
  for (let k = 0; k < count; k++) {
    const row = rows[k]!
    rows[kept] = row
    kept += allowed[codes[row]!]!
  }
  return kept
}
