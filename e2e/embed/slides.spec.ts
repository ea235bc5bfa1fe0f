import type { Page } from '@playwright/test'
import { patience } from '../pace.ts'
import { type EmbeddedMap, HostPage } from './host-page.ts'
import { writeHosts } from './host-server.ts'
import { expect, test } from './test.ts'

// The deck of docs/slides.md, as it stands there, with the reveal.js of its package.
test.use({ map: 'late' })

const slide = (page: Page) => page.locator('.slides section.present').getByRole('heading')
const chapter = (map: EmbeddedMap) => map.frame.getByRole('heading', { level: 1 })

async function giveTheTalk(host: HostPage, page: Page) {
  const map = host.map()
  await test.step('behind another slide nothing plays', async () => {
    await expect(slide(page)).toHaveText('Before the map')
    await expect(chapter(map)).toHaveText('The first year', { timeout: patience(20_000) })
    expect(await map.ask({ type: 'get' })).toMatchObject({ ok: true, state: { at: '2015-06-09' } })
  })

  await test.step('the slide that is shown plays its stretch to the end', async () => {
    await page.keyboard.press('PageDown')
    await map.expectDate('5 March 2016')
  })

  await test.step('after a click inside the remote still leads', async () => {
    await map.frame.getByRole('heading', { level: 1 }).click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
    await page.keyboard.press('PageDown')
    await expect(chapter(map)).toHaveText('Moscow')
  })

  await test.step('a key pressed inside leads too', async () => {
    await map.frame.getByRole('button', { name: 'Next' }).press('PageUp')
    await expect(chapter(map)).toHaveText('The first year')
    await map.expectDate('5 March 2016')
  })

  await test.step('after the last chapter the deck goes on, and back before the first', async () => {
    await page.evaluate(() => window.focus())
    await page.keyboard.press('ArrowRight')
    await expect(chapter(map)).toHaveText('Moscow')
    await page.keyboard.press('ArrowRight')
    await expect(slide(page)).toHaveText('After the map')
  })
}

test('in a deck of reveal.js only the shown slide plays, and the remote leads through it', async ({
  host,
  page,
}) => {
  await host.open('slides.html')
  await giveTheTalk(host, page)
})

test('the same from disk', async ({ page, servers }) => {
  const hosts = writeHosts(servers.site)
  const host = new HostPage(page, { site: servers.site, hosts: hosts.url })
  await host.open('slides.html')
  expect(new URL(page.url()).protocol).toBe('file:')
  await giveTheTalk(host, page)
  await hosts.close()
})
