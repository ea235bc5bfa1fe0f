import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium } from '@playwright/test'
import { type RunningServer, startServer } from '../../src/site/serve.ts'
import { chromiumPath, LAUNCH_FLAGS } from '../chromium.ts'
import { datasetFolder } from './dataset-folder.ts'
import type { Site } from './measure.ts'

/** Where builds and generated files are kept. */
export const WORK = join(tmpdir(), 'reachmap-bench')
const HERE = join(import.meta.dirname, '../..')

/** The folder that each site is built into. */
export const SITES: { readonly [S in Site]: string } = {
  explorer: join(WORK, 'explorer'),
  old: join(WORK, 'old'),
  bench: join(WORK, 'pages'),
}

/** The folder for the pages of the bench of an older checkout. */
export const OLD_PAGES = join(WORK, 'old-pages')

/** A browser that times as a reader’s does. */
export function launch(flags = LAUNCH_FLAGS): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: [...flags] })
}

/** Builds what is measured: the page, that of an older checkout, and the pages of the bench where they are asked for. */
export function buildSites(old: string | null, pages: boolean): void {
  mkdirSync(WORK, { recursive: true })
  build(SITES.explorer, HERE)
  if (old) build(SITES.old, old)
  if (pages) build(SITES.bench, HERE, join(import.meta.dirname, 'page/vite.config.ts'))
  if (pages && old) build(OLD_PAGES, old, join(old, 'e2e/bench/page/vite.config.ts'))
}

function build(outDir: string, cwd: string, config = join(cwd, 'vite.config.ts')): void {
  const flags = ['--logLevel', 'error', '--emptyOutDir', '--outDir', outDir]
  execFileSync('npx', ['vite', 'build', '-c', config, ...flags], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** Serves a site with generated incidents; `old` is the checkout of the older one. */
export function serve(site: Site, size: number, places: string, old: string | null): Promise<RunningServer> {
  return startServer({ port: 0, dir: SITES[site], dataDir: folderFor(site, size, places, old) })
}

/** The generated dataset as each build reads it: an older build writes its own. */
function folderFor(site: Site, count: number, places: string, old: string | null): string {
  if (site !== 'old') return datasetFolder(WORK, count, places === 'distinct')
  const [module, parent] = [join(old!, 'e2e/bench/dataset-folder.ts'), join(WORK, 'old-data')]
  mkdirSync(parent, { recursive: true })
  const script = `import(${JSON.stringify(pathToFileURL(module).href)}).then((m) => console.log(m.datasetFolder(${JSON.stringify(parent)}, ${count}, ${places === 'distinct'})))`
  return execFileSync('npx', ['tsx', '-e', script], { cwd: old!, encoding: 'utf8' }).trim()
}
