import { type PointerEvent, useMemo } from 'react'
import type { Day } from '../../../core/time/day.ts'
import type { DayInterval } from '../../../core/time/interval.ts'
import { useWidth } from '../../../kit/useWidth.ts'
import { type TimeScale, timeScale } from '../../../page/time/scale.ts'
import { useActions } from '../../../page/useStore.ts'
import { useShown } from '../../../page/useView.ts'
import { formatNumber } from '../../../words/numbers.ts'
import { ticks } from '../../../words/timeline-ticks.ts'
import styles from '../Chart.module.css'
import { linearTicks } from '../linear-ticks.ts'
import { useGiven } from '../MeasuredContext.tsx'

/** An incident that lay farther from the base than any before it. */
export interface FrontierStep {
  readonly index: number
  /** Its last possible day, from which on it counts. */
  readonly day: Day
  readonly km: number
  readonly place: string
}

const HEIGHT = 132
const TOP = 16
const LEFT = 36
const RIGHT = 8
const LABEL_PX = 12

/** The frontier as steps over the days of the time bar; for the eye only, since the table below it says the same. */
export function ReachFrontier({ steps }: { steps: readonly FrontierStep[] }) {
  const { question, names } = useGiven()
  const actions = useActions()
  const [ref, width] = useWidth<HTMLDivElement>()
  const { view, window } = question
  const domain: DayInterval = {
    from: Math.min(view.extent.from, view.period.from),
    to: Math.max(view.extent.to, view.period.to),
  }
  const scale = timeScale(domain, Math.max(0, width - LEFT - RIGHT))
  const levels = linearTicks(steps.at(-1)?.km ?? 0, 2)
  const most = levels.at(-1) ?? 1
  const y = (km: number) => TOP + HEIGHT * (1 - km / most)
  const axis = useMemo(
    () => ticks({ from: domain.from, to: domain.to }, Math.max(1, Math.floor(width / 70)), names.lang),
    [domain.from, domain.to, width, names.lang],
  )
  const labelled = labelledSteps(steps, y)

  function scrub(event: PointerEvent) {
    actions.scrub(scale.day(event.clientX - event.currentTarget.getBoundingClientRect().left - LEFT))
  }

  return (
    <div ref={ref} className={styles.chart}>
      <svg width={width} height={TOP + HEIGHT + 20} aria-hidden="true" onPointerDown={scrub}>
        {levels.map((km) => (
          <g key={km}>
            <path d={`M${LEFT} ${y(km)}H${width - RIGHT}`} className={styles.grid} />
            <text x={LEFT - 6} y={y(km) + 4} textAnchor="end">
              {formatNumber(km, names.lang)}
            </text>
          </g>
        ))}
        <text x={0} y={9}>
          {names.words.measures.kmAxis}
        </text>
        {axis.map(({ day, label }) => (
          <text
            key={day}
            x={Math.min(LEFT + scale.x(day), width - RIGHT - 14)}
            y={TOP + HEIGHT + 16}
            textAnchor="middle"
          >
            {label}
          </text>
        ))}
        <g transform={`translate(${LEFT} 0)`}>
          <path d={stepPath(steps, window, scale, y)} className={styles.line} />
          {steps.map(({ index, day, km }) => (
            <circle key={index} cx={scale.x(day)} cy={y(km)} r={3.5} className={styles.point} />
          ))}
          {labelled.map(({ index, day, km, place }) => {
            const x = scale.x(day)
            const end = x > scale.width * 0.6
            return (
              <text
                key={index}
                x={end ? x - 6 : x + 6}
                y={y(km) - 6}
                textAnchor={end ? 'end' : 'start'}
                className={styles.name}
              >
                {place}
              </text>
            )
          })}
          <Playhead scale={scale} />
        </g>
      </svg>
    </div>
  )
}

/** The playhead of the time bar, where it is now. */
function Playhead({ scale }: { scale: TimeScale }) {
  const { at } = useShown().view
  return <path d={`M${scale.x(at + 1)} ${TOP - 8}V${TOP + HEIGHT}`} className={styles.playhead} />
}

function stepPath(
  steps: readonly FrontierStep[],
  window: DayInterval,
  { x }: TimeScale,
  y: (km: number) => number,
): string {
  const [first] = steps
  if (!first) return ''
  const rise = steps.map(({ day, km }) => `H${x(day)}V${y(km)}`).join('')
  return `M${x(first.day)} ${y(0)}${rise}H${x(Math.max(window.to + 1, first.day))}`
}

/** Steps whose names do not lie over each other, the farthest first. */
function labelledSteps(steps: readonly FrontierStep[], y: (km: number) => number): FrontierStep[] {
  const kept: FrontierStep[] = []
  for (const step of steps.toReversed()) {
    if (kept.every((other) => Math.abs(y(other.km) - y(step.km)) >= LABEL_PX)) kept.push(step)
  }
  return kept
}
