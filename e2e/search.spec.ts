import { expect, test } from './fixtures/test.ts'

test.use({ map: 'late' })

const CASES = [
  { typed: 'istanbul', because: 'the place is written with a dotted capital I' },
  { typed: 'TURKIYE', because: 'case and diacritics of the country do not count' },
  { typed: 'church', because: 'the type of the target is searched' },
]

for (const { typed, because } of CASES) {
  test(`“${typed}” finds the attack in Istanbul: ${because}`, async ({ explorer }) => {
    await explorer.open()
    await explorer.incidents.search.fill(typed)
    await expect(explorer.incidents.titles).toHaveText(['Attack in Istanbul'])
    await expect(explorer.sentence).toContainText(`matching “${typed}”`)
    await explorer.address.toMean(`v=1&q=${typed}`)
  })
}

test('Kabul in Arabic letters finds Kabul in Persian letters', async ({ explorer }) => {
  await explorer.open()
  await explorer.incidents.search.fill('كابل')
  await expect(explorer.incidents.titles).toHaveText(['Attack in Kabul in 2021'])
})

test('a search and a filter narrow each other', async ({ explorer }) => {
  await explorer.open('country=AF')
  await explorer.incidents.search.fill('market')
  await expect(explorer.incidents.titles).toHaveText(['Attack in Kabul in 2016', 'Attack in Kabul in 2015'])
})

test('Escape empties the search', async ({ explorer, page }) => {
  await explorer.open('q=kerman')
  await expect(explorer.incidents.search).toHaveValue('kerman')
  await explorer.incidents.search.focus()
  await page.keyboard.press('Escape')
  await expect(explorer.incidents.search).toHaveValue('')
  await expect(explorer.stamp).toContainText('12 of 12 so far')
})

test('a search without a hit says so and offers the way back', async ({ explorer, page }) => {
  await explorer.open()
  await explorer.incidents.search.fill('nowhere at all')
  await expect(explorer.incidents.panel).toContainText('No incident passes these filters.')
  await page.getByRole('button', { name: 'Clear the filters' }).click()
  await expect(explorer.incidents.titles).toHaveCount(10)
})
