import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium } from '@playwright/test'
import { type RunningServer, startServer } from '../../src/pipeline/serve.ts'
import { chromiumPath, LAUNCH_FLAGS } from '../chromium.ts'
import { datasetFolder } from './dataset-folder.ts'
import { drawnAfter, measurePlayback, median, openPage, type Playback, WAYS, type Way } from './measure.ts'
import { measuresBench } from './measures.ts'

const HELP = `npm run bench -- [--only load,playback,layer,compare,measures] [--sizes 1000,10000,100000,1000000] [--runs 5]

Measures the page on generated incidents in a headless Chromium with software WebGL and prints tables.
  load      time to a drawn map, beside a bare MapLibre page with the same basemap in the same run
  playback  the explorer: 100 ticks in 5 s over a trailing 90 days, memory, a country filter
  layer     the same ticks on the map alone, without the page around it
  compare   the same incidents in a MapLibre source, filtered with setFilter
  measures  reach and clusters beside turf, without a browser
`
const work = join(tmpdir(), 'reachmap-bench')
const here = import.meta.dirname
const sites = { explorer: join(work, 'explorer'), bench: join(work, 'pages') }

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'load,playback,layer,compare,measures' },
    sizes: { type: 'string', default: '1000,10000,100000,1000000' },
    runs: { type: 'string', default: '5' },
    help: { type: 'boolean' },
  },
})

if (values.help) console.log(HELP)
else await bench(values.only.split(','), values.sizes.split(',').map(Number), Number(values.runs))

async function bench(stages: string[], sizes: number[], runs: number): Promise<void> {
  if (stages.includes('measures')) console.log(measuresBench())
  if (stages.every((stage) => stage === 'measures')) return
  mkdirSync(work, { recursive: true })
  build(sites.explorer, join(here, '../../vite.config.ts'))
  build(sites.bench, join(here, 'page/vite.config.ts'))
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...LAUNCH_FLAGS] })
  try {
    if (stages.includes('load')) await benchLoad(browser, runs)
    const ways = WAYS.filter(({ stage }) => stages.includes(stage))
    if (ways.length > 0) await benchPlayback(browser, sizes, ways)
  } finally {
    await browser.close()
  }
}

function build(outDir: string, config: string): void {
  const flags = ['--logLevel', 'error', '--emptyOutDir', '--outDir', outDir]
  execFileSync('npx', ['vite', 'build', '-c', config, ...flags], { stdio: ['ignore', 'ignore', 'inherit'] })
}

async function benchLoad(browser: Browser, runs: number): Promise<void> {
  const data = datasetFolder(work, 1000)
  const explorer = await startServer({ port: 0, dir: sites.explorer, dataDir: data })
  const bench = await startServer({ port: 0, dir: sites.bench, dataDir: data })
  const pages = [`${bench.url}bare.html`, explorer.url]
  const times = pages.map((): number[] => [])
  for (let run = 0; run < runs; run++) {
    for (const [i, address] of pages.entries()) {
      const page = await openPage(browser, address)
      times[i]!.push(await drawnAfter(page))
      await page.close()
    }
  }
  await Promise.all([explorer.close(), bench.close()])
  const [bare, own] = times.map(median) as [number, number]
  print(
    ['Load to a drawn map', 'ms', 'ratio'],
    [
      ['MapLibre alone, same basemap', bare.toFixed(0), '1.00'],
      ['explorer page, 1,000 incidents', own.toFixed(0), (own / bare).toFixed(2)],
    ],
  )
}

async function benchPlayback(browser: Browser, sizes: number[], ways: readonly Way[]): Promise<void> {
  const rows: string[][] = []
  for (const size of sizes) {
    const dataDir = datasetFolder(work, size)
    const servers = {
      explorer: await startServer({ port: 0, dir: sites.explorer, dataDir }),
      bench: await startServer({ port: 0, dir: sites.bench, dataDir }),
    }
    for (const way of ways)
      rows.push([size.toLocaleString('en'), way.name, ...(await row(browser, servers, way))])
    await Promise.all(Object.values(servers).map((server) => server.close()))
  }
  const head = ['load ms', 'shown of 100', 'script ms per tick', 'long tasks', 'heap MB', 'filter ms']
  print(['Incidents', 'way', ...head], rows)
}

async function row(
  browser: Browser,
  servers: Record<Way['site'], RunningServer>,
  way: Way,
): Promise<string[]> {
  try {
    return cells(await measurePlayback(browser, servers[way.site].url, way))
  } catch (reason) {
    return [(reason as Error).message.split('\n')[0]!]
  }
}

function cells({ load, shown, script, longTasks, heapMb, filter }: Playback): string[] {
  return [
    ...[load.toFixed(0), `${shown}`, script.toFixed(1), `${longTasks}`, heapMb.toFixed(0)],
    filter === null ? '' : filter.toFixed(0),
  ]
}

function print(head: string[], rows: string[][]): void {
  const line = (texts: string[]) => `| ${texts.join(' | ')} |`
  console.log(['', line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n'))
}
