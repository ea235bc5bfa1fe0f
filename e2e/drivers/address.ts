import { expect, type Page } from '@playwright/test'
import { parseLink, printLink } from '../../src/core/link/permalink.ts'

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

  /** The address means what a link means, whatever version either is written in, of a dataset about nobody. */
  async toMean(query: string): Promise<void> {
    const meant = (link: string) => decodeURIComponent(printLink(parseLink(link, null).state, null))
    await expect.poll(() => meant(this.query)).toBe(meant(query))
  }

  /** The address is written once changes have settled. */
  async toBe(query: string): Promise<void> {
    await expect.poll(() => decodeURIComponent(this.query)).toBe(query)
  }

  historyLength(): Promise<number> {
    return this.page.evaluate(() => history.length)
  }
}
