import { feature } from '../src/core/fixtures/feature.ts'
import { expect, test } from './fixtures/test.ts'

test.use({ map: 'late' })

test('lists what lies in time, newest first, with place, date and deaths', async ({ explorer }) => {
  await explorer.open('at=2021-08-26&country=AF')
  await expect(explorer.incidents.count).toHaveText('4 in time, 4 at any time')
  await expect(explorer.incidents.rows).toHaveText([
    'Attack in Kabul in 2021Kabul, Afghanistan26 Aug 2021170–181+ killed',
    'Attack in Kabul in 2016Kabul, Afghanistan5 Mar 2016',
    'Attacks in NangarharNangarhar, AfghanistanSeptember 2015',
    'Attack in Kabul in 2015Kabul, Afghanistan10 Jun 201512 killed',
  ])
})

test('says of what may lie outside the time that is shown that it is possible', async ({ explorer }) => {
  await explorer.open('at=2015-09-10&country=AF')
  await expect(explorer.incidents.rows).toHaveText([
    'Attacks in NangarharNangarhar, AfghanistanSeptember 2015 possible',
    'Attack in Kabul in 2015Kabul, Afghanistan10 Jun 201512 killed',
  ])
})

test('holds what has no place on the map, and says so', async ({ explorer }) => {
  await explorer.open('q=threat against')
  await expect(explorer.incidents.count).toHaveText(
    '1 in time, 1 at any time; 1 without a place, listed only',
  )
  await expect(explorer.incidents.titles).toHaveText(['Threat against many countries'])
})

test('opens an incident and marks its row', async ({ explorer }) => {
  await explorer.open()
  await explorer.incidents.open('Attack in Kerman')
  await expect(explorer.card.title).toHaveText('Attack in Kerman')
  await expect(explorer.incidents.row('Attack in Kerman')).toHaveAttribute('aria-current', 'true')
  await explorer.address.toMean('v=1&id=kerman-2024')
})

test('is one stop for Tab; arrows, Home and End move inside, Enter opens', async ({ explorer, page }) => {
  await explorer.open()
  await page.getByRole('combobox', { name: 'Order:' }).focus()
  await page.keyboard.press('Tab')
  await expect(explorer.incidents.row('Attack in Krasnogorsk')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(explorer.incidents.row('Attack in Istanbul')).toBeFocused()
  await page.keyboard.press('End')
  await expect(explorer.incidents.row('Attack in Kabul in 2015')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(explorer.incidents.row('Attacks in Nangarhar')).toBeFocused()
  await page.keyboard.press('Home')
  await expect(explorer.incidents.row('Attack in Krasnogorsk')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(explorer.card.title).toHaveText('Attack in Krasnogorsk')
  await expect(explorer.incidents.row('Attack in Krasnogorsk')).toBeFocused()
})

test.describe('with ten thousand incidents', () => {
  const many = Array.from({ length: 10_000 }, (_, i) => {
    const start = new Date(Date.UTC(2000, 0, 1 + (i % 3650))).toISOString().slice(0, 10)
    return feature(`incident-${i}`, { title: `Incident ${i}`, start })
  })
  test.use({ dataset: { features: many } })

  test('draws only the rows in sight, and says how many there are', async ({ explorer, page }) => {
    await explorer.open()
    await expect(explorer.incidents.count).toContainText('10,000 in time')
    await expect(explorer.incidents.rows.first()).toHaveAttribute('aria-setsize', '10000')
    expect(await explorer.incidents.rows.count()).toBeLessThan(40)
    await explorer.incidents.rows.first().getByRole('button').focus()
    await page.keyboard.press('End')
    // The oldest day has three, equally grave, in the order of time.
    await expect(explorer.incidents.row('Incident 7300 ')).toBeFocused()
    await expect(explorer.incidents.rows.last()).toHaveAttribute('aria-posinset', '10000')
  })
})
