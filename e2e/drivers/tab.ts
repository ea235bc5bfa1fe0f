import type { Page } from '@playwright/test'

interface HeldWindow extends Window {
  holdFrames(hidden: boolean): void
}

/** The page's tab: while another one is in front of it, the browser holds its frames back. */
export class Tab {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Before the page is opened. */
  async install(): Promise<void> {
    await this.page.addInitScript(() => {
      let hidden = false
      const held: FrameRequestCallback[] = []
      const frame = requestAnimationFrame.bind(window)
      window.requestAnimationFrame = (run) => frame((at) => (hidden ? void held.push(run) : run(at)))
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden })
      Object.defineProperty(document, 'visibilityState', {
        configurable: true,
        get: () => (hidden ? 'hidden' : 'visible'),
      })
      Object.assign(window, {
        holdFrames(now: boolean) {
          hidden = now
          document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
          if (!now) for (const run of held.splice(0)) frame(run)
        },
      })
    })
  }

  /** Another tab comes in front of the page, and of what is embedded in it. */
  hide(): Promise<void> {
    return this.#hold(true)
  }

  show(): Promise<void> {
    return this.#hold(false)
  }

  async #hold(hidden: boolean): Promise<void> {
    for (const frame of this.page.frames()) {
      await frame.evaluate((now) => (window as unknown as HeldWindow).holdFrames(now), hidden)
    }
  }
}
