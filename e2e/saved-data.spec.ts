import { readFileSync } from 'node:fs'
import { expect, test } from './fixtures/test.ts'

test.use({ map: 'late' })

const FEATURES = [
  ['one', 179.9, '2001-02-03'],
  ['two', -179.9, '2001-02-04'],
].map(([id, lon, start]) => ({
  type: 'Feature',
  id,
  geometry: { type: 'Point', coordinates: [lon, -17] },
  properties: { start, title: `Title of ${id}` },
}))
const FILE = {
  name: 'fiji.geojson',
  mimeType: 'application/geo+json',
  buffer: Buffer.from(JSON.stringify({ type: 'FeatureCollection', features: FEATURES })),
}

test('data of one’s own are kept on the device or saved, and opened again as they were', async ({
  explorer,
  page,
}) => {
  await explorer.open('panel=sources')
  await explorer.sources.openFile(FILE)
  await expect(explorer.notices).toContainText('fiji.geojson is open')
  await page.getByRole('tab', { name: 'Reach' }).click()
  await page.getByLabel('Latitude, degrees north').fill('-18.14')
  await page.getByLabel('Longitude, degrees east').fill('178.44')
  await page.getByRole('button', { name: 'Set', exact: true }).click()
  await explorer.openPanel('Sources')

  const saved = await test.step('saved as one file', async () => {
    const waiting = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save as one file' }).click()
    const download = await waiting
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
  })
  expect(saved.name).toBe('fiji.reachmap.zip')

  await test.step('kept, with its size', async () => {
    await page.getByRole('button', { name: 'Keep on this device' }).click()
    await expect(page.getByRole('list').filter({ hasText: 'fiji.reachmap.zip' })).toContainText('1 kB')
  })

  await test.step('opened from the device when the page is opened anew', async () => {
    await page.reload()
    // Until then the page is not its own: what is chosen before gives way to what it opens with.
    await expect(explorer.notices).toContainText('That view was of')
    await explorer.openPanel('Sources')
    await page.getByRole('button', { name: 'Open fiji.reachmap.zip' }).click()
    await expect(explorer.stamp).toContainText('2 of 2 so far')
    await expect(page.getByRole('banner')).toContainText('km from')
  })

  await test.step('opened from the saved file', async () => {
    await page.reload()
    await expect(explorer.notices).toContainText('That view was of')
    await explorer.openPanel('Sources')
    await explorer.sources.openFile({
      name: saved.name,
      mimeType: 'application/zip',
      buffer: saved.bytes,
    })
    await expect(explorer.stamp).toContainText('2 of 2 so far')
    await expect(page.getByRole('banner')).toContainText('km from')
  })

  await test.step('forgotten', async () => {
    await explorer.openPanel('Sources')
    await page.getByRole('button', { name: 'Forget fiji.reachmap.zip' }).click()
    await expect(explorer.sources.panel).toContainText('fiji.reachmap.zip is no longer kept on this device.')
    await expect(page.getByRole('button', { name: 'Open fiji.reachmap.zip' })).toHaveCount(0)
  })
})
