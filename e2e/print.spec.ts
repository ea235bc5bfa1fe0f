import type { Page } from '@playwright/test'
import { REACH } from './fixtures/reach.ts'
import { expect, test } from './fixtures/test.ts'

const INFO = { title: 'Reach: from Kabul to Krasnogorsk', group: { actor: 'ISKP', related: ['IS'] } }

test.use({
  dataset: { features: REACH, info: INFO },
  contextOptions: { reducedMotion: 'reduce' },
})

/** Pages of what a browser prints, with the page's own margins. */
async function pagesOf(page: Page, landscape: boolean): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', landscape, preferCSSPageSize: true })
  return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length
}

for (const [what, path] of [
  ['page', '/?'],
  ['talk', '/?present=1&'],
  ['embed', '/embed/?'],
] as const)
  test(`the ${what} prints as one sheet with all that tells what it is`, async ({ explorer, page }) => {
    await page.goto(`${path}v=2&at=2020-04-15`)
    await explorer.map.stands()
    await page.emulateMedia({ media: 'print' })
    const sheet = page.getByRole('article')
    await expect(sheet.getByRole('heading', { level: 1 })).toHaveText(INFO.title)
    await expect(sheet).toContainText('Whose incidents: ISKP')
    await expect(sheet).toContainText('ISKP’s incidents, ')
    await expect(sheet).toContainText('15 April 2020')
    const map = sheet.getByRole('img', { name: /^Map\. / })
    await expect(map).toBeVisible()
    const items = sheet.getByRole('listitem')
    await expect(items.filter({ hasText: '1. 10 Jun 2015: Attack in Kabul in 2015' })).toBeVisible()
    await expect(sheet).toContainText('Sources')
    await expect(sheet).toContainText('at=2020-04-15')
    await expect(sheet).toContainText('Data version ')
    await expect(map.locator('text').filter({ hasText: /^[\d,]+ km$/ })).toBeVisible()
    await test.step('the map is land where there is land, and its marks have the numbers of the list', async () => {
      await expect(map.locator('path[d*="M"]').first()).toBeAttached()
      await expect(map.locator('text').filter({ hasText: '1' }).first()).toBeVisible()
    })
    await test.step('nothing of the screen is printed', async () => {
      for (const part of [explorer.time.region, explorer.map.canvas, page.getByRole('tablist')])
        await expect(part).toBeHidden()
      await expect(page.getByRole('button')).toHaveCount(0)
    })
    await test.step('on upright paper and on wide', async () => {
      expect([await pagesOf(page, false), await pagesOf(page, true)]).toEqual([1, 1])
    })
  })

test('a card is printed with what each document says', async ({ explorer, page }) => {
  await page.goto('/?v=2&id=kabul-2015')
  await explorer.map.stands()
  await page.emulateMedia({ media: 'print' })
  const sheet = page.getByRole('article').filter({ hasText: INFO.title })
  await expect(sheet).toContainText('1. Attack in Kabul in 2015')
  await expect(sheet).toContainText('12 people')
  expect([await pagesOf(page, false), await pagesOf(page, true)]).toEqual([1, 1])
})

test('a view without incidents prints that there are none', async ({ explorer, page }) => {
  await page.goto('/?v=2&country=DE&attribution=claimed')
  await explorer.map.stands()
  await page.emulateMedia({ media: 'print' })
  const sheet = page.getByRole('article')
  await expect(sheet).toContainText('None: nothing passes the filters in the time that is shown.')
  await expect(sheet.getByRole('listitem').filter({ hasText: /^1\. / })).toHaveCount(0)
})

test.describe('with no need of a map', () => {
  test.use({ map: 'late' })

  test('what comes too late for paper leaves title and sentence', async ({ explorer, page }) => {
    await explorer.open('v=2')
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(INFO.title)
    await expect(explorer.sentence).toBeVisible()
    await expect(explorer.time.region).toBeHidden()
  })
})
