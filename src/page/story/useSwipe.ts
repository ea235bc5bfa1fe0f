import { type TouchEvent, useRef } from 'react'

/** A finger that moves less than so many CSS pixels, or more down than across, swipes nothing. */
const SWIPE_PX = 48

/** Handlers for an element that is swiped: to the left goes on, to the right back; with text from right to left, the other way. */
export function useSwipe(onNext: () => void, onBack: () => void) {
  const start = useRef<{ x: number; y: number } | null>(null)
  return {
    onTouchStart({ touches }: TouchEvent) {
      const only = touches[0]
      start.current = touches.length === 1 && only ? { x: only.clientX, y: only.clientY } : null
    },
    // A map within pans with two fingers: what moves with one is the swipe.
    onTouchMoveCapture(event: TouchEvent) {
      if (event.touches.length === 1) event.stopPropagation()
    },
    onTouchEnd({ changedTouches }: TouchEvent) {
      const touch = changedTouches[0]
      const from = start.current
      start.current = null
      if (!from || !touch) return
      const [dx, dy] = [touch.clientX - from.x, touch.clientY - from.y]
      if (Math.abs(dx) < SWIPE_PX || Math.abs(dx) < 1.5 * Math.abs(dy)) return
      const isOn = document.documentElement.dir === 'rtl' ? dx > 0 : dx < 0
      if (isOn) onNext()
      else onBack()
    },
  }
}
