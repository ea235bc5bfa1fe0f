import { memo, type PointerEvent, useRef } from 'react'
import type { Day } from '../../core/time/day.ts'
import type { DayInterval } from '../../core/time/interval.ts'
import { type Bar, barsPath, CHART_PX } from './bars.ts'
import styles from './Histogram.module.css'
import type { TimeScale } from './scale.ts'
import type { Moving } from './useMoving.ts'

const DRAG_PX = 4

/**
 * How many incidents began when, as bars, pale: {@link WindowBars} lies over it. A click moves the playhead, a drag sets the
 * period; both have native controls beside them, so this is for the pointer only.
 */
export const Histogram = memo(function Histogram(props: {
  scale: TimeScale
  /** Takes the room that there is, whatever the scale's width. */
  stretched: boolean
  bars: readonly Bar[]
  period: DayInterval
  onScrub: (day: Day) => void
  onBrush: (period: DayInterval) => void
}) {
  const { scale, stretched, bars, period } = props
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

  return (
    <svg
      className={styles.chart}
      width={stretched ? '100%' : scale.width}
      height={CHART_PX}
      viewBox={stretched ? `0 0 ${scale.width} ${CHART_PX}` : undefined}
      preserveAspectRatio="none"
      aria-hidden="true"
      data-testid="histogram"
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
    >
      <rect width={scale.width} height={CHART_PX} className={styles.ground} />
      <rect
        x={scale.x(period.from)}
        width={Math.max(0, scale.x(period.to + 1) - scale.x(period.from))}
        height={CHART_PX}
        className={styles.period}
      />
      <path d={barsPath(bars, scale)} className={styles.outside} />
      <path d={barsPath(bars, scale, period)} className={styles.later} />
    </svg>
  )
})

/** The part of the bars that the window shows, in the colour of time: all of them, of which what lies outside is cut off. */
export const WindowBars = memo(function WindowBars(props: {
  scale: TimeScale
  bars: readonly Bar[]
  moving: Pick<Moving, 'start' | 'end' | 'bars'>
}) {
  const { scale, bars, moving } = props
  return (
    <div className={styles.over}>
      <div className={styles.moving} ref={moving.start}>
        <div className={styles.moving} ref={moving.end}>
          <svg ref={moving.bars} width={scale.width} height={CHART_PX} aria-hidden="true">
            <path d={barsPath(bars, scale)} className={styles.inside} />
          </svg>
        </div>
      </div>
    </div>
  )
})
