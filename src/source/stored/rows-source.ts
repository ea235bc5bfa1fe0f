import { toColumns } from '../../core/table/columns.ts'
import type { Columns, DatasetInfo } from '../../core/table/dataset.ts'
import { localSource } from '../local.ts'
import type { DataSource } from '../source.ts'

/** Single incidents of a store as a dataset of their own: what the store knows beside their table stays there. */
export function rowsSource(info: DatasetInfo, columns: Columns): DataSource {
  return localSource({ info, columns, feature: () => undefined })
}

/** None of them: for what is drawn where squares stand for all. */
export function noRows(info: DatasetInfo): DataSource {
  return rowsSource(info, toColumns([]).columns)
}
