import { expect, test } from './fixtures/test.ts'

test('prints a dated picture with the sentence, and none of the controls', async ({ explorer, page }) => {
  await explorer.open('at=2020-04-15')
  await explorer.map.isThere()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { name: 'Reachmap' })).toBeVisible()
  await expect(explorer.sentence).toBeVisible()
  await expect(explorer.date).toHaveText('15 April 2020')
  await expect(explorer.date).toBeVisible()
  await expect(explorer.map.canvas).toBeVisible()
  await expect(page.getByRole('region', { name: 'Legend' })).toBeVisible()
  await expect(explorer.time.region).toBeHidden()
  await expect(explorer.map.control('Zoom in')).toBeHidden()
  await expect(page.getByRole('tablist')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden()
})
