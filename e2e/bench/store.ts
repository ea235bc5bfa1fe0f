import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { Gate } from '../../src/engine/gate.ts'
import { startServer } from '../../src/site/serve.ts'
import { pressPlay } from './explorer-page.ts'
import { csvFile } from './import-files.ts'
import { drawnAfter, heapOf, median, metricsOf, openPage } from './measure.ts'
import { placesFolder } from './places-file.ts'
import { SITES, WORK } from './sites.ts'
import { countSteps, type Steps } from './steps.ts'
import { tableOf } from './table.ts'
import type { Playable } from './ticks.ts'

/** Ten million take a while on a machine that does other things beside. */
const LOADING_MS = 600_000

/** How long each is left to play. */
const PLAYED_MS = 5000

/** Squares of the whole world, by months; and those round a town of many, by days. */
const LOOKS = [
  { name: 'world', link: '', zoom: null },
  { name: 'near', link: '?view=77.2,28.6,7', zoom: 7 },
] as const

/** What playing cost; script and tasks are milliseconds of the processor. */
interface Played {
  readonly due: number
  readonly shown: number
  readonly script: number
  readonly tasks: number
  readonly longTasks: number
  readonly requests: number
  readonly heapMb: number
}

/** A site and, where its page takes the numbers of all incidents into the tab first, that it does. */
interface PlayedSite {
  readonly name: string
  readonly server: { readonly url: string; close(): Promise<void> }
  readonly isTab?: true
}

/** What is there already: a store, and an archive of the same incidents with their numbers. */
export interface Given {
  readonly store: string | null
  readonly archive: string | null
}

/** The page of a store that plays by itself, beside the map alone that is moved as often. Where no store is given one of each size is made. */
export async function storeBench(
  browser: Browser,
  sizes: readonly number[],
  runs: number,
  given: Given,
  old: boolean,
): Promise<string> {
  const rows: string[][] = []
  for (const size of given.store === null ? sizes : [0]) {
    const gate = await Gate.open(given.store ?? storeOf(size), {})
    const { count } = gate.store
    const alone = await startServer({ port: 0, dir: SITES.bench, dataDir: placesFolder(WORK, count) })
    const pages: PlayedSite[] = [
      { name: 'store page', server: await startServer({ port: 0, dir: SITES.explorer, gate }) },
      ...(old
        ? [{ name: 'store page, old build', server: await startServer({ port: 0, dir: SITES.old, gate }) }]
        : []),
      ...(given.archive === null
        ? []
        : [
            {
              name: 'numbers in the tab',
              server: await startServer({ port: 0, dir: siteWith(given.archive) }),
              isTab: true as const,
            },
          ]),
    ]
    try {
      for (const look of LOOKS) rows.push(...(await looked(browser, look, runs, count, pages, alone.url)))
    } finally {
      for (const { server } of pages) await server.close()
      await alone.close()
      await gate.close()
    }
  }
  return tableOf(
    [
      'incidents',
      'look',
      'way',
      'steps due in 5 s',
      'shown of 100',
      'script ms a step',
      'times the map alone',
      'all ms a step',
      '> 50 ms',
      'requests',
      'heap MB',
    ],
    rows,
  )
}

/** All ways take turns, so that what else the machine does meets each of them alike. */
async function looked(
  browser: Browser,
  { name, link, zoom }: (typeof LOOKS)[number],
  runs: number,
  count: number,
  pages: readonly PlayedSite[],
  alone: string,
): Promise<string[][]> {
  const found = new Map<string, Played[]>()
  const add = (way: string, played: Played) => found.set(way, [...(found.get(way) ?? []), played])
  for (let run = 0; run < runs; run++) {
    let due = 0
    for (const { name, server, isTab } of pages) {
      const played = await playPage(browser, `${server.url}store/${link}`, isTab)
      add(name, played)
      due ||= played.due
    }
    add('map alone', await playAlone(browser, `${alone}cells.html`, zoom, due))
  }
  const of = (way: string, figure: (played: Played) => number) => median(found.get(way)!.map(figure))
  const script = (way: string) => of(way, ({ script, shown }) => script / shown)
  return [...found.keys()].map((way) => [
    ...[count.toLocaleString('en'), name, way, of(way, ({ due }) => due).toFixed(0)],
    of(way, ({ shown, due }) => (100 * shown) / due).toFixed(0),
    script(way).toFixed(2),
    (script(way) / script('map alone')).toFixed(1),
    of(way, ({ tasks, shown }) => tasks / shown).toFixed(2),
    ...(['longTasks', 'requests', 'heapMb'] as const).map((figure) =>
      of(way, (played) => played[figure]).toFixed(0),
    ),
  ])
}

async function playPage(browser: Browser, address: string, isTab = false): Promise<Played> {
  const page = await openPage(browser, address, countSteps)
  try {
    await drawnAfter(page)
    const seen = page.locator('[data-seen][data-old="false"] [data-stands="true"]')
    await seen.waitFor()
    if (isTab) {
      await page.getByRole('button', { name: 'Load the numbers' }).click()
      await page.getByText('Answers come from this tab').waitFor({ timeout: LOADING_MS })
      await seen.waitFor()
    }
    await pressPlay(page)
    return await played(page, (ms) => page.waitForTimeout(ms))
  } finally {
    await page.close()
  }
}

async function playAlone(
  browser: Browser,
  address: string,
  zoom: number | null,
  due: number,
): Promise<Played> {
  const page = await openPage(browser, address, countSteps)
  try {
    await drawnAfter(page)
    if (zoom !== null) await page.evaluate(`cells.nearer(${zoom})`)
    return { ...(await played(page, (ms) => page.evaluate(moveEvenly, { count: due, ms }))), due }
  } finally {
    await page.close()
  }
}

async function played(page: Page, play: (ms: number) => Promise<unknown>): Promise<Played> {
  const metrics = await metricsOf(page)
  await page.evaluate(() => (globalThis as unknown as { benchSteps: Steps }).benchSteps.reset())
  let requests = 0
  page.on('request', () => requests++)
  const before = await metrics()
  await play(PLAYED_MS)
  const after = await metrics()
  const { ends, longTasks } = await page.evaluate(() => {
    const { ends, longTasks } = (globalThis as unknown as { benchSteps: Steps }).benchSteps
    return { ends: [...ends], longTasks }
  })
  return {
    ...{ due: Math.max(...ends) - Math.min(...ends) + 1, shown: ends.length, longTasks, requests },
    ...{
      script: after.script - before.script,
      tasks: after.tasks - before.tasks,
      heapMb: await heapOf(page),
    },
  }
}

/** Moves the bench's own map. Runs inside the page. */
async function moveEvenly({ count, ms }: { count: number; ms: number }): Promise<void> {
  const { playable } = globalThis as unknown as { playable: Playable }
  const begin = performance.now()
  for (let number = 0; number < count; number++) {
    const due = begin + (number * ms) / count
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())))
    playable.tick(number, count)
  }
}

/** The built pages with an archive beside them. */
function siteWith(archive: string): string {
  const site = join(WORK, 'archive-site')
  rmSync(site, { recursive: true, force: true })
  cpSync(SITES.explorer, site, { recursive: true })
  mkdirSync(join(site, 'archive'))
  for (const file of readdirSync(archive)) linkSync(join(archive, file), join(site, 'archive', file))
  return site
}

/** A store of generated incidents, made unless it is there. */
function storeOf(size: number): string {
  const folder = join(WORK, `store-${size}`)
  if (existsSync(folder)) return folder
  const { path } = csvFile(WORK, size)
  const command = ['tsx', 'src/pipeline/cli.ts', 'store', path, '--out', `${folder}.part`]
  execFileSync('npx', command, {
    cwd: join(import.meta.dirname, '../..'),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  renameSync(`${folder}.part`, folder)
  return folder
}
