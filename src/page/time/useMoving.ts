import { createRef, type RefObject, useState } from 'react'
import type { Day } from '../../core/time/day.ts'
import type { DayInterval } from '../../core/time/interval.ts'
import type { TimeScale } from './scale.ts'

/** What of a chart moves with the playhead. */
export interface Moving {
  /** Three boxes as wide as the chart, one in the other: two that cut off at one end each what stands still in the third. */
  readonly start: RefObject<HTMLDivElement | null>
  readonly end: RefObject<HTMLDivElement | null>
  readonly bars: RefObject<SVGSVGElement | null>
  readonly line: RefObject<HTMLSpanElement | null>
  readonly head: RefObject<HTMLSpanElement | null>
  readonly playhead: RefObject<HTMLInputElement | null>
}

/** The least that is seen of a window, CSS pixels. */
const LEAST_PX = 2

/**
 * What moves, and what moves it to a window and its playhead, with the playhead's day in words. Everything goes by transforms: a step lays out and
 * paints nothing but the slider.
 */
export function useMoving(scale: TimeScale) {
  const [moving] = useState(
    (): Moving => ({
      start: createRef(),
      end: createRef(),
      bars: createRef(),
      line: createRef(),
      head: createRef(),
      playhead: createRef(),
    }),
  )

  function move(window: DayInterval, at: Day, words: string) {
    const { width } = scale
    const left = Math.round(scale.x(window.from))
    const right = Math.max(left + LEAST_PX, Math.round(scale.x(window.to + 1)))
    shift(moving.start, left)
    shift(moving.end, right - width - left)
    shift(moving.bars, width - right)
    shift(moving.line, left, ` scaleX(${width > 0 ? (right - left) / width : 0})`)
    shift(moving.head, scale.x(at + 1) - 1)
    const playhead = moving.playhead.current
    if (!playhead) return
    playhead.valueAsNumber = at
    playhead.ariaValueText = words
  }

  return { moving, move }
}

function shift({ current }: RefObject<HTMLElement | SVGSVGElement | null>, by: number, scaled = ''): void {
  if (current) current.style.transform = `translateX(${by}px)${scaled}`
}
