import type { Browser, Page } from '@playwright/test'
import { BUSY_COUNTRY } from './generate.ts'
import type { TickResult } from './page/ticks.ts'
import { installProbe } from './probe.ts'

export const TICKS = 100
export const TICKS_MS = 5000
const WAIT_MS = 180_000

export interface Playback {
  /** From the start of loading to the mark that says that the map has been drawn, ms. */
  readonly load: number
  readonly shown: number
  readonly scriptMedian: number
  readonly longTasks: number
  readonly heapMb: number
  readonly filterMs: number
}

/** A page with the probe in it; throws when the page reports an error. */
export async function openPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  page.setDefaultTimeout(WAIT_MS)
  page.on('pageerror', (error) => console.error(`${address}: ${error.message}`))
  await page.addInitScript(installProbe)
  await page.goto(address)
  return page
}

/** Milliseconds from the start of loading to a drawn map. */
export async function drawnAfter(page: Page): Promise<number> {
  const mark = () => performance.getEntriesByName('map-drawn')[0]?.startTime
  return (await (await page.waitForFunction(mark)).jsonValue())!
}

/** Playback, memory and a country filter on a page that offers `bench`. */
export async function measurePlayback(browser: Browser, address: string): Promise<Playback> {
  const page = await openPage(browser, address)
  const load = await drawnAfter(page)
  await page.waitForTimeout(1000)
  const ticks = (await page.evaluate(`bench.play(${TICKS}, ${TICKS_MS})`)) as TickResult
  const filters: number[] = []
  for (const country of [BUSY_COUNTRY, '', BUSY_COUNTRY, '', BUSY_COUNTRY]) {
    const ms = (await page.evaluate(`bench.filter(${JSON.stringify(country)})`)) as number
    if (country) filters.push(ms)
    await page.waitForTimeout(300)
  }
  const heapMb = await heapOf(page)
  await page.close()
  return {
    load,
    shown: ticks.shown,
    scriptMedian: median(ticks.scriptMs),
    longTasks: ticks.longTasks.length,
    heapMb,
    filterMs: median(filters),
  }
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
