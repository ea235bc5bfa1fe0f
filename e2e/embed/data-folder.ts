import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { dataFiles } from '../fixtures/data-files.ts'
import { REACH } from '../fixtures/reach.ts'
import { REACH_STORY } from '../fixtures/story.ts'

/** A folder with the made-up dataset, its story and the basemap of a build, to be served in place of the build's own data. */
export function writeDataFolder(dist: string): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'reachmap-data-'))
  for (const [name, bytes] of Object.entries(dataFiles(REACH))) writeFileSync(join(folder, name), bytes)
  mkdirSync(join(folder, 'stories'))
  // Under the name that the guides use, too.
  for (const id of [REACH_STORY.id, 'kabul-kerman-krasnogorsk'])
    writeFileSync(join(folder, 'stories', `${id}.json`), JSON.stringify({ ...REACH_STORY, id }))
  symlinkSync(resolve(dist, 'data', 'basemap'), join(folder, 'basemap'))
  return { folder, remove: () => rmSync(folder, { recursive: true }) }
}
