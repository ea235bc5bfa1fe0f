import { PATIENCE_MS, type Surroundings } from '../../state/loader.ts'

/** What stands in the page before it is async, and in no build of its own. */
const ENTRY = 'script[type="module"][src]:not([async])'

/** The browser's network and clock, and the page that this script was started by. */
export const BROWSER: Surroundings = {
  isOnline: () => navigator.onLine,
  onOnline(run) {
    window.addEventListener('online', run)
    return () => window.removeEventListener('online', run)
  },
  wait(milliseconds, run) {
    const timer = setTimeout(run, milliseconds)
    return () => clearTimeout(timer)
  },
  async servedPage() {
    const response = await fetch(location.pathname, {
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    if (!response.ok) throw new Error(`the server answered ${response.status}`)
    return response.text()
  },
  get entry() {
    return document.querySelector<HTMLScriptElement>(ENTRY)?.src ?? null
  },
  abandon() {
    // No request for a module can be ended by itself, and whoever imports it waits for as long as it hangs.
    window.stop()
    for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]'))
      if (!link.sheet) link.dispatchEvent(new Event('error'))
  },
}

/**
 * Asks again for style sheets that the page came without: once at once, then when the network returns, and when the reader
 * wants it; `say` tells them how, with null once they are there. Those of parts are taken out of the page when they fail: left there, the next try of the
 * part would take them for loaded.
 */
export function keepStyles(page: Document, say: (again: (() => void) | null) => void): void {
  const own = new Set<EventTarget>()
  const failed = [...page.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].filter(
    (link) => !link.sheet,
  )
  for (const link of failed) ask(link)
  page.addEventListener(
    'error',
    ({ target }) => {
      const isStyle = target instanceof HTMLLinkElement && target.relList.contains('stylesheet')
      if (isStyle && !own.has(target)) target.remove()
    },
    true,
  )

  function ask(link: HTMLLinkElement) {
    const fresh = link.cloneNode() as HTMLLinkElement
    own.add(fresh)
    fresh.onload = () => say(null)
    fresh.onerror = () => {
      const again = () => {
        forget()
        if (fresh.isConnected) ask(fresh)
      }
      const forget = BROWSER.onOnline(again)
      say(again)
    }
    link.replaceWith(fresh)
  }
}
