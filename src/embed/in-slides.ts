import { type EmbedEvent, REMOTE_KEYS, type RemoteKey } from './messages.ts'

/**
 * A frame in a deck of slides. A frame keeps every key that is pressed after a click in it, and the presenter's remote is
 * dead: so the focus goes back to the deck after each pointer action, and remote keys are told to it. A deck that hides a
 * slide leaves its frame in sight, as far as the frame can know: what reveal.js posts, "slide:start" and "slide:stop", says
 * whether it is shown, and so does whoever acts in it. `tellShown` hears of it each time.
 */
export function standInSlides(
  page: Window,
  send: (event: EmbedEvent) => void,
  tellShown: (shown: boolean) => void,
): void {
  page.addEventListener('message', ({ source, data }) => {
    if (source !== page.parent) return
    if (data === 'slide:start') tellShown(true)
    if (data === 'slide:stop') tellShown(false)
  })
  const giveBack = () => {
    tellShown(true)
    page.setTimeout(() => page.parent.focus(), 0)
  }
  page.addEventListener('click', giveBack)
  page.addEventListener('pointerup', giveBack)
  page.addEventListener('keydown', (event) => {
    const { key, metaKey, ctrlKey, altKey, target } = event
    if (metaKey || ctrlKey || altKey || !isRemoteKey(key)) return
    // What a control takes stays with it: a space presses a button.
    if (key === ' ' && target instanceof HTMLElement && target.closest('button, a, input, select, summary'))
      return
    event.preventDefault()
    send({ type: 'key', key })
  })
}

function isRemoteKey(key: string): key is RemoteKey {
  return (REMOTE_KEYS as readonly string[]).includes(key)
}
