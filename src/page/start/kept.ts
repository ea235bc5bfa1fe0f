type Control = HTMLInputElement | HTMLSelectElement

/** Something that was done: a click or a key, or a control that was set, once, however often. */
export type Done = MouseEvent | KeyboardEvent | Control

/** What was done before this script was there: public/first.js keeps it. */
export interface Touched {
  readonly events: readonly Event[]
  end(): void
}

/**
 * Keeps clicks, keys and what is set on a page, from those that were kept `before` on, and calls `touched` with each.
 * Links go where they lead by themselves, and what `besides` holds takes care of itself. The function returned listens no more, and gives what was
 * kept.
 */
export function keepActions(
  page: Document,
  before: Touched | null,
  besides: () => Element | null,
  touched: () => void,
): () => readonly Done[] {
  const done: Done[] = []
  const ending = new AbortController()

  function keep(event: Event) {
    const { target } = event
    if (!event.isTrusted || !(target instanceof Element) || besides()?.contains(target)) return
    if (event instanceof MouseEvent) {
      if (!target.closest('a[href], label, input, select')) done.push(event)
    } else if (event instanceof KeyboardEvent) done.push(event)
    else if (isControl(target) && !done.includes(target)) done.push(target)
    touched()
  }
  before?.end()
  for (const event of before?.events ?? []) keep(event)
  for (const type of ['click', 'keydown', 'input'])
    page.addEventListener(type, keep, { capture: true, signal: ending.signal })
  page.addEventListener('pointerdown', touched, { capture: true, signal: ending.signal })
  return () => {
    ending.abort()
    return done
  }
}

export function isControl(target: unknown): target is Control {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement
}
