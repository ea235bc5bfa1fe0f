import type { Repair } from '../../core/record/fault.ts'
import type { Field } from '../../core/record/own-data.ts'
import type { FieldColumns } from '../fields.ts'
import type { Grid } from '../grid.ts'

/** One row, asked by field: what stands in the column that gives it. */
export interface Cells {
  /** As a spreadsheet counts. */
  readonly row: number
  /** Trimmed; the empty text where there is no such column, nothing in it, or what the format has for nothing. */
  text(field: Field): string
  /** Name of the column of a field. */
  column(field: Field): string | undefined
  /** Whether a repair was asked for. */
  repairs(repair: Repair): boolean
}

/** Fields of which most rows have a text of their own; of all others each text is made once. */
const DISTINCT: readonly Field[] = ['id', 'title', 'summary', 'lat', 'lon', 'point', 'case']

/** A function from a row of a table to its cells, which are those of the row that was asked for last. */
export function cellsOf(
  { columns: names, grid, firstRow }: { columns: readonly string[]; grid: Grid; firstRow: number },
  columns: FieldColumns,
  repairs: readonly Repair[],
  unknown: readonly string[],
): (row: number) => Cells {
  const nothing = new Set(unknown)
  const said = (text: string) => {
    const trimmed = text.trim()
    return nothing.has(trimmed) ? '' : trimmed
  }
  const readers: { [F in Field]?: (row: number) => string } = {}
  for (const [field, name] of Object.entries(columns) as [Field, string][]) {
    const at = names.indexOf(name)
    if (at < 0) continue
    if (DISTINCT.includes(field)) readers[field] = (row) => said(grid.at(row, at))
    else {
      const { texts, codes } = grid.interned(at)
      const own = texts.map(said)
      readers[field] = (row) => own[codes[row]!]!
    }
  }
  // One object for all rows: whoever reads a row is done with it before the next.
  let now = 0
  const shared = {
    row: 0,
    text: (field: Field) => readers[field]?.(now) ?? '',
    column: (field: Field) => columns[field],
    repairs: (repair: Repair) => repairs.includes(repair),
  }
  return (row) => {
    shared.row = firstRow + row
    now = row
    return shared
  }
}
