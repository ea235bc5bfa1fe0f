import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test'

/** A page of another site that shows maps. */
export class HostPage {
  readonly page: Page
  readonly #servers: { readonly site: string; readonly hosts: string }

  constructor(page: Page, servers: { readonly site: string; readonly hosts: string }) {
    this.page = page
    this.#servers = servers
  }

  async open(name: string): Promise<void> {
    await this.page.goto(`${this.#servers.hosts}${name}`)
  }

  /** The map at a position on the page, from 0. */
  map(position = 0): EmbeddedMap {
    return new EmbeddedMap(this.page.locator('iframe').nth(position))
  }
}

/** What a reader sees of one map in its frame. */
export class EmbeddedMap {
  readonly element: Locator
  readonly frame: FrameLocator

  constructor(element: Locator) {
    this.element = element
    this.frame = element.contentFrame()
  }

  get poster(): Locator {
    return this.frame.locator('[data-shown="true"] svg[role="img"]')
  }

  get canvas(): Locator {
    return this.frame.locator('canvas.maplibregl-canvas')
  }

  get date(): Locator {
    return this.frame.locator('time').first()
  }

  /** The map is drawn, and the picture that stood in for it is gone. */
  async expectDrawn(): Promise<void> {
    await expect(this.canvas).toBeVisible({ timeout: 30_000 })
    await expect(this.poster).toHaveCount(0, { timeout: 30_000 })
  }

  /** The first picture stands there without a map. */
  async expectPoster(): Promise<void> {
    await expect(this.poster).toBeVisible()
  }
}
