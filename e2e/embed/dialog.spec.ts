import { choose } from '../drivers/segmented.ts'
import { expect, test } from './test.ts'

test.use({ map: 'late' })

test('the dialog previews the view and gives code that shows it', async ({ page, servers, host }) => {
  await page.goto(`${servers.site}?country=RU&at=2024-03-07`)
  await page.getByRole('button', { name: 'Take along' }).click()
  const dialog = page.getByRole('dialog', { name: 'Take this view along' })
  await dialog.getByRole('tab', { name: 'Embed' }).click()
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

test('the whole of a preview is in sight, whatever the size; a slide is 16:9 and shows what a room sees', async ({
  page,
  servers,
}) => {
  await page.goto(`${servers.site}?country=RU&at=2024-03-07`)
  await page.getByRole('button', { name: 'Take along' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('tab', { name: 'Embed' }).click()
  const preview = dialog.locator('iframe')
  const frame = dialog.getByRole('textbox', { name: /^Frame/ })
  await choose(dialog, 'Other')
  await dialog.getByRole('spinbutton', { name: 'Width' }).fill('1400')
  await dialog.getByRole('spinbutton', { name: 'Height' }).fill('900')
  await expect(frame).toHaveValue(/width="1400" height="900" loading="lazy" allowfullscreen /)
  const [inner, outer] = await Promise.all([preview.boundingBox(), dialog.boundingBox()])
  expect(inner!.width).toBeLessThanOrEqual(outer!.width)
  expect(inner!.height).toBeLessThanOrEqual(400)
  expect(inner!.width / inner!.height).toBeCloseTo(1400 / 900, 2)
  await choose(dialog, 'A slide')
  await expect(frame).toHaveValue(/country=RU[^"]*&amp;present=1[^"]*" title=".* width="960" height="540"/)
  await expect(preview.contentFrame().getByRole('button', { name: 'Next' })).toBeVisible()
  await dialog.getByRole('textbox', { name: /^Words of the link/ }).fill('The map')
  await expect(frame).toHaveValue(/>The map<\/a><\/p>$/)
})

test('Escape closes the dialog and gives the focus back where its preview shows a card', async ({
  page,
  servers,
}) => {
  await page.goto(`${servers.site}?id=kerman-2024`)
  await page.getByRole('button', { name: 'Take along' }).click()
  const dialog = page.getByRole('dialog', { name: 'Take this view along' })
  await dialog.getByRole('tab', { name: 'Embed' }).click()
  await expect(dialog.locator('iframe').contentFrame().getByTestId('card')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: 'Take along' })).toBeFocused()
})
