import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page, Route } from '@playwright/test'
import { dayOf, parseDay } from '../src/core/time/day.ts'
import { generatedFeatures, storeOf } from '../src/engine/fixtures/generated.ts'
import { HAS_ENGINE } from '../src/engine/test-support.ts'
import { runCommand } from '../src/pipeline/commands.ts'
import { headerPolicy } from '../src/site/policy.ts'
import { answer } from '../src/site/serve/answer.ts'
import { hostsOf, listen, PATIENCE } from '../src/site/serve/listen.ts'
import { watchDays } from './fixtures/run-days.ts'
import { test as base, expect } from './fixtures/test.ts'

const FEATURES = generatedFeatures(600)
const COUNTED = FEATURES.filter(({ properties }) => properties.role === 'incident')
const MONTHS = 'v=2&panel=filters&from=2020-02-01&to=2020-06-30'

interface Site {
  readonly url: string
  /** The archive's first file. */
  readonly cells: Buffer
}

/** A host of files with the built site and an archive of sums beside it; what it answers is what any file host does. */
const test = base.extend<object, { site: Site }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
    async ({}, use) => {
      const both = await storeOf(FEATURES)
      const folder = join(both.folder, 'site')
      const out = join(folder, 'archive')
      await runCommand([
        'archive',
        both.folder,
        '--out',
        out,
        '--zoom',
        '0-4',
        '--facet',
        'role',
        '--numbers',
      ])
      const built = join(import.meta.dirname, '..', 'dist')
      const headersFor = () => ({ 'Content-Security-Policy': headerPolicy('explorer') })
      const host = await listen(
        (request, response) => {
          const dir = request.url?.startsWith('/archive/') ? folder : built
          return answer(request, response, { dir, base: '/', headersFor })
        },
        0,
        hostsOf(undefined),
        PATIENCE,
      )
      await use({
        url: `http://localhost:${host.port}/`,
        cells: readFileSync(join(out, 'cells.pmtiles')),
      })
      await host.close()
      rmSync(folder, { recursive: true })
      both.remove()
    },
    { scope: 'worker' },
  ],
  // What is watched is that no other host than this one is asked.
  baseURL: async ({ site }, use) => use(site.url),
  dataset: null,
})

test.skip(!HAS_ENGINE, 'skipped: @duckdb/node-api is not installed')

const stamp = (page: Page) => page.getByTestId('date-stamp')
const facet = (page: Page, name: string) => page.getByRole('group', { name }).getByRole('checkbox')

async function open(page: Page, link: string): Promise<void> {
  await page.goto(`store/?${link}`)
  await expect(page.locator('[data-seen="squares"]')).toBeVisible()
  await expect(page.locator('[data-stands="true"]')).toBeVisible()
  // Facets come last.
  await expect(facet(page, 'Kind').first()).toBeVisible()
}

test('an archive plays with no server, with exact counts, and asks for nothing while it does', async ({
  page,
}) => {
  await open(page, MONTHS)
  const period = { from: dayOf(2020, 2, 1), to: dayOf(2020, 6, 30) }
  const shown = COUNTED.filter(({ properties: { start, end } }) => {
    return parseDay(start)! <= period.to && parseDay(end)! >= period.from
  }).length
  await expect(stamp(page)).toHaveText(`30 June 2020${shown} of ${COUNTED.length} so far`)
  await expect(page.getByTestId('from')).toContainText('this site’s archive of 600 incidents, data version')
  const days = await watchDays(page)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.getByRole('button', { name: /^Play/ }).click()
  await expect.poll(days).toEqual(['29 February 2020', '30 June 2020'])
  await expect(page.getByRole('button', { name: /^Play/ })).toBeVisible()
  expect(asked).toEqual([])
})

test('what an archive was not made for is shut, and refused in words where a link asks for it', async ({
  page,
}) => {
  await test.step('its controls are shut and say why', async () => {
    await open(page, MONTHS)
    await expect(page.getByRole('searchbox')).toBeDisabled()
    await expect(facet(page, 'Kind').first()).toBeDisabled()
    await expect(page.getByRole('group', { name: 'Kind' })).toContainText('not made for this filter')
  })

  await test.step('what it was made for can be chosen, one value at a time', async () => {
    const role = page.getByRole('group', { name: 'Role' })
    await role.getByRole('checkbox', { name: /^Warning or threat/ }).check()
    const signals = FEATURES.filter(({ properties }) => properties.role === 'signal').length
    await expect(stamp(page)).toContainText(`of ${signals} so far`)
    await expect(role.getByRole('checkbox', { checked: true })).toHaveCount(1)
  })

  await test.step('a link that asks for it shows nothing', async () => {
    await page.goto(`store/?${MONTHS}&q=market`)
    const said = page.getByTestId('missing')
    await expect(said).toContainText('files that were made beforehand, and not for these filters')
    await expect(page.locator('[data-seen="nothing"]')).toBeVisible()
    await page.getByRole('button', { name: 'Undo these filters' }).click()
    await expect(said).toBeEmpty()
    await expect(page.locator('[data-seen="squares"]')).toBeVisible()
    await expect(stamp(page)).toContainText(`of ${COUNTED.length} so far`)
  })
})

test('an archive that is damaged, cut short or sent whole is said, and nothing of it is shown', async ({
  page,
  site,
}) => {
  const said = page.getByTestId('missing')
  const cells = '**/archive/cells.pmtiles'
  /** Parts of other bytes than the host has. */
  const partsOf = (bytes: Buffer) => (route: Route) => {
    const [, first, last] = /bytes=(\d+)-(\d+)/.exec(route.request().headers().range ?? '')!
    const end = Math.min(Number(last), bytes.length - 1)
    return route.fulfill({
      status: 206,
      headers: { 'Content-Range': `bytes ${first}-${end}/${bytes.length}` },
      body: bytes.subarray(Number(first), end + 1),
    })
  }
  const damaged = Buffer.from(site.cells)
  damaged[150]! ^= 1
  const hosts = [
    ['sent whole', 'This host sends whole files only', (route: Route) => route.fulfill({ body: site.cells })],
    ['cut short', 'can’t be read', partsOf(site.cells.subarray(0, site.cells.length - 1))],
    ['damaged', 'can’t be read', partsOf(damaged)],
    ['not there', 'This site has no store of incidents.', (route: Route) => route.fulfill({ status: 404 })],
  ] as const
  for (const [name, words, handler] of hosts)
    await test.step(name, async () => {
      await page.route(cells, handler)
      await page.goto('store/')
      await expect(said).toContainText(words)
      await expect(page.locator('[data-seen]')).toHaveCount(0)
      await page.unroute(cells)
    })
})

test('the numbers of all incidents are loaded when they are wanted, and then every filter and any days are counted', async ({
  page,
}) => {
  const from = page.getByTestId('from')
  const numbers: string[] = []
  page.on('request', (request) => request.url().endsWith('numbers.pmtiles') && numbers.push(request.url()))
  await open(page, 'v=2&panel=filters&from=2020-02-03&to=2020-06-17')
  await expect(from).toContainText('this site’s archive')
  expect(numbers).toEqual([])
  await page.getByRole('button', { name: 'Load the numbers' }).click()
  await expect(from).toContainText('Answers come from this tab, which holds the numbers of 600 incidents')
  const period = { from: dayOf(2020, 2, 3), to: dayOf(2020, 6, 17) }
  const isShown = ({ properties: { start, end } }: (typeof FEATURES)[number]) =>
    parseDay(start)! <= period.to && parseDay(end)! >= period.from
  await expect(stamp(page)).toHaveText(
    `17 June 2020${COUNTED.filter(isShown).length} of ${COUNTED.length} so far`,
  )
  const asked: string[] = []
  // The map loads what it lies on as it becomes larger or smaller.
  page.on('request', (request) => request.url().includes('/basemap/') || asked.push(request.url()))
  const kind = page.getByRole('group', { name: 'Kind' })
  await kind.getByRole('checkbox', { name: /^Attack/ }).check()
  const kinds = COUNTED.filter(({ properties }) => properties.kind === 'attack')
  await expect(stamp(page)).toHaveText(
    `17 June 2020${kinds.filter(isShown).length} of ${kinds.length} so far`,
  )
  expect(asked).toEqual([])
})

test('numbers that do not come whole are said, and loaded on where they stopped', async ({ page }) => {
  await open(page, MONTHS)
  let parts = 0
  // The head of the file comes, and nothing behind it.
  await page.route('**/archive/numbers.pmtiles', (route) =>
    parts++ === 0 ? route.continue() : route.abort(),
  )
  await page.getByRole('button', { name: 'Load the numbers' }).click()
  const again = page.getByRole('button', { name: 'Go on loading' })
  await expect(again).toBeVisible()
  await expect(page.getByText('The numbers did not come whole. The server does not answer.')).toBeVisible()
  await expect(page.getByTestId('from')).toContainText('this site’s archive')
  await page.unroute('**/archive/numbers.pmtiles')
  await again.click()
  await expect(page.getByTestId('from')).toContainText('Answers come from this tab')
  await page.getByRole('button', { name: 'Give the memory back' }).click()
  await expect(page.getByTestId('from')).toContainText('this site’s archive')
})

test('how far the numbers have come is drawn in the ink of either theme, and in the system’s colour where colours are forced', async ({
  page,
}) => {
  await open(page, MONTHS)
  let parts = 0
  await page.route('**/archive/numbers.pmtiles', (route) => parts++ === 0 && route.continue())
  await page.getByRole('button', { name: 'Load the numbers' }).click()
  const bar = page.getByRole('progressbar')
  const colours = () =>
    bar.evaluate((element) => {
      const { accentColor, color } = getComputedStyle(element)
      return [accentColor, color]
    })
  for (const [colorScheme, ink] of [
    ['light', '29, 35, 41'],
    ['dark', '236, 233, 226'],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    await expect.poll(colours).toEqual([`rgb(${ink})`, `rgb(${ink})`])
  }
  await page.emulateMedia({ forcedColors: 'active' })
  await expect.poll(async () => (await colours())[0]).toBe('auto')
})
