import { expect, test } from './test.ts'

test('the wheel over a map scrolls the page it stands in', async ({ host, page }) => {
  await host.open('bare.html')
  await host.map().expectDrawn()
  const box = (await host.map().element.boundingBox())!
  await page.mouse.move(box.x + box.width / 2, box.y + 250)
  await page.mouse.wheel(0, 300)
  await expect.poll(() => host.scrollTop()).toBeGreaterThan(200)
  expect((await host.map().ask({ type: 'get' })) as unknown).toMatchObject({ state: { at: '2024-01-03' } })
})

test('at 320, 600 and full width the time control is there and nothing is wider than its frame', async ({
  host,
}) => {
  await host.open('widths.html')
  for (const position of [0, 1, 2]) {
    const map = host.map(position)
    await map.element.scrollIntoViewIfNeeded()
    await map.expectDrawn()
    await expect(map.playhead).toBeVisible()
    await expect(map.frame.getByRole('button', { name: /^(Play|Again)/ })).toBeVisible()
    const tooWide = await map.frame
      .locator('html')
      .evaluate((page) => page.scrollWidth > page.clientWidth || page.scrollHeight > page.clientHeight)
    expect({ position, tooWide }).toEqual({ position, tooWide: false })
  }
})

test('two maps have keys of their own, and none while the page is typed in', async ({ host, page }) => {
  await host.open('two.html')
  await host.map(0).expectDrawn()
  await host.map(0).playhead.focus()
  await page.keyboard.press('ArrowRight')
  await host.map(0).expectDate('28 January 2024')
  await page.getByLabel('Name').fill('')
  await page.getByLabel('Name').press('ArrowRight')
  await page.getByLabel('Name').press(' ')
  const states = await Promise.all([0, 1].map((position) => host.map(position).ask({ type: 'get' })))
  expect(states).toMatchObject([{ state: { at: '2024-01-28' } }, { state: { at: '2024-01-03' } }])
})

test('play=1 waits until the map is seen', async ({ host }) => {
  await host.open('play.html')
  const map = host.map()
  expect(await map.ask({ type: 'get' })).toMatchObject({ state: { at: '2015-01-01' } })
  await expect(map.frame.getByRole('button', { name: 'Pause' })).toHaveCount(0)
  await map.element.scrollIntoViewIfNeeded()
  await expect(map.frame.getByRole('button', { name: 'Pause' })).toBeVisible()
})

test('data that could not be had where nobody saw the map come once it is seen', async ({ host, page }) => {
  await page.route('**/data/info.json', (route) => route.abort())
  await host.open('play.html')
  const map = host.map()
  await expect(map.frame.getByRole('alert')).toContainText('info.json could not be read')
  await page.unrouteAll()
  await map.element.scrollIntoViewIfNeeded()
  await map.expectDate('2015')
})

test('of fifteen maps only those in sight hold a context, and each comes back as it was', async ({
  host,
  page,
}) => {
  test.slow()
  // Half as wide, half as much to draw, fifteen times.
  await page.setViewportSize({ width: 500, height: 720 })
  await host.open('fifteen.html')
  const first = host.map(0)
  await first.expectDrawn()
  await first.ask({ type: 'set', state: { at: '2021-08-26', country: 'AF', view: '69.2,34.5,5' } })
  const before = await first.ask({ type: 'get' })
  for (let position = 1; position < 15; position++) {
    await host.map(position).element.scrollIntoViewIfNeeded()
    await host.map(position).expectDrawn()
  }
  await expect(first.canvas).toHaveCount(0)
  const contexts = await Promise.all(
    [...Array(15).keys()].map((position) => host.map(position).canvas.count()),
  )
  expect(contexts.reduce((sum, count) => sum + count)).toBeLessThan(5)
  await page.evaluate(() => scrollTo(0, 0))
  await first.expectDrawn()
  expect((await first.ask({ type: 'get' })) as { state: object }).toMatchObject({
    state: (before as { state: object }).state,
  })
  await first.expectDate('26 August 2021')
})
