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
    const { benchProbe: probe } = globalThis as unknown as { benchProbe: Probe }
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

/** Starts a run from the beginning with the page's own button. */
export async function pressPlay(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(?:Play|Again)/ }).click()
}

/** From ticking a country's box to the screen that shows it, ms and frames; then the box is cleared again. */
export async function filterCountry(page: Page, name: string): Promise<{ ms: number; frames: number }> {
  const explorer = new ExplorerPage(page)
  await explorer.openPanel('Filters')
  await explorer.filters.unfold('Country')
  const box = explorer.filters.value('Country', name)
  const found = await box.evaluate(async (input: HTMLInputElement) => {
    const { toScreen } = globalThis as unknown as {
      toScreen(act: () => void): Promise<{ ms: number; frames: number }>
    }
    return toScreen(() => input.click())
  })
  await box.click()
  return found
}
