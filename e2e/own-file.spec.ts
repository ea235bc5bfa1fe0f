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

test.describe('with no need of a map', () => {
  test.use({ map: 'late' })

  test('a file opens with what is good in it, and says what was left out and why', async ({
    explorer,
    page,
  }) => {
    await explorer.open('panel=sources')
    await explorer.sources.openFile(
      geojson(
        point('good', '2001-02-03', 'Good'),
        point('bad', '0000-06-01', 'In the year zero'),
        point('high', '2002-02-03', 'On a hill', [10, 50, 312.5]),
      ),
    )
    await expect(explorer.incidents.titles).toHaveText(['On a hill', 'Good'])
    await expect(explorer.notices).toContainText('mine.geojson is open: 2 of 3 incidents, 1 left out.')
    await page.getByRole('button', { name: '2 of 3 shown. What could not be used' }).click()
    const list = page.getByRole('dialog', { name: 'What could not be used' })
    await expect(list).toContainText('1 row, column “start”: "0000-06-01" is not a day (YYYY-MM-DD).')
    await expect(list).toContainText('1 height is not used')
  })

  test('a file without incidents opens, as the command takes it', async ({ explorer }) => {
    await explorer.open('panel=sources')
    await explorer.sources.openFile(geojson())
    await expect(explorer.notices).toContainText('mine.geojson is open')
    await expect(explorer.stamp).toContainText('No incidents')
  })

  test('of files that are opened one after the other the last one has its notice', async ({
    explorer,
    page,
  }) => {
    await explorer.open('panel=sources')
    for (const year of [2001, 2002, 2003]) {
      const file = geojson(point('one', `${year}-02-03`, `Of ${year}`))
      await explorer.sources.openFile({ ...file, name: `${year}.geojson` })
      if (year > 2001) await page.getByRole('button', { name: 'Show it instead' }).click()
      await expect(explorer.incidents.titles).toHaveText([`Of ${year}`])
      await page.getByRole('tab', { name: 'Sources' }).click()
    }
    await expect(explorer.notices.getByText(/is open/)).toHaveText([/^2003\.geojson is open/])
  })

  test('a file that can not be read changes nothing, and everything that is wrong is listed', async ({
    explorer,
    page,
  }) => {
    await explorer.open('panel=sources')
    await explorer.sources.openFile(
      geojson(
        point('no-such-day', '2023-02-30', 'A day that does not exist'),
        point('beyond', '2023-02-03', 'Beyond the pole', [200, 95]),
      ),
    )
    const dialog = page.getByRole('dialog', { name: 'The file was not opened' })
    await expect(dialog).toContainText('"2023-02-30" is not a day')
    await expect(dialog).toContainText('longitude 200 is not between -180 and 180')
    await page.keyboard.press('Escape')
    await expect(explorer.stamp).toContainText('12 of 12 so far')
  })

  test('a picture is said to be one', async ({ explorer, page }) => {
    await explorer.open('panel=sources')
    await explorer.sources.openFile({
      name: 'photo.geojson',
      mimeType: 'image/png',
      buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    })
    await expect(page.getByRole('dialog')).toContainText('photo.geojson')
    await expect(page.getByRole('dialog')).toContainText('It is a picture')
  })

  test('a file that is opened changes neither the language nor the theme', async ({ explorer, page }) => {
    await page.goto('/?panel=sources&country=IR&theme=dark&lang=en-XA', { waitUntil: 'commit' })
    await page
      .getByRole('tabpanel')
      .locator('input[type="file"]')
      .setInputFiles(geojson(point('one', '2001-02-03', 'Mine')))
    await expect(explorer.notices).toContainText('mine.geojson is open')
    await expect(page.locator('html')).toHaveAttribute('lang', 'en-XA')
    expect([explorer.address.parameter('theme'), explorer.address.parameter('country')]).toEqual([
      'dark',
      null,
    ])
  })

  test('with a file of the reader everything changes that belongs to the data, and comes back with them', async ({
    explorer,
    page,
  }) => {
    await explorer.open('country=IR&base=44,33&panel=sources')
    await explorer.sources.openFile(
      geojson(
        point('one', '2001-02-03', 'In Fiji', [179.9, -17]),
        point('two', '2001-02-04', 'Next', [-179.9, -17]),
      ),
    )
    await expect(explorer.notices).toContainText('mine.geojson is open')
    await test.step('the sentence and the panel name no base', async () => {
      await expect(page.getByRole('banner')).not.toContainText('km from')
      await page.getByRole('tab', { name: 'Reach' }).click()
      await expect(page.getByText('Base: none is chosen, so there are no distances yet')).toBeVisible()
      await expect(page.getByText('Undefined because no base is chosen.').first()).toBeVisible()
      await expect(
        page.getByText('Undefined because no country is chosen that counts as inside.'),
      ).toBeVisible()
    })
    await test.step('the address says nothing of it', async () => {
      expect([explorer.address.query, new URL(page.url()).hash]).toEqual(['', ''])
    })
    await test.step('no link is copied and no code is given', async () => {
      await page.getByRole('banner').getByRole('button', { name: 'Copy link' }).click()
      await expect(explorer.notices).toContainText('mine.geojson is on this device only: no link carries it')
      await explorer.takeAlong('Embed')
      await expect(page.getByRole('dialog')).toContainText('mine.geojson is on this device only')
      await expect(page.getByRole('dialog').getByRole('textbox')).toHaveCount(0)
      await page.keyboard.press('Escape')
    })
    await test.step('a base is set, and distances start there', async () => {
      await page.getByLabel('Latitude, degrees north').fill('-18.14')
      await page.getByLabel('Longitude, degrees east').fill('178.44')
      await page.getByRole('button', { name: 'Set', exact: true }).click()
      await expect(page.getByRole('banner')).toContainText('km from')
    })
    await test.step('the way back leads to the built data as they were left', async () => {
      await page.getByRole('tab', { name: 'Sources' }).click()
      await page.getByRole('button', { name: /^Back to/ }).click()
      await explorer.address.toMean('country=IR&base=44,33&panel=sources')
      await expect(explorer.notices.filter({ hasText: 'mine.geojson' })).toHaveCount(0)
    })
    await test.step('and so does the way back of the browser, to either', async () => {
      await page.goBack()
      await expect(page.getByRole('banner')).toContainText('mine.geojson')
      await expect(page.getByRole('banner')).toContainText('km from')
      await page.goForward()
      await explorer.address.toMean('country=IR&base=44,33&panel=sources')
    })
  })
})
