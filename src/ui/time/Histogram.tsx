import { type PointerEvent, useId, useMemo, useRef } from 'react'
import type { Day } from '../../core/day.ts'
import type { DayInterval } from '../../core/interval.ts'
import styles from './Histogram.module.css'
import type { TimeScale } from './scale.ts'

export interface Bar {
  readonly from: Day
  readonly to: Day
  readonly count: number
}

const HEIGHT = 52
const DRAG_PX = 4

/**
 * How many incidents began when, as bars: pale over the whole domain, in the colour of time where the window is.
 * A click moves the playhead, a drag sets the period; both have native controls beside them, so this is for the pointer only.
 */
export function Histogram(props: {
  scale: TimeScale
  bars: readonly Bar[]
  window: DayInterval
  period: DayInterval
  onScrub: (day: Day) => void
  onBrush: (period: DayInterval) => void
}) {
  const { scale, bars, window, period } = props
  const clip = useId()
  const pressed = useRef<{ x: number; day: Day; brushing: boolean } | null>(null)

  function dayAt(event: PointerEvent): { x: number; day: Day } {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left
    return { x, day: scale.day(x) }
  }

  function onPointerDown(event: PointerEvent<SVGSVGElement>) {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    pressed.current = { ...dayAt(event), brushing: false }
  }

  function onPointerMove(event: PointerEvent) {
    const start = pressed.current
    if (!start) return
    const { x, day } = dayAt(event)
    if (!start.brushing && Math.abs(x - start.x) < DRAG_PX) return
    start.brushing = true
    props.onBrush({ from: Math.min(start.day, day), to: Math.max(start.day, day) })
  }

  function onPointerUp() {
    const start = pressed.current
    pressed.current = null
    if (start && !start.brushing) props.onScrub(start.day)
  }

  const path = useMemo(() => barsPath(bars, scale), [bars, scale])

  return (
    <svg
      className={styles.chart}
      width={scale.width}
      height={HEIGHT}
      aria-hidden="true"
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
    >
      <clipPath id={`${clip}-period`}>
        <rect
          x={scale.x(period.from)}
          width={Math.max(0, scale.x(period.to + 1) - scale.x(period.from))}
          height={HEIGHT}
        />
      </clipPath>
      <clipPath id={`${clip}-window`}>
        <rect
          x={scale.x(window.from)}
          width={Math.max(0, scale.x(window.to + 1) - scale.x(window.from))}
          height={HEIGHT}
        />
      </clipPath>
      <rect width={scale.width} height={HEIGHT} className={styles.ground} />
      <rect
        x={scale.x(period.from)}
        width={Math.max(0, scale.x(period.to + 1) - scale.x(period.from))}
        height={HEIGHT}
        className={styles.period}
      />
      <path d={path} className={styles.outside} />
      <path d={path} className={styles.later} clipPath={`url(#${clip}-period)`} />
      <path d={path} className={styles.inside} clipPath={`url(#${clip}-window)`} />
    </svg>
  )
}

function barsPath(bars: readonly Bar[], scale: TimeScale): string {
  const highest = bars.reduce((most, bar) => Math.max(most, bar.count), 1)
  const columns = bars.map((bar) => {
    if (bar.count === 0) return ''
    const left = scale.x(bar.from)
    const right = scale.x(bar.to + 1)
    const height = Math.max(3, (bar.count / highest) * HEIGHT)
    const gap = right - left > 6 ? 1.5 : 0.5
    return `M${left + gap} ${HEIGHT}v${-height}H${right - gap}V${HEIGHT}Z`
  })
  return columns.join('')
}
