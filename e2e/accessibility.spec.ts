import { expectAccessible } from './drivers/accessibility.ts'
import { KABUL } from './fixtures/reach.ts'
import { expect, test } from './fixtures/test.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

test.describe('axe finds nothing', () => {
  test('on the page with its list', async ({ explorer, page }) => {
    await explorer.open()
    await explorer.map.isThere()
    await expectAccessible(page)
  })

  test('on the table', async ({ explorer, page }) => {
    await explorer.open()
    await explorer.incidents.showAs('Table')
    await expect(explorer.incidents.tableTitles).toHaveCount(12)
    await expectAccessible(page)
  })

  test('on the filters, all of them unfolded and one set', async ({ explorer, page }) => {
    await explorer.open('panel=filters&country=IR&at=2020-04-15')
    for (const facet of ['Actor', 'Attribution', 'Target', 'Attack type', 'Place known to', 'Source']) {
      await explorer.filters.unfold(facet)
    }
    await expectAccessible(page)
  })

  test('on the reach', async ({ explorer, page }) => {
    await explorer.open('panel=reach')
    await expect(page.getByRole('tabpanel', { name: 'Reach' })).toContainText('km')
    await expectAccessible(page)
  })

  test('on the clusters', async ({ explorer, page }) => {
    await explorer.open('panel=clusters&eps=500&min=2')
    await expect(page.getByRole('tabpanel', { name: 'Clusters' })).toContainText('cluster')
    await expectAccessible(page)
  })

  test('on the sources', async ({ explorer, page }) => {
    await explorer.open('panel=sources')
    await explorer.sources.leftOut.locator('summary').click()
    await expectAccessible(page)
  })

  test('on a card with contradictions, away from the map', async ({ explorer, page }) => {
    await explorer.open('id=kerman-2024')
    await explorer.time.scrubTo('2016-03-05')
    await expect(explorer.card.away).toBeVisible()
    await expectAccessible(page)
  })

  test('on the list of a place', async ({ explorer, page }) => {
    await explorer.open(`view=${KABUL},8`)
    await explorer.map.isThere()
    await explorer.map.click(KABUL, [...KABUL, 8])
    await expect(explorer.place.entries).toHaveCount(3)
    await expectAccessible(page)
  })

  test('on the settings of time', async ({ explorer, page }) => {
    await explorer.open('mode=window&clock=calendar&from=2016-01-01')
    await explorer.time.openSettings()
    await expectAccessible(page)
  })

  test('on the transcript of a run', async ({ explorer, page }) => {
    await explorer.open()
    await explorer.time.openSettings()
    await explorer.time.region.getByRole('button', { name: 'Transcript of the run' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectAccessible(page)
  })

  test('on the dialog that makes code for other pages', async ({ explorer, page }) => {
    await explorer.open()
    await page.getByRole('button', { name: 'Embed', exact: true }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectAccessible(page)
  })

  test('on the methods', async ({ explorer, page }) => {
    await explorer.open('panel=reach')
    await page
      .getByRole('button', { name: /^Definition/ })
      .first()
      .click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectAccessible(page)
  })

  test('on an empty time', async ({ explorer, page }) => {
    await explorer.open('from=2017-01-01&to=2017-12-31')
    await expectAccessible(page)
  })

  test('on a link that was not understood', async ({ explorer, page }) => {
    await explorer.open('mode=sideways')
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

  for (const width of [320, 900]) {
    test(`in a frame ${width} pixels wide`, async ({ explorer, page }) => {
      await page.setViewportSize({ width, height: 560 })
      await page.goto('/embed/?id=kerman-2024')
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
