import type { IncidentFeature } from '../src/core/record/incident.ts'
import { expect, test } from './fixtures/test.ts'

test.use({ dataset: null })

test('map, sentence, list, table and sources hold the same incidents of the dataset that is shipped', async ({
  explorer,
  request,
}) => {
  const file: { content: IncidentFeature[] } = await (await request.get('/data/features.json')).json()
  const features = file.content
  const shown = features.filter(({ properties: { role, actor } }) => role === 'incident' && actor === 'ISKP')
  const count = shown.length
  expect(count).toBeGreaterThan(10)
  await explorer.openPlain()
  await expect(explorer.stamp).toContainText(`${count} of ${count} so far`)
  await expect(explorer.sentence).toContainText(`${count} of ${count} incidents`)
  await expect(explorer.incidents.count).toContainText(`${count} in time, ${count} at any time`)
  await expect(explorer.incidents.rows.first()).toHaveAttribute('aria-setsize', `${count}`)
  await explorer.incidents.showAs('Table')
  await expect(explorer.incidents.table).toHaveAttribute('aria-rowcount', `${count + 1}`)
  await explorer.openPanel('Sources')
  await expect(explorer.sources.matrix.getByRole('rowheader')).toHaveCount(count)
  await expect(explorer.sources.documents).toHaveCount(5)
})

test.describe('with no need of a map', () => {
  test.use({ map: 'late' })

  test('the dataset that is shipped plays to its end in 20 to 40 seconds', async ({ explorer }) => {
    await explorer.openWithClock()
    await explorer.time.play()
    await explorer.clock.pass(19_600)
    await expect(explorer.time.playButton).toHaveAccessibleName('Pause')
    await explorer.clock.pass(20_600)
    await expect(explorer.time.playButton).toHaveAccessibleName('Again from the start')
    await expect(explorer.stamp).toHaveText(/(\d+) of \1 so far$/)
  })
})

test('what is known to a country and no nearer is counted on it, and opens as a list', async ({
  explorer,
  page,
}) => {
  await explorer.open('v=1&country=RU')
  await explorer.map.isThere()
  const badge = page.getByRole('button', { name: ', somewhere in Russia' })
  await expect(badge).toBeVisible()
  const count = Number.parseInt((await badge.textContent())!, 10)
  expect(count).toBeGreaterThan(1)
  await badge.click()
  await expect(explorer.place.entries).toHaveCount(count)
})
