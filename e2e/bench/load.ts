import { type Browser, errors, type Page } from '@playwright/test'
import { startServer } from '../../src/site/serve.ts'
import { PLAIN_FLAGS } from '../chromium.ts'
import { emptyPage, median, type Site } from './measure.ts'
import { markShown } from './shown.ts'
import { launch, SITES, serve } from './sites.ts'
import { tableOf } from './table.ts'

const EMBED_LINK = 'embed/?v=2&at=2024-01-03'

/** How long a map may take, ms: an older page may never set the mark that is waited for. */
const LONGEST_MS = 60_000

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

/** Times of one load, ms from its start; the processor’s are those of all the browser’s processes until the map is shown; shift is a sum. */
type Load = Record<'shown' | 'processor' | 'content' | 'tile' | 'usable' | 'shift', number>

/** The table of loads, each way's median of so many runs, taking turns. */
export async function loadBench(runs: number, old: string | null): Promise<string> {
  const ways = LOADS.filter(({ site }) => old || site !== 'old')
  const servers = await Promise.all(
    ways.map(({ site, shipped }) =>
      shipped ? startServer({ port: 0, dir: SITES[site] }) : serve(site, 1000, 'towns', old),
    ),
  )
  try {
    const pages = ways.map(({ name, path }, i) => ({ name, address: servers[i]!.url + path }))
    return await loadTable(pages, runs, LONGEST_MS)
  } finally {
    await Promise.all(servers.map((server) => server.close()))
  }
}

/** The same of pages that are served already. One that shows no map in `longestMs` has no figures and is not loaded again. */
export async function loadTable(
  pages: readonly { readonly name: string; readonly address: string }[],
  runs: number,
  longestMs: number,
): Promise<string> {
  const loads = pages.map((): Load[] => [])
  const whyNot = pages.map((): string | null => null)
  for (let run = 0; run < runs; run++)
    for (const [i, { address }] of pages.entries()) {
      if (whyNot[i] !== null) continue
      try {
        loads[i]!.push(await loadOnce(address, longestMs))
      } catch (reason) {
        whyNot[i] = (reason as Error).message.split('\n')[0]!
      }
    }
  const of = (i: number, what: keyof Load) => median(loads[i]!.map((load) => load[what]))
  const number = (value: number, digits = 0) => (Number.isNaN(value) ? '' : value.toFixed(digits))
  return tableOf(
    [
      `Load, median of ${runs}`,
      'map shown ms',
      'ratio',
      'processor ms',
      'ratio',
      'first content ms',
      'first tile ms',
      'taken over ms',
      'layout shift',
    ],
    pages.map(({ name }, i) => {
      if (whyNot[i] !== null) return [name, `no figure: ${whyNot[i]}`]
      const beside = (['shown', 'processor'] as const).flatMap((what) => [
        of(i, what).toFixed(0),
        whyNot[0] === null ? (of(i, what) / of(0, what)).toFixed(2) : '',
      ])
      return [
        ...[name, ...beside],
        ...[number(of(i, 'content')), number(of(i, 'tile')), number(of(i, 'usable'))],
        number(of(i, 'shift'), 3),
      ]
    }),
  )
}

/** One load in a browser that has never seen the page, and has no graphics card. */
async function loadOnce(address: string, longestMs: number): Promise<Load> {
  const browser = await launch(PLAIN_FLAGS)
  try {
    const page = await emptyPage(browser, markShown)
    const spent = await processorOf(browser)
    const before = await spent()
    await page.goto(address, { waitUntil: 'commit' })
    const shown = await shownAfter(page, longestMs)
    const processor = (await spent()) - before
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
    return { shown, processor, ...seen }
  } finally {
    await browser.close()
  }
}

/** Milliseconds from the start of loading to a map that is seen. */
async function shownAfter(page: Page, longestMs: number): Promise<number> {
  const marked = () => performance.getEntriesByName('map-shown')[0]?.startTime
  try {
    return (await (await page.waitForFunction(marked, null, { timeout: longestMs })).jsonValue())!
  } catch (reason) {
    if (!(reason instanceof errors.TimeoutError)) throw reason
    throw new Error(`the page has not said in ${longestMs / 1000} s that its map is shown`)
  }
}

/** Milliseconds of the processor that all processes of a browser have had so far: they hold on a busy machine. */
async function processorOf(browser: Browser): Promise<() => Promise<number>> {
  const session = await browser.newBrowserCDPSession()
  return async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo')
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0)
  }
}
