import type { Page } from '@playwright/test'

const FRAME_MS = 200

/** The page's clock in the test's hands: nothing plays unless the test lets time pass. */
export class RunClock {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Before the page is opened. */
  async install(): Promise<void> {
    await this.page.clock.install({ time: new Date('2024-05-01T12:00:00Z') })
  }

  /** Once the page stands: from here on time passes only by `pass`. */
  async freeze(): Promise<void> {
    const now = await this.page.evaluate(() => Date.now())
    await this.page.clock.pauseAt(now + 60_000)
  }

  /** Lets time pass, five frames a second or as many as it is told. */
  async pass(milliseconds: number, frameMs = FRAME_MS): Promise<void> {
    for (let passed = 0; passed < milliseconds; passed += frameMs) {
      await this.page.clock.fastForward(Math.min(frameMs, milliseconds - passed))
    }
  }

  /** Time passes in which the page does nothing: its machine sleeps, or its thread is blocked. */
  async jump(milliseconds: number): Promise<void> {
    await this.page.clock.fastForward(milliseconds)
  }
}
