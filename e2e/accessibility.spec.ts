import type { Page } from '@playwright/test'
import { expectAccessible } from './drivers/accessibility.ts'
import { KABUL } from './fixtures/reach.ts'
import { expect, test } from './fixtures/test.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

test.describe('axe finds nothing', () => {
  test.use({ map: 'late' })

  test('on any panel', async ({ explorer, page }) => {
    await explorer.open('country=IR,AF&at=2022-04-18&eps=500&min=2')
    await test.step('the table', async () => {
      await explorer.incidents.showAs('Table')
      await expect(explorer.incidents.tableTitles).toHaveCount(4)
      await expectAccessible(page)
    })
    await test.step('the filters, all of them unfolded and one set', async () => {
      await explorer.openPanel('Filters')
      for (const facet of ['Actor', 'Attribution', 'Target', 'Attack type', 'Place known to', 'Source']) {
        await explorer.filters.unfold(facet)
      }
      await expectAccessible(page)
    })
    await test.step('the reach', async () => {
      await page.getByRole('tab', { name: 'Reach' }).click()
      await expect(page.getByRole('tabpanel', { name: 'Reach' })).toContainText('km')
      await expectAccessible(page)
    })
    await test.step('the clusters', async () => {
      await page.getByRole('tab', { name: 'Clusters' }).click()
      await expect(page.getByRole('tabpanel', { name: 'Clusters' })).toContainText('cluster')
      await expectAccessible(page)
    })
    await test.step('the sources', async () => {
      await explorer.openPanel('Sources')
      await explorer.sources.leftOut.locator('summary').click()
      await expectAccessible(page)
    })
  })

  test('on a card with contradictions, away from the map', async ({ explorer, page }) => {
    await explorer.open('id=kerman-2024')
    await explorer.time.scrubTo('2016-03-05')
    await expect(explorer.card.away).toBeVisible()
    await expectAccessible(page)
  })

  test('on the settings of time, and on any dialog', async ({ explorer, page }) => {
    await explorer.open('mode=window&clock=calendar&from=2015-01-01&panel=reach')
    await test.step('the settings of time', async () => {
      await explorer.time.openSettings()
      await expectAccessible(page)
    })
    await test.step('the transcript of a run', async () => {
      await explorer.time.region.getByRole('button', { name: 'Transcript of the run' }).click()
      await expectDialog(page)
    })
    await test.step('a picture and the code for other pages', async () => {
      await explorer.takeAlong('Picture')
      await expectDialog(page)
      await explorer.takeAlong('Embed')
      await expectDialog(page)
    })
    await test.step('the methods', async () => {
      await page
        .getByRole('button', { name: /^Definition/ })
        .first()
        .click()
      await expectDialog(page)
    })
  })

  test('on an empty time, and on a link that was not understood', async ({ explorer, page }) => {
    await explorer.open('from=2017-01-01&to=2017-12-31&mode=sideways')
    await expect(explorer.notices.locator('p')).toHaveCount(1)
    await expectAccessible(page)
  })

  test('on a page without its data', async ({ page }) => {
    await page.route('**/data/incidents.bin', (route) => route.fulfill({ status: 404 }))
    await page.goto('/')
    await expect(page.getByRole('alert')).toBeVisible()
    await expectAccessible(page)
  })

  test('on a page without its map', async ({ explorer, page }) => {
    await page.route('**/assets/map-view-*.js', (route) => route.abort())
    await explorer.open()
    await expect(explorer.map.frame).toContainText('The map could not be loaded')
    await expectAccessible(page)
  })
})

/** Expects that axe finds nothing while a dialog is open, and closes it. */
async function expectDialog(page: Page): Promise<void> {
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
}

test.describe('axe finds nothing beside a map', () => {
  test('on the page with its list, and on the list of a place', async ({ explorer, page }) => {
    await explorer.open(`view=${KABUL},8`)
    await explorer.map.isThere()
    await expectAccessible(page)
    await explorer.map.click(KABUL, [...KABUL, 8])
    await expect(explorer.place.entries).toHaveCount(3)
    await expectAccessible(page)
  })

  for (const width of [320, 900]) {
    test(`in a frame ${width} pixels wide`, async ({ explorer, page }) => {
      await page.setViewportSize({ width, height: 560 })
      await page.goto('/embed/?id=kerman-2024')
      await explorer.isTakenOver()
      await expect(explorer.time.region).toBeVisible()
      await expectAccessible(page)
    })
  }

  test('on a phone', async ({ explorer, page }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await explorer.open('panel=filters')
    await explorer.map.isThere()
    await page.getByRole('button', { name: /^Panel height/ }).click()
    await expectAccessible(page)
  })
})
