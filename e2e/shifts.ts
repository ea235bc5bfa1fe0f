import type { Page } from '@playwright/test'

interface Shift extends PerformanceEntry {
  readonly value: number
  readonly sources: readonly { readonly node: Node | null }[]
}

/**
 * Leaves the page with the fonts that stand in for its own: words move a little when those come, and when they do no test says.
 * What stands in for them, and that it is alike, is another test's.
 */
export async function withoutFonts(page: Page): Promise<void> {
  await page.route(/\/(?:inter|source-serif)[^/]*\.woff2$/, (route) => route.abort())
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
