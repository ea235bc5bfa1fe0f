import type { Locator } from '@playwright/test'

/** Chooses one of a few radio buttons as a reader does: by its label, once that stands still. */
export async function choose(inside: Locator, name: string): Promise<void> {
  const radio = inside.page().getByRole('radio', { name, exact: true })
  await inside.locator('label').filter({ has: radio }).click()
}
