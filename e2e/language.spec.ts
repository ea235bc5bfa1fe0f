import { expect, test } from './fixtures/test.ts'

test.use({ map: 'late' })

test('a link with a language that there is shows the page in it, dates and document too', async ({
  explorer,
  page,
}) => {
  // The driver waits for a part by its English name.
  await page.goto('/?lang=en-XA')
  await expect(explorer.sentence).toHaveText(/^(⟦+[^⟦⟧]*⟧+)+$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-XA')
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')
})

test('a language that there is not leaves the whole page in English, and the link as it is', async ({
  explorer,
  page,
}) => {
  await explorer.open('v=1&lang=de')
  await expect(explorer.sentence).toContainText('incidents')
  await expect(explorer.date).toHaveText(
    /^\d+ (January|February|March|April|May|June|July|August|September|October|November|December) \d{4}$/,
  )
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await explorer.time.setMode('Window')
  await explorer.address.toMean('v=1&mode=window&lang=de')
})

test('a language whose file can not be loaded is told once, in English', async ({ explorer, page }) => {
  await page.route(/en-XA-.*\.js/, (route) => route.abort())
  await explorer.open('lang=en-XA')
  await expect(explorer.notices).toContainText('this page speaks English')
  await expect(explorer.sentence).toContainText('incidents')
})
