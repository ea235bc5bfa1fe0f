import { controlsIn, tabThrough } from './drivers/keyboard.ts'
import { expect, test } from './fixtures/test.ts'

const SCREENS = [
  { name: 'the list', query: '' },
  { name: 'the filters', query: 'panel=filters' },
  { name: 'the sources', query: 'panel=sources' },
  { name: 'a card', query: 'id=kerman-2024' },
]

test.use({ contextOptions: { reducedMotion: 'reduce' } })

for (const { name, query } of SCREENS) {
  test(`Tab reaches every control beside ${name}, its focus can be seen, and Tab leaves it again`, async ({
    explorer,
    page,
  }) => {
    await explorer.open(query)
    await explorer.map.isThere()
    await expect(explorer.sentence).toContainText('km')
    const controls = await controlsIn(page)
    const stops = await tabThrough(page)
    expect(stops.map((stop) => stop.name)).toEqual(controls)
    expect(stops.filter((stop) => !stop.marked || stop.hidden)).toEqual([])
  })
}

test('the whole page is worked with the keyboard alone', async ({ explorer, page }) => {
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await explorer.open()
  await explorer.map.isThere()
  // Skip to the panel, open the filters and choose a country.
  await press('Tab', 'Enter', 'Tab')
  await expect(page.getByRole('tab', { name: 'Incidents' })).toBeFocused()
  await press('ArrowRight')
  await expect(page.getByRole('tab', { name: 'Filters' })).toBeFocused()
  await explorer.filters.value('Country', 'Afghanistan').focus()
  await press('Space')
  await expect(explorer.stamp).toContainText('4 of 4 so far')
  // Back to the list, open an incident, close it.
  await page.getByRole('tab', { name: 'Filters' }).focus()
  await press('Home')
  await expect(page.getByRole('tab', { name: 'Incidents' })).toBeFocused()
  await explorer.incidents.row('Attack in Kabul in 2021').focus()
  await press('Enter')
  await expect(explorer.card.title).toHaveText('Attack in Kabul in 2021')
  await explorer.card.card.getByRole('button', { name: 'Close card' }).focus()
  await press('Enter')
  await expect(explorer.card.card).toBeHidden()
  // Time: mode, step, play, pause.
  await explorer.time.mode('So far').focus()
  await press('ArrowRight')
  await expect(explorer.time.mode('Window')).toBeChecked()
  await explorer.time.playhead.focus()
  await press('Home', 'ArrowRight')
  await expect(explorer.date).toHaveText('30 September 2015')
  await press('Space')
  await expect(explorer.time.playButton).toHaveAccessibleName('Pause')
  await press('Space')
  await expect(explorer.time.playButton).toHaveAccessibleName(/^Play/)
})

test.describe('away from the map', () => {
  test.use({ map: 'late' })

  test('each of the three sliders of time shows that it has the focus', async ({ explorer, page }) => {
    await explorer.open('from=2017-01-01&to=2022-12-31&at=2020-04-15')
    // Marks of what was the farthest come with the distances.
    await expect(explorer.time.farthest.first()).toBeAttached()
    const without = await explorer.time.region.screenshot()
    for (const label of ['Start of the period', 'End of the period', 'Playhead']) {
      await test.step(label, async () => {
        await page.getByRole('slider', { name: label }).focus()
        await page.keyboard.press('Shift')
        await expect.poll(async () => (await explorer.time.region.screenshot()).equals(without)).toBe(false)
        await page.getByRole('slider', { name: label }).blur()
        await expect.poll(async () => (await explorer.time.region.screenshot()).equals(without)).toBe(true)
      })
    }
  })

  test('a card that is closed gives the focus back to where it came from', async ({ explorer, page }) => {
    await explorer.open()
    await explorer.incidents.row('Attack in Kerman').focus()
    await page.keyboard.press('Enter')
    await explorer.card.card.getByRole('button', { name: 'Close card' }).focus()
    await page.keyboard.press('Enter')
    await expect(explorer.incidents.row('Attack in Kerman')).toBeFocused()
  })

  test('the settings of time open with a key and close with Escape', async ({ explorer, page }) => {
    await explorer.open()
    await explorer.time.settings.focus()
    await page.keyboard.press('Enter')
    await expect(explorer.time.dateField('From')).toBeVisible()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    await expect(explorer.time.dateField('From')).toBeHidden()
    await expect(explorer.time.settings).toBeFocused()
  })

  test('keys of the time bar do nothing while somebody types', async ({ explorer, page }) => {
    await explorer.open('at=2016-03-05')
    await explorer.incidents.search.focus()
    await page.keyboard.type('n in')
    await expect(explorer.incidents.search).toHaveValue('n in')
    await page.keyboard.press('ArrowRight')
    await explorer.time.openSettings()
    await explorer.time.dateField('From').focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('n')
    await expect(explorer.date).toHaveText('5 March 2016')
    await expect(explorer.time.playButton).toHaveAccessibleName(/^Play on to 2024/)
  })

  test('keys of the time bar do nothing while the focus is elsewhere', async ({ explorer, page }) => {
    await explorer.open('at=2016-03-05')
    await page.getByRole('tab', { name: 'Incidents' }).focus()
    await page.keyboard.press('n')
    await page.keyboard.press('ArrowUp')
    await expect(explorer.date).toHaveText('5 March 2016')
    await expect(explorer.time.playButton).toHaveAccessibleName(/^Play on to 2024/)
  })
})
