import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Expects that axe finds nothing against WCAG 2.2 AA; in the dark it looks again at what is a matter of colour. */
export async function expectAccessible(page: Page): Promise<void> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const axe = new AxeBuilder({ page })
    const rules = colorScheme === 'light' ? axe.withTags(WCAG_22_AA) : axe.withRules(['color-contrast'])
    const { violations } = await rules.analyze()
    for (const { id, nodes } of violations) {
      found.push(
        ...nodes.map((node) => `${colorScheme}, ${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`),
      )
    }
  }
  expect(found).toEqual([])
}
