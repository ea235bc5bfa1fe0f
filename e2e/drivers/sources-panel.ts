import type { Locator, Page } from '@playwright/test'

/** The documents, which of them mentions what, and what was left out. */
export class SourcesPanel {
  readonly panel: Locator
  readonly documents: Locator
  readonly matrix: Locator
  readonly leftOut: Locator

  constructor(page: Page) {
    this.panel = page.getByRole('tabpanel', { name: 'Sources' })
    this.documents = this.panel.locator('ol').getByRole('listitem')
    this.matrix = this.panel.getByRole('region', { name: 'Coverage matrix' }).getByRole('table')
    this.leftOut = this.panel.locator('details')
  }

  async open(title: string): Promise<void> {
    await this.matrix.getByRole('button', { name: title }).click()
  }

  /** A dataset of the reader's own. */
  async openFile(file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.panel.getByLabel(/^Open a dataset of your own/).setInputFiles(file)
  }

  /** The cells of one incident's row, after its title. */
  cells(title: string): Locator {
    return this.matrix.getByRole('row', { name: title }).getByRole('cell')
  }
}
