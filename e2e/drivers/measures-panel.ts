import { expect, type Locator, type Page } from '@playwright/test'

/** What the panels Reach and Clusters have in common: measures, each with its figures. */
export class MeasuresPanel {
  readonly page: Page
  readonly panel: Locator
  /** What the figures are of. */
  readonly subject: Locator
  readonly methods: Locator

  constructor(page: Page, name: 'Reach' | 'Clusters') {
    this.page = page
    this.panel = page.getByRole('tabpanel', { name })
    this.subject = this.panel.getByTestId('measured')
    this.methods = page.getByRole('dialog', { name: 'Methods' })
  }

  measure(name: string | RegExp): Locator {
    return this.panel.getByRole('region', { name })
  }

  /** The exact values behind the figures of one name, in their order. */
  figures(name: string): Promise<number[]> {
    return this.panel
      .locator(`data[data-figure="${name}"]`)
      .evaluateAll((elements) => elements.map((element) => Number((element as HTMLDataElement).value)))
  }

  /** Waits until the figures belong to a text of what and when. */
  async measured(subject: string | RegExp): Promise<void> {
    await expect(this.subject).toHaveText(subject)
  }

  async openDefinition(measure: string): Promise<void> {
    await this.panel
      .getByRole('button', { name: `Definition: ${measure}` })
      .first()
      .click()
    await expect(this.methods).toBeVisible()
  }

  /** The command that computes the figures again. */
  async command(): Promise<string> {
    await this.openDefinition(await this.firstMethod())
    const text = await this.methods.getByTestId('command').innerText()
    await this.methods.getByRole('button', { name: 'Close' }).click()
    return text
  }

  private async firstMethod(): Promise<string> {
    const label = await this.panel
      .getByRole('button', { name: /^Definition: / })
      .first()
      .getAttribute('aria-label')
    return label!.replace('Definition: ', '')
  }
}
