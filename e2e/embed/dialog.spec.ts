import { choose } from '../drivers/segmented.ts'
import { expect, test } from './test.ts'

test.use({ map: 'late' })

test('the dialog previews the view and gives code that shows it', async ({ page, servers, host }) => {
  await page.goto(`${servers.site}?country=RU&at=2024-03-07`)
  await page.getByRole('button', { name: 'Take along' }).click()
  const dialog = page.getByRole('dialog', { name: 'Take this view along' })
  const preview = dialog.locator('iframe')
  await expect(preview).toHaveAttribute(
    'src',
    `${servers.site}embed/?v=2&at=2024-03-07&country=RU&role=incident,signal`,
  )
  await expect(preview.contentFrame().getByRole('main', { name: 'Map' })).toContainText('7 March 2024')
  await choose(dialog, '600')
  await choose(dialog, 'Dark')
  await dialog.getByRole('checkbox', { name: 'Sentence' }).uncheck()
  const code = await dialog.getByRole('textbox', { name: /^Frame/ }).inputValue()
  expect(code).toContain(
    'embed/?v=2&amp;at=2024-03-07&amp;country=RU&amp;role=incident,signal&amp;theme=dark&amp;ui=title,time,legend,card,controls" title="',
  )
  await host.open('bare.html')
  await page.locator('body').evaluate((body, html) => {
    body.innerHTML = html
  }, code)
  await expect(host.map().frame.getByRole('main', { name: 'Map' })).toContainText('7 March 2024')
  await expect(page.getByRole('link')).toHaveAttribute('href', /country=RU/)
})

test('Escape closes the dialog and gives the focus back where its preview shows a card', async ({
  page,
  servers,
}) => {
  await page.goto(`${servers.site}?id=kerman-2024`)
  await page.getByRole('button', { name: 'Take along' }).click()
  const dialog = page.getByRole('dialog', { name: 'Take this view along' })
  await expect(dialog.locator('iframe').contentFrame().getByTestId('card')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: 'Take along' })).toBeFocused()
})
