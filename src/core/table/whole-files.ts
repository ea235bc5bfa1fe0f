import type { IncidentFeature } from '../record/incident.ts'
import { DataFault, type DataFile } from './data-fault.ts'
import { type Read, readColumns, readFeatures, readInfo } from './data-files.ts'
import type { Columns, DatasetInfo } from './dataset.ts'
import { unsealBinary } from './seal.ts'
import { blockFile, fillTexts, IN_BLOCKS, readNames, spansOf } from './text-blocks.ts'

/** A built dataset with all its texts. */
export interface WholeFiles {
  readonly info: DatasetInfo
  readonly columns: Columns
  readonly features: readonly IncidentFeature[]
}

/**
 * Reads all files of a built dataset, however its texts come, for what has them at hand: `read` gives null where there is none, which
 * may be so of `features.json`. Throws a DataFault where one is not as it should be.
 */
export function readWhole(read: (file: DataFile) => ArrayBuffer | null): WholeFiles {
  const needed = (file: DataFile) => {
    const buffer = read(file)
    if (!buffer) throw new DataFault({ code: 'missing', file, status: null })
    return buffer
  }
  const { build, value } = readColumns(needed('incidents.bin'))
  const ofBuild = <T>(file: DataFile, { build: other, value }: Read<T>): T => {
    if (other !== build) throw new DataFault({ code: 'mixed', file })
    return value
  }
  const info = ofBuild('info.json', readInfo(needed('info.json')))
  const together = read('features.json')
  const features = together ? ofBuild('features.json', readFeatures(together)) : []
  if (value.id.offsets.length > 0) return { info, columns: value, features }
  const binary = (file: DataFile) => {
    const { build, content } = unsealBinary(file, needed(file))
    return ofBuild(file, { build, value: content })
  }
  const { blocks, texts } = readNames(binary('texts/names.bin'), value.count)
  const columns = { ...value, ...texts }
  for (const of of IN_BLOCKS) {
    spansOf(columns.count, blocks.rows).forEach((_, block) => {
      fillTexts(columns[of], { of, block, rows: blocks.rows }, binary(blockFile(of, block)))
    })
  }
  const stored = spansOf(columns.count, blocks.features).flatMap((_, block) => {
    const file = blockFile('features', block)
    return ofBuild(file, readFeatures(needed(file), file))
  })
  return { info, columns, features: stored }
}
