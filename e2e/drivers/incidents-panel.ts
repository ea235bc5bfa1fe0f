import type { Locator, Page } from '@playwright/test'
import { choose } from './segmented.ts'

/** The incidents in time: count, search, list and table. */
export class IncidentsPanel {
  readonly panel: Locator
  readonly count: Locator
  readonly search: Locator
  readonly list: Locator
  readonly rows: Locator
  readonly table: Locator

  constructor(page: Page) {
    this.panel = page.getByRole('tabpanel', { name: 'Incidents' })
    this.count = this.panel.getByText(/ in time, /)
    this.search = page.getByRole('searchbox', { name: 'Search incidents' })
    this.list = this.panel.getByRole('list', { name: 'Incidents in time, newest first' })
    this.rows = this.list.getByRole('listitem')
    this.table = this.panel.getByRole('table')
  }

  row(title: string): Locator {
    return this.list.getByRole('button', { name: title })
  }

  /** Titles of the rows that are drawn, from the first on. */
  get titles(): Locator {
    return this.rows.locator('strong')
  }

  async open(title: string): Promise<void> {
    await this.row(title).click()
  }

  async showAs(look: 'List' | 'Table'): Promise<void> {
    await choose(this.panel, look)
  }

  /** Titles of the table's rows. */
  get tableTitles(): Locator {
    return this.table.getByRole('rowheader')
  }

  heading(column: string): Locator {
    return this.table.getByRole('columnheader', { name: column })
  }

  async sortBy(column: string): Promise<void> {
    await this.heading(column).getByRole('button').click()
  }
}
