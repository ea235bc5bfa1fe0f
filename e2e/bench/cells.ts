import type { Browser, Page } from '@playwright/test'
import { startServer } from '../../src/site/serve.ts'
import { drawnAfter, heapOf, metricsOf, openPage, type Ticks, ticksOf } from './measure.ts'
import { placesFolder } from './places-file.ts'
import { tableOf } from './table.ts'

/** How the clock's window follows from the playhead; what the page of the bench calls it. */
const MODES = ['cumulative', 'window', 'instant'] as const
/** At this zoom a town of many is in sight, and its incidents one by one. */
const NEAR = [8, 10, 12]

interface Seen {
  readonly ms: number
  readonly unit: string
  readonly cells: number
  readonly entries: number
  readonly inSight: number
  readonly rows: number | null
}

/** Cells of places that only a worker holds: memory, each mode played, a filter, nearer looks, counts against a count by hand. */
export async function cellsBench(browser: Browser, pages: string, work: string, sizes: readonly number[]) {
  const rows: string[][] = []
  for (const size of sizes) {
    const server = await startServer({ port: 0, dir: pages, dataDir: placesFolder(work, size) })
    const page = await openPage(browser, `${server.url}cells.html`)
    try {
      rows.push([size.toLocaleString('en'), ...(await measured(page))])
    } catch (reason) {
      rows.push([size.toLocaleString('en'), (reason as Error).message.split('\n')[0]!])
    } finally {
      await page.close()
      await server.close()
    }
  }
  const head = ['incidents', 'drawn ms', 'made ms', 'bytes each', 'view ms, unit, cells, entries']
  const ticks = MODES.map((mode) => `${mode}: shown of 100, median ms, script ms`)
  return tableOf(
    [...head, ...ticks, 'heap MB', 'differences', 'a third: ms, in sight', 'nearer: ms, in sight, rows'],
    rows,
  )
}

async function measured(page: Page): Promise<string[]> {
  const drawn = await drawnAfter(page)
  const { loaded, first } = await read<{ loaded: { count: number; bytes: number; ms: number }; first: Seen }>(
    page,
    '({ loaded: cells.loaded, first: cells.first })',
  )
  const metrics = await metricsOf(page)
  const played: Ticks[] = []
  for (const mode of MODES) {
    await page.evaluate(`cells.play('${mode}')`)
    played.push(await ticksOf(page, metrics))
  }
  const heap = await heapOf(page)
  const wrong = await read<{ windows: number; cells: number }>(page, 'cells.differences()')
  const pixels = await read<{ looked: number; wrong: number }>(page, 'cells.pixels()')
  const third = await read<Seen>(page, 'cells.third()')
  const near: Seen[] = []
  for (const zoom of NEAR) near.push(await read<Seen>(page, `cells.nearer(${zoom})`))
  return [
    ...[drawn.toFixed(0), loaded.ms.toFixed(0), (loaded.bytes / loaded.count).toFixed(1)],
    `${first.ms.toFixed(0)}, ${first.unit}, ${first.cells}, ${first.entries}`,
    ...played.map(({ shown, median, script }) => `${shown}, ${median.toFixed(2)}, ${script.toFixed(2)}`),
    heap.toFixed(0),
    `${wrong.windows} windows, ${wrong.cells} cells, ${pixels.wrong} of ${pixels.looked} pixels`,
    `${third.ms.toFixed(0)}, ${third.inSight}`,
    near.map(({ ms, inSight, rows }) => `${ms.toFixed(0)}, ${inSight}, ${rows ?? 'too many'}`).join('; '),
  ]
}

function read<T>(page: Page, script: string): Promise<T> {
  return page.evaluate(script) as Promise<T>
}
