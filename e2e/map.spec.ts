import { feature } from '../src/core/fixtures/feature.ts'
import { ISTANBUL, KABUL, KERMAN, MOSCOW, MUNICH, TERMEZ } from './fixtures/reach.ts'
import { expect, test } from './fixtures/test.ts'

const CAMERA = [45, 42, 3]
const VIEW = `view=${CAMERA}&theme=light`

test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('draws an incident where its coordinates say, in the colour of its kind', async ({ explorer }) => {
  await explorer.open(`${VIEW}&country=IR,DE,TR,UZ`)
  await explorer.map.isThere()
  await expect.poll(() => explorer.map.drawnAt(KERMAN, CAMERA)).toBe('attack')
  expect(await explorer.map.drawnAt(ISTANBUL, CAMERA)).toBe('attack')
  expect(await explorer.map.drawnAt(TERMEZ, CAMERA)).toBe('attack')
  expect(await explorer.map.drawnAt(MUNICH, CAMERA)).toBe('operation')
})

test('draws what the filters let through, and nothing else', async ({ explorer }) => {
  await explorer.open(`${VIEW}&panel=filters`)
  await explorer.map.isThere()
  await expect.poll(() => explorer.map.drawnAt(KERMAN, CAMERA)).toBe('attack')
  await explorer.filters.toggle('Country', 'Germany')
  await expect.poll(() => explorer.map.drawnAt(KERMAN, CAMERA)).toBe('land')
  expect(await explorer.map.drawnAt(MUNICH, CAMERA)).toBe('operation')
})

test('names what lies under the pointer', async ({ explorer }) => {
  await explorer.open(VIEW)
  await explorer.map.isThere()
  await explorer.map.hover(KERMAN, CAMERA)
  await expect(explorer.map.tip).toHaveText('Attack in KermanKerman, Iran · 3 Jan 2024')
})

test('a pointer that rests finds what the clock brings to it', async ({ explorer, page }) => {
  await explorer.open(`${VIEW}&at=2022-04-18`)
  await explorer.map.isThere()
  await explorer.time.playhead.focus()
  await explorer.map.hover(KERMAN, CAMERA)
  await expect(explorer.map.tip).toBeHidden()
  await page.keyboard.press('ArrowRight')
  await expect(explorer.map.tip).toHaveText('Attack in KermanKerman, Iran · 3 Jan 2024')
  await page.keyboard.press('ArrowLeft')
  await expect(explorer.map.tip).toBeHidden()
})

test('a click opens what is visible now, and nothing that is not', async ({ explorer }) => {
  await explorer.open(`${VIEW}&at=2022-04-18`)
  await explorer.map.isThere()
  await explorer.map.click(KERMAN, CAMERA)
  await explorer.map.click(MUNICH, CAMERA)
  await expect(explorer.card.title).toHaveText('Arrests in Munich')
  await explorer.address.toMean('v=1&at=2022-04-18&view=45,42,3&id=munich-2020&theme=light')
})

test('several at one place open as a list in the order of time, and each of them as a card', async ({
  explorer,
}) => {
  await explorer.open('view=69.1723,34.5281,8')
  await explorer.map.isThere()
  await explorer.map.click(KABUL, [69.1723, 34.5281, 8])
  await expect(explorer.place.section).toContainText('3 incidents at this place')
  await expect(explorer.place.entries).toHaveText([
    'Attack: Attack in Kabul in 201510 Jun 2015',
    'Attack: Attack in Kabul in 20165 Mar 2016',
    'Attack: Attack in Kabul in 202126 Aug 2021',
  ])
  await explorer.place.open('Attack in Kabul in 2016')
  await expect(explorer.card.title).toHaveText('Attack in Kabul in 2016')
})

test('the list of a place holds what is visible now', async ({ explorer }) => {
  await explorer.open('view=69.1723,34.5281,8&at=2016-03-05')
  await explorer.map.isThere()
  await explorer.map.click(KABUL, [69.1723, 34.5281, 8])
  await expect(explorer.place.entries).toHaveCount(2)
  await explorer.place.close()
  await expect(explorer.place.section).toBeHidden()
})

test('a row that has the focus is shown on the map', async ({ explorer }) => {
  await explorer.open(`${VIEW}&country=RU,TR&kind=attack`)
  await explorer.map.isThere()
  await expect.poll(() => explorer.map.drawnAt(ISTANBUL, CAMERA)).toBe('attack')
  await explorer.map.stands()
  const before = await explorer.map.pictureOf(ISTANBUL, CAMERA)
  await explorer.incidents.row('Attack in Istanbul').focus()
  await expect.poll(() => explorer.map.pictureOf(ISTANBUL, CAMERA)).not.toBe(before)
  await explorer.incidents.search.focus()
  await expect.poll(() => explorer.map.pictureOf(ISTANBUL, CAMERA)).toBe(before)
})

test('pans and zooms from the keyboard, and the link follows', async ({ explorer, page }) => {
  await explorer.open(VIEW)
  await explorer.map.isThere()
  await explorer.map.canvas.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => Number(explorer.address.parameter('view')?.split(',')[0])).toBeGreaterThan(46)
  await page.keyboard.press('Equal')
  await expect.poll(() => Number(explorer.address.parameter('view')?.split(',')[2])).toBe(4)
})

test('zooms with its buttons, and shows all incidents again', async ({ explorer }) => {
  await explorer.open(`view=${MOSCOW},6`)
  await explorer.map.isThere()
  await explorer.map.control('Zoom out').click()
  await expect.poll(() => explorer.address.parameter('view')).toBe('37.6156,55.7522,5')
  await explorer.map.control('Show all incidents').click()
  await explorer.address.toMean('v=1')
  await explorer.map.hover(MOSCOW, [37.6156, 55.7522, 5])
  await expect(explorer.map.tip).toBeHidden()
})

test('prints the date, a scale and where the basemap comes from on the map', async ({ explorer }) => {
  await explorer.open('at=2020-04-15')
  await explorer.map.isThere()
  await expect(explorer.map.frame.getByText('15 April 2020')).toBeVisible()
  await expect(explorer.map.frame.getByText(/^\d+\skm$/)).toBeVisible()
  await expect(explorer.map.frame.getByText('Natural Earth · GeoNames')).toBeVisible()
})

test.describe('beside the map', () => {
  test.use({ map: 'late' })

  test('explains the marks that can be on it', async ({ explorer, page }) => {
    await explorer.open('country=DE,RU')
    const legend = page.getByRole('region', { name: 'Legend' })
    await expect(legend).toContainText('Attack')
    await expect(legend).toContainText('Foiled plot')
    await expect(legend).toContainText('Arrest, operation')
    await expect(legend).toContainText('Warning, threat')
    await expect(legend).not.toContainText('Territory')
    await legend.getByRole('button').click()
    await expect(legend.getByRole('list')).toBeHidden()
  })
})

test.describe('what is known to a season', () => {
  const season = { start: '2020-03-01', end: '2020-05-31', datePrecision: 'season' } as const
  const features = [
    feature('first', { at: KERMAN, ...season }),
    feature('second', { at: MUNICH, ...season }),
    feature('third', { at: MUNICH, ...season }),
  ]
  test.use({ dataset: { features } })

  test('is hollow as long as it is only possible', async ({ explorer }) => {
    await explorer.open(`${VIEW}&at=2020-04-15`)
    await explorer.map.isThere()
    await expect.poll(() => explorer.map.drawnAt(KERMAN, CAMERA)).toBe('paper')
    await explorer.open(`${VIEW}&at=2020-05-31`)
    await explorer.map.isThere()
    await expect.poll(() => explorer.map.drawnAt(KERMAN, CAMERA)).toBe('attack')
  })

  test('is called possible in the list of its place', async ({ explorer }) => {
    await explorer.open(`${VIEW}&at=2020-04-15`)
    await explorer.map.isThere()
    await explorer.map.click(MUNICH, CAMERA)
    await expect(explorer.place.entries.first()).toContainText('2020 possible')
  })
})
