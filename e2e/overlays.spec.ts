import type { Page } from '@playwright/test'
import type { Position } from '../src/core/record/incident.ts'
import type { MapDriver } from './drivers/map-driver.ts'
import { whereIs } from './drivers/where-is.ts'
import { KERMAN } from './fixtures/reach.ts'
import { expect, test } from './fixtures/test.ts'

const SIZES = [
  [320, 568],
  [390, 844],
  [768, 1024],
  [844, 390],
  [1024, 768],
  [1440, 900],
  [1920, 1080],
] as const

const FRAMES = [
  [320, 480],
  [600, 500],
  [900, 560],
] as const

/** What lies over the map or beside it, and has to have a place of its own. */
const PARTS = {
  date: '[data-testid="date-stamp"]',
  legend: 'section[aria-label="Legend"]',
  buttons: 'main fieldset',
  scale: '.maplibregl-ctrl-scale',
  credits: '.map-attribution',
  card: '[data-testid="card"]',
  panel: '#panel',
  time: '#time',
  notices: 'section[aria-label="Notices"]',
} as const

interface Part {
  readonly name: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** What is written on the map itself. */
const WRITTEN = { name: '[data-testid="place-name"]', badge: '.country-badge' } as const

/** Where the story of the shipped data ends. */
const CROCUS: Position = [37.3903, 55.8258]

/** Where each part is that can be seen. */
function partsOf(page: Page, parts: Readonly<Record<string, string>> = PARTS): Promise<Part[]> {
  return page.evaluate(
    (parts) =>
      Object.entries(parts).flatMap(([name, selector]) =>
        [...document.querySelectorAll(selector)]
          .filter((element) => element.checkVisibility({ visibilityProperty: true }))
          .map((element) => {
            const { left, top, right, bottom } = element.getBoundingClientRect()
            return { name, left, top, right, bottom }
          }),
      ),
    parts,
  )
}

const overlap = (a: Part, b: Part) =>
  a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1

/** Pairs that lie over each other. Under a card nothing has to be read: what it covers is not looked at again. */
function overlapping(parts: readonly Part[]): string[] {
  const under = (name: string) => ['scale', 'credits'].includes(name)
  return parts.flatMap((a, i) =>
    parts
      .slice(i + 1)
      .filter((b) => overlap(a, b) && !(b.name === 'card' && under(a.name)))
      .map((b) => `${a.name} and ${b.name}`),
  )
}

test.use({ contextOptions: { reducedMotion: 'reduce' } })

for (const [width, height] of SIZES)
  test(`nothing lies over anything at ${width} x ${height}`, async ({ explorer, page }) => {
    await page.setViewportSize({ width, height })
    await test.step('at the opening', async () => {
      // As long as a date can be.
      await explorer.open('v=1&mode=sideways&speed=fast&at=2022-09-28')
      await explorer.map.stands()
      await expect(explorer.notices.locator('p')).toHaveCount(2)
      expect(overlapping(await partsOf(page))).toEqual([])
    })
    await test.step('with an unfolded legend', async () => {
      for (const left of [1, 0]) {
        await explorer.notices.getByRole('button').first().click()
        await expect(explorer.notices.locator('p')).toHaveCount(left)
      }
      const legend = page.getByRole('region', { name: 'Legend' })
      const toggle = legend.getByRole('button', { name: 'Legend' })
      if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click()
      await expect(legend.getByRole('listitem').first()).toBeVisible()
      expect(overlapping(await partsOf(page))).toEqual([])
    })
    await test.step('with a card, which leaves its incident uncovered', async () => {
      await explorer.open('v=1&mode=sideways&id=kerman-2024')
      await expect(explorer.card.title).toBeVisible()
      await expect(explorer.notices.locator('p')).toHaveCount(1)
      await explorer.map.stands()
      expect(overlapping(await partsOf(page))).toEqual([])
      const place = await whereIs(explorer.map, KERMAN, () => page.url())
      expect(covering(place, await partsOf(page))).toEqual([])
    })
  })

test('the words of the scale stand between its ends where it is no wider than they are', async ({
  explorer,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await explorer.open('v=2&at=2021-08-26')
  await explorer.map.stands()
  const beyond = await page.locator('.maplibregl-ctrl-scale').evaluate((scale) => {
    const words = document.createRange()
    words.selectNodeContents(scale)
    const [inner, outer] = [words.getBoundingClientRect(), scale.getBoundingClientRect()]
    return [outer.left - inner.left, inner.right - outer.right]
  })
  expect(Math.max(...beyond)).toBeLessThanOrEqual(0.5)
})

for (const [width, height] of FRAMES)
  test(`nothing lies over anything in a frame of ${width} x ${height}`, async ({ explorer, page }) => {
    await page.setViewportSize({ width, height })
    await page.goto('/embed/?v=1')
    await explorer.map.stands()
    expect(overlapping(await partsOf(page))).toEqual([])
    await page.goto('/embed/?v=1&id=kerman-2024')
    await expect(explorer.card.title).toBeVisible()
    await explorer.map.stands()
    expect(overlapping(await partsOf(page))).toEqual([])
    const full = page.getByRole('link', { name: 'Open full view' })
    const place = await whereIs(explorer.map, KERMAN, () =>
      full.evaluate((link: HTMLAnchorElement) => link.href),
    )
    expect(covering(place, await partsOf(page))).toEqual([])
  })

test.describe('the attack with which the opening ends', () => {
  test.use({ dataset: null })

  for (const [width, height] of SIZES)
    test(`is uncovered at ${width} x ${height}, and no badge lies over a name`, async ({
      explorer,
      page,
    }) => {
      await page.setViewportSize({ width, height })
      await explorer.openPlain()
      await explorer.map.stands()
      expect(overlapping(await partsOf(page, WRITTEN))).toEqual([])
      // As many words as there is room for.
      if (width >= 1440) await expect(page.locator('.country-badge')).toHaveText('1, somewhere in Russia')
      else await expect(page.locator('.country-badge')).toHaveText(/^1(, somewhere)? in Russia$|^1$/)
      await expectUncovered(explorer.map, () => page.url())
    })

  for (const [width, height] of [
    [320, 256],
    [320, 640],
    [360, 640],
  ] as const)
    test(`has its names whole on a small map at ${width} x ${height}, also beside two notices`, async ({
      explorer,
      page,
    }) => {
      await page.setViewportSize({ width, height })
      for (const [link, notices] of [
        ['v=2', 0],
        ['v=2&mode=sideways&speed=fast', 2],
      ] as const) {
        await explorer.open(link)
        await expect(explorer.notices.locator('p')).toHaveCount(notices)
        await explorer.map.stands()
        const frame = (await explorer.map.frame.boundingBox())!
        const names = async () => (await partsOf(page, WRITTEN)).filter(({ name }) => name === 'name')
        const cut = async () => {
          const pairs = overlapping([...(await partsOf(page)), ...(await names())])
          const isOut = ({ left, right }: Part) => left < frame.x || right > frame.x + frame.width
          return [...pairs.filter((pair) => pair.endsWith('name')), ...(await names()).filter(isOut)]
        }
        await expect.poll(async () => (await names()).length).toBeGreaterThanOrEqual(3)
        // Names give way to lines that came when nothing has changed for a while.
        await expect.poll(cut).toEqual([])
      }
    })

  for (const [width, height] of [
    [390, 844],
    [1280, 800],
  ] as const)
    test(`is uncovered beside two notices at ${width} x ${height}`, async ({ explorer, page }) => {
      await page.setViewportSize({ width, height })
      await explorer.open('v=2&mode=sideways&speed=fast')
      await expect(explorer.notices.locator('p')).toHaveCount(2)
      await explorer.map.stands()
      const { notices } = PARTS
      expect(overlapping(await partsOf(page, { ...WRITTEN, notices }))).toEqual([])
      await expectUncovered(explorer.map, () => page.url())
    })

  for (const [width, height] of [
    [390, 844],
    [1280, 800],
  ] as const)
    test(`stays where it is at ${width} x ${height} while a line for the reader comes late and goes`, async ({
      explorer,
      page,
    }) => {
      await page.setViewportSize({ width, height })
      await explorer.openPlain()
      await explorer.map.stands()
      const before = await partsOf(page, WRITTEN)
      const menu = page.getByRole('button', { name: 'Menu' })
      if (width < 760) await menu.click()
      await page.getByRole('button', { name: 'Copy link' }).click()
      await expect(explorer.notices.locator('p')).toHaveCount(1)
      await explorer.map.stands()
      const { notices, date, buttons } = PARTS
      expect(await partsOf(page, WRITTEN)).toEqual(before)
      expect(overlapping(await partsOf(page, { ...WRITTEN, notices, date, buttons }))).toEqual([])
      await explorer.notices.getByRole('button').click()
      await expect(explorer.notices.locator('p')).toHaveCount(0)
      await explorer.map.stands()
      expect(await partsOf(page, WRITTEN)).toEqual(before)
    })

  test('is uncovered at the end of a run', async ({ explorer, page }) => {
    await explorer.openWithClock('v=2&at=2024-03-07')
    await explorer.time.play()
    await expect(async () => {
      await explorer.clock.pass(2000)
      await expect(explorer.time.playButton).toHaveAccessibleName(/^Again/, { timeout: 1 })
    }).toPass()
    await page.clock.resume()
    await explorer.map.stands()
    await expectUncovered(explorer.map, () => page.url())
  })

  for (const [width, height] of [
    [320, 400],
    [600, 400],
    [900, 500],
  ] as const)
    test(`is uncovered in a frame of ${width} x ${height}`, async ({ explorer, page }) => {
      await page.setViewportSize({ width, height })
      await page.goto('/embed/')
      await explorer.map.stands()
      expect((await explorer.map.frame.boundingBox())!.height).toBeGreaterThanOrEqual(224)
      expect(overlapping(await partsOf(page, WRITTEN))).toEqual([])
      const full = page.getByRole('link', { name: 'Open full view' })
      await expectUncovered(explorer.map, async () => (await full.getAttribute('href'))!)
    })

  test('is uncovered in a frame of 320 x 400 beside two notices, and no name lies over another', async ({
    explorer,
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 400 })
    await page.goto('/embed/?v=2&mode=sideways&speed=fast')
    await expect(explorer.notices.locator('p')).toHaveCount(2)
    await explorer.map.stands()
    const { notices } = PARTS
    expect(overlapping(await partsOf(page, { ...WRITTEN, notices }))).toEqual([])
    const full = page.getByRole('link', { name: 'Open full view' })
    await expectUncovered(explorer.map, async () => (await full.getAttribute('href'))!)
  })
})

/** Expects that nothing lies over the attack's mark, and that it is drawn as an attack. */
async function expectUncovered(map: MapDriver, address: () => string | Promise<string>) {
  const parts = [...(await partsOf(map.page)), ...(await partsOf(map.page, WRITTEN))]
  const place = await whereIs(map, CROCUS, address)
  expect(covering(place, parts)).toEqual([])
  await map.page.keyboard.press('ArrowLeft')
  await map.stands()
  // Beside the number of a stack.
  await expect.poll(() => map.drawnAtPixel(place.x - 7, place.y)).toBe('attack')
}

/** Parts over a point, and "the frame" where it lies outside of it. */
function covering({ x, y, inside }: { x: number; y: number; inside: boolean }, parts: readonly Part[]) {
  const over = parts.filter(
    ({ left, top, right, bottom }) => x > left - 6 && x < right + 6 && y > top - 6 && y < bottom + 6,
  )
  return [...over.map(({ name }) => name), ...(inside ? [] : ['the frame'])]
}
