import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test'
import type { Command, EmbedEvent } from '../../src/embed/messages.ts'
import { patience } from '../pace.ts'

type Ack = Extract<EmbedEvent, { type: 'ack' }>

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

  scrollTop(): Promise<number> {
    return this.page.evaluate(() => Math.round(document.scrollingElement!.scrollTop))
  }
}

/** What a reader sees of one map in its frame, and what the page round it can say to it. */
export class EmbeddedMap {
  readonly element: Locator
  readonly frame: FrameLocator
  readonly poster: Locator
  readonly canvas: Locator
  readonly date: Locator
  readonly playhead: Locator

  constructor(element: Locator) {
    this.element = element
    this.frame = element.contentFrame()
    this.poster = this.frame.locator('[data-shown="true"] svg[role="img"]')
    this.canvas = this.frame.locator('canvas.maplibregl-canvas')
    this.date = this.frame.getByRole('main', { name: 'Map' }).locator('time, p').first()
    this.playhead = this.frame.getByRole('slider', { name: 'Playhead' })
  }

  /** The map is drawn, the parts round it are there, and the picture that stood in for it is gone. */
  async expectDrawn(): Promise<void> {
    await expect(this.frame.locator('#app[data-live]')).toBeAttached({ timeout: patience(30_000) })
    await expect(this.canvas).toBeVisible({ timeout: patience(30_000) })
    await expect(this.poster).toHaveCount(0, { timeout: patience(30_000) })
  }

  /** The picture stands there, and there is no map. */
  async expectPoster(): Promise<void> {
    await expect(this.poster).toBeVisible({ timeout: patience(20_000) })
    await expect(this.canvas).toHaveCount(0)
  }

  async expectDate(words: string): Promise<void> {
    await expect(this.frame.getByRole('main', { name: 'Map' })).toContainText(words)
  }

  /** Posts a command from the page round the map and waits for its answer. */
  ask(command: Command | Record<string, unknown>): Promise<Ack> {
    return this.element.evaluate((frame: HTMLIFrameElement, asked) => {
      const id = `test ${Math.random()}`
      return new Promise<Ack>((resolve) => {
        addEventListener('message', function hear({ source, data }) {
          if (source !== frame.contentWindow || data.type !== 'ack' || data.id !== id) return
          removeEventListener('message', hear)
          resolve(data)
        })
        frame.contentWindow!.postMessage({ reachmap: 1, id, ...asked }, '*')
      })
    }, command)
  }

  /** The same where a command may be dropped unread, as in a flood: null when there is no answer within a second. */
  askOnce(command: Command): Promise<Ack | null> {
    const silence = new Promise<null>((resolve) => setTimeout(resolve, 1000, null))
    return Promise.race([this.ask(command), silence])
  }

  /** From now on, all that the map says is kept; the function returned gives it so far. */
  async listen(): Promise<() => Promise<Record<string, unknown>[]>> {
    const kept = await this.element.evaluateHandle((frame: HTMLIFrameElement) => {
      const said: Record<string, unknown>[] = []
      addEventListener('message', ({ source, data }) => {
        if (source === frame.contentWindow) said.push(data)
      })
      return said
    })
    return () => kept.jsonValue()
  }
}
