import type { Page } from '@playwright/test'
import { isStyled } from './drivers/styled.ts'
import { expect, test } from './fixtures/test.ts'
import { watchShifts } from './shifts.ts'

// The page as it was built, with the data that it was built of.
test.use({ dataset: null })

/** Holds back the scripts that are asked for as modules, until the answer is called. */
async function holdScripts(page: Page): Promise<() => void> {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/assets/*.js', async (route) => {
    await held
    await route.continue()
  })
  return release
}

for (const width of [390, 1280])
  test(`at ${width} px it is read before its scripts, and taken over in place`, async ({
    explorer,
    page,
  }) => {
    await page.setViewportSize({ width, height: 720 })
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

test.describe('with a map that is late', () => {
  test.use({ map: 'late' })

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
