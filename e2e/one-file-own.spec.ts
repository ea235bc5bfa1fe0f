import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { APIRequestContext } from '@playwright/test'
import { oneFile } from '../src/export/one-file.ts'
import { workbook } from '../src/intake/fixtures/workbook.ts'
import type { OneFileList } from '../src/site/pages/one-file-plugin.ts'
import { ExplorerPage } from './drivers/explorer-page.ts'
import { expect, test } from './fixtures/test.ts'

test.use({ dataset: null, map: 'late' })

/** The page of a site as one file, and the bytes that it holds: packed as the page packs itself. */
async function onePage(request: APIRequestContext) {
  const have = async (path: string) => new Uint8Array(await (await request.get(`/${path}`)).body())
  const list: OneFileList = await (await request.get('/one-file.json')).json()
  const files: { path: string; bytes: Uint8Array }[] = []
  for (const path of list.files) files.push({ path, bytes: await have(path) })
  const opener = new TextDecoder().decode(await have('one-file.js'))
  const about = { title: 'One file', lang: 'en', sentence: '', query: '?v=2', entry: list.entry, base: '/' }
  return {
    html: oneFile({ ...about, opener, files }),
    holds: files.reduce((sum, { bytes }) => sum + bytes.length, 0),
  }
}

const DAYS = ['2001-02-03', '2002-02-03'] as const
const GIVEN = {
  'mine.xlsx': workbook({
    Data: [['date', 'latitude', 'longitude', 'title'], ...DAYS.map((day, i) => [day, 34.5, 69 + i, day])],
  }),
  'mine.gpx': `<gpx version="1.1">${DAYS.map(
    (day, i) => `<wpt lat="34.5" lon="${69 + i}"><time>${day}T10:00:00Z</time><name>${day}</name></wpt>`,
  ).join('')}</gpx>`,
  'mine.parquet': readFileSync(join(import.meta.dirname, '../src/intake/fixtures/two.parquet')),
}
/** The last day of each, as the date stands on the map. */
const LAST = { 'mine.xlsx': '3 February 2002', 'mine.gpx': '3 February 2002', 'mine.parquet': '2 May 2020' }

test('a page that is one file opens workbooks, waypoints and Parquet from disk without a network', async ({
  context,
  request,
}, info) => {
  const { html, holds } = await onePage(request)
  const file = info.outputPath('one.html')
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, html)
  expect(statSync(file).size).toBeLessThan(1.2 * holds)

  await context.setOffline(true)
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (one) => {
    if (!/^(?:blob|data):/.test(one.url())) asked.push(one.url())
  })
  const wrong: string[] = []
  page.on('pageerror', (error) => wrong.push(error.message))
  const address = pathToFileURL(file).href
  await page.goto(address)
  const there = new ExplorerPage(page, 'late')
  await test.step('what it measures is measured beside the page', async () => {
    await page.getByRole('tab', { name: 'Reach' }).click()
    await expect(page.getByRole('tabpanel', { name: 'Reach' })).toContainText('3,387 km')
  })
  for (const [name, content] of Object.entries(GIVEN))
    await test.step(name, async () => {
      const given = Buffer.from(content).toString('base64')
      const data = await page.evaluateHandle(
        ([name, given]) => {
          const transfer = new DataTransfer()
          const bytes = Uint8Array.from(atob(given), (letter) => letter.charCodeAt(0))
          transfer.items.add(new File([bytes], name))
          return transfer
        },
        [name, given] as const,
      )
      await page.locator('main').dispatchEvent('drop', { dataTransfer: data })
      if (name !== Object.keys(GIVEN)[0]) await page.getByRole('button', { name: 'Show it instead' }).click()
      await page.getByRole('button', { name: 'Open 2 rows' }).click()
      await expect(there.stamp).toContainText(LAST[name as keyof typeof LAST])
      await expect(there.notices).toContainText(`${name} is open`)
    })
  expect([asked, wrong]).toEqual([[address], []])
})
