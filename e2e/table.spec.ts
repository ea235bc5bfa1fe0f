import { expect, test } from './fixtures/test.ts'

test.use({ map: 'late' })

const BY_TITLE = [
  'Attack in Kabul in 2015',
  'Attack in Kabul in 2016',
  'Attack in Kabul in 2021',
  'Attacks in Nangarhar',
]

test('shows the same incidents as the list, in the same order', async ({ explorer }) => {
  await explorer.open('at=2022-12-31')
  await expect(explorer.incidents.titles).not.toHaveCount(0)
  const listed = await explorer.incidents.titles.allTextContents()
  await explorer.incidents.showAs('Table')
  await expect(explorer.incidents.tableTitles).toHaveText(listed)
  await expect(explorer.incidents.table).toHaveAttribute('aria-rowcount', String(listed.length + 1))
})

test('gives date, title, place, kind, deaths and sources of each', async ({ explorer }) => {
  await explorer.open('country=IR,DE')
  await explorer.incidents.showAs('Table')
  await expect(explorer.incidents.table.getByRole('row')).toHaveText([
    'Date ↓TitlePlaceKindKilledSources',
    '3 Jan 2024Attack in KermanKerman, IranAttack84–95000, 001, 002',
    '15 Apr 2020Arrests in MunichMunich, GermanyArrestnot stated002',
  ])
})

test('a heading sorts by its column, the other way round when pressed again, and says which', async ({
  explorer,
}) => {
  await explorer.open('country=AF')
  await explorer.incidents.showAs('Table')
  await expect(explorer.incidents.heading('Date')).toHaveAttribute('aria-sort', 'descending')
  await explorer.incidents.sortBy('Title')
  await expect(explorer.incidents.tableTitles).toHaveText(BY_TITLE)
  await expect(explorer.incidents.heading('Title')).toHaveAttribute('aria-sort', 'ascending')
  await expect(explorer.incidents.heading('Date')).not.toHaveAttribute('aria-sort')
  await explorer.incidents.sortBy('Title')
  await expect(explorer.incidents.tableTitles).toHaveText([...BY_TITLE].reverse())
  await expect(explorer.incidents.heading('Title')).toHaveAttribute('aria-sort', 'descending')
})

test('sorts deaths as numbers', async ({ explorer }) => {
  await explorer.open('q=attack&kind=attack')
  await explorer.incidents.showAs('Table')
  await explorer.incidents.sortBy('Killed')
  await explorer.incidents.sortBy('Killed')
  const first = async () => (await explorer.incidents.tableTitles.allTextContents()).slice(0, 4)
  await expect
    .poll(first)
    .toEqual([
      'Attack in Kabul in 2021',
      'Attack in Krasnogorsk',
      'Attack in Kerman',
      'Attack in Kabul in 2015',
    ])
})

test('opens an incident from the keyboard and marks its row', async ({ explorer, page }) => {
  await explorer.open()
  await explorer.incidents.showAs('Table')
  await explorer.incidents.table.getByRole('button', { name: 'Attack in Kerman' }).focus()
  await page.keyboard.press('Enter')
  await expect(explorer.card.title).toHaveText('Attack in Kerman')
  await expect(explorer.incidents.table.locator('[aria-current="true"]')).toContainText('Attack in Kerman')
})

test('all columns of the data are shown where they are asked for, those of a reader’s file among them', async ({
  explorer,
  page,
}) => {
  const features = [
    {
      type: 'Feature',
      id: 'one',
      geometry: { type: 'Point', coordinates: [-179.9, -17] },
      properties: { start: '2020-01-01', title: 'In Fiji', weather: 'rain', admin1: 'Northern' },
    },
  ]
  await explorer.open('panel=sources')
  await explorer.sources.openFile({
    name: 'mine.geojson',
    mimeType: 'application/geo+json',
    buffer: Buffer.from(JSON.stringify({ type: 'FeatureCollection', features })),
  })
  await expect(explorer.notices).toContainText('mine.geojson is open')
  await explorer.openPanel('Incidents')
  await explorer.incidents.showAs('Table')
  await expect(page.getByRole('columnheader')).toHaveCount(6)
  await page.getByLabel('All columns, as they stand in the data').check()
  for (const name of ['longitude', 'admin1', 'killed_best', 'weather'])
    await expect(page.getByRole('columnheader', { name, exact: true })).toHaveCount(1)
  for (const text of ['-179.9', 'Northern', 'rain'])
    await expect(page.getByRole('cell', { name: text, exact: true })).toHaveCount(1)
})
