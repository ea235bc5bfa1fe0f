import { readFileSync } from 'node:fs'
import type { Browser, Page } from '@playwright/test'
import Papa from 'papaparse'
import { WHOLE_ENGLISH as en } from '../../src/words/whole.ts'
import { csvFile, GEOJSON_ROWS, geoJsonFile, type ImportFile } from './import-files.ts'
import { drawnAfter, heapOf, openPage } from './measure.ts'
import type { Probe } from './probe.ts'
import { tableOf } from './table.ts'

/** How a reader's file was opened in the page. */
interface Import {
  /** From giving the file to what its columns are, and from the click that opens it to the screen, ms. */
  readonly read: number
  readonly opened: number
  /** The longest task of the main thread from giving the file to the map, ms. */
  readonly longest: number
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
      ...[found.longest, found.cancel, found.heapMb].map(whole),
    ])
  }
  const head = ['Import', 'rows', 'MB', 'papaparse alone ms', 'read ms', 'opened and drawn ms', 'ratio']
  return tableOf([...head, 'longest task ms', 'cancel ms', 'heap MB'], rows, [1, 2, 3, 4, 5, 6, 7, 8, 9])
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
    const cancel = await cancelled(page, file)
    await page.evaluate(() => (globalThis as unknown as { benchProbe: Probe }).benchProbe.reset())
    const begin = performance.now()
    await give(page, file)
    const open = page.getByRole('button', { name: /^Open [\d,]+ rows?$/ })
    await open.waitFor()
    const read = performance.now() - begin
    const click = performance.now()
    await open.click()
    await page.waitForFunction((name) => document.body.textContent!.includes(`${name} is open`), file.name)
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))))
    const opened = performance.now() - click
    const longest = await page.evaluate(() => {
      const { longTasks } = (globalThis as unknown as { benchProbe: Probe }).benchProbe
      return Math.max(0, ...longTasks.map(([, length]) => length))
    })
    return { read, opened, longest, cancel, heapMb: await heapOf(page) }
  } finally {
    await page.close()
  }
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
