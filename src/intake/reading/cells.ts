import type { Repair } from '../../core/record/fault.ts'
import type { Field } from '../../core/record/own-data.ts'
import type { FieldColumns } from '../fields.ts'

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

/** A function from a row to its cells, which are those of the row that was asked for last. */
export function cellsOf(
  names: readonly string[],
  columns: FieldColumns,
  repairs: readonly Repair[],
  unknown: readonly string[],
): (row: number, cells: readonly string[]) => Cells {
  const at = new Map(
    Object.entries(columns).map(([field, name]) => [field, names.indexOf(name)] as [Field, number]),
  )
  const nothing = new Set(unknown)
  // One object for all rows: whoever reads a row is done with it before the next.
  let now: readonly string[] = []
  const shared = {
    row: 0,
    text(field: Field) {
      const i = at.get(field)
      if (i === undefined) return ''
      const text = now[i]?.trim() ?? ''
      return nothing.has(text) ? '' : text
    },
    column: (field: Field) => columns[field],
    repairs: (repair: Repair) => repairs.includes(repair),
  }
  return (row, cells) => {
    shared.row = row
    now = cells
    return shared
  }
}
