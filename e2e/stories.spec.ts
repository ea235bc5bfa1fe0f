import { expect, test } from './fixtures/test.ts'

// The stories that are shipped, with the data that they are about.
test.use({ dataset: null, map: 'late', contextOptions: { reducedMotion: 'reduce' } })

const NAME = 'From Kabul to Kerman to Krasnogorsk'

test('a story is found on the page, and told beside the map', async ({ explorer, page }) => {
  await explorer.open('v=2')
  await page.getByRole('button', { name: 'Stories' }).click()
  const dialog = page.getByRole('dialog', { name: 'Stories' })
  await expect(dialog.getByRole('heading', { level: 3 })).toHaveText([
    NAME,
    'How the data were coded, and what the map cannot say',
  ])
  await expect(dialog.getByRole('link', { name: 'Read it as text' }).first()).toHaveAttribute(
    'href',
    '/story/kabul-kerman-krasnogorsk/',
  )
  await dialog.getByRole('button', { name: `Tell it here: ${NAME}` }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('region', { name: 'Story' })).toContainText('Chapter 1 of 12')
  await expect(page).toHaveURL(/story=kabul-kerman-krasnogorsk/)
})

test('a story is presented, and Escape leads back', async ({ explorer, page }) => {
  await explorer.open('v=2')
  await page.getByRole('button', { name: 'Stories' }).click()
  await page.getByRole('button', { name: `Present: ${NAME}` }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is told here')
  await expect(page.getByRole('tab')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: 'Story' })).toContainText('Chapter 1 of 12')
})

test('any view is presented as it is', async ({ explorer, page }) => {
  await explorer.open('v=2&at=2024-01-03')
  await page.getByRole('button', { name: 'Stories' }).click()
  await page.getByRole('button', { name: 'Present this view' }).click()
  await expect(page).toHaveURL(/at=2024-01-03.*present=1/)
  await expect(explorer.stamp).toContainText('3 January 2024')
})
