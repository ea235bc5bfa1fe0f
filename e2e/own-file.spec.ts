import { expect, test } from './fixtures/test.ts'

function point(id: string, start: string, title: string, coordinates = [69.2, 34.5]) {
  return { type: 'Feature', id, geometry: { type: 'Point', coordinates }, properties: { start, title } }
}

function geojson(...features: object[]) {
  const text = JSON.stringify({ type: 'FeatureCollection', features })
  return { name: 'mine.geojson', mimeType: 'application/geo+json', buffer: Buffer.from(text) }
}

test('a file of the reader replaces the dataset, and says that links do not carry it', async ({
  explorer,
}) => {
  await explorer.open('country=IR&panel=sources')
  await explorer.sources.openFile(
    geojson(point('one', '2001-02-03', 'First of mine'), point('two', '2002-02-03', 'Second <b>of</b> mine')),
  )
  await expect(explorer.stamp).toHaveText('3 February 20022 of 2 so far')
  await expect(explorer.incidents.titles).toHaveText(['Second <b>of</b> mine', 'First of mine'])
  await expect(explorer.notices).toContainText('mine.geojson is open. It stays on this device')
})

test('a file that can not be read changes nothing, and everything that is wrong is listed', async ({
  explorer,
  page,
}) => {
  await explorer.open('panel=sources')
  await explorer.sources.openFile(
    geojson(
      point('fine', '2001-02-03', 'Nothing is wrong with this'),
      point('no-such-day', '2023-02-30', 'A day that does not exist'),
      point('beyond', '2023-02-03', 'Beyond the pole', [200, 95]),
    ),
  )
  const dialog = page.getByRole('dialog', { name: 'The file was not opened' })
  await expect(dialog.getByRole('listitem').filter({ hasText: 'no-such-day' })).not.toHaveCount(0)
  await expect(dialog.getByRole('listitem').filter({ hasText: 'beyond' })).not.toHaveCount(0)
  await expect(dialog.getByRole('listitem').filter({ hasText: 'fine' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(explorer.stamp).toContainText('12 of 12 so far')
})

test('a file that is no GeoJSON at all is said to be none', async ({ explorer, page }) => {
  await explorer.open('panel=sources')
  await explorer.sources.openFile({
    name: 'photo.geojson',
    mimeType: 'image/png',
    buffer: Buffer.from([0x89, 0x50]),
  })
  await expect(page.getByRole('dialog')).toContainText('photo.geojson')
  await expect(page.getByRole('dialog')).toContainText('is not JSON')
})
