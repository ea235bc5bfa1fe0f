import type { Locator, Page } from '@playwright/test'
import { MeasuresPanel } from './measures-panel.ts'

/** The panel of distances, countries and areas. */
export class ReachPanel extends MeasuresPanel {
  readonly compare: Locator

  constructor(page: Page) {
    super(page, 'Reach')
    this.compare = this.panel.getByRole('group').filter({ hasText: 'Compare two periods' }).first()
  }

  async setBase(latitude: string, longitude: string): Promise<void> {
    await this.unfoldBase()
    await this.panel.getByLabel('Latitude').fill(latitude)
    await this.panel.getByLabel('Longitude').fill(longitude)
    await this.panel.getByRole('button', { name: 'Set', exact: true }).click()
  }

  async unfoldBase(): Promise<void> {
    const base = this.panel.locator('details', { hasText: 'Base:' })
    if ((await base.getAttribute('open')) === null) await base.locator('summary').click()
  }

  /** A row of a measure's table, as its cells' texts. */
  rows(measure: string | RegExp): Promise<string[]> {
    return this.measure(measure)
      .getByRole('row')
      .evaluateAll((rows) =>
        rows.map((row) =>
          [...row.children]
            .map((cell) => (cell as HTMLElement).innerText.replace(/\s+/g, ' ').trim())
            .join(' | '),
        ),
      )
  }
}
