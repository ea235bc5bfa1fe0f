import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures/test.ts'

test.use({ map: 'late' })

/** The file that a button gives to the browser. */
async function saved(page: Page, name: string | RegExp) {
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name }).click()
  const download = await waiting
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

test('what is shown is taken along in each form, named after what it is', async ({ explorer, page }) => {
  await explorer.open('country=RU&kind=attack')
  await explorer.takeAlong('Data')
  await test.step('as a table of the incidents that pass the filters', async () => {
    const { name, bytes } = await saved(page, 'CSV alone')
    expect(name).toMatch(/^reachmap-attacks-in-russia-.*\.csv$/)
    const lines = bytes.toString('utf8').split('\r\n')
    expect([lines.length, lines[0]!.slice(0, 28), lines[1]]).toEqual([
      3,
      'id,longitude,latitude,title,',
      expect.stringContaining('Attack in Krasnogorsk'),
    ])
  })
  await test.step('as GeoJSON that says what was asked', async () => {
    const { bytes } = await saved(page, /^GeoJSON$/)
    const { reachmap, features } = JSON.parse(bytes.toString('utf8'))
    expect([reachmap.incidents, features.length, reachmap.query]).toEqual([
      1,
      1,
      expect.stringContaining('country=RU'),
    ])
    expect(reachmap.sentence).toContain('in Russia')
  })
  await test.step('as a package', async () => {
    const { name, bytes } = await saved(page, /^Package/)
    expect([name.slice(-4), bytes.subarray(0, 2).toString()]).toEqual(['.zip', 'PK'])
    await expect(page.getByRole('tabpanel', { name: 'Data' })).toContainText('Given to your browser to save.')
  })
})

test('what is under the pointer stays there when a form comes, and when another one is chosen', async ({
  explorer,
  page,
}) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/assets/PicturePane-*.js', async (route) => {
    await held
    await route.continue()
  })
  await explorer.open()
  await page.getByRole('button', { name: 'Take along' }).click()
  const dialog = page.getByRole('dialog')
  const panel = dialog.getByRole('tabpanel')
  const edges = () =>
    dialog.locator('h2, [role="tab"]').evaluateAll((parts) =>
      parts.map((part) => {
        const { left, top } = part.getBoundingClientRect()
        return [part.textContent, left, top]
      }),
    )
  await expect(panel).toHaveText('Loading …')
  const before = await edges()
  expect(before).toHaveLength(6)
  release()
  for (const form of ['Picture', 'Film', 'Data', 'Cite', 'Embed']) {
    await dialog.getByRole('tab', { name: form }).click()
    await expect(panel.getByRole('button').first()).toBeVisible()
    expect(await edges()).toEqual(before)
  }
})

test('a dialog that is closed and asked for again at once is there', async ({ explorer, page }) => {
  await explorer.open()
  await page.getByRole('button', { name: 'Take along' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.evaluate(() => {
    const named = (text: string) =>
      [...document.querySelectorAll('button')].find(
        (button) => (button.ariaLabel ?? button.textContent) === text,
      )
    named('Close')!.click()
    named('Take along')!.click()
  })
  await expect(page.getByRole('dialog').getByRole('tab', { name: 'Film' })).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(1)
})
