import type { Page } from '@playwright/test'
import { tabThrough } from './drivers/keyboard.ts'
import { expect, test } from './fixtures/test.ts'

// What a first visitor sees on a screen that is small, or made small: 1280 pixels at 400 %, 1440 at 200 %.
test.use({ dataset: null, contextOptions: { reducedMotion: 'reduce' } })

/** The page's parts, from its first to its last. */
const PARTS = ['header', 'main', '#time', '#panel'] as const

const SMALL = { width: 320, height: 256 }
const ZOOMED = { width: 720, height: 450 }

/** Where the parts lie in the page, and whether they are read in the order in which they stand. */
function layoutOf(page: Page) {
  return page.evaluate((parts) => {
    const elements = parts.map((part) => document.querySelector(part)!)
    const boxes = elements.map((element) => element.getBoundingClientRect())
    const isAfter = (a: Element, b: Element) =>
      (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) > 0
    return {
      boxes: boxes.map(({ left, right, height }) => ({ left, right, height })),
      stacked: boxes.slice(1).every((box, i) => box.top >= boxes[i]!.bottom - 1),
      read: elements.slice(1).every((element, i) => isAfter(elements[i]!, element)),
      fixed: [...document.querySelectorAll('body *')]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .filter((element) => ['fixed', 'sticky'].includes(getComputedStyle(element).position))
        .map((element) => `${element.localName}.${element.className}`),
      wide: document.documentElement.scrollWidth,
    }
  }, PARTS)
}

test('at 320 x 256 title, map, time and panel stand below each other, in the order in which they are read, and nothing is fixed over anything', async ({
  explorer,
  page,
}) => {
  await page.setViewportSize(SMALL)
  await explorer.openPlain()
  await explorer.map.stands()
  const { boxes, stacked, read, fixed, wide } = await layoutOf(page)
  expect({ stacked, read, fixed, wide }).toEqual({
    stacked: true,
    read: true,
    fixed: [],
    wide: SMALL.width,
  })
  expect(boxes.map(({ left, right }) => [left, right])).toEqual(PARTS.map(() => [0, SMALL.width]))
  expect(boxes[1]!.height).toBeGreaterThanOrEqual(240)
})

for (const [what, size] of [
  ['at 320 x 256', SMALL],
  ['at 200 %', ZOOMED],
] as const)
  test(`whatever takes the focus is in sight ${what}`, async ({ explorer, page }) => {
    await page.setViewportSize(size)
    await explorer.openPlain()
    await explorer.map.stands()
    const stops = await tabThrough(page)
    expect(stops.length).toBeGreaterThan(25)
    expect(stops.filter(({ hidden, outside }) => hidden || outside)).toEqual([])
  })

test.describe('at 200 %', () => {
  test.use({ viewport: ZOOMED, deviceScaleFactor: 2 })

  test('the places of the story are in the first screen', async ({ explorer, page }) => {
    await explorer.openPlain()
    await explorer.map.stands()
    for (const name of ['Kabul', 'Kerman', 'Krasnogorsk'])
      await expect(explorer.map.names.filter({ hasText: name })).toBeInViewport({ ratio: 1 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(ZOOMED.width)
  })
})
