import type { Locator, Page } from '@playwright/test'

/** The card of one incident. */
export class Card {
  readonly card: Locator
  readonly title: Locator
  readonly away: Locator

  constructor(page: Page) {
    this.card = page.getByTestId('card')
    this.title = this.card.getByRole('heading', { level: 2 })
    this.away = this.card.getByTestId('away')
  }

  /** What the documents say of a field: the heading, then a line for each claim. */
  claims(field: string): Locator {
    return this.card.getByRole('table', { name: new RegExp(`^(≠ )?${field}`) })
  }

  /** What the documents say beside figures and dates is folded at first. */
  async unfoldOtherClaims(): Promise<void> {
    await this.card.getByText('What else they say').click()
  }

  get pin(): Locator {
    return this.card.getByRole('button', { name: 'Keep open while playing' })
  }

  async close(): Promise<void> {
    await this.card.getByRole('button', { name: 'Close card' }).click()
  }
}

/** The list of the incidents at one place. */
export class PlaceList {
  readonly section: Locator
  readonly entries: Locator

  constructor(page: Page) {
    this.section = page.getByTestId('place-list')
    this.entries = this.section.getByRole('listitem')
  }

  async open(title: string): Promise<void> {
    await this.section.getByRole('button', { name: title }).click()
  }

  async close(): Promise<void> {
    await this.section.getByRole('button', { name: 'Close list' }).click()
  }
}
