import type { Browser, Page } from '@playwright/test'
import { EXPLORER_LINK, filterCountry, makePlayable } from './explorer-page.ts'
import { BUSY_COUNTRY } from './generate.ts'
import { installProbe } from './probe.ts'
import { runTicks } from './ticks.ts'

const TICKS = { count: 100, ms: 5000 }
const FILTER_RUNS = 5
const WAIT_MS = 300_000

/** One way of showing the same incidents. */
export interface Way {
  readonly stage: string
  readonly name: string
  /** The page of the built site, or one of the bench's own. */
  readonly site: 'explorer' | 'bench'
  readonly path: string
}

export const WAYS: readonly Way[] = [
  { stage: 'playback', name: 'explorer page', site: 'explorer', path: EXPLORER_LINK },
  { stage: 'layer', name: 'map alone', site: 'bench', path: 'index.html' },
  { stage: 'compare', name: "MapLibre's setFilter", site: 'bench', path: 'set-filter.html' },
]

export interface Playback {
  /** From the start of loading to the mark that says that the map has been drawn, ms. */
  readonly load: number
  /** Of 100 ticks. */
  readonly shown: number
  /** Median per tick, ms. */
  readonly script: number
  /** While it played. */
  readonly longTasks: number
  readonly heapMb: number
  /** Null where the page has no filter. */
  readonly filter: number | null
}

/** A page with the probe in it. What goes wrong inside is said on standard error. */
export async function openPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })
  page.setDefaultTimeout(WAIT_MS)
  page.on('pageerror', (error) => console.error(`${address}: ${error.message}`))
  // The compiler names functions through a helper that does not exist inside the page.
  await page.addInitScript({ content: 'globalThis.__name = (named) => named' })
  await page.addInitScript(installProbe)
  await page.goto(address)
  return page
}

/** Milliseconds from the start of loading to a drawn map. */
export async function drawnAfter(page: Page): Promise<number> {
  const mark = await page.waitForFunction(() => performance.getEntriesByName('map-drawn')[0]?.startTime)
  return (await mark.jsonValue())!
}

/** Playback, memory and a country filter. */
export async function measurePlayback(browser: Browser, site: string, way: Way): Promise<Playback> {
  const page = await openPage(browser, site + way.path)
  try {
    const load = await drawnAfter(page)
    if (way.site === 'explorer') await makePlayable(page)
    await page.waitForTimeout(1500)
    const ticks = await page.evaluate(runTicks, TICKS)
    const heapMb = await heapOf(page)
    return {
      ...{ load, heapMb, shown: ticks.shown, script: median(ticks.scriptMs) },
      longTasks: ticks.longTasks.length,
      filter: await filterOf(page, way),
    }
  } finally {
    await page.close()
  }
}

async function filterOf(page: Page, way: Way): Promise<number | null> {
  const filters: number[] = []
  for (let run = 0; run < FILTER_RUNS && way.stage !== 'layer'; run++) {
    filters.push(
      way.site === 'explorer'
        ? await filterCountry(page, BUSY_COUNTRY)
        : ((await page.evaluate("filterCountry('IN')")) as number),
    )
    if (way.site === 'bench') await page.evaluate("filterCountry('')")
    await page.waitForTimeout(500)
  }
  return filters.length > 0 ? median(filters) : null
}

/** Megabytes of JavaScript heap in use after a collection. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize / 1e6
}

/** The middle value; NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
