import { expect, test } from './fixtures/test.ts'

const BY_TITLE = [
  'Attack in Kabul in 2015',
  'Attack in Kabul in 2016',
  'Attack in Kabul in 2021',
  'Attacks in Nangarhar',
]

test('shows the same incidents as the list, in the same order', async ({ explorer }) => {
  await explorer.open('at=2022-12-31')
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
  const titles = await explorer.incidents.tableTitles.allTextContents()
  expect(titles.slice(0, 4)).toEqual([
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
