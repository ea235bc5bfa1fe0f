import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test'

/** Somebody's page, longer than the screen, with embeds in frames. */
export class HostPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Opens a page with a frame of this size for each query. */
  async open(size: { width: number; height: number }, ...queries: string[]): Promise<void> {
    const frames = queries
      .map(
        (query) => `<iframe src="/embed/?${query}" width="${size.width}" height="${size.height}"></iframe>`,
      )
      .join('\n')
    const body = `<!doctype html><title>Host</title><body style="margin:0">
      <p>An article.</p>${frames}<div style="height:3000px"></div>`
    await this.page.route('**/host.html', (route) => route.fulfill({ body, contentType: 'text/html' }))
    await this.page.goto('/host.html')
    for (let i = 0; i < queries.length; i++) {
      await expect(this.embed(i).getByRole('region', { name: 'Time', exact: true })).toBeVisible()
    }
  }

  embed(number = 0): FrameLocator {
    return this.page.frameLocator('iframe').nth(number)
  }

  playhead(number = 0): Locator {
    return this.embed(number).getByRole('slider', { name: 'Playhead' })
  }

  date(number = 0): Locator {
    return this.embed(number).getByTestId('date-stamp').locator('p').first()
  }

  get fullView(): Locator {
    return this.embed().getByRole('link', { name: 'Open full view' })
  }

  scrolled(): Promise<number> {
    return this.page.evaluate(() => scrollY)
  }
}
