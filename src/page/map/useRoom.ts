import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Padding } from '../../core/fit.ts'
import { measureRoom, PARTS } from './measure-room.ts'

/** What {@link measureRoom} says of an element, kept current; null before it is laid out. The same object while it is the same. */
export function useRoom(overlay: RefObject<HTMLElement | null>): Padding | null {
  const [room, setRoom] = useState<Padding | null>(null)
  useLayoutEffect(() => {
    const element = overlay.current
    if (!element) return
    const measure = () => {
      const next = measureRoom(element)
      setRoom((before) => (before && samePadding(before, next) ? before : next))
    }
    measure()
    const observer = new ResizeObserver(measure)
    const watch = () => {
      observer.disconnect()
      observer.observe(element)
      for (const part of element.querySelectorAll(PARTS)) observer.observe(part)
    }
    watch()
    // Parts come and go.
    const parts = new MutationObserver(watch)
    parts.observe(element, { childList: true })
    return () => {
      observer.disconnect()
      parts.disconnect()
    }
  }, [overlay])
  return room
}

function samePadding(a: Padding, b: Padding): boolean {
  return a.top === b.top && a.right === b.right && a.bottom === b.bottom && a.left === b.left
}
