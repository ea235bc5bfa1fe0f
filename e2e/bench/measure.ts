import type { Browser, CDPSession, Page } from '@playwright/test'
import { EXPLORER_LINK, filterCountry, makePlayable, pressPlay } from './explorer-page.ts'
import { BUSY_COUNTRY } from './generate.ts'
import { installProbe, type Probe } from './probe.ts'
import { runTicks } from './ticks.ts'

const TICKS = { count: 100, ms: 5000 }
const FILTER_RUNS = 5
const WAIT_MS = 300_000
/** How long the page is left to play by itself. */
const HAND_MS = 5000

/** A build whose page is measured, or the bench's own pages. */
export type Site = 'explorer' | 'old' | 'bench'

/** One way of showing the same incidents. */
export interface Way {
  readonly stage: string
  readonly name: string
  readonly site: Site
  readonly path: string
}

export const WAYS: readonly Way[] = [
  { stage: 'playback', name: 'explorer page', site: 'explorer', path: EXPLORER_LINK },
  { stage: 'playback', name: 'explorer page, old build', site: 'old', path: EXPLORER_LINK },
  { stage: 'layer', name: 'map alone', site: 'bench', path: 'index.html' },
  { stage: 'compare', name: "MapLibre's setFilter", site: 'bench', path: 'set-filter.html' },
  { stage: 'compare', name: 'deck.gl with its filter extension', site: 'bench', path: 'deck.html' },
]

/** What 100 ticks in 5 s cost. */
export interface Ticks {
  /** Of 100 ticks. */
  readonly shown: number
  /** Median of a tick's own script and that of frames, timers and messages up to the next one, ms. */
  readonly median: number
  /** Mean per tick of all script of the page, and of everything its main thread did, ms of the processor. */
  readonly script: number
  readonly tasks: number
  /** Tasks of more than 50 ms. */
  readonly longTasks: number
}

export interface Playback {
  /** From the start of loading to the mark that says that the map has been drawn, ms. */
  readonly load: number
  /** The 5 s that follow at once, and 5 s more. */
  readonly early: Ticks
  readonly later: Ticks
  readonly heapMb: number
  /** From choosing a country to the screen, ms and frames; null where the page has no filter, NaN where frames can't be seen. */
  readonly filter: { readonly ms: number; readonly frames: number } | null
}

/** What playing by itself cost, from outside: nobody but the page moves anything. */
export interface Hand {
  readonly frames: number
  readonly shown: number
  /** Mean per frame, ms of the processor. */
  readonly script: number
  readonly tasks: number
  readonly longTasks: number
  readonly longest: number
  /** Layout shift while it played. */
  readonly shifted: number
}

/** A page with a probe in it; null puts none there. What goes wrong inside is said on standard error. */
export async function openPage(
  browser: Browser,
  address: string,
  probe: (() => void) | null = installProbe,
): Promise<Page> {
  const page = await emptyPage(browser, probe)
  await page.goto(address)
  return page
}

/** A page that is nowhere yet; wherever it goes, `probe` runs there before anything else. */
export async function emptyPage(browser: Browser, probe: (() => void) | null): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })
  page.setDefaultTimeout(WAIT_MS)
  page.on('pageerror', (error) => console.error(`${page.url()}: ${error.message}`))
  // The compiler names functions through a helper that does not exist inside the page.
  await page.addInitScript({ content: 'globalThis.__name = (named) => named' })
  if (probe) await page.addInitScript(probe)
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
    if (way.site !== 'bench') await makePlayable(page)
    const metrics = await metricsOf(page)
    const early = await ticksOf(page, metrics)
    const later = await ticksOf(page, metrics)
    const heapMb = await heapOf(page)
    return { load, early, later, heapMb, filter: await filterOf(page, way) }
  } finally {
    await page.close()
  }
}

/** What 100 ticks of a playable page cost. */
export async function ticksOf(page: Page, metrics: () => Promise<Spent>): Promise<Ticks> {
  const before = await metrics()
  const { shown, scriptMs, longTasks } = await page.evaluate(runTicks, TICKS)
  const after = await metrics()
  return {
    ...{ shown, median: median(scriptMs), longTasks: longTasks.length },
    script: (after.script - before.script) / TICKS.count,
    tasks: (after.tasks - before.tasks) / TICKS.count,
  }
}

/** The page plays by itself for some seconds, as after a click of its button; the bench's own map likewise. */
export async function measureHand(browser: Browser, site: string, way: Way): Promise<Hand> {
  const page = await openPage(browser, site + way.path)
  try {
    await drawnAfter(page)
    const metrics = await metricsOf(page)
    if (way.site !== 'bench') await pressPlay(page)
    else await page.evaluate('playable.run()')
    await page.evaluate(() => (globalThis as unknown as { benchProbe: Probe }).benchProbe.reset())
    const before = await metrics()
    await page.waitForTimeout(HAND_MS)
    const { frames, windows, longTasks, shifted } = await page.evaluate(() => {
      const { benchProbe: probe } = globalThis as unknown as { benchProbe: Probe }
      return { ...probe, windows: probe.windows.size, longTasks: probe.longTasks.map(([, length]) => length) }
    })
    const after = await metrics()
    return {
      ...{ frames, shown: windows, shifted, longTasks: longTasks.length, longest: Math.max(0, ...longTasks) },
      script: (after.script - before.script) / frames,
      tasks: (after.tasks - before.tasks) / frames,
    }
  } finally {
    await page.close()
  }
}

export interface Spent {
  readonly script: number
  readonly tasks: number
}

/** Milliseconds of the processor that the page's main thread has had so far, as the browser itself counts them: they hold on a busy machine. */
export async function metricsOf(page: Page): Promise<() => Promise<Spent>> {
  const session: CDPSession = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const of = (wanted: string) => (metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN) * 1000
    return { script: of('ScriptDuration'), tasks: of('TaskDuration') }
  }
}

async function filterOf(page: Page, way: Way): Promise<Playback['filter']> {
  const filters: { ms: number; frames: number }[] = []
  for (let run = 0; run < FILTER_RUNS; run++) {
    filters.push(
      way.site !== 'bench'
        ? await filterCountry(page, BUSY_COUNTRY)
        : ((await page.evaluate("filterCountry('IN')")) as { ms: number; frames: number }),
    )
    if (way.site === 'bench') await page.evaluate("filterCountry('')")
    await page.waitForTimeout(500)
  }
  return { ms: median(filters.map(({ ms }) => ms)), frames: median(filters.map(({ frames }) => frames)) }
}

/** Megabytes of JavaScript heap in use after a collection. */
export async function heapOf(page: Page): Promise<number> {
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
