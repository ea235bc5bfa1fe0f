import { expect, type Page } from '@playwright/test'

/** The address as the reader's link. */
export class Address {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** The query without its question mark. */
  get query(): string {
    return new URL(this.page.url()).search.replace(/^\?/, '')
  }

  parameter(name: string): string | null {
    return new URL(this.page.url()).searchParams.get(name)
  }

  /** The address is written once changes have settled. */
  async toBe(query: string): Promise<void> {
    await expect.poll(() => decodeURIComponent(this.query)).toBe(query)
  }

  historyLength(): Promise<number> {
    return this.page.evaluate(() => history.length)
  }
}
