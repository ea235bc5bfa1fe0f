import type { Browser } from '@playwright/test'
import { type Hand, measureHand, measurePlayback, type Playback, type Ticks, type Way } from './measure.ts'
import { serve } from './sites.ts'
import { tableOf } from './table.ts'

/** What is played, in which ways, and where its incidents lie. */
export interface Plays {
  readonly sizes: readonly number[]
  readonly ways: readonly Way[]
  readonly places: string
  /** The checkout of an older page. */
  readonly old: string | null
}

/** The table of 100 ticks in 5 s, at once after loading and again. */
export async function playbackBench(browser: Browser, plays: Plays): Promise<string> {
  const { sizes, ways, places } = plays
  const rows: string[][] = []
  for (const size of sizes)
    for (const way of ways) {
      const found = await measured(way, size, plays, (url) => measurePlayback(browser, url, way))
      rows.push([
        size.toLocaleString('en'),
        way.name,
        ...(typeof found === 'string' ? [found] : cells(found)),
      ])
    }
  const ticks = (when: string) => [`${when}: shown of 100`, 'median', 'script', 'all', '> 50 ms']
  const head = ['drawn ms', ...ticks('first 5 s'), ...ticks('next 5 s'), 'heap MB', 'filter ms', 'frames']
  return tableOf([`Incidents, ${places}`, 'way', ...head], rows)
}

/** The table of pages that play by themselves for 5 s. */
export async function handBench(browser: Browser, plays: Plays): Promise<string> {
  const { sizes, ways, places } = plays
  const rows: string[][] = []
  for (const size of sizes)
    for (const way of ways) {
      const found = await measured(way, size, plays, (url) => measureHand(browser, url, way))
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
  return tableOf(
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
  { places, old }: Plays,
  measure: (url: string) => Promise<T>,
): Promise<T | string> {
  const server = await serve(site, size, places, old)
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
