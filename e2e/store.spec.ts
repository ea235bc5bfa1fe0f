import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Terms } from '../src/core/stored/store-info.ts'
import { dayOf, parseDay } from '../src/core/time/day.ts'
import { generatedFeatures, storeOf } from '../src/engine/fixtures/generated.ts'
import { Gate } from '../src/engine/gate.ts'
import { HAS_ENGINE } from '../src/engine/test-support.ts'
import { startServer } from '../src/site/serve.ts'
import { watchDays } from './fixtures/run-days.ts'
import { test as base, expect } from './fixtures/test.ts'

const FEATURES = generatedFeatures(600)
const TEN_DAYS = 'v=2&role=&panel=filters&from=2020-02-01&to=2020-02-10'

type Rows = Terms['rows']

/** Two sites with a small store: one hands out sums alone, since single incidents would else be drawn as such. */
const test = base.extend<{ rows: Rows }, { sites: Readonly<Record<Rows, string>> }>({
  rows: ['aggregates-only', { option: true }],
  sites: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
    async ({}, use) => {
      const [shut, open] = [await siteOf('aggregates-only'), await siteOf('open')]
      await use({ 'aggregates-only': shut.url, open: open.url })
      await shut.close()
      await open.close()
    },
    { scope: 'worker' },
  ],
  // What is watched is that no other host than this one is asked.
  baseURL: async ({ sites, rows }, use) => use(sites[rows]),
  dataset: null,
})

async function siteOf(rows: Rows) {
  const both = await storeOf(FEATURES, { rows })
  const gate = await Gate.open(both.folder)
  const dir = join(import.meta.dirname, '..', 'dist')
  const { url, close } = await startServer({ port: 0, dir, gate })
  return {
    url,
    async close() {
      await close()
      await gate.close()
      both.remove()
    },
  }
}

test.skip(!HAS_ENGINE, 'skipped: @duckdb/node-api is not installed')

const stamp = (page: Page) => page.getByTestId('date-stamp')
/** The boxes of a facet's values. */
const facet = (page: Page, name: string) => page.getByRole('group', { name }).getByRole('checkbox')

async function open(page: Page, link: string): Promise<void> {
  await page.goto(`store/?${link}`)
  await expect(page.locator('[data-seen="squares"]')).toBeVisible()
  await expect(page.locator('[data-stands="true"]')).toBeVisible()
  // Facets come last.
  await expect(facet(page, 'Kind').first()).toBeVisible()
}

test('a store plays as squares, with exact counts, and asks for nothing while it does', async ({ page }) => {
  await open(page, TEN_DAYS)
  const period = { from: dayOf(2020, 2, 1), to: dayOf(2020, 2, 10) }
  const shown = FEATURES.filter(({ properties: { start, end } }) => {
    return parseDay(start)! <= period.to && parseDay(end)! >= period.from
  }).length
  await expect(stamp(page)).toHaveText(`10 February 2020${shown} of 600 so far`)
  await expect(page.getByTestId('from')).toContainText('this site’s store of 600 incidents, data version')

  const days = await watchDays(page)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.getByRole('button', { name: /^Play/ }).click()
  await expect.poll(days).toEqual(['1 February 2020', '10 February 2020'])
  await expect(page.getByRole('button', { name: /^Play/ })).toBeVisible()
  expect(asked).toEqual([])
})

test('what a store does not answer is said, and what is shown stays', async ({ page }) => {
  await open(page, TEN_DAYS)
  const said = page.getByRole('status')
  const frame = page.locator('[data-seen]')
  const before = await stamp(page).innerText()

  await test.step('the server does not answer', async () => {
    await page.route('**/v1/**', (route) => route.abort())
    await facet(page, 'Kind').first().check()
    await expect(said).toContainText(/The server does not answer\. Since .* The map still shows/)
    await expect(frame).toHaveAttribute('data-old', 'true')
    expect(await stamp(page).innerText()).toBe(before)
  })

  await test.step('and does so again: it is asked by itself', async () => {
    await expect(page.getByRole('button', { name: 'Ask now' })).toBeVisible()
    await page.unroute('**/v1/**')
    await expect(said).toBeEmpty()
    await expect(frame).toHaveAttribute('data-old', 'false')
    expect(await stamp(page).innerText()).not.toBe(before)
  })

  await test.step('a tile does not come', async () => {
    await page.route('**/v1/**/0/0.cells*', (route) =>
      route.fulfill({ status: 503, json: { error: 'No.', fault: 'failed' } }),
    )
    await facet(page, 'Kind').nth(1).check()
    await expect(said).toContainText('1 part of the map did not come')
    await expect(frame).toHaveAttribute('data-old', 'false')
    await page.unroute('**/v1/**/0/0.cells*')
  })

  await test.step('the data have a new version', async () => {
    let isOld = true
    page.on('request', (request) => {
      if (request.isNavigationRequest()) isOld = false
    })
    await page.route('**/v1/**', (route) =>
      isOld ? route.fulfill({ status: 410, json: { error: 'New.' } }) : route.fallback(),
    )
    await facet(page, 'Kind').nth(2).check()
    await expect(said).toContainText('The data have a new version.')
    await page.getByRole('button', { name: 'Load the new data' }).click()
    await expect(said).toBeEmpty()
    await expect(page.locator('[data-seen="squares"]')).toBeVisible()
  })
})

test('a store is measured where its panel is opened, and anew when what is shown has changed', async ({
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => {
    if (/\/v1\/\w+\/measure\?/.test(request.url())) asked.push(request.url())
  })
  await open(page, `${TEN_DAYS}&inside=AF`)
  expect(asked).toEqual([])
  await page.getByRole('tab', { name: 'Reach' }).click()
  const reach = page.getByRole('tabpanel')
  const measured = reach.getByTestId('measured')
  await expect(reach.getByRole('region', { name: 'Outside Afghanistan' })).toContainText(/ of \d+.* exact$/)
  await expect(measured).toContainText('1 February 2020 to 10 February 2020')
  await expect(reach.getByRole('region', { name: 'Not given here, and why' })).toContainText('Precision band')
  await page.getByRole('button', { name: 'Previous day' }).click()
  await expect(measured).toHaveText(/1 February 2020 to 9 February 2020$/)
  expect(asked.length).toBe(2)
})

test('single incidents of a store that hands out sums alone have no door', async ({ page }) => {
  await open(page, 'v=2&role=&panel=filters&view=69.1723,34.5281,6')
  await page.locator('[data-stands="true"]').click()
  await page.getByRole('tab', { name: 'Incidents' }).click()
  await expect(page.getByRole('button', { name: /^Look closer at/ }).first()).toBeVisible()
  await expect(page.getByRole('button', { name: /^Incidents of the square/ })).toHaveCount(0)
  await expect(page.getByTestId('square')).toHaveCount(0)
})

test('where there is no store the page says so, and leads to the built data', async ({ page }) => {
  await page.route('**/v1/store.json', (route) => route.fulfill({ status: 404 }))
  await page.goto('store/')
  await expect(page.getByRole('status')).toContainText('This site has no store of incidents.')
  await expect(page.getByRole('link', { name: 'To the map of the data' })).toHaveAttribute('href', '/')
})

test.describe('marks of single incidents', () => {
  test.use({ rows: 'open' })

  test('open a card, from the map or from their list', async ({ page }) => {
    const link = 'v=2&role=&panel=incidents&from=2020-02-01&to=2020-06-30&view=69.1723,34.5281,6'
    await page.goto(`store/?${link}`)
    await expect(page.locator('[data-seen="single"]')).toBeVisible()
    await expect(page.locator('[data-stands="true"]')).toBeVisible()
    const line = page.getByRole('list').getByRole('button', { name: / \d+$/ }).first()
    const title = (await line.textContent())!.replace(/^[^:]*: /, '')
    await line.press('Enter')
    const card = page.getByRole('dialog')
    await expect(card.getByRole('heading', { level: 2 })).toHaveText(title)
    await expect(card.getByTestId('incident')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(line).toBeFocused()

    const { geometry, properties } = FEATURES.slice(100).find(({ geometry, properties }) => {
      return geometry && properties.placePrecision === 'city' && Math.abs(geometry.coordinates[1]) < 60
    })!
    const { title: one, start, end } = properties
    const days = `from=${start}&to=${end}&view=${geometry!.coordinates.map((at) => at.toFixed(4))},6`
    await page.goto(`store/?v=2&role=&panel=filters&${days}&q=${encodeURIComponent(one)}`)
    await expect(page.locator('[data-seen="single"]')).toBeVisible()
    await expect(page.locator('[data-stands="true"]')).toBeVisible()
    await page.locator('[data-stands="true"]').click()
    await expect(card.getByRole('heading', { level: 2 })).toHaveText(one)
    await expect(card.getByTestId('incident')).toBeVisible()
  })
})

test.describe('a store that hands single incidents out', () => {
  test.use({ rows: 'open' })

  /** As if there were too many in sight to be drawn one by one. */
  test.beforeEach(async ({ page }) => {
    await page.route('**/v1/**/rows.bin*', (route) =>
      route.fulfill({ status: 413, json: { error: 'Many.' } }),
    )
  })

  test('opens a square to its incidents and an incident to its card, by keys, and gives the focus back', async ({
    page,
  }) => {
    await page.goto('store/?v=2&role=&panel=incidents&from=2020-02-01&to=2020-06-30')
    const square = page.getByRole('button', { name: /^Incidents of the square round/ }).first()
    const name = await square.getAttribute('aria-label')
    const shown = await page.getByRole('row').nth(1).getByRole('cell').last().innerText()
    await square.focus()
    await page.keyboard.press('Enter')
    const list = page.getByTestId('square')
    await expect(list.getByRole('heading')).toBeFocused()
    await expect(list).toContainText(`${shown} incidents, February 2020 to June 2020`)
    await expect(list.getByRole('listitem')).toHaveCount(Number(shown))

    const line = list.getByRole('listitem').first().getByRole('button')
    // Behind the kind, which is heard alone.
    const title = (await line.textContent())!.replace(/^[^:]*: /, '')
    await line.focus()
    await page.keyboard.press('Enter')
    const card = page.getByRole('dialog')
    await expect(card.getByRole('heading', { level: 2 })).toHaveText(title)
    await expect(card.getByTestId('incident')).toBeVisible()
    await expect(card).toContainText('How precisely it is known')
    await page.keyboard.press('Escape')
    await expect(card).toHaveCount(0)
    await expect(line).toBeFocused()

    await page.getByRole('button', { name: 'Back to the squares' }).press('Enter')
    await expect(page.getByRole('button', { name: name! })).toBeFocused()
  })

  test('opens the square under a click on the map, and shuts it when other incidents are chosen', async ({
    page,
  }) => {
    await open(page, 'v=2&role=&panel=filters&view=69.1723,34.5281,6')
    await page.locator('[data-stands="true"]').click()
    const list = page.getByTestId('square')
    const here = FEATURES.filter(
      ({ geometry, properties: { placePrecision: known } }) =>
        String(geometry?.coordinates) === '69.1723,34.5281' && ['site', 'city', 'district'].includes(known),
    )
    await expect(list.getByRole('listitem')).toHaveCount(here.length)
    await page.getByRole('tab', { name: 'Filters' }).click()
    await facet(page, 'Kind').first().check()
    await page.getByRole('tab', { name: 'Incidents' }).click()
    await expect(page.getByRole('button', { name: /^Incidents of the square/ }).first()).toBeVisible()
  })
})
