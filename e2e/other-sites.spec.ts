import { HostPage } from './drivers/host-page.ts'
import { expect, test } from './fixtures/test.ts'

for (const [width, height] of [
  [320, 480],
  [600, 480],
  [1200, 600],
] as const) {
  test(`a frame ${width} pixels wide has map, date and the time control in it`, async ({ page }) => {
    const host = new HostPage(page)
    await host.open({ width, height }, 'at=2020-04-15')
    await expect(host.date()).toHaveText('15 April 2020')
    await expect(host.embed().getByRole('application')).toBeVisible()
    const frame = (await page.locator('iframe').boundingBox())!
    for (const control of [host.playhead(), host.embed().getByRole('button', { name: 'Play' })]) {
      const box = (await control.boundingBox())!
      expect(box.x).toBeGreaterThanOrEqual(frame.x)
      expect(box.x + box.width).toBeLessThanOrEqual(frame.x + frame.width)
      expect(box.y + box.height).toBeLessThanOrEqual(frame.y + frame.height)
    }
    const map = (await host.embed().getByRole('main').boundingBox())!
    expect(map.height).toBeGreaterThan(120)
  })
}

test('a frame takes the state of the link, and hides the parts that are not asked for', async ({ page }) => {
  const host = new HostPage(page)
  await host.open({ width: 600, height: 480 }, 'country=IR&ui=time,sentence')
  await expect(host.embed().getByTestId('sentence')).toContainText('Incidents in Iran')
  await expect(host.embed().getByRole('region', { name: 'Legend' })).toBeHidden()
  await expect(host.embed().getByRole('button', { name: 'Zoom in' })).toBeHidden()
})

test('the wheel over a frame scrolls the page around it', async ({ page }) => {
  const host = new HostPage(page)
  await host.open({ width: 600, height: 480 }, '')
  await expect(host.embed().getByRole('application')).toBeVisible()
  await page.mouse.move(300, 250)
  await page.mouse.wheel(0, 300)
  await expect.poll(() => host.scrolled()).toBe(300)
})

test('the way to the full view carries the state', async ({ page, explorer, context }) => {
  const host = new HostPage(page)
  await host.open({ width: 900, height: 560 }, 'country=RU,IR&ui=time,card&play=1&at=2019-11-20')
  await host.embed().getByRole('button', { name: 'Pause' }).click()
  await host.playhead().fill(String(Date.parse('2024-01-03') / 86_400_000))
  await expect(host.fullView).toHaveAttribute('href', /\?v=1&at=2024-01-03&country=RU,IR$/)
  const opened = context.waitForEvent('page')
  await host.fullView.click()
  await (await opened).close()
  await page.goto((await host.fullView.getAttribute('href'))!)
  await expect(explorer.date).toHaveText('3 January 2024')
})

test('keys in one frame do not move another', async ({ page }) => {
  const host = new HostPage(page)
  await host.open({ width: 600, height: 480 }, 'at=2016-03-05', 'at=2016-03-05')
  await host.playhead(0).focus()
  await page.keyboard.press('ArrowRight')
  await expect(host.date(0)).toHaveText('20 November 2019')
  await expect(host.date(1)).toHaveText('5 March 2016')
})
