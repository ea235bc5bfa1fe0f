import type { TableHandle } from '../answer.ts'
import type { Columns, ExtraColumn } from './dataset.ts'
import type { Order } from './window.ts'

/** What a handle holds. */
export interface OpenTable {
  readonly columns: Columns
  /** What a reader's file has beside them. */
  readonly extras?: readonly ExtraColumn[] | undefined
  /** Positions that pass the filters, ascending. */
  readonly filtered: Uint32Array
  readonly order: Order
}

/** The same thing under a type that says nothing of it: no copy is made. */
export function closeTable(table: OpenTable): TableHandle {
  return table as unknown as TableHandle
}

export function openTable(handle: TableHandle): OpenTable {
  return handle as unknown as OpenTable
}
