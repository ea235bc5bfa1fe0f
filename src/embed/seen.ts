import type { Sight } from '../page/sight.ts'

/** How long a frame has to be out of sight before what its map holds is given back. */
const GIVE_BACK_MS = 1000

/**
 * Whether any of an element can be seen, in whatever frames it stands: at once when it comes into sight, a second after
 * it has left it. A page that fills its window is in sight from the beginning, a frame not before it is known: it can't know how far away it is
 * scrolled, only that it is.
 */
export function watchSeen(element: Element, isFramed: boolean): Sight {
  const listeners = new Set<() => void>()
  let seen = !isFramed
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = (now: boolean) => {
    seen = now
    for (const listener of [...listeners]) listener()
  }
  new IntersectionObserver((entries) => {
    clearTimeout(timer)
    if (entries.at(-1)!.isIntersecting) tell(true)
    else timer = setTimeout(() => tell(false), GIVE_BACK_MS)
  }).observe(element)
  return {
    now: () => seen,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
