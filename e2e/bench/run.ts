import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { startServer } from '../../src/site/serve.ts'
import { cellsBench } from './cells.ts'
import { composeBench } from './compose.ts'
import { formatsBench } from './formats.ts'
import { importBench } from './import.ts'
import { loadBench } from './load.ts'
import { WAYS } from './measure.ts'
import { measuresBench } from './measures.ts'
import { handBench, playbackBench } from './playing.ts'
import { buildSites, launch, OLD_PAGES, SITES, WORK } from './sites.ts'
import { storeBench } from './store.ts'

const HELP = `npm run bench -- [--only load,playback,hand,layer,cells,store,compare,measures,import,formats,compose] [--sizes 1000,10000,100000,1000000] [--runs 9]
                 [--places towns,distinct] [--old PATH] [--store PATH] [--archive PATH]

Measures the page on generated incidents in a headless Chromium with software WebGL and prints tables. Only ratios inside one
run say something: machines differ, and so does what else they do.
  load      time to a map on the screen, by the clock and of the processor, beside a bare MapLibre page with the same basemap, each in a browser
            of its own, without a graphics card
  playback  the explorer: 100 ticks in 5 s over a trailing 90 days, at once after loading and again, memory, a country filter
  hand      the explorer plays by itself for 5 s after a click, beside the map alone that is moved with every frame
  layer     the same ticks on the map alone, without the page around it
  cells     places and times that only a worker holds, drawn as cells: memory, three modes, counts against a count by hand; goes to 10,000,000
  store     the page of a store plays by itself for 5 s, beside the map alone that is moved as often; with --store PATH one that is there,
            and with --archive PATH its archive with the numbers of all incidents, which the page takes into the tab
  compare   the same incidents in a MapLibre source, filtered with setFilter, and in deck.gl with its filter extension
  import    a reader's own CSV of each size and 62 MB of GeoJSON opened in the explorer, beside papaparse alone: time, longest task, cancel, heap
  formats   one invented table in every format that is read: rows, time and what the repair list says, without a browser
  measures  reach and clusters beside turf, without a browser
  compose   first still and further frames beside a drawn map and a drawn tick; whether steps are the stills of their days; still, filmstrip,
            20 s of film, the one file: times, sizes
--places    towns puts one in five incidents on the point of a town; distinct puts no two at one place
--old       a checkout of an earlier commit with its node_modules, whose page, and composer, is measured beside this one in the same run
`
const { values } = parseArgs({
  options: {
    only: {
      type: 'string',
      default: 'load,playback,hand,layer,cells,store,compare,measures,import,formats,compose',
    },
    sizes: { type: 'string', default: '1000,10000,100000,1000000' },
    runs: { type: 'string', default: '9' },
    places: { type: 'string', default: 'towns' },
    old: { type: 'string' },
    store: { type: 'string' },
    archive: { type: 'string' },
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
  buildSites(
    old,
    stages.some((stage) => stage !== 'import'),
  )
  if (stages.includes('load')) console.log(await loadBench(runs, old))
  if (stages.includes('import')) console.log(await benchImport(sizes))
  if (stages.includes('compose')) console.log(await benchCompose(runs))
  const ways = WAYS.filter(({ stage, site }) => stages.includes(stage) && (old || site !== 'old'))
  const byHand = WAYS.filter(({ stage, site }) => stage !== 'compare' && (old || site !== 'old'))
  const browser = await launch()
  try {
    if (stages.includes('cells')) console.log(await cellsBench(browser, SITES.bench, WORK, sizes))
    if (stages.includes('store')) {
      const given = { store: values.store ?? null, archive: values.archive ?? null }
      console.log(await storeBench(browser, sizes, runs, given, old !== null))
    }
    for (const places of values.places.split(',')) {
      if (ways.length > 0) console.log(await playbackBench(browser, { sizes, ways, places, old }))
      if (stages.includes('hand')) console.log(await handBench(browser, { sizes, ways: byHand, places, old }))
    }
  } finally {
    await browser.close()
  }
}

async function benchCompose(runs: number): Promise<string> {
  const dataDir = join(SITES.explorer, 'data')
  const server = await startServer({ port: 0, dir: SITES.bench, dataDir })
  const oldServer = old === null ? null : await startServer({ port: 0, dir: OLD_PAGES, dataDir })
  const browser = await launch()
  try {
    const oldPage = oldServer && `${oldServer.url}compose.html`
    return await composeBench(browser, `${server.url}compose.html`, SITES.explorer, runs, oldPage)
  } finally {
    await browser.close()
    await oldServer?.close()
    await server.close()
  }
}

async function benchImport(sizes: number[]): Promise<string> {
  const server = await startServer({ port: 0, dir: SITES.explorer })
  const browser = await launch()
  try {
    return await importBench(browser, server.url, WORK, sizes)
  } finally {
    await browser.close()
    await server.close()
  }
}
