import { type RefObject, useEffect } from 'react'

/** From where the card or list that is open was opened, also after one took the other's place. */
let opener: HTMLElement | null = null

/**
 * Gives the focus to what was opened, and back. It is taken only from where a click left it and from what it opened and took away, never from
 * the list of incidents or the clock, nor from the page round a frame; a button that opens over the map says so (`data-opens`). A focus that was inside
 * goes back to where all of it was opened from.
 */
export function useOpened(heading: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const before = document.activeElement
    const isElsewhere = before instanceof HTMLElement && before !== document.body
    if (isElsewhere) opener = before
    if (document.hasFocus() && (!isElsewhere || before.dataset.opens !== undefined))
      heading.current?.focus({ preventScroll: true })
    return () => {
      // After what takes its place has had its turn.
      queueMicrotask(() => {
        if (document.activeElement === document.body && opener?.isConnected) opener.focus()
      })
    }
  }, [heading])
}
