import { expect, test } from './fixtures/test.ts'

test.use({ map: 'late' })

/** Every parameter that the whole page reads without a story, none at its default; `present` leaves it for a screen of its own. */
const EVERYTHING =
  'v=2&from=2015-01-01&to=2024-06-30&at=2024-03-22&mode=window&span=P5Y&clock=calendar&speed=P1M' +
  '&country=IR,RU,TR&kind=attack,arrest,foiled-plot&role=incident,signal&actor=ISKP&attribution=claimed,reported,official' +
  '&target=church,ceremony,concert-venue&attack=bombing,shooting&precision=site,city&source=001,002&q=attack' +
  '&certain=1&view=40.5,45.25,3.5&id=kerman-2024&hl=istanbul-2024&panel=filters&base=44,33' +
  '&eps=25&min=3&theme=dark&lang=de'

test.describe('while the map is drawn, which leaves the link as it is', () => {
  test.use({ map: 'drawn' })

  test('every parameter is read, and written again when something changes', async ({ explorer }) => {
    await explorer.open(EVERYTHING)
    await explorer.time.setMode('So far')
    await explorer.address.toBe(EVERYTHING.replace('&mode=window', ''))
  })

  test('a link shows the same when it is opened again', async ({ explorer, page }) => {
    await explorer.open(EVERYTHING)
    await expect(explorer.sentence).toContainText('km')
    const parts = [explorer.sentence, explorer.stamp, explorer.card.card]
    const before = await Promise.all(parts.map((part) => part.textContent()))
    await page.reload()
    await explorer.isTakenOver()
    await expect(explorer.sentence).toContainText('km')
    expect(await Promise.all(parts.map((part) => part.textContent()))).toEqual(before)
  })
})

test('each part of a link has its effect', async ({ explorer, page }) => {
  await explorer.open(EVERYTHING)
  await expect(explorer.time.mode('Window')).toBeChecked()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.getByRole('tab', { name: 'Filters' })).toHaveAttribute('aria-selected', 'true')
  await expect(explorer.date).toHaveText('22 March 2024')
  await expect(explorer.card.title).toHaveText('Attack in Kerman')
  await expect(explorer.filters.value('Country', 'Iran')).toBeChecked()
  await explorer.time.openSettings()
  await expect(explorer.time.dateField('From')).toHaveValue('2015-01-01')
  await expect(explorer.time.dateField('To')).toHaveValue('2024-06-30')
  await expect(explorer.time.select('Window of')).toHaveValue('P5Y')
  await expect(explorer.time.select('Speed')).toHaveValue('P1M')
  await expect(explorer.time.certain).toBeChecked()
  await explorer.openPanel('Incidents')
  await expect(explorer.incidents.search).toHaveValue('attack')
  await expect(explorer.incidents.titles).toHaveText(['Attack in Istanbul'])
})

test('a view in front of a room is read, written again with each step, and left for the whole page', async ({
  explorer,
  page,
}) => {
  await explorer.open(`${EVERYTHING}&present=1`)
  await expect(explorer.date).toHaveText('22 March 2024')
  await expect(explorer.time.mode('Window')).toHaveCount(0)
  await page.keyboard.press('End')
  await expect(explorer.date).toHaveText('30 June 2024')
  const moved = EVERYTHING.replace('at=2024-03-22', 'at=2024-06-30')
  await explorer.address.toBe(`${moved}&present=1`)
  await page.keyboard.press('Escape')
  await expect(explorer.time.mode('Window')).toBeChecked()
  await explorer.address.toBe(moved)
})

test('what is highlighted is listed alone until all is asked for', async ({ explorer, page }) => {
  await explorer.open('country=RU,TR&hl=istanbul-2024')
  await expect(explorer.incidents.titles).toHaveText(['Attack in Istanbul'])
  await page.getByRole('button', { name: 'List all' }).click()
  await expect(explorer.incidents.titles).toHaveCount(4)
  await page.getByRole('button', { name: 'No highlight' }).click()
  await explorer.address.toMean('v=1&country=RU,TR')
})

test('an incident in the link moves the clock to it', async ({ explorer }) => {
  await explorer.open('mode=instant&id=kabul-2016')
  await expect(explorer.date).toHaveText('5 March 2016')
  await expect(explorer.card.title).toHaveText('Attack in Kabul in 2016')
  await explorer.address.toMean('v=1&at=2016-03-05&mode=instant&id=kabul-2016')
})

test('a part that is not understood falls back, and a line says which', async ({ explorer }) => {
  await explorer.open('from=yesterday&mode=sideways&span=long&at=2020-04-15&view=1,2&base=900,900')
  await expect(explorer.date).toHaveText('15 April 2020')
  await expect(explorer.time.mode('So far')).toBeChecked()
  await expect(explorer.notices.locator('p')).toHaveText([
    'from=yesterday is not a date: the period begins with the first incident.',
    'mode=sideways is not one of cumulative, window, instant: cumulative is used.',
    'span=long is not a length of time such as P90D or P1Y: 12 months are used.',
    "base=900,900 is not lon,lat in degrees: the dataset's own base is used.",
    'view=1,2 is not lon,lat,zoom: the whole map is shown.',
  ])
})

test('an incident that does not exist is said, and nothing is selected', async ({ explorer }) => {
  await explorer.open('id=nobody-knows')
  await expect(explorer.notices).toContainText('id=nobody-knows is not in this dataset')
  await expect(explorer.card.card).toBeHidden()
})

test('parameters that are not known are ignored', async ({ explorer }) => {
  await explorer.open('utm_source=mail&__proto__=1&constructor=x&country=IR&hasOwnProperty=')
  await expect(explorer.stamp).toHaveText('22 March 20241 of 1 so far')
  await expect(explorer.notices).toBeHidden()
})

test('a notice stays until it is closed', async ({ explorer, page }) => {
  await explorer.open('mode=sideways')
  await expect(explorer.notices.locator('p')).toHaveCount(1)
  await page.getByRole('button', { name: 'Close notice' }).click()
  await expect(explorer.notices).toBeHidden()
})

test('back and forward go through what was chosen', async ({ explorer, page }) => {
  await explorer.open()
  await explorer.openPanel('Filters')
  await explorer.filters.toggle('Country', 'Iran')
  await explorer.address.toMean('v=1&country=IR&panel=filters')
  await page.goBack()
  await explorer.address.toMean('v=1&panel=filters')
  await expect(explorer.stamp).toContainText('12 of 12')
  await page.goBack()
  await explorer.address.toBe('v=1')
  await expect(page.getByRole('tab', { name: 'Incidents' })).toHaveAttribute('aria-selected', 'true')
  await page.goForward()
  await page.goForward()
  await expect(explorer.stamp).toContainText('1 of 1')
})

test('back from a card that was opened leads out of it', async ({ explorer, page }) => {
  await explorer.open('at=2020-04-15')
  await explorer.incidents.open('Plot in Moscow')
  await explorer.address.toMean('v=1&at=2020-04-15&id=moscow-2019')
  await page.goBack()
  await expect(explorer.card.card).toBeHidden()
})

test('moving the playhead gives the history no entries', async ({ explorer, page }) => {
  await explorer.open()
  const before = await explorer.address.historyLength()
  await explorer.time.playhead.focus()
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowLeft')
  await explorer.address.toMean('v=1&at=2021-08-26')
  expect(await explorer.address.historyLength()).toBe(before)
})

test.describe('copied', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

  test('a link carries the view that is shown', async ({ explorer, page, baseURL }) => {
    await explorer.open('at=2020-04-15&country=RU')
    await explorer.time.setMode('Window')
    await page.getByRole('button', { name: 'Copy link' }).click()
    await expect(explorer.notices).toContainText('The link to this view is copied.')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${baseURL}/?v=2&at=2020-04-15&mode=window&country=RU&role=incident,signal`,
    )
  })
})

test('a link that can not be copied is shown', async ({ explorer, page, baseURL }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error()) } })
  })
  await explorer.open('country=RU')
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(explorer.notices).toContainText(`The link: ${baseURL}/?v=2&country=RU&role=incident,signal`)
})
