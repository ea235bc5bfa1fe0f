import { startServer } from '../../src/site/serve.ts'
import { drawnAfter, median, openPage, type Site } from './measure.ts'
import { launch, SITES, serve } from './sites.ts'
import { tableOf } from './table.ts'

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

/** Times of one load, ms from its start; shift is a sum. */
type Load = Record<'drawn' | 'content' | 'tile' | 'usable' | 'shift', number>

/** The table of loads, each way's median of so many runs, taking turns. */
export async function loadBench(runs: number, old: string | null): Promise<string> {
  const ways = LOADS.filter(({ site }) => old || site !== 'old')
  const servers = await Promise.all(
    ways.map(({ site, shipped }) =>
      shipped ? startServer({ port: 0, dir: SITES[site] }) : serve(site, 1000, 'towns', old),
    ),
  )
  const loads = ways.map((): Load[] => [])
  for (let run = 0; run < runs; run++)
    for (const [i, { path }] of ways.entries()) loads[i]!.push(await loadOnce(servers[i]!.url + path))
  await Promise.all(servers.map((server) => server.close()))
  const of = (i: number, what: keyof Load) => median(loads[i]!.map((load) => load[what]))
  const number = (value: number, digits = 0) => (Number.isNaN(value) ? '' : value.toFixed(digits))
  return tableOf(
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
