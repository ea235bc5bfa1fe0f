import type { Browser, Page } from '@playwright/test'

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly args: { readonly name?: string }
  /** Time of the processor, microseconds. */
  readonly tdur?: number
}

/** Runs something, and says what the longest task of the page's main thread took of the processor meanwhile, ms. */
export async function longestOfProcessor(
  browser: Browser,
  page: Page,
  run: () => Promise<void>,
): Promise<number> {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] })
  await run()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[]
  }
  const longest = (pid: number, tid: number) =>
    traceEvents
      .filter((event) => event.pid === pid && event.tid === tid && event.name.endsWith('RunTask'))
      .reduce((most, { tdur = 0 }) => Math.max(most, tdur / 1000), 0)
  // A page that is left has a main thread too, which does nothing.
  const mains = traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === MAIN)
  return Math.max(0, ...mains.map(({ pid, tid }) => longest(pid, tid)))
}

const MAIN = 'CrRendererMain'
