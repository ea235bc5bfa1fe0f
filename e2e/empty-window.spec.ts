import { expect, test } from './fixtures/test.ts'

test.use({ map: 'late' })

test('a time without an incident says so, and what silence means, and leads back', async ({
  explorer,
  page,
}) => {
  await explorer.open('from=2017-01-01&to=2017-12-31')
  await expect(explorer.stamp).toHaveText('31 December 20170 of 12 so far')
  await expect(explorer.incidents.panel).toContainText(
    'No incident lies in this time. 12 that pass the filters lie at other times.',
  )
  await expect(explorer.incidents.panel).toContainText('Not reported is not the same as not happened')
  await page.getByRole('button', { name: 'Show all of time' }).click()
  await expect(explorer.incidents.titles).toHaveCount(12)
})

test('play has nothing to play in a time without an incident', async ({ explorer }) => {
  await explorer.open('from=2017-01-01&to=2017-12-31')
  await expect(explorer.time.playButton).toHaveAccessibleName('Nothing to play')
  await expect(explorer.time.playButton).toBeDisabled()
})

test('filters that nothing passes say so, and lead back', async ({ explorer, page }) => {
  await explorer.open('country=IR&kind=arrest')
  await expect(explorer.incidents.panel).toContainText('No incident passes these filters.')
  await expect(explorer.sentence).toContainText('Arrests in Iran')
  await page.getByRole('button', { name: 'Clear the filters' }).click()
  await expect(explorer.incidents.titles).toHaveCount(10)
})

test.describe('a dataset without an incident', () => {
  test.use({ dataset: { features: [] }, map: 'drawn' })

  test('opens, and says that there is none', async ({ explorer }) => {
    await explorer.open()
    await expect(explorer.incidents.panel).toContainText('No incident passes these filters.')
    await expect(explorer.time.playButton).toHaveAccessibleName('Nothing to play')
    await expect(explorer.time.playButton).toBeDisabled()
    await explorer.time.step('Next')
    await explorer.openPanel('Filters')
    await explorer.openPanel('Sources')
    await expect(explorer.sources.documents).toHaveCount(3)
  })
})
