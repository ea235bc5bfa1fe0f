import { expect, test } from '../fixtures/test.ts'

const CAMERA = 'view=45,42,3&theme=light'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('a panel that is opened without a network says so, the rest works, and it comes with the network', async ({
  explorer,
  page,
  context,
}) => {
  await explorer.open()
  // The card comes when the map is drawn; who had one keeps it without a network.
  await explorer.incidents.open('Attack in Istanbul')
  await expect(explorer.card.title).toHaveText('Attack in Istanbul')
  await context.setOffline(true)
  for (const name of ['Reach', 'Clusters', 'Sources']) {
    await page.getByRole('tab', { name }).click()
    await expect(page.getByRole('tabpanel')).toContainText('This part can’t be loaded without a network.')
    await expect(page.getByRole('tabpanel').getByRole('button', { name: 'Try again' })).toBeVisible()
  }
  await page.getByRole('tab', { name: 'Incidents' }).click()
  await page.getByText('Table', { exact: true }).click()
  await expect(page.getByRole('tabpanel')).toContainText('This part can’t be loaded without a network.')
  await page.getByText('List', { exact: true }).click()
  await explorer.incidents.open('Attack in Kerman')
  await expect(explorer.card.title).toHaveText('Attack in Kerman')
  await page.getByRole('button', { name: 'Take along' }).click()
  const dialog = page.getByRole('dialog', { name: 'Take this view along' })
  await expect(dialog).toContainText('This part can’t be loaded without a network.')
  await context.setOffline(false)
  await dialog.getByRole('tab', { name: 'Embed' }).click()
  await expect(dialog.getByRole('group', { name: 'Width' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Take along' })).toBeFocused()
  await page.getByRole('tab', { name: 'Sources' }).click()
  await expect(page.getByRole('tabpanel')).toContainText('First Paper')
})

test('a chunk that is gone because a new version is out offers the new version', async ({
  explorer,
  page,
}) => {
  await explorer.open()
  await page.route('**/assets/Sources-*.js', (route) => route.fulfill({ status: 404 }))
  await page.route('**/', async (route) => {
    const body = await (await route.fetch()).text()
    await route.fulfill({
      contentType: 'text/html',
      body: body.replace(/explorer-[\w-]{8}\.js/, 'explorer-newer_00.js'),
    })
  })
  await page.getByRole('tab', { name: 'Sources' }).click()
  await expect(page.getByRole('tabpanel')).toContainText('A new version of this page is out')
  await page.unrouteAll()
  await page.getByRole('button', { name: 'Reload the page' }).click()
  await expect(explorer.sources.documents.first()).toBeVisible()
})

test('tiles that failed without a network come with it: the notice goes', async ({
  explorer,
  page,
  context,
}) => {
  await explorer.open(CAMERA)
  await expect.poll(() => page.evaluate(() => performance.getEntriesByName('map-drawn').length)).toBe(1)
  await context.setOffline(true)
  for (let i = 0; i < 3; i++) await page.getByRole('button', { name: 'Zoom in' }).click()
  await expect(explorer.map.frame).toContainText('A part of the basemap could not be loaded.')
  await context.setOffline(false)
  await expect(explorer.map.frame).not.toContainText('could not be loaded')
})
