import type { Page } from '@playwright/test'

/** Waits until a page that the build rendered has its style: before that a browser paints nothing, and parts have other places. */
export async function isStyled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.body !== null &&
      [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].every(({ sheet }) => sheet),
  )
}
