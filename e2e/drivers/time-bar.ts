import type { Locator, Page } from '@playwright/test'
import { choose } from './segmented.ts'

/** The time row: play, steps, mode, histogram, and the native controls beside it. */
export class TimeBar {
  readonly page: Page
  readonly region: Locator
  readonly playhead: Locator
  readonly periodStart: Locator
  readonly periodEnd: Locator
  readonly settings: Locator
  readonly playButton: Locator
  readonly nextFirst: Locator
  /** Marks of incidents that were the farthest so far: there once distances are measured. */
  readonly farthest: Locator

  constructor(page: Page) {
    this.page = page
    this.region = page.getByRole('region', { name: 'Time', exact: true })
    this.playhead = this.region.getByRole('slider', { name: 'Playhead' })
    this.periodStart = this.region.getByRole('slider', { name: 'Start of the period' })
    this.periodEnd = this.region.getByRole('slider', { name: 'End of the period' })
    this.playButton = this.region.getByRole('button', { name: /^(Play|Pause|Again|Nothing)/ })
    this.nextFirst = this.region.getByRole('button', { name: /^Next first/ })
    this.farthest = this.region.locator('title').filter({ hasText: /^Farthest so far/ })
    this.settings = this.region.getByRole('button', { name: 'Time settings' })
  }

  async play(): Promise<void> {
    await this.region.getByRole('button', { name: /^(Play|Again)/ }).click()
  }

  async pause(): Promise<void> {
    await this.region.getByRole('button', { name: 'Pause' }).click()
  }

  async step(by: 'Next' | 'Previous'): Promise<void> {
    await this.region.getByRole('button', { name: `${by} incident` }).click()
  }

  async scrubTo(isoDay: string): Promise<void> {
    await this.playhead.fill(sliderValue(isoDay))
  }

  async setPeriodStart(isoDay: string): Promise<void> {
    await this.periodStart.fill(sliderValue(isoDay))
  }

  async setPeriodEnd(isoDay: string): Promise<void> {
    await this.periodEnd.fill(sliderValue(isoDay))
  }

  async setMode(mode: 'So far' | 'Window' | 'Step'): Promise<void> {
    await choose(this.region, mode)
  }

  mode(mode: 'So far' | 'Window' | 'Step'): Locator {
    return this.region.getByRole('radio', { name: mode, exact: true })
  }

  async openSettings(): Promise<void> {
    if ((await this.settings.getAttribute('aria-expanded')) === 'false') await this.settings.click()
  }

  async setClock(clock: 'By event' | 'By calendar'): Promise<void> {
    await this.openSettings()
    await choose(this.region, clock)
  }

  dateField(label: 'From' | 'To'): Locator {
    return this.region.getByLabel(label, { exact: true })
  }

  select(label: 'Speed' | 'Window of'): Locator {
    return this.region.getByLabel(label)
  }

  get certain(): Locator {
    return this.region.getByRole('checkbox', { name: /^Certain only/ })
  }

  /** Presses at one day of the histogram and lets go at another; the same day is a click. */
  async brush(fromShare: number, toShare = fromShare): Promise<void> {
    const box = (await this.histogram.boundingBox())!
    const y = box.y + box.height * 0.6
    await this.page.mouse.move(box.x + box.width * fromShare, y)
    await this.page.mouse.down()
    if (toShare !== fromShare) await this.page.mouse.move(box.x + box.width * toShare, y, { steps: 8 })
    await this.page.mouse.up()
  }

  get histogram(): Locator {
    return this.region.getByTestId('histogram')
  }
}

/** A native slider takes a number: days since 1970. */
function sliderValue(isoDay: string): string {
  return String(Date.parse(isoDay) / 86_400_000)
}
