import type { Page } from '@playwright/test'
import { ExplorerPage } from '../drivers/explorer-page.ts'
import type { Probe } from './probe.ts'
import type { Playable } from './ticks.ts'

/** Link of the explorer for a trailing window of 90 days. */
export const EXPLORER_LINK = '?mode=window&span=P90D&clock=calendar'

/** Makes the explorer playable: a tick moves its playhead's slider as a reader's hand does. */
export async function makePlayable(page: Page): Promise<void> {
  await page.locator('input[type="range"][data-kind="at"]').waitFor()
  await page.evaluate(() => {
    const { probe } = globalThis as unknown as { probe: Probe }
    const slider = document.querySelector<HTMLInputElement>('input[type="range"][data-kind="at"]')!
    const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!
    const [first, last] = [Number(slider.min), Number(slider.max)]
    const playable: Playable = {
      tick(number, count) {
        set!.call(slider, String(first + Math.round(((last - first) * (number + 1)) / count)))
        slider.dispatchEvent(new Event('input', { bubbles: true }))
      },
      shown: () => probe.windows.size,
    }
    Object.assign(globalThis, { playable })
  })
}

/** Milliseconds from ticking a country's box to the end of the frame that shows it; then the box is cleared again. */
export async function filterCountry(page: Page, name: string): Promise<number> {
  const explorer = new ExplorerPage(page)
  await explorer.openPanel('Filters')
  await explorer.filters.unfold('Country')
  const box = explorer.filters.value('Country', name)
  const ms = await box.evaluate(
    (input: HTMLInputElement) =>
      new Promise<number>((resolve) => {
        const begin = performance.now()
        input.click()
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - begin)))
      }),
  )
  await box.click()
  return ms
}
