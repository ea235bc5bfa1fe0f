/** How long a frame has to be out of sight before what its map holds is given back. */
const GIVE_BACK_MS = 1000

/**
 * Tells whether any of an element can be seen, in whatever frames it stands: at once when it comes into sight, a second after
 * it has left it. A frame can't know how far away it is scrolled, only that it is. Returns a function that stops.
 */
export function watchSeen(element: Element, tell: (seen: boolean) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const observer = new IntersectionObserver((entries) => {
    clearTimeout(timer)
    if (entries.at(-1)!.isIntersecting) tell(true)
    else timer = setTimeout(() => tell(false), GIVE_BACK_MS)
  })
  observer.observe(element)
  return () => {
    clearTimeout(timer)
    observer.disconnect()
  }
}
