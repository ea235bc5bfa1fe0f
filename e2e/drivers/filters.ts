import type { Locator, Page } from '@playwright/test'

/** The facets: groups of values, each value with its two counts. */
export class Filters {
  readonly panel: Locator
  readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.panel = page.getByRole('tabpanel', { name: 'Filters' })
  }

  group(facet: string): Locator {
    return this.panel.getByRole('group', { name: facet, exact: true })
  }

  async unfold(facet: string): Promise<void> {
    const summary = this.panel.locator('summary', { hasText: facet })
    if ((await summary.locator('..').getAttribute('open')) === null) await summary.click()
  }

  value(facet: string, value: string): Locator {
    return this.group(facet).getByRole('checkbox', { name: new RegExp(`^${value} ?\\d`) })
  }

  async toggle(facet: string, value: string): Promise<void> {
    await this.unfold(facet)
    await this.value(facet, value).click()
  }

  /** Every value of a facet with its counts in time and at any time, as "Iran 1 of 1", in their order. */
  async counts(facet: string): Promise<string[]> {
    await this.unfold(facet)
    const texts = await this.group(facet).locator('label').allInnerTexts()
    return texts.map((text) =>
      text
        .replace(/\s+/g, ' ')
        .replace(/ ?\/? ?in time, ?/, ' ')
        .trim(),
    )
  }

  /** A box that asks for one thing or nothing. */
  only(name: string): Locator {
    return this.panel.getByRole('checkbox', { name: new RegExp(`^${name} ?\\d`) })
  }

  async clear(): Promise<void> {
    await this.panel.getByRole('button', { name: 'Clear' }).click()
  }
}
