import type { Page } from '@playwright/test'
import type { Position } from '../src/core/record/incident.ts'
import type { MapDriver } from './drivers/map-driver.ts'
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
  notice: 'section[aria-label="Notices"] p',
} as const

interface Part {
  readonly name: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Where each part is that can be seen. */
function partsOf(page: Page): Promise<Part[]> {
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
    PARTS,
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
      await explorer.open('v=1&mode=sideways')
      await explorer.map.stands()
      await expect(explorer.notices.locator('p')).toHaveCount(1)
      expect(overlapping(await partsOf(page))).toEqual([])
    })
    await test.step('with an unfolded legend', async () => {
      await explorer.notices.getByRole('button').click()
      const legend = page.getByRole('region', { name: 'Legend' })
      const toggle = legend.getByRole('button', { name: 'Legend' })
      if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click()
      await expect(legend.getByRole('listitem').first()).toBeVisible()
      expect(overlapping(await partsOf(page))).toEqual([])
    })
    await test.step('with a card, which leaves its incident uncovered', async () => {
      await explorer.open('v=1&id=kerman-2024')
      await expect(explorer.card.title).toBeVisible()
      await explorer.map.stands()
      expect(overlapping(await partsOf(page))).toEqual([])
      const place = await whereIs(explorer.map, KERMAN, () => page.url())
      expect(covering(place, await partsOf(page))).toEqual([])
    })
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

/** Parts over a point, and "the frame" where it lies outside of it. */
function covering({ x, y, inside }: { x: number; y: number; inside: boolean }, parts: readonly Part[]) {
  const over = parts.filter(
    ({ left, top, right, bottom }) => x > left - 6 && x < right + 6 && y > top - 6 && y < bottom + 6,
  )
  return [...over.map(({ name }) => name), ...(inside ? [] : ['the frame'])]
}

/** Where a place is drawn. Only a reader's move puts the camera into an address: one of 100 pixels to the right. */
async function whereIs(map: MapDriver, place: Position, address: () => string | Promise<string>) {
  await map.canvas.focus()
  await map.page.keyboard.press('ArrowRight')
  const view = async () => new URL(await address()).searchParams.get('view')
  await expect.poll(view).not.toBeNull()
  const camera = (await view())!.split(',').map(Number)
  const { x, y } = await map.pointOf(place, camera)
  const box = (await map.canvas.boundingBox())!
  const was = { x: x + 100, y }
  const inside = was.x > box.x && was.x < box.x + box.width && y > box.y && y < box.y + box.height
  return { ...was, inside }
}
