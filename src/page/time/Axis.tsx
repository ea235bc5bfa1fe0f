import { memo } from 'react'
import type { LongIncident } from '../../core/answer.ts'
import type { Day } from '../../core/time/day.ts'
import type { DayInterval } from '../../core/time/interval.ts'
import styles from './Axis.module.css'
import { intoLanes, type TimeScale } from './scale.ts'

export interface AxisTick {
  readonly day: Day
  readonly label: string
}

const LANES = 3
const LANE_PX = 4

/** Years or months, break marks where the run jumps, and a bar for every incident that is longer than a day. */
export const Axis = memo(function Axis(props: {
  scale: TimeScale
  ticks: readonly AxisTick[]
  gaps: readonly DayInterval[]
  intervals: readonly LongIncident[]
  /** Whether their colours tell their kinds, as marks do. */
  byKind: boolean
}) {
  const { scale, ticks, gaps, intervals, byKind } = props
  const lanes = intoLanes(intervals, LANES, 1)
  return (
    <svg className={styles.axis} width={scale.width} height={36} aria-hidden="true">
      {intervals.map((interval, i) => {
        const lane = lanes[i] ?? -1
        if (lane < 0) return null
        const x = scale.x(interval.from)
        return (
          <rect
            key={`${interval.from}-${interval.to}-${interval.kind}-${lane}`}
            x={x}
            y={1 + lane * LANE_PX}
            width={Math.max(2, scale.x(interval.to + 1) - x)}
            height={2.5}
            rx={1}
            className={styles.interval}
            data-kind={byKind ? interval.kind : undefined}
          />
        )
      })}
      {ticks.map(({ day, label }, i) => {
        const x = scale.x(day)
        const last = scale.width - x < 40
        return (
          <g key={day}>
            <path d={`M${x + 0.5} 0v${LANES * LANE_PX + 4}`} className={styles.tick} />
            <text
              x={last ? Math.min(x, scale.width) : x}
              y={31}
              textAnchor={i === 0 && x < 16 ? 'start' : last ? 'end' : 'middle'}
            >
              {label}
            </text>
          </g>
        )
      })}
      {gaps.map((gap) => {
        const x = (scale.x(gap.from) + scale.x(gap.to + 1)) / 2
        const mark = `M${x - 7} 0l3.5 -4.5l7 9l3.5 -4.5`
        return (
          <g key={gap.from}>
            <path d={mark} className={styles.breakGround} />
            <path d={mark} className={styles.break} />
          </g>
        )
      })}
    </svg>
  )
})
