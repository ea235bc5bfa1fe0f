import { readFileSync } from 'node:fs'
import type { Browser, Page } from '@playwright/test'
import Papa from 'papaparse'
import { WHOLE_ENGLISH as en } from '../../src/words/whole.ts'
import { csvFile, GEOJSON_ROWS, geoJsonFile, type ImportFile } from './import-files.ts'
import { drawnAfter, heapOf, openPage } from './measure.ts'
import type { Probe } from './probe.ts'
import { tableOf } from './table.ts'
import { longestOfProcessor } from './tasks.ts'

/** How a reader's file was opened in the page. */
interface Import {
  /** From giving the file to what its columns are, and from the click that opens it to the screen, ms. */
  readonly read: number
  readonly opened: number
  /** The longest task of the main thread while it is read, and once it is handed over, ms. */
  readonly whileRead: number
  readonly afterwards: number
  /** What the longest of those once it is handed over takes of the processor, ms: on a busy machine the clock counts what others do. */
  readonly processor: number
  /** From the click on Cancel while it is read to the dialog that can be used again, ms; NaN where it was read before. */
  readonly cancel: number
  readonly heapMb: number
}

/** Opens generated tables in the explorer as a reader does, beside papaparse alone in the same run. */
export async function importBench(
  browser: Browser,
  url: string,
  folder: string,
  sizes: readonly number[],
): Promise<string> {
  const files = [...sizes.map((rows) => csvFile(folder, rows)), geoJsonFile(folder, GEOJSON_ROWS)]
  const rows: string[][] = []
  for (const file of files) {
    const alone = file.name.endsWith('.csv') ? papaparseMs(file) : Number.NaN
    const found = await importOnce(browser, url, file)
    const all = found.read + found.opened
    rows.push([
      file.name,
      file.rows.toLocaleString('en'),
      (file.bytes / 1e6).toFixed(1),
      ...[alone, found.read, found.opened].map(whole),
      Number.isNaN(alone) ? '' : (all / alone).toFixed(1),
      ...[found.whileRead, found.afterwards, found.processor, found.cancel, found.heapMb].map(whole),
    ])
  }
  const head = ['Import', 'rows', 'MB', 'papaparse alone ms', 'read ms', 'opened and drawn ms', 'ratio']
  return tableOf(
    [...head, 'longest task while read ms', 'afterwards ms', 'of the processor ms', 'cancel ms', 'heap MB'],
    rows,
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  )
}

const whole = (value: number) => (Number.isNaN(value) ? '' : value.toFixed(0))

function papaparseMs({ path }: ImportFile): number {
  const bytes = readFileSync(path)
  const before = performance.now()
  Papa.parse(new TextDecoder().decode(bytes))
  return performance.now() - before
}

async function importOnce(browser: Browser, url: string, file: ImportFile): Promise<Import> {
  const page = await openPage(browser, url)
  try {
    await drawnAfter(page)
    await page.locator('[data-stands="true"]').first().waitFor()
    const cancel = await cancelled(page, file)
    await longestTask(page)
    const begin = performance.now()
    await give(page, file)
    const open = page.getByRole('button', { name: /^Open [\d,]+ rows?$/ })
    await open.waitFor()
    const read = performance.now() - begin
    const whileRead = await longestTask(page)
    let opened = Number.NaN
    const processor = await longestOfProcessor(browser, page, async () => {
      const click = performance.now()
      await open.click()
      await page.waitForFunction((name) => document.body.textContent!.includes(`${name} is open`), file.name)
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))))
      opened = performance.now() - click
      await page.locator('[data-stands="true"]').first().waitFor()
    })
    return {
      read,
      opened,
      whileRead,
      afterwards: await longestTask(page),
      processor,
      cancel,
      heapMb: await heapOf(page),
    }
  } finally {
    await page.close()
  }
}

/** The longest task of the main thread since this was last asked, ms; 0 where all were short. */
function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { benchProbe: probe } = globalThis as unknown as { benchProbe: Probe }
    const longest = Math.max(0, ...probe.longTasks.map(([, length]) => length))
    probe.reset()
    return longest
  })
}

async function give(page: Page, { path }: ImportFile): Promise<void> {
  const dialog = page.getByRole('dialog', { name: en.ownData.title })
  if (!(await dialog.isVisible())) await page.getByRole('button', { name: en.page.openData }).click()
  await dialog.locator('input[type="file"]').setInputFiles(path)
}

/** How long the page takes to be ready again after its reading was given up. */
async function cancelled(page: Page, file: ImportFile): Promise<number> {
  await give(page, file)
  return page.evaluate(
    ([cancel, choose]) =>
      new Promise<number>((done) => {
        const called = (text: string) =>
          [...document.querySelectorAll('dialog button, dialog label')].find(
            (element) => element.textContent === text,
          ) as HTMLElement | undefined
        const look = (begin: number) => {
          const button = called(cancel!)
          if (begin === 0 && button) {
            button.click()
            return look(performance.now())
          }
          if (begin > 0 && called(choose!)) return done(performance.now() - begin)
          if (begin === 0 && document.querySelector('dialog table')) return done(Number.NaN)
          requestAnimationFrame(() => look(begin))
        }
        look(0)
      }),
    [en.ownData.cancel, en.ownData.choose],
  )
}
