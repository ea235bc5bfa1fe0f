import type { IncidentFeature } from '../record/incident.ts'
import { checksum } from './checksum.ts'
import { encodeColumns } from './columns-file.ts'
import { type BlockFile, DATA_FILES } from './data-fault.ts'
import type { Columns, DatasetInfo } from './dataset.ts'
import { BLOCKS_VERSION, sealBinary, sealJson } from './seal.ts'
import { type Blocks, blocksOf, textFiles, withoutTexts } from './text-files.ts'
import { encodeText } from './utf8.ts'

type Files<Name extends string> = { readonly [N in Name]: Uint8Array<ArrayBuffer> }

/**
 * The built files of a dataset; the same dataset gives the same bytes. Features may be missing, in any order. Texts come in blocks
 * where there are so many incidents that nobody should wait for all of them: `features.json` is empty then.
 */
export function encodeDataFiles(
  dataset: {
    readonly columns: Columns
    readonly features: readonly IncidentFeature[]
    readonly info: DatasetInfo
  },
  many: Blocks | undefined = blocksOf(dataset),
): Files<(typeof DATA_FILES)[number]> & Files<BlockFile> {
  const { columns, features } = dataset
  const blocks = columns.count > 0 ? many : undefined
  const json = (value: unknown) => encodeText(JSON.stringify(value))
  const parts: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = {
    'incidents.bin': encodeColumns(blocks ? withoutTexts(columns) : columns),
    'info.json': json(dataset.info),
    'features.json': json(blocks ? [] : features),
    ...(blocks && textFiles(columns, features, blocks)),
  }
  const sums = Uint32Array.from(Object.values(parts), checksum)
  const build = checksum(new Uint8Array(sums.buffer))
  const sealed = Object.entries(parts).map(([name, content]) => {
    if (name.endsWith('.json')) return [name, sealJson(build, content)]
    return [name, sealBinary(build, content, blocks && name === DATA_FILES[0] ? BLOCKS_VERSION : undefined)]
  })
  return Object.fromEntries(sealed)
}
