import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { encodeColumns } from '../../src/core/columns-file.ts'
import type { DatasetInfo } from '../../src/core/dataset.ts'
import { buildBasemap } from '../../src/pipeline/basemap.ts'
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
}

/** The folder of a generated dataset of this size with the basemap, made unless it is there. */
export function datasetFolder(parent: string, count: number): string {
  const folder = join(parent, `generated-${count}`)
  buildBasemap(join(folder, 'basemap'))
  if (existsSync(join(folder, 'info.json'))) return folder
  writeFileSync(join(folder, 'incidents.bin'), encodeColumns(generateColumns(count)))
  writeFileSync(join(folder, 'features.json'), '[]')
  writeFileSync(join(folder, 'info.json'), JSON.stringify(INFO))
  return folder
}
