import type { Page } from '@playwright/test'
import { unspoken } from './drivers/said.ts'
import { CYRILLIC, CYRILLIC_INFO } from './fixtures/cyrillic.ts'
import { KABUL } from './fixtures/reach.ts'
import { expect, test } from './fixtures/test.ts'

/** The pseudo-language puts every word into white brackets; what stands outside them came from somewhere else. */
const PSEUDO = 'lang=en-XA'

test.use({ map: 'late', dataset: { features: CYRILLIC, info: CYRILLIC_INFO } })

/** Opens the page in the pseudo-language and waits until it speaks it. */
async function open(page: Page, query = '', path = '/'): Promise<void> {
  await page.goto(`${path}?${query === '' ? '' : `${query}&`}${PSEUDO}`, { waitUntil: 'commit' })
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-XA')
}

async function openPanel(page: Page, panel: string, query = ''): Promise<void> {
  await open(page, `panel=${panel}${query === '' ? '' : `&${query}`}`)
  await expect(page.getByRole('tabpanel')).toContainText('⟦')
}

/** Opens whatever is folded. */
async function unfold(page: Page): Promise<void> {
  const folded = page.locator('details:not([open])')
  for (let left = await folded.count(); left > 0; left--) {
    await folded.first().evaluate((details: HTMLDetailsElement) => {
      details.open = true
    })
  }
}

async function expectSpoken(page: Page): Promise<void> {
  await expect.poll(() => unspoken(page)).toEqual([])
}

test('the check finds what no language says', async ({ page }) => {
  await openPanel(page, 'incidents')
  await page.evaluate(() => {
    document.body.append('⟦Words⟧ in English')
    document.body.setAttribute('aria-label', 'Named in English')
  })
  expect(await unspoken(page)).toEqual(['Named in English', '⟦Words⟧ in English'])
})

test('list, head, time bar and legend', async ({ page }) => {
  await openPanel(page, 'incidents', 'hl=kabul-2015,moscow-2019')
  await expect(page.getByRole('tabpanel').getByRole('listitem').first()).toBeVisible()
  await expectSpoken(page)
})

test('table', async ({ page }) => {
  await openPanel(page, 'incidents')
  await page.locator('label', { hasText: '⟦Table⟧' }).click()
  await expect(page.getByRole('tabpanel').getByRole('row').nth(3)).toBeVisible()
  await expectSpoken(page)
})

test('filters', async ({ page }) => {
  await openPanel(page, 'filters', 'country=AF&actor=none&attribution=claimed&q=1')
  await unfold(page)
  await expectSpoken(page)
})

for (const query of ['', 'country=IR', 'from2=2017-01-01&at=2016-12-31']) {
  test(`reach with ${query || 'everything'}`, async ({ page }) => {
    await openPanel(page, 'reach', query)
    await expect(page.locator('data[data-figure]').first()).toBeVisible()
    await unfold(page)
    await expectSpoken(page)
  })
}

test('a base that is being placed, and one that is refused', async ({ page }) => {
  await openPanel(page, 'reach')
  await expect(page.locator('data[data-figure]').first()).toBeVisible()
  await unfold(page)
  await page.getByLabel('Latitude').fill('100')
  await page.getByRole('button', { name: '⟦Set⟧' }).click()
  await expect(page.getByTestId('refused').filter({ hasText: '⟦' })).toBeVisible()
  await page
    .getByRole('button', { name: /on the map/ })
    .first()
    .click()
  await expect(page.getByRole('button', { name: 'Cancel (Esc)' })).toBeVisible()
  await expectSpoken(page)
})

for (const query of ['min=2&eps=300', 'min=9', 'min=1', 'min=2&eps=300&from2=2017-01-01&at=2016-12-31']) {
  test(`clusters with ${query}`, async ({ page }) => {
    await openPanel(page, 'clusters', query)
    await expect(page.getByTestId('measured').first()).toContainText('⟦')
    await unfold(page)
    await expectSpoken(page)
  })
}

test('a distance between clusters that is refused', async ({ page }) => {
  await openPanel(page, 'clusters')
  await page.getByLabel('eps, km').fill('0')
  await page.getByLabel('minPoints, incidents').fill('0')
  await expect(page.getByTestId('refused').first()).toBeVisible()
  await expectSpoken(page)
})

test('methods', async ({ page }) => {
  await openPanel(page, 'reach')
  await page.getByRole('button', { name: 'Definition: ' }).first().click()
  await expect(page.getByRole('dialog')).toContainText('⟦')
  await expectSpoken(page)
})

test('sources', async ({ page }) => {
  await openPanel(page, 'sources')
  await expect(page.getByRole('rowheader').first()).toBeVisible()
  await unfold(page)
  await expectSpoken(page)
})

for (const id of [
  'kerman-2024',
  'kabul-2021',
  'threat-2020',
  'nangarhar-2015',
  'founding-2015',
  'total-2024',
]) {
  test(`card of ${id}`, async ({ page }) => {
    await open(page, `id=${id}`)
    await expect(page.getByTestId('card')).toContainText('⟦')
    await unfold(page)
    await expectSpoken(page)
  })
}

test('card of an incident that the map does not show', async ({ page }) => {
  await open(page, 'id=kabul-2015&from=2017-01-01&country=RU')
  await expect(page.getByTestId('away')).toBeVisible()
  await expectSpoken(page)
})

test('time settings and transcript', async ({ page }) => {
  await open(page, 'clock=calendar&mode=window&from=2015-06-10')
  await page.locator('button[aria-expanded]', { hasText: '⟦Time settings⟧' }).click()
  await expectSpoken(page)
  await page.getByRole('button', { name: 'Transcript of the run' }).click()
  await expect(page.getByRole('dialog')).toContainText('⟦')
  await expectSpoken(page)
})

test('what is taken along, in each form', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: '⟦Take along⟧' }).click()
  const dialog = page.getByRole('dialog')
  const tabs = dialog.getByRole('tab')
  await expect(tabs.first()).toBeVisible()
  for (const tab of await tabs.all()) {
    await tab.click()
    await expect(dialog.getByRole('tabpanel')).toContainText('⟦')
    await expectSpoken(page)
  }
})

test('stories, and one of one’s own', async ({ page }) => {
  await open(page)
  const story = { id: 'one', title: 'Повесть', summary: 'О городах.', chapters: 3 }
  await page.route('**/data/stories/index.json', (route) => route.fulfill({ json: [story] }))
  await page.getByRole('button', { name: '⟦Stories⟧' }).click()
  await page.getByRole('button', { name: '⟦Add this view as a chapter⟧' }).click()
  await expectSpoken(page)
})

for (const query of ['from=2017-01-01&to=2017-12-31', 'country=IR&kind=arrest']) {
  test(`nothing to show with ${query}`, async ({ page }) => {
    await openPanel(page, 'incidents', query)
    await expectSpoken(page)
  })
}

test('notices of a link with faults', async ({ page }) => {
  const faults = [
    'v=9',
    'from=x',
    'span=x',
    'mode=x',
    'certain=x',
    'country=ZZZ',
    'base=x',
    'bounds=x',
    'id=x',
  ]
  await open(page, faults.join('&'))
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('mode=x')
  await expectSpoken(page)
})

test('a file of the reader with faults, and one that is refused', async ({ page }) => {
  const file = (...features: object[]) => ({
    name: 'файл',
    mimeType: 'application/geo+json',
    buffer: Buffer.from(JSON.stringify({ type: 'FeatureCollection', features })),
  })
  const point = (start: string, coordinates: readonly number[]) => ({
    type: 'Feature',
    id: start,
    geometry: { type: 'Point', coordinates },
    properties: { start },
  })
  await openPanel(page, 'sources')
  await page.locator('input[type="file"]').setInputFiles(file({ type: 'x' }, point('x', [500, 0])))
  await expect(page.getByRole('dialog')).toContainText('⟦')
  await expectSpoken(page)
  await page.getByRole('dialog').getByRole('button').first().click()
  await page
    .locator('input[type="file"]')
    .setInputFiles(file(point('2001-02-03', [10, 50]), point('x', [0, 0])))
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('файл')
  await expect(page.getByRole('tabpanel')).toContainText('⟦Untitled incident⟧')
  await expectSpoken(page)
})

test('a table of the reader: how it is read, and what could not be used', async ({ page }) => {
  await open(page)
  await openPanel(page, 'sources')
  const lines = ['Дата,Широта,Долгота,Группа', '03/04/2001,1,2,Ы', '05/06/2001,95,2,Э', '31/31/2001,1,2,Ю']
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'файл', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) })
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('radio')).toHaveCount(2)
  await expectSpoken(page)
  await dialog.getByRole('radio').first().check()
  await dialog.getByRole('button', { name: 'Open 3 rows' }).click()
  await page.getByRole('button', { name: '2 of 3 shown' }).click()
  await expect(dialog).toContainText('there is no such day')
  await expectSpoken(page)
})

test.describe('on the map', () => {
  test.use({ map: 'drawn' })

  test('incidents at one place, and what the map is called', async ({ explorer, page }) => {
    const camera = [69, 34, 5]
    await open(page, `view=${camera.join()}`)
    const canvas = page.locator('canvas').first()
    await expect(page.locator('[data-stands="true"]')).toBeAttached()
    await expect(canvas).toHaveAttribute('aria-roledescription', '⟦map⟧')
    const { x, y } = await explorer.map.pointOf(KABUL, camera)
    await page.mouse.move(x, y)
    await page.mouse.click(x, y)
    await expect(page.getByTestId('place-list')).toContainText('⟦')
    await expectSpoken(page)
  })
})

test('what stands in the place of a map that fails', async ({ page }) => {
  await page.route('**/assets/map-view-*.js', (route) => route.fulfill({ status: 404 }))
  await open(page)
  await expect(page.getByRole('main')).toContainText('The map could not be loaded')
  await expectSpoken(page)
})

test('what stands in the place of data that fail', async ({ page }) => {
  await page.route('**/data/incidents.bin', (route) => route.fulfill({ status: 404 }))
  await open(page)
  await expect(page.locator('body')).toContainText('could not be read')
  await expectSpoken(page)
})

test('a panel that fails', async ({ page }) => {
  await page.route('**/assets/Sources-*.js', (route) => route.fulfill({ status: 404 }))
  await open(page, 'panel=sources')
  await expect(page.getByRole('tabpanel').getByRole('button')).toBeVisible()
  await expectSpoken(page)
})

for (const query of ['', 'ui=title,time', 'id=kerman-2024&mode=x']) {
  test(`embedded page with ${query || 'all its parts'}`, async ({ page }) => {
    await open(page, query, '/embed/')
    await expect(page.locator('header').first()).toContainText('⟦Open full view⟧')
    await unfold(page)
    await expectSpoken(page)
  })
}

test('embedded page without a map', async ({ page }) => {
  await page.route('**/assets/map-view-*.js', (route) => route.fulfill({ status: 404 }))
  await open(page, '', '/embed/')
  await expect(page.getByRole('list', { name: 'Incidents shown' }).getByRole('button').first()).toBeVisible()
  await expectSpoken(page)
})
