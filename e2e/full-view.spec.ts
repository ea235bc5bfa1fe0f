import { expect, test } from './fixtures/test.ts'

test('an embed takes the state of its link, and hides the parts that are not asked for', async ({
  explorer,
  page,
}) => {
  await page.goto('/embed/?country=IR&at=2024-01-03&ui=time,sentence')
  await expect(explorer.date).toHaveText('3 January 2024')
  await expect(explorer.sentence).toContainText('Incidents in Iran')
  await expect(explorer.time.region).toBeVisible()
  await expect(page.getByRole('region', { name: 'Legend' })).toBeHidden()
  await expect(explorer.map.control('Zoom in')).toBeHidden()
})

test.describe('with no need of a map', () => {
  test.use({ map: 'late' })

  test('the way from an embed to the full view carries the state', async ({ explorer, page, context }) => {
    await page.goto('/embed/?country=RU,IR&ui=time,card&at=2019-11-20')
    await explorer.time.scrubTo('2024-01-03')
    await explorer.time.setMode('Window')
    const link = page.getByRole('link', { name: 'Open full view' })
    await expect(link).toHaveAttribute(
      'href',
      /\/\?v=2&at=2024-01-03&mode=window&country=RU,IR&role=incident,signal$/,
    )
    const opened = context.waitForEvent('page')
    await link.click()
    await (await opened).close()
    await page.goto((await link.getAttribute('href'))!)
    await expect(explorer.stamp).toHaveText('3 January 20241 of 4 in the window')
  })
})
