import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { type Browser, chromium } from '@playwright/test'
import { type RunningServer, startServer } from '../../src/site/serve.ts'
import { chromiumPath, LAUNCH_FLAGS } from '../chromium.ts'
import { datasetFolder } from './dataset-folder.ts'
import { formatsBench } from './formats.ts'
import { importBench } from './import.ts'
import {
  drawnAfter,
  type Hand,
  measureHand,
  measurePlayback,
  median,
  openPage,
  type Playback,
  type Site,
  type Ticks,
  WAYS,
  type Way,
} from './measure.ts'
import { measuresBench } from './measures.ts'
import { tableOf } from './table.ts'

const HELP = `npm run bench -- [--only load,playback,hand,layer,compare,measures,import,formats] [--sizes 1000,10000,100000,1000000] [--runs 9]
                 [--places towns,distinct] [--old PATH]

Measures the page on generated incidents in a headless Chromium with software WebGL and prints tables. Only ratios inside one
run say something: machines differ, and so does what else they do.
  load      time to a drawn map, beside a bare MapLibre page with the same basemap, each in a browser of its own
  playback  the explorer: 100 ticks in 5 s over a trailing 90 days, at once after loading and again, memory, a country filter
  hand      the explorer plays by itself for 5 s after a click, beside the map alone that is moved with every frame
  layer     the same ticks on the map alone, without the page around it
  compare   the same incidents in a MapLibre source, filtered with setFilter, and in deck.gl with its filter extension
  import    a reader's own CSV of each size and 62 MB of GeoJSON opened in the explorer, beside papaparse alone: time, longest task, cancel, heap
  formats   one invented table in every format that is read: rows, time and what the repair list says, without a browser
  measures  reach and clusters beside turf, without a browser
--places    towns puts one in five incidents on the point of a town; distinct puts no two at one place
--old       a checkout of an earlier commit with its node_modules, whose page is measured beside this one in the same run
`
const work = join(tmpdir(), 'reachmap-bench')
const here = import.meta.dirname
const sites: Record<Site, string> = {
  explorer: join(work, 'explorer'),
  old: join(work, 'old'),
  bench: join(work, 'pages'),
}

const EMBED_LINK = 'embed/?v=2&at=2024-01-03'

/** Ways to a drawn map, each with the marks that it sets. */
const LOADS: readonly {
  readonly name: string
  readonly site: Site
  readonly path: string
  /** With the data that it was built with, of which it holds the list; else with generated ones. */
  readonly shipped?: boolean
}[] = [
  { name: 'MapLibre alone, same basemap', site: 'bench', path: 'bare.html' },
  { name: 'map alone, 1,000 incidents', site: 'bench', path: 'index.html' },
  { name: 'explorer page, shipped data', site: 'explorer', path: '', shipped: true },
  { name: 'explorer page, old build, shipped data', site: 'old', path: '', shipped: true },
  { name: 'embed with a link, shipped data', site: 'explorer', path: EMBED_LINK, shipped: true },
  { name: 'embed with a link, old build', site: 'old', path: EMBED_LINK, shipped: true },
]

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'load,playback,hand,layer,compare,measures,import,formats' },
    sizes: { type: 'string', default: '1000,10000,100000,1000000' },
    runs: { type: 'string', default: '9' },
    places: { type: 'string', default: 'towns' },
    old: { type: 'string' },
    help: { type: 'boolean' },
  },
})
const old = values.old === undefined ? null : resolve(values.old)

if (values.help) console.log(HELP)
else await bench(values.only.split(','), values.sizes.split(',').map(Number), Number(values.runs))

async function bench(stages: string[], sizes: number[], runs: number): Promise<void> {
  if (stages.includes('measures')) console.log(measuresBench())
  if (stages.includes('formats')) console.log(await formatsBench())
  if (stages.every((stage) => stage === 'measures' || stage === 'formats')) return
  mkdirSync(work, { recursive: true })
  build(sites.explorer, join(here, '../..'))
  if (old) build(sites.old, old)
  if (stages.some((stage) => stage !== 'import'))
    build(sites.bench, join(here, '../..'), join(here, 'page/vite.config.ts'))
  if (stages.includes('load')) await benchLoad(runs)
  if (stages.includes('import')) await benchImport(sizes)
  const ways = WAYS.filter(({ stage, site }) => stages.includes(stage) && (old || site !== 'old'))
  const byHand = WAYS.filter(({ stage, site }) => stage !== 'compare' && (old || site !== 'old'))
  const browser = await launch()
  try {
    for (const places of values.places.split(',')) {
      if (ways.length > 0) await benchPlayback(browser, sizes, ways, places)
      if (stages.includes('hand')) await benchHand(browser, sizes, byHand, places)
    }
  } finally {
    await browser.close()
  }
}

function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: [...LAUNCH_FLAGS] })
}

function build(outDir: string, cwd: string, config = join(cwd, 'vite.config.ts')): void {
  const flags = ['--logLevel', 'error', '--emptyOutDir', '--outDir', outDir]
  execFileSync('npx', ['vite', 'build', '-c', config, ...flags], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** The generated dataset as each build reads it: an older build writes its own. */
function folderFor(site: Site, count: number, places: string): string {
  if (site !== 'old') return datasetFolder(work, count, places === 'distinct')
  const [module, parent] = [join(old!, 'e2e/bench/dataset-folder.ts'), join(work, 'old-data')]
  mkdirSync(parent, { recursive: true })
  const script = `import(${JSON.stringify(pathToFileURL(module).href)}).then((m) => console.log(m.datasetFolder(${JSON.stringify(parent)}, ${count}, ${places === 'distinct'})))`
  return execFileSync('npx', ['tsx', '-e', script], { cwd: old!, encoding: 'utf8' }).trim()
}

async function benchImport(sizes: number[]): Promise<void> {
  const server = await startServer({ port: 0, dir: sites.explorer })
  const browser = await launch()
  try {
    console.log(await importBench(browser, server.url, work, sizes))
  } finally {
    await browser.close()
    await server.close()
  }
}

/** Times of one load, ms from its start; shift is a sum. */
type Load = Record<'drawn' | 'content' | 'tile' | 'usable' | 'shift', number>

async function benchLoad(runs: number): Promise<void> {
  const ways = LOADS.filter(({ site }) => old || site !== 'old')
  const servers = await Promise.all(
    ways.map(({ site, shipped }) =>
      shipped ? startServer({ port: 0, dir: sites[site] }) : serve(site, 1000, 'towns'),
    ),
  )
  const loads = ways.map((): Load[] => [])
  for (let run = 0; run < runs; run++)
    for (const [i, { path }] of ways.entries()) loads[i]!.push(await loadOnce(servers[i]!.url + path))
  await Promise.all(servers.map((server) => server.close()))
  const of = (i: number, what: keyof Load) => median(loads[i]!.map((load) => load[what]))
  const number = (value: number, digits = 0) => (Number.isNaN(value) ? '' : value.toFixed(digits))
  show(
    [
      `Load, median of ${runs}`,
      'map drawn ms',
      'ratio',
      'first content ms',
      'first tile ms',
      'taken over ms',
      'layout shift',
    ],
    ways.map(({ name }, i) => [
      name,
      of(i, 'drawn').toFixed(0),
      (of(i, 'drawn') / of(0, 'drawn')).toFixed(2),
      number(of(i, 'content')),
      number(of(i, 'tile')),
      number(of(i, 'usable')),
      number(of(i, 'shift'), 3),
    ]),
  )
}

/** One load in a browser that has never seen the page. */
async function loadOnce(address: string): Promise<Load> {
  const browser = await launch()
  try {
    const page = await openPage(browser, address, false)
    const drawn = await drawnAfter(page)
    await page.waitForTimeout(1500)
    const seen = await page.evaluate(() => {
      const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN
      const shifts = new Promise<number>((resolve) => {
        let sum = 0
        new PerformanceObserver((list, observer) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
            sum += entry.value
          observer.disconnect()
          resolve(sum)
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(sum), 200)
      })
      return shifts.then((shift) => ({
        ...{ shift, content: at('first-contentful-paint'), tile: at('first-tile'), usable: at('page-live') },
      }))
    })
    return { drawn, ...seen }
  } finally {
    await browser.close()
  }
}

function serve(site: Site, size: number, places: string): Promise<RunningServer> {
  return startServer({ port: 0, dir: sites[site], dataDir: folderFor(site, size, places) })
}

async function benchPlayback(
  browser: Browser,
  sizes: number[],
  ways: readonly Way[],
  places: string,
): Promise<void> {
  const rows: string[][] = []
  for (const size of sizes)
    for (const way of ways) {
      const found = await measured(way, size, places, (url) => measurePlayback(browser, url, way))
      rows.push([
        size.toLocaleString('en'),
        way.name,
        ...(typeof found === 'string' ? [found] : cells(found)),
      ])
    }
  const ticks = (when: string) => [`${when}: shown of 100`, 'median', 'script', 'all', '> 50 ms']
  const head = ['drawn ms', ...ticks('first 5 s'), ...ticks('next 5 s'), 'heap MB', 'filter ms', 'frames']
  show([`Incidents, ${places}`, 'way', ...head], rows)
}

async function benchHand(
  browser: Browser,
  sizes: number[],
  ways: readonly Way[],
  places: string,
): Promise<void> {
  const rows: string[][] = []
  for (const size of sizes)
    for (const way of ways) {
      const found = await measured(way, size, places, (url) => measureHand(browser, url, way))
      const { frames, shown, script, tasks, longTasks, longest, shifted } =
        typeof found === 'string' ? ({} as Partial<Hand>) : found
      rows.push([
        ...[size.toLocaleString('en'), way.name],
        ...(typeof found === 'string'
          ? [found]
          : [
              frames,
              shown,
              script!.toFixed(1),
              tasks!.toFixed(1),
              longTasks,
              longest!.toFixed(0),
              shifted!.toFixed(3),
            ]
        ).map(String),
      ])
    }
  show(
    [
      `5 s by itself, ${places}`,
      'way',
      'frames',
      'steps shown',
      'script ms a frame',
      'all ms',
      '> 50 ms',
      'longest ms',
      'shift',
    ],
    rows,
  )
}

/** What a way gives with its own server, or why it gives nothing. */
async function measured<T>(
  { site }: Way,
  size: number,
  places: string,
  measure: (url: string) => Promise<T>,
): Promise<T | string> {
  const server = await serve(site, size, places)
  try {
    return await measure(server.url)
  } catch (reason) {
    return (reason as Error).message.split('\n')[0]!
  } finally {
    await server.close()
  }
}

function cells({ load, early, later, heapMb, filter }: Playback): string[] {
  const ticks = ({ shown, median, script, tasks, longTasks }: Ticks) => [
    ...[`${shown}`, median.toFixed(1), script.toFixed(1), tasks.toFixed(1), `${longTasks}`],
  ]
  const frames = filter && !Number.isNaN(filter.frames) ? filter.frames.toFixed(0) : ''
  return [
    ...[load.toFixed(0), ...ticks(early), ...ticks(later), heapMb.toFixed(0)],
    ...[filter === null ? '' : filter.ms.toFixed(0), frames],
  ]
}

function show(head: string[], rows: string[][]): void {
  console.log(tableOf(head, rows))
}
