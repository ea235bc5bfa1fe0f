import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DatasetInfo, TextColumn } from '../../core/table/dataset.ts'
import { inFileOrder } from '../../core/table/facet-column.ts'
import { featureIncidents } from '../../core/table/incidents.ts'
import { storedTexts } from '../../core/table/stored-features.ts'
import { readWhole } from '../../core/table/whole-files.ts'
import type { Block } from '../../engine/store-writer.ts'

/** A built dataset as a block of a store. Throws DataFault where a file of it is damaged. */
export function readOwnFolder(folder: string): { readonly info: DatasetInfo; readonly block: Block } {
  const { info, columns, features } = readWhole((file) => {
    const path = join(folder, file)
    return existsSync(path) ? new Uint8Array(readFileSync(path)).buffer : null
  })
  const stored: TextColumn =
    features.length === columns.count
      ? storedTexts(featureIncidents(features), inFileOrder(columns.count))
      : { bytes: new Uint8Array(), offsets: new Uint32Array(columns.count + 1) }
  return { info, block: { columns, stored } }
}
