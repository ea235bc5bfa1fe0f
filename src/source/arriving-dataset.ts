import type { DataFile } from '../core/table/data-fault.ts'
import type { Columns, Dataset, DatasetInfo } from '../core/table/dataset.ts'
import { ArrivingTexts } from './arriving-texts.ts'
import type { DataSource } from './source.ts'
import { textsSource } from './texts-source.ts'

/** A built dataset whose columns came without texts; rejects with a DataFault where the texts that a map needs do not come. */
export async function arrivingDataset(
  info: DatasetInfo,
  columns: Columns,
  build: number,
  load: (file: DataFile) => Promise<ArrayBuffer>,
): Promise<{ dataset: Dataset; source: DataSource; missing: []; build: number }> {
  const texts = await ArrivingTexts.of(columns, build, load)
  const dataset = { info, columns: texts.columns, feature: (row: number) => texts.feature(row) }
  return { dataset, source: textsSource(dataset, texts), missing: [], build }
}
