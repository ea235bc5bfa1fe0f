import { expect, test } from '../fixtures/test.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' }, map: 'late', viewport: { width: 640, height: 480 } })

test('an embed is worked with the keyboard alone: its incidents are listed, opened, closed and left', async ({
  page,
}) => {
  await page.goto('/embed/?v=1')
  const list = page.getByRole('button', { name: 'List of 12 incidents' })
  const said = page.getByTestId('status')
  await test.step('the list opens and has the focus', async () => {
    await list.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByText('12 incidents in this time', { exact: true })).toBeFocused()
    await expect(said).toHaveText('List opened: 12 incidents.')
  })
  await test.step('each incident says its kind, and opens its card', async () => {
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: 'Close list' })).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: /^Attack: Attack in Kabul in 2015/ })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 2, name: 'Attack in Kabul in 2015' })).toBeFocused()
    await expect(said).toHaveText(/^Card opened: Attack in Kabul in 2015, Attack, 12 killed, Kabul/)
  })
  await test.step('Escape closes it and gives the focus back', async () => {
    await page.keyboard.press('Escape')
    await expect(page.getByTestId('card')).toBeHidden()
    await expect(list).toBeFocused()
  })
  await test.step('Escape closes the list as well', async () => {
    await page.keyboard.press('Enter')
    await expect(page.getByTestId('place-list')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByTestId('place-list')).toBeHidden()
    await expect(list).toBeFocused()
  })
})

test('the time settings come after their button', async ({ page }) => {
  await page.goto('/embed/?v=1')
  const settings = page.getByRole('button', { name: 'Time settings' })
  await settings.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('From', { exact: true })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('From', { exact: true })).toBeFocused()
})
