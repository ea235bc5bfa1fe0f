import type { Repair } from '../../core/record/fault.ts'
import type { Field } from '../../core/record/own-data.ts'
import { type Coded, CodedRows } from '../../core/table/coded.ts'
import { inFileOrder } from '../../core/table/facet-column.ts'
import type { FieldColumns } from '../fields.ts'
import type { Grid } from '../grid.ts'
import type { RawTable } from '../raw-table.ts'

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

/** Fields of which most rows may have a text of their own; of all others each text is made once. */
const DISTINCT: readonly Field[] = ['id', 'title', 'summary', 'lat', 'lon', 'point', 'case']

/** Whether a text begins and ends with a plain letter: nothing is to be trimmed then, and to find that out takes a tenth of the time. */
function isBare(text: string): boolean {
  const [first, last] = [text.charCodeAt(0), text.charCodeAt(text.length - 1)]
  return first > 32 && first < 127 && last > 32 && last < 127
}

/** Rows by which it is told whether most of them have a text of their own. */
const SAMPLE = 10_000

/** Whether the rows of a column mostly have texts that others have too. */
function isShared(grid: Grid, column: number): boolean {
  const rows = Math.min(grid.count, SAMPLE)
  const texts = new Set<string>()
  for (let row = 0; row < rows; row++) texts.add(grid.at(row, column))
  return texts.size < rows / 2
}

/** A column as it stands, trimmed, of some rows: each text once where many share it. */
export function trimmedTexts(grid: Grid, column: number, rows: Uint32Array): Coded<string> {
  const trimmed = (text: string) => (isBare(text) ? text : text.trim())
  if (isShared(grid, column)) {
    const { texts, codes } = grid.interned(column)
    return { values: texts.map(trimmed), codes: rows.map((row) => codes[row]!) }
  }
  return {
    values: Array.from(rows, (row) => trimmed(grid.at(row, column))),
    codes: inFileOrder(rows.length),
  }
}

/** The cells of a table by field: those of the row that `rows` looks at. */
export function cellsOf(
  { columns: names, grid, firstRow }: Pick<RawTable, 'columns' | 'grid' | 'firstRow'>,
  columns: FieldColumns,
  repairs: readonly Repair[],
  unknown: readonly string[],
): {
  readonly cells: Cells
  readonly rows: CodedRows<Field>
  /** The texts of one field; null where no column gives it. */
  readonly textsOf: (field: Field) => ((row: number) => string) | null
} {
  const nothing = new Set(unknown)
  const said = (text: string) => {
    const trimmed = isBare(text) ? text : text.trim()
    return nothing.size > 0 && nothing.has(trimmed) ? '' : trimmed
  }
  const rows = new CodedRows<Field>(grid.count)
  const lookers: { [F in Field]?: () => unknown } = {}
  for (const [field, name] of Object.entries(columns) as [Field, string][]) {
    const at = names.indexOf(name)
    if (at < 0) continue
    if (DISTINCT.includes(field) && !isShared(grid, at)) rows.give(field, (row) => said(grid.at(row, at)))
    else {
      const { texts, codes } = grid.interned(at)
      rows.share(field, { values: texts.map(said), codes })
    }
    lookers[field] = rows.looker(field)
  }
  const cells: Cells = {
    get row() {
      return firstRow + rows.row
    },
    text: (field) => (lookers[field]?.() as string | undefined) ?? '',
    column: (field) => columns[field],
    repairs: (repair) => repairs.includes(repair),
  }
  const textsOf = (field: Field) => {
    const at = columns[field] === undefined ? -1 : names.indexOf(columns[field])
    return at < 0 ? null : (row: number) => said(grid.at(row, at))
  }
  return { cells, rows, textsOf }
}
