import { startServer } from '../../src/site/serve.ts'
import { scriptsOf } from '../../src/site/weight.ts'
import { patience } from '../pace.ts'
import { watchShifts, withoutFonts } from '../shifts.ts'
import { holdParts } from './hold-parts.ts'
import { test as base, DIST, expect } from './test.ts'

/** The embed as it was built, with the data that it was built of. */
const test = base.extend<object, { built: string }>({
  built: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
    async ({}, use) => {
      const server = await startServer({ port: 0, dir: DIST })
      await use(`${server.url}embed/`)
      await server.close()
    },
    { scope: 'worker' },
  ],
})

const LINKS = [
  '',
  '?at=2024-01-03',
  '?ui=',
  '?ui=sentence,legend',
  '?ui=title,time,controls&id=kerman-memorial-2024',
]

for (const width of [390, 960])
  test(`at ${width} px the map stands before its parts, and nothing moves when they come`, async ({
    built,
    page,
  }) => {
    await page.setViewportSize({ width, height: 640 })
    const shifts = await watchShifts(page)
    for (const link of LINKS)
      await test.step(link || 'without a link', async () => {
        await withoutFonts(page)
        const parts = await holdParts(page)
        await page.goto(built + link)
        const canvas = page.locator('canvas.maplibregl-canvas')
        await expect(page.locator('[data-stands="true"]')).toBeVisible({ timeout: patience(30_000) })
        const [first, place] = [await canvas.elementHandle(), await canvas.boundingBox()]
        parts.release()
        await expect(page.locator('#app[data-live]')).toBeAttached()
        await expect(page.locator('[data-stands="true"]')).toBeVisible()
        expect(await canvas.boundingBox()).toEqual(place)
        expect(await first!.evaluate((element) => element.isConnected)).toBe(true)
        expect(await shifts()).toEqual([])
        await page.unrouteAll()
      })
  })

// Where they would move if lines were broken with a view to the last of them.
for (const [width, link] of [
  [390, '?at=2024-01-03'],
  [960, '?ui=sentence,legend'],
] as const)
  test(`at ${width} px a distance that is measured late is added to the sentence, and moves no word of it`, async ({
    built,
    page,
  }) => {
    await page.setViewportSize({ width, height: 640 })
    await withoutFonts(page)
    const shifts = await watchShifts(page)
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const [measuring] = scriptsOf(DIST, 'measures/distance.ts')
    await page.route(`**/${measuring}`, async (route) => {
      await held
      await route.continue()
    })
    await page.goto(built + link)
    await expect(page.locator('#app[data-live]')).toBeAttached({ timeout: patience(30_000) })
    const sentence = page.getByTestId('sentence')
    await expect(sentence).toContainText('located incidents')
    await expect(sentence).not.toContainText('farthest')
    release()
    await expect(sentence).toContainText('the farthest incident at least 3,977 km')
    // A frame that has the words, and what it moved has been told.
    await page.evaluate(
      () =>
        new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn)))),
    )
    expect(await shifts()).toEqual([])
  })

test('without a link the embed is read before its scripts, and taken over in place', async ({
  built,
  page,
}) => {
  const warnings: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text())
  })
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/assets/*.js', async (route) => {
    await held
    await route.continue()
  })
  await page.goto(built, { waitUntil: 'commit' })
  const sentence = page.getByTestId('sentence')
  await expect(sentence).toContainText('16 of 16 incidents')
  const read = await sentence.elementHandle()
  release()
  await expect(page.locator('#app[data-live]')).toBeAttached()
  expect(await read!.evaluate((element) => element.isConnected)).toBe(true)
  expect(warnings.filter((text) => text.includes('Minified React error'))).toEqual([])
})

test('with a link it shows its frame, and nothing of another view', async ({ built, page }) => {
  await holdParts(page)
  await page.goto(`${built}?country=RU&at=2024-03-22`)
  await expect(page.locator('[data-stands="true"]')).toBeVisible({ timeout: patience(30_000) })
  expect((await page.locator('#app').innerText()).match(/incidents|so far|in time|2024/gi)).toBeNull()
})

test('a command that comes before the parts is answered, and shown once they are there', async ({
  host,
  page,
}) => {
  const parts = await holdParts(page)
  await host.open('bare.html')
  const answer = await host.map().ask({ type: 'step', by: 1 })
  expect(answer).toMatchObject({ ok: true, state: { at: '2024-01-28' } })
  parts.release()
  await host.map().expectDate('28 January 2024')
  await host.map().expectDrawn()
})
