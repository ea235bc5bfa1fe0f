import type { Page } from '@playwright/test'

interface Shift extends PerformanceEntry {
  readonly value: number
  readonly sources: readonly { readonly node: Node | null }[]
}

/** Visits an address once, so that its fonts are at hand from the first line of the next visit: words move a little when they come. */
export async function haveFonts(page: Page, address: string): Promise<void> {
  await page.goto(address)
  // "loaded" is what the set says before it begins, too.
  await page.waitForFunction(() => {
    const faces = [...document.fonts]
    const loaded = new Set(faces.filter(({ status }) => status === 'loaded').map(({ family }) => family))
    return loaded.size >= 2 && faces.every(({ status }) => status !== 'loading')
  })
}

/** Keeps whatever moves from now on, as long as nobody touches the page: how much, and what it was. */
export async function watchShifts(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const shifts: string[] = []
    Object.assign(globalThis, { shifts })
    const nameOf = (node: Node | null) =>
      node instanceof Element ? `${node.localName}.${node.className}` : `"${node?.textContent}"`
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[])
        shifts.push(`${value.toFixed(5)} ${sources.map(({ node }) => nameOf(node)).join(', ')}`)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return () => page.evaluate(() => (globalThis as unknown as { shifts: string[] }).shifts)
}
