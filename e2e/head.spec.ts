import type { Locator, Page } from '@playwright/test'
import { isStyled } from './drivers/styled.ts'
import { expect, test } from './fixtures/test.ts'

test.use({ map: 'late', dataset: null })

const TITLE = 'ISKP (Islamic State Khorasan Province): from Kabul to Kerman to Krasnogorsk'
const SIZES = [
  [320, 568],
  [360, 740],
  [768, 1024],
  [1024, 768],
  [1280, 720],
  [1920, 1080],
] as const

/** Whether something of the title is cut off (a letter's tail may reach a pixel out of its line), or sticks out of the page. */
function titleOf(page: Page) {
  return page.getByRole('heading', { level: 1 }).evaluate((title) => {
    const box = title.getBoundingClientRect()
    return {
      text: title.textContent,
      cut: title.scrollHeight > title.clientHeight + 2 || title.scrollWidth > title.clientWidth + 2,
      inPage: box.left >= 0 && box.right <= document.documentElement.clientWidth,
    }
  })
}

for (const [what, path] of [
  ['page', '/'],
  ['embed', '/embed/'],
] as const)
  test(`the ${what}'s title is the dataset's, whole at every width`, async ({ explorer, page }) => {
    await page.goto(path, { waitUntil: 'commit' })
    await isStyled(page)
    await expect(explorer.sentence).toBeVisible()
    for (const [width, height] of SIZES)
      await test.step(`${width} x ${height}`, async () => {
        await page.setViewportSize({ width, height })
        expect(await titleOf(page)).toEqual({ text: TITLE, cut: false, inPage: true })
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      })
  })

test('the head keeps its height, whatever the clock makes the sentence say', async ({ explorer, page }) => {
  await explorer.openPlain()
  const head = page.getByRole('banner')
  const days = ['2015-04-18', '2020-06-01', '2021-08-26', '2023-07-01', '2024-03-29']
  for (const [width, height] of SIZES)
    await test.step(`${width} x ${height}`, async () => {
      await page.setViewportSize({ width, height })
      const heights = new Set<number>()
      const cut: string[] = []
      for (const day of days) {
        await explorer.time.scrubTo(day)
        await expect(explorer.sentence).toContainText(new RegExp(`${day.slice(0, 4)}: `))
        heights.add((await head.boundingBox())!.height)
        if (await isCut(explorer.sentence.locator('..'))) cut.push(day)
      }
      expect({ heights: heights.size, cut }).toEqual({ heights: 1, cut: [] })
    })
})

test('a long sentence scrolls in its lines and leaves the map its room', async ({ explorer, page }) => {
  await explorer.openPlain()
  const before = await page.getByRole('banner').boundingBox()
  await explorer.open(
    'v=2&actor=all&country=AF,IR,RU,PK,TR,TJ,UZ,SY,IQ,DE,FR,AT&attack=bombing,shooting,suicide-bombing&q=attack',
  )
  await expect(explorer.sentence).toContainText('Afghanistan')
  expect(await page.getByRole('banner').boundingBox()).toEqual(before)
  const base = explorer.sentence.getByRole('button').last()
  await base.focus()
  await expect(base).toBeInViewport({ ratio: 1 })
})

/** Whether more lines are said than are in sight. */
function isCut(box: Locator): Promise<boolean> {
  return box.evaluate((element) => element.scrollHeight > element.clientHeight + 1)
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })

  test('the head leaves the map its room, and its buttons are one tap away', async ({ explorer, page }) => {
    await explorer.openPlain()
    expect((await page.getByRole('banner').boundingBox())!.height).toBeLessThan(215)
    const link = page.getByRole('button', { name: 'Copy link' })
    await expect(link).toBeHidden()
    await page.getByRole('button', { name: 'Menu' }).tap()
    await expect(link).toBeInViewport({ ratio: 1 })
    await link.tap()
    await expect(link).toBeHidden()
    await expect(explorer.notices).toContainText(/link/i)
  })
})

test("a file of the reader has a title of its own, and not the dataset's", async ({ explorer, page }) => {
  await explorer.open('panel=sources')
  const features = [
    {
      type: 'Feature',
      id: 'one',
      geometry: { type: 'Point', coordinates: [69.2, 34.5] },
      properties: { start: '2001-02-03', title: 'Mine' },
    },
  ]
  await explorer.sources.openFile({
    name: 'mine.geojson',
    mimeType: 'application/geo+json',
    buffer: Buffer.from(JSON.stringify({ type: 'FeatureCollection', features })),
  })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('mine.geojson')
})
