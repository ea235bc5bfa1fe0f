import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { toColumns } from '../../src/core/columns.ts'
import { encodeColumns } from '../../src/core/columns-file.ts'
import { INFO } from '../fixtures/data-files.ts'
import { REACH } from '../fixtures/reach.ts'

/** A folder with the made-up dataset and the basemap of a build, to be served in place of the build's own data. */
export function writeDataFolder(dist: string): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'reachmap-data-'))
  const { columns, features } = toColumns(REACH)
  writeFileSync(join(folder, 'incidents.bin'), encodeColumns(columns))
  writeFileSync(join(folder, 'features.json'), JSON.stringify(features))
  writeFileSync(join(folder, 'info.json'), JSON.stringify(INFO))
  symlinkSync(resolve(dist, 'data', 'basemap'), join(folder, 'basemap'))
  return { folder, remove: () => rmSync(folder, { recursive: true }) }
}
