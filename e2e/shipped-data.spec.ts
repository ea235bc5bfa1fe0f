import type { IncidentFeature } from '../src/core/incident.ts'
import { expect, test } from './fixtures/test.ts'

test.use({ dataset: null })

test('map, sentence, list, table and sources hold the same incidents of the dataset that is shipped', async ({
  explorer,
  request,
}) => {
  const features: IncidentFeature[] = await (await request.get('/data/features.json')).json()
  const shown = features.filter(({ properties: { role } }) => role === 'incident' || role === 'signal')
  const count = shown.length
  expect(count).toBeGreaterThan(20)
  await explorer.open()
  await expect(explorer.stamp).toContainText(`${count} of ${count} so far`)
  await expect(explorer.sentence).toContainText(`${count} of ${count} incidents, warnings and threats`)
  await expect(explorer.incidents.count).toContainText(`${count} in time, ${count} at any time`)
  await expect(explorer.incidents.rows.first()).toHaveAttribute('aria-setsize', `${count}`)
  await explorer.incidents.showAs('Table')
  await expect(explorer.incidents.table).toHaveAttribute('aria-rowcount', `${count + 1}`)
  await explorer.openPanel('Sources')
  await expect(explorer.sources.matrix.getByRole('rowheader')).toHaveCount(count)
  await expect(explorer.sources.documents).toHaveCount(5)
})

test('the dataset that is shipped plays to its end in 20 to 40 seconds', async ({ explorer }) => {
  await explorer.openWithClock()
  await explorer.time.play()
  await explorer.clock.pass(19_600)
  await expect(explorer.time.playButton).toHaveAccessibleName('Pause')
  await explorer.clock.pass(20_600)
  await expect(explorer.time.playButton).toHaveAccessibleName('Play from the beginning')
  await expect(explorer.stamp).toHaveText(/(\d+) of \1 so far$/)
})
