/** Whether somebody can see the page now. */
export interface Sight {
  now(): boolean
  /** Calls back with each change, until the function it gives is called. */
  subscribe(tell: () => void): () => void
}

/** Of a page that fills its window. */
export const IN_SIGHT: Sight = { now: () => true, subscribe: () => () => {} }

/** Resolves as soon as the page is in sight. */
export function whenSeen(sight: Sight): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!sight.now()) return
      forget()
      resolve()
    }
    const forget = sight.subscribe(look)
    look()
  })
}
