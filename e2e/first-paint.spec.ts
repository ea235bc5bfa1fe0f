import type { Page } from '@playwright/test'
import { isStyled } from './drivers/styled.ts'
import { expect, test } from './fixtures/test.ts'
import { watchShifts, withoutFonts } from './shifts.ts'

// The page as it was built, with the data that it was built of.
test.use({ dataset: null })

/** Holds back files, until the answer is called. */
async function hold(page: Page, files: string): Promise<() => void> {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(files, async (route) => {
    await held
    await route.continue()
  })
  return release
}

/** Holds back the scripts that are asked for as modules. */
const holdScripts = (page: Page) => hold(page, '**/assets/*.js')

/** Whether this device has one of the fonts that are read until the page's own are there (src/page/fallback-fonts.css). */
function hasUsualFonts(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const wanted = [
      'local("Arial"), local("Liberation Sans"), local("Arimo")',
      'local("Times New Roman"), local("Liberation Serif"), local("Tinos")',
    ]
    const found = await Promise.allSettled(wanted.map((names) => new FontFace('probe', names).load()))
    return found.every(({ status }) => status === 'fulfilled')
  })
}

/** Whatever has changed is on the screen, and has been told to who watches. */
function isDrawn(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn)))),
  )
}

for (const width of [390, 1280])
  test(`at ${width} px it is read before its scripts, and taken over in place`, async ({
    explorer,
    page,
  }) => {
    await page.setViewportSize({ width, height: 720 })
    await withoutFonts(page)
    const shifts = await watchShifts(page)
    const warnings: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'warning') warnings.push(message.text())
    })
    const release = await holdScripts(page)
    await page.goto('/', { waitUntil: 'commit' })
    await isStyled(page)

    await expect(explorer.sentence).toContainText('16 of 16 incidents')
    await expect(explorer.incidents.rows).toHaveCount(16)
    await expect(explorer.date).toHaveText('29 March 2024')
    await expect(explorer.time.playhead).toBeVisible()
    const row = await explorer.incidents.rows.first().elementHandle()
    const before = await page.locator('#app').innerText()

    release()
    await explorer.isTakenOver()
    await explorer.map.stands()
    expect(await row!.evaluate((element) => element.isConnected)).toBe(true)
    expect(await page.locator('canvas').count()).toBe(1)
    expect(before).toContain('Crocus City Hall')
    expect(await shifts()).toEqual([])
    // React says here where it would have rendered something else.
    expect(warnings.filter((text) => text.includes('Minified React error'))).toEqual([])
  })

/** Upper and lower edges of the page's blocks, as far as they are in sight, CSS pixels, by what they are. */
function edgesOf(page: Page): Promise<[name: string, edge: number][]> {
  return page
    .locator('header, header > *, main, #panel, #panel h2, #panel li, #time, #time > *')
    .evaluateAll((blocks) =>
      blocks.flatMap((block) => {
        const { top, bottom } = block.getBoundingClientRect()
        const name = `${block.localName} ${block.textContent?.slice(0, 30)}`
        return [top, bottom].map((edge): [string, number] => [name, Math.min(edge, innerHeight)])
      }),
    )
}

test.describe('with a map that is late', () => {
  test.use({ map: 'late' })

  for (const width of [390, 1280])
    test(`at ${width} px nothing moves by as much as a line when the fonts come after all else`, async ({
      explorer,
      page,
    }) => {
      await page.setViewportSize({ width, height: 720 })
      const release = await hold(page, '**/*.woff2')
      await explorer.openPlain()
      test.skip(!(await hasUsualFonts(page)), 'no font on this device that the page makes alike')
      const before = await edgesOf(page)
      release()
      await page.waitForFunction(() => document.fonts.status === 'loaded')
      await isDrawn(page)
      const after = await edgesOf(page)
      // Words move inside their line by as much as letters differ, and how far depends on which font comes first.
      expect(before.length).toBeGreaterThan(20)
      expect(after.map(([name]) => name)).toEqual(before.map(([name]) => name))
      expect(after.filter(([, edge], i) => Math.abs(edge - before[i]![1]) > 4)).toEqual([])
    })

  test('what is clicked, ticked and typed before its scripts are there is done once they are', async ({
    explorer,
    page,
  }) => {
    const release = await holdScripts(page)
    await page.goto('/', { waitUntil: 'commit' })
    await isStyled(page)
    await explorer.incidents.search.fill('Kabul')
    await page.getByRole('radio', { name: 'Window', exact: true }).check({ force: true })
    await page.getByRole('checkbox', { name: /warnings and threats/ }).check()
    await explorer.incidents.open('Attack at a bank in Kandahar')

    await page.route('**/assets/map-view-*.js', () => {})
    release()
    await explorer.isTakenOver()
    await expect(explorer.card.title).toHaveText('Attack at a bank in Kandahar')
    await expect(explorer.time.mode('Window')).toBeChecked()
    const asked = (key: string) => new URL(page.url()).searchParams.get(key)
    await expect
      .poll(() => [asked('q'), asked('mode'), asked('role')])
      .toEqual(['Kabul', 'window', 'incident,signal'])
  })

  test('a link shows the frame, and nothing of another view', async ({ explorer, page }) => {
    const release = await holdScripts(page)
    await page.goto('/?country=RU&mode=window', { waitUntil: 'commit' })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await isStyled(page)
    const seen = await page.locator('#app').innerText()
    expect(seen).not.toMatch(/incidents,|Kandahar|2024|in time|So far/)

    await page.route('**/assets/map-view-*.js', () => {})
    release()
    await expect(explorer.sentence).toContainText('Russia')
  })
})
