import { expect, test } from './fixtures/test.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' }, map: 'late' })

test('one region says what changes beside what is seen, and no other part of the page is live', async ({
  explorer,
  page,
}) => {
  await explorer.open()
  const said = page.getByRole('status')
  await expect(said).toHaveCount(1)
  await test.step('how many incidents a search leaves, and that none is left', async () => {
    await explorer.incidents.search.fill('Kerman')
    await expect(said).toHaveText('1 incident in this time, 1 at any time.')
    await explorer.incidents.search.fill('nowhere at all')
    await expect(said).toHaveText('No incident passes these filters.')
    await explorer.incidents.search.fill('')
    await expect(said).toHaveText('12 incidents in this time, 12 at any time.')
  })
  await test.step('a card that is opened', async () => {
    await explorer.incidents.open('Attack in Kerman')
    await expect(said).toHaveText(/^Card opened: Attack in Kerman, Attack, 84–95 killed, Kerman, Iran/)
  })
  await test.step('also within a dialog, outside which nothing is read', async () => {
    await explorer.takeAlong('Embed')
    await page.getByRole('dialog').getByRole('button', { name: 'Copy' }).first().click()
    await expect(page.getByRole('dialog').getByRole('status')).not.toBeEmpty()
    await expect(said).toHaveCount(1)
  })
  expect(
    await page
      .locator('[aria-live], [role="alert"], [role="log"], output')
      .evaluateAll((live) => live.length),
  ).toBe(0)
})

test('Escape closes a card and gives the focus back to the list', async ({ explorer, page }) => {
  await explorer.open()
  await explorer.incidents.row('Attack in Kerman').focus()
  await page.keyboard.press('Enter')
  await expect(explorer.card.title).toHaveText('Attack in Kerman')
  await page.keyboard.press('Escape')
  await expect(explorer.card.card).toBeHidden()
  await expect(explorer.incidents.row('Attack in Kerman')).toBeFocused()
})

test('a language without texts is said, and the page speaks English', async ({ explorer, page }) => {
  await explorer.open('lang=de')
  await expect(explorer.notices).toContainText(
    'There are no texts in the language "de" yet: this page speaks English.',
  )
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('headings skip no level', async ({ explorer, page }) => {
  await explorer.open('id=kerman-2024&panel=sources')
  await expect(explorer.card.card.getByRole('heading', { level: 3 }).first()).toBeVisible()
  const levels = await page
    .getByRole('heading')
    .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName[1])))
  const jumps = levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)
  expect([levels[0], levels.filter((level) => level === 1).length, jumps]).toEqual([1, 1, []])
})

test.describe('on the map', () => {
  test.use({ map: 'drawn' })

  test('zoom buttons say when they have reached their limit, and a tip stays under the pointer until Escape', async ({
    explorer,
    page,
  }) => {
    const camera = [57.0788, 30.2832, 17.5] as const
    await explorer.open(`view=${camera.join()}`)
    await explorer.map.stands()
    const zoomIn = explorer.map.control('Zoom in')
    await expect(zoomIn).toHaveAttribute('aria-disabled', 'false')
    await zoomIn.click()
    await expect(zoomIn).toHaveAttribute('aria-disabled', 'true')
    await expect(explorer.map.control('Zoom out')).toHaveAttribute('aria-disabled', 'false')
    const box = (await zoomIn.boundingBox())!
    expect([Math.round(box.width), Math.round(box.height)]).toEqual([44, 44])
    await expect(page.getByRole('group', { name: /^Scale/ })).toContainText(' m')
    await explorer.map.hover([camera[0], camera[1]], [camera[0], camera[1], 18])
    await expect(explorer.map.tip).toContainText('Attack in Kerman')
    const tip = (await explorer.map.tip.boundingBox())!
    // In one step: how long the way may take is a matter of the clock.
    await page.mouse.move(tip.x + tip.width / 2, tip.y + tip.height / 2)
    await page.waitForFunction(() => true)
    await expect(explorer.map.tip).toContainText('Attack in Kerman')
    await page.keyboard.press('Escape')
    await expect(explorer.map.tip).toBeHidden()
  })
})
