import type { Page } from '@playwright/test'
import { REACH } from './fixtures/reach.ts'
import { expect, test } from './fixtures/test.ts'

// The story that is shipped, with the data that it is about.
test.use({ dataset: null, map: 'late', contextOptions: { reducedMotion: 'reduce' } })

const TALK = '/?v=2&story=kabul-kerman-krasnogorsk&chapter=5&present=1'

test('a remote leads through a talk', async ({ page }) => {
  await page.goto(TALK)
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toHaveText('The Russian embassy in Kabul: five or eight')
  await expect(page.getByRole('tab')).toHaveCount(0)

  await test.step('nothing takes the focus', async () => {
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
  })

  await test.step('letters grow with the shorter side of the screen', async () => {
    await page.setViewportSize({ width: 1600, height: 900 })
    const sizes = await page.evaluate(() => {
      const px = (selector: string) =>
        Number.parseFloat(getComputedStyle(document.querySelector(selector)!).fontSize)
      const stamp = '[data-testid="date-stamp"] p'
      return { date: px(stamp), under: px(`${stamp} + p`), line: px('main + div p') }
    })
    expect(sizes.date).toBeGreaterThanOrEqual(45)
    expect(Math.min(sizes.under, sizes.line)).toBeGreaterThanOrEqual(22.5)
  })

  await test.step('forward and back', async () => {
    await page.keyboard.press('PageDown')
    await expect(title).toHaveText('Whose was Shiraz?')
    await page.keyboard.press('PageUp')
    await expect(title).toHaveText('The Russian embassy in Kabul: five or eight')
    await page.keyboard.press('End')
    await expect(title).toHaveText('How far, and how sure')
    await page.keyboard.press('Home')
    await expect(title).toHaveText('What is told here')
    await page.keyboard.press(' ')
    await expect(title).toHaveText('Jalalabad, 2015: one document')
  })

  await test.step('blank, and shown again', async () => {
    const blank = page.getByRole('button', { name: 'The screen is blank' })
    await page.keyboard.press('b')
    await expect(blank).toBeVisible()
    await page.keyboard.press('.')
    await expect(blank).toHaveCount(0)
  })

  await test.step('notes in a second window, which leads too', async () => {
    await page.keyboard.press('Home')
    const opened = page.waitForEvent('popup')
    await page.keyboard.press('n')
    const notes = await opened
    await expect(notes.getByRole('main')).toContainText('One of the five retells another')
    await expect(notes.getByRole('main')).toContainText('Next: Jalalabad, 2015: one document')
    await notes.keyboard.press('ArrowRight')
    await expect(title).toHaveText('Jalalabad, 2015: one document')
    await expect(notes.getByRole('main')).toContainText('Chapter 2 of 12')
    await notes.close()
  })

  await test.step('Escape leaves for the whole page, which tells the story', async () => {
    await page.keyboard.press('Escape')
    await expect(page.getByRole('region', { name: 'Story' })).toContainText('Jalalabad, 2015: one document')
    await expect(page).not.toHaveURL(/present/)
  })
})

test('what the browser refuses is said, and the remote leads on', async ({ page }) => {
  await page.addInitScript(() => {
    window.open = () => null
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('Permissions check failed'))
  })
  await page.goto(TALK)
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toHaveText('The Russian embassy in Kabul: five or eight')
  const map = page.getByRole('main')
  await page.keyboard.press('n')
  await expect(map).toContainText('The browser lets the page open no window for the notes.')
  await page.keyboard.press('f')
  await expect(map).toContainText('The browser does not let the page fill the screen.')
  await expect(page.getByTestId('status')).toHaveText(/^The browser does not let the page fill the screen\./)
  await page.keyboard.press('PageDown')
  await expect(title).toHaveText('Whose was Shiraz?')
  await map.getByRole('button', { name: 'Close notice' }).click()
  await expect(map).not.toContainText('The browser does not let')
  await page.keyboard.press('PageUp')
  await expect(title).toHaveText('The Russian embassy in Kabul: five or eight')
})

test('a view without a story is stepped through', async ({ page }) => {
  await page.goto('/?v=2&at=2024-01-03&present=1')
  const date = page.getByTestId('date-stamp').locator('p').first()
  await expect(date).toHaveText('3 January 2024')
  await page.keyboard.press('ArrowRight')
  await expect(date).not.toHaveText('3 January 2024')
  await page.keyboard.press('ArrowLeft')
  await expect(date).toHaveText('3 January 2024')
})

test.describe('of data whose title runs from right to left', () => {
  test.use({ dataset: { features: REACH, info: { title: 'نطاق الحوادث: ISKP' } } })

  test('the title stands at the right, what is said of the view at the left', async ({ page }) => {
    await page.goto('/?v=2&present=1')
    const title = page.getByRole('heading', { level: 1 })
    await expect(title).toHaveText('نطاق الحوادث: ISKP')
    /** From the left of the screen to where a text begins and ends. */
    const found = await page.evaluate(() => {
      const ends = (selector: string) => {
        const range = document.createRange()
        range.selectNodeContents(document.querySelector(selector)!)
        const { left, right } = range.getBoundingClientRect()
        return { left, right: innerWidth - right }
      }
      return { title: ends('h1'), line: ends('main + div p') }
    })
    expect(found.title.right).toBeLessThan(60)
    expect(found.title.left).toBeGreaterThan(600)
    expect(found.line.left).toBeLessThan(60)
  })
})

/** One finger across the middle of the screen, by so many CSS pixels. */
async function swipe(page: Page, by: number): Promise<void> {
  const touch = await page.context().newCDPSession(page)
  const { width, height } = page.viewportSize()!
  const at = (share: number) => [{ x: width / 2 + by * (share - 0.5), y: height / 2 }]
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) })
  for (const share of [0.3, 0.6, 1])
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(share) })
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await touch.detach()
}

for (const viewport of [
  { width: 390, height: 844 },
  { width: 844, height: 390 },
])
  test.describe(`on a phone, ${viewport.width} by ${viewport.height}`, () => {
    test.use({ viewport, hasTouch: true, isMobile: true })

    test('swipes and buttons lead, each large enough for a thumb, and all is read', async ({ page }) => {
      await page.goto(TALK)
      const title = page.getByRole('heading', { level: 1 })
      await expect(title).toHaveText('The Russian embassy in Kabul: five or eight')
      await swipe(page, -200)
      await expect(title).toHaveText('Whose was Shiraz?')
      await swipe(page, 200)
      await expect(title).toHaveText('The Russian embassy in Kabul: five or eight')
      await page.getByRole('button', { name: 'Next' }).tap()
      await expect(title).toHaveText('Whose was Shiraz?')
      await page.getByRole('button', { name: 'Back' }).tap()
      await expect(title).toHaveText('The Russian embassy in Kabul: five or eight')
      const found = await page.evaluate(() => {
        const px = (selector: string) =>
          Number.parseFloat(getComputedStyle(document.querySelector(selector)!).fontSize)
        const boxes = [...document.querySelectorAll('button')].map((one) => one.getBoundingClientRect())
        const line = document.querySelector('main + div p')!
        return {
          smallest: Math.min(...boxes.flatMap(({ width, height }) => [width, height])),
          date: px('[data-testid="date-stamp"] p'),
          under: px('[data-testid="date-stamp"] p + p'),
          line: px('main + div p'),
          hidden: line.scrollHeight - line.clientHeight,
          wide: document.documentElement.scrollWidth,
        }
      })
      const least = Math.min(viewport.width, viewport.height)
      expect(found.smallest).toBeGreaterThanOrEqual(44)
      expect(found.date).toBeGreaterThanOrEqual(0.05 * least)
      expect(Math.min(found.under, found.line)).toBeGreaterThanOrEqual(0.025 * least)
      expect([found.hidden, found.wide]).toEqual([0, viewport.width])
    })
  })

test.describe('with its map', () => {
  test.use({ map: 'drawn', dataset: null })

  test('a view in front of a room shows its incidents as large as they can be', async ({
    explorer,
    page,
  }) => {
    await page.goto('/?v=2&present=1')
    await explorer.map.stands()
    const boxes = ['Krasnogorsk', 'Kerman'].map((name) =>
      explorer.map.names.filter({ hasText: name }).boundingBox(),
    )
    const [north, south] = await Promise.all(boxes)
    const { height } = (await explorer.map.canvas.boundingBox())!
    expect(south!.y - north!.y).toBeGreaterThan(height / 2)
  })
})
