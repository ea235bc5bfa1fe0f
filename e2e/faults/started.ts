import type { Page } from '@playwright/test'
import { patience } from '../pace.ts'
import { until, type Walk } from './walk.ts'

/** What the build rendered has a date too, in sight for as long as no style has come; it counts once a script has taken it over. */
export const STARTED = '#app:is([data-live], :not([data-first])) [data-testid="date-stamp"]'

/** Whether the page has started: else words say that it did not, in the time that its style gives it. */
export async function started(walk: Walk): Promise<boolean> {
  const { page } = walk
  const found = await Promise.race([
    page
      .locator(STARTED)
      .waitFor()
      .then(() => 'page' as const),
    page
      .getByRole('alert')
      .first()
      .waitFor()
      .then(() => 'words' as const),
    notStarted(page).then(() => 'words' as const),
  ]).catch(() => 'nothing' as const)
  if (found === 'nothing') await until(walk, 'is blank', (text) => text.trim() !== '')
  return found === 'page'
}

/** A busy machine takes its time to start a page. */
const STARTING_MS = patience(5000)

async function notStarted(page: Page): Promise<void> {
  const starting = page.locator('.starting')
  await starting.waitFor({ state: 'attached' })
  for (;;) {
    await page.waitForTimeout(300)
    await page.evaluate(() => {
      for (const animation of document.getAnimations()) animation.finish()
    })
    // Its words may stand for a moment before the scripts run: they count where they stay.
    await page.waitForTimeout(STARTING_MS)
    if (await starting.isVisible()) return
    if ((await starting.count()) === 0) return new Promise(() => {})
  }
}
