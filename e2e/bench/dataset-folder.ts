import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { DatasetInfo } from '../../src/core/table/dataset.ts'
import { BLOCKS_VERSION } from '../../src/core/table/seal.ts'
import { encodeDataFiles } from '../../src/core/table/written-files.ts'
import { buildBasemap } from '../../src/pipeline/basemap/basemap.ts'
import { generateColumns } from './generate.ts'

const INFO: DatasetInfo = {
  title: 'Generated incidents',
  subtitle: 'For measuring speed; nothing here is real',
  citation: '',
  licence: '',
  version: '0',
  sources: [],
  leftOut: [],
  base: { name: 'Kabul', country: 'AF', position: [69.1723, 34.5281] },
  group: null,
}

/** The folder of a generated dataset of this size with the basemap, made unless it is there; `distinct` puts no two at one place. */
export function datasetFolder(parent: string, count: number, distinct = false): string {
  const folder = join(parent, `generated-${count}${distinct ? '-distinct' : ''}-v${BLOCKS_VERSION}`)
  buildBasemap(join(folder, 'basemap'))
  if (existsSync(join(folder, 'info.json'))) return folder
  const files = encodeDataFiles({ columns: generateColumns(count, { distinct }), features: [], info: INFO })
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
  return folder
}
