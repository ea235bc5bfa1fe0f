import { KERMAN } from './fixtures/reach.ts'
import { expect, test } from './fixtures/test.ts'

test.use({
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
  contextOptions: { reducedMotion: 'reduce' },
})

test('date, map, time and the list are there at once, and nothing sticks out', async ({ explorer, page }) => {
  await explorer.open()
  await explorer.map.isThere()
  await expect(explorer.date).toBeInViewport({ ratio: 1 })
  await expect(explorer.map.canvas).toBeInViewport()
  await expect(explorer.time.playButton).toBeInViewport({ ratio: 1 })
  await expect(explorer.time.playhead).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('tab', { name: 'Incidents' })).toBeInViewport({ ratio: 1 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
})

test('a tap opens an incident on the map, and its card can be closed', async ({ explorer }) => {
  await explorer.open('view=57,30,4')
  await explorer.map.tap(KERMAN, [57, 30, 4])
  await expect(explorer.card.title).toHaveText('Attack in Kerman')
  await explorer.card.card.getByRole('button', { name: 'Close card' }).tap()
  await expect(explorer.card.card).toBeHidden()
})

test('every control is at least 24 pixels wide and high', async ({ explorer, page }) => {
  await explorer.open('id=kerman-2024')
  await explorer.map.isThere()
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, select, input:not([type="radio"]), [role="tab"]')]
      .filter((element) => element.checkVisibility() && !element.closest('[data-testid="sentence"]'))
      .map((element) => ({
        name: element.ariaLabel ?? element.textContent,
        box: element.getBoundingClientRect(),
      }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ name, box }) => `${name}: ${box.width} x ${box.height}`),
  )
  expect(small).toEqual([])
})

test.describe('with no need of a map', () => {
  test.use({ map: 'late' })

  test('the sheet has three heights, and its handle names them', async ({ explorer, page }) => {
    await explorer.open()
    const sheet = page.getByRole('complementary', { name: 'Panel' })
    const handle = sheet.getByRole('button', { name: /^Panel height/ })
    const heights: number[] = []
    const names: (string | null)[] = []
    for (let i = 0; i < 3; i++) {
      heights.push((await sheet.boundingBox())!.height)
      names.push(await handle.getAttribute('aria-label'))
      await handle.tap()
    }
    expect(names).toEqual([
      'Panel height: small. Make it half of the screen.',
      'Panel height: half of the screen. Make it full.',
      'Panel height: full. Make it small.',
    ])
    expect(heights[1]).toBeGreaterThan(heights[0]! + 50)
    expect(heights[2]).toBeGreaterThan(heights[1]! + 50)
    expect((await sheet.boundingBox())!.height).toBe(heights[0])
  })

  test('a panel that is chosen is raised so that it can be read', async ({ explorer, page }) => {
    await explorer.open()
    await page.getByRole('tab', { name: 'Filters' }).tap()
    await expect(explorer.filters.value('Country', 'Afghanistan')).toBeInViewport()
    await explorer.filters.value('Country', 'Afghanistan').tap()
    await expect(explorer.stamp).toContainText('4 of 4 so far')
  })

  test('a part of the sentence raises the panel that it opens', async ({ explorer }) => {
    await explorer.open('country=IR')
    await explorer.sentence.getByRole('button', { name: 'Iran' }).tap()
    await expect(explorer.filters.value('Country', 'Afghanistan')).toBeInViewport()
  })

  test('time is moved by touch', async ({ explorer, page }) => {
    await explorer.open()
    const box = (await explorer.time.histogram.boundingBox())!
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2)
    await expect(explorer.date).toHaveText(/2019$/)
  })
})
