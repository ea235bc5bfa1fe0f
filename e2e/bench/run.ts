import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium } from '@playwright/test'
import { buildBasemap } from '../../src/pipeline/basemap.ts'
import { serve } from './bench-server.ts'
import { datasetFolder } from './dataset-folder.ts'
import { drawnAfter, measurePlayback, median, openPage } from './measure.ts'

const HELP = `npm run bench -- [--only load,playback] [--sizes 1000,10000,100000,1000000] [--runs 5]

Measures the map on generated incidents in a headless Chromium with software WebGL and prints tables.
  load      time to a drawn map, beside a bare MapLibre page with the same basemap
  playback  100 ticks in 5 s over a trailing 90 days, memory, a country filter, beside MapLibre's setFilter
`
const FLAGS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-background-networking',
]
const here = import.meta.dirname
const work = join(tmpdir(), 'reachmap-bench')

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'load,playback' },
    sizes: { type: 'string', default: '1000,10000,100000,1000000' },
    runs: { type: 'string', default: '5' },
    help: { type: 'boolean' },
  },
})

if (values.help) console.log(HELP)
else await bench(values.only.split(','), values.sizes.split(',').map(Number), Number(values.runs))

async function bench(stages: string[], sizes: number[], runs: number): Promise<void> {
  const [pages, basemap] = [join(work, 'pages'), join(work, 'basemap')]
  mkdirSync(work, { recursive: true })
  execFileSync('npx', ['vite', 'build', '--logLevel', 'warn', '-c', join(here, 'page/vite.config.ts')], {
    env: { ...process.env, BENCH_OUT: pages },
    stdio: 'inherit',
  })
  buildBasemap(basemap)
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: FLAGS })
  try {
    if (stages.includes('load')) await benchLoad(browser, pages, basemap, runs)
    if (stages.includes('playback')) await benchPlayback(browser, pages, basemap, sizes)
  } finally {
    await browser.close()
  }
}

async function benchLoad(browser: Browser, pages: string, basemap: string, runs: number): Promise<void> {
  const { url, server } = await serve(pages, datasetFolder(work, 1000), basemap)
  const times: Record<string, number[]> = { 'index.html': [], 'bare.html': [] }
  for (let run = 0; run < runs; run++) {
    for (const [page, list] of Object.entries(times)) {
      const opened = await openPage(browser, url + page)
      list.push(await drawnAfter(opened))
      await opened.close()
    }
  }
  server.close()
  const [own, bare] = [median(times['index.html']!), median(times['bare.html']!)]
  print(
    ['Load to a drawn map', 'ms', 'ratio'],
    [
      ['MapLibre alone, same basemap', bare.toFixed(0), '1.00'],
      ['Map with 1,000 incidents', own.toFixed(0), (own / bare).toFixed(2)],
    ],
  )
}

async function benchPlayback(
  browser: Browser,
  pages: string,
  basemap: string,
  sizes: number[],
): Promise<void> {
  const rows: string[][] = []
  for (const size of sizes) {
    const { url, server } = await serve(pages, datasetFolder(work, size), basemap)
    for (const [name, page] of [
      ['our layer', 'index.html'],
      ['setFilter', 'set-filter.html'],
    ] as const) {
      const result = await measurePlayback(browser, url + page).catch(
        (error: Error) => error.message.split('\n')[0]!,
      )
      rows.push(
        typeof result === 'string'
          ? [size.toLocaleString('en'), name, result]
          : [
              size.toLocaleString('en'),
              name,
              result.load.toFixed(0),
              String(result.shown),
              result.scriptMedian.toFixed(1),
              String(result.longTasks),
              result.heapMb.toFixed(0),
              result.filterMs.toFixed(0),
            ],
      )
    }
    server.close()
  }
  print(
    [
      'Incidents',
      'way',
      'load ms',
      'shown of 100',
      'script ms per tick',
      'long tasks',
      'heap MB',
      'filter ms',
    ],
    rows,
  )
}

function print(head: string[], rows: string[][]): void {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  console.log(['', line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n'))
}

function chromiumPath(): string | undefined {
  const known = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome']
  const found = known.find((path) => path && existsSync(path))
  return found && resolve(found)
}
