import type { Page } from '@playwright/test'

/** A place where Tab stops: what it is called, whether its focus can be seen, whether something lies over it, or it out of sight. */
export interface Stop {
  readonly name: string
  readonly marked: boolean
  readonly hidden: boolean
  readonly outside: boolean
}

/** Goes through a page with Tab, from its first control until it comes round again. */
export async function tabThrough(page: Page): Promise<Stop[]> {
  const stops: Stop[] = []
  await page.locator('a[href], button').first().focus()
  for (let i = 0; i < 150; i++) {
    const stop = await page.evaluate(describeFocus)
    if (stop === null || (stops.length > 0 && stop.first)) return stops
    const { name, marked, hidden, outside } = stop
    stops.push({ name, marked, hidden, outside })
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab did not come round.')
}

/** Names of everything that Tab should reach: of a group of radio buttons the chosen one, of tabs and rows one. */
export async function controlsIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wanted =
      'a[href], button, input, select, summary, canvas[tabindex], section[tabindex], [role="group"][tabindex]'
    return [...document.querySelectorAll<HTMLElement>(wanted)]
      .filter(
        (element) => element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility(),
      )
      .filter((element) => !element.matches('input[type="radio"]:not(:checked)'))
      .map((element) => {
        const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null
        return (element.getAttribute('aria-label') ?? label ?? element.textContent ?? '').trim()
      })
  })
}

/** Runs in the page. */
function describeFocus() {
  const element = document.activeElement
  if (!(element instanceof HTMLElement) || element === document.body) return null
  const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null
  const name = (element.getAttribute('aria-label') ?? label ?? element.textContent ?? '').trim()
  const shown = element.closest('label') ?? element
  const marks = [element, shown, ...shown.querySelectorAll('*')].map((part) => getComputedStyle(part))
  // A slider marks its thumb, which no script can look at: the pictures of its states are compared elsewhere.
  const slider = element.matches('input[type="range"]')
  const marked =
    slider || marks.some(({ outlineStyle, boxShadow }) => outlineStyle !== 'none' || boxShadow !== 'none')
  const { left, top, width, height } = shown.getBoundingClientRect()
  const outside = left < -1 || top < -1 || left + width > innerWidth + 1 || top + height > innerHeight + 1
  const above = document.elementFromPoint(left + width / 2, top + height / 2)
  const hidden = !slider && (!above || !(shown.contains(above) || above.contains(shown)))
  const first = element === document.querySelector('a[href], button')
  return { name, marked, hidden, outside, first }
}
