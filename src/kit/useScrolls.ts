import { type RefCallback, useCallback, useState } from 'react'

/** A ref for an element, and whether it holds more than it shows: without controls in it, only a stop of its own lets a keyboard scroll it. */
export function useScrolls<E extends HTMLElement>(): [RefCallback<E>, boolean] {
  const [scrolls, setScrolls] = useState(false)
  const ref = useCallback((element: E | null) => {
    if (!element) return
    const look = () => setScrolls(element.scrollHeight > element.clientHeight)
    look()
    const observer = new ResizeObserver(look)
    for (const part of [element, ...element.children]) observer.observe(part)
    return () => observer.disconnect()
  }, [])
  return [ref, scrolls]
}
