import { useMemo, useRef } from 'react'
import { facetValues, indexOfId } from '../../core/columns.ts'
import { formatDay } from '../../core/dates.ts'
import type { Day } from '../../core/day.ts'
import type { First } from '../../core/firsts.ts'
import type { Kind } from '../../core/incident.ts'
import type { DayInterval } from '../../core/interval.ts'
import { ticks } from '../../core/timeline-ticks.ts'
import type { View } from '../../core/view.ts'
import { useLive } from '../useLive.ts'
import { useWidth } from '../useWidth.ts'
import { Axis, type AxisInterval } from './Axis.tsx'
import { barsPath } from './bars.ts'
import { FirstMarks } from './FirstMarks.tsx'
import { HighlightMarks } from './HighlightMarks.tsx'
import { Histogram, WindowBars } from './Histogram.tsx'
import { timeScale } from './scale.ts'
import styles from './TimeChart.module.css'
import { TimeRange } from './TimeRange.tsx'

const MOST_INTERVALS = 200
const TICK_PX = 64

export interface TimeChartProps {
  readonly view: View
  readonly firsts: readonly First[]
  readonly firstWords: (first: First) => string
  readonly lang: string
  readonly quietKeys: boolean
  readonly onStep: (by: 1 | -1) => void
  readonly onScrub: (day: Day) => void
  readonly onPeriod: (period: DayInterval) => void
}

/** The histogram that is also the brush, native sliders that do the same, and what stands still below them. */
export function TimeChart(props: TimeChartProps) {
  const { view, firsts, firstWords, lang } = props
  const { period, at, state } = view
  const [chart, width] = useWidth<HTMLDivElement>()
  const from = Math.min(view.extent.from, period.from)
  const to = Math.max(view.extent.to, period.to)
  const domain = useMemo(() => ({ from, to }), [from, to])
  const scale = useMemo(() => timeScale(domain, width), [domain, width])
  const axis = useMemo(
    () => ticks(domain, Math.max(1, Math.floor(width / TICK_PX)), lang),
    [domain, width, lang],
  )
  const intervals = useMemo(() => longIncidents(view.columns, view.filtered), [view.columns, view.filtered])
  const marks = useMemo(
    () => firsts.map((first) => ({ day: first.day, kind: first.kind, words: firstWords(first) })),
    [firsts, firstWords],
  )
  const highlighted = useMemo(() => daysOf(view.columns, state.hl), [view.columns, state.hl])
  const brushed = useMemo(() => ({ from: period.from, to: period.to }), [period.from, period.to])

  const head = useRef<HTMLSpanElement>(null)
  const inside = useRef<SVGPathElement>(null)
  const shown = useRef<HTMLSpanElement>(null)
  const playhead = useRef<HTMLInputElement>(null)
  useLive(({ at, window, histogram }) => {
    if (!head.current || !inside.current || !shown.current || !playhead.current) return
    const [left, right] = [scale.x(window.from), scale.x(window.to + 1)]
    head.current.style.transform = `translateX(${scale.x(at + 1) - 1}px)`
    inside.current.setAttribute('d', barsPath(histogram, scale, window))
    shown.current.style.transform = `translateX(${left}px)`
    shown.current.style.inlineSize = `${Math.max(2, right - left)}px`
    playhead.current.valueAsNumber = at
    playhead.current.ariaValueText = formatDay(at, lang)
  })

  return (
    <div ref={chart} className={styles.chart}>
      <Histogram
        scale={scale}
        bars={view.histogram}
        period={brushed}
        onScrub={props.onScrub}
        onBrush={props.onPeriod}
      />
      <WindowBars width={scale.width} inside={inside} />
      {highlighted.length > 0 && <HighlightMarks scale={scale} intervals={highlighted} />}
      <span className={styles.head} ref={head} />
      <div className={styles.rail} data-rail="period">
        <TimeRange
          label="Start of the period"
          kind="from"
          quiet={props.quietKeys}
          domain={domain}
          value={period.from}
          words={formatDay(period.from, lang)}
          onChange={(from) => props.onPeriod({ from: Math.min(from, period.to), to: period.to })}
        />
        <TimeRange
          label="End of the period"
          kind="to"
          quiet={props.quietKeys}
          domain={domain}
          value={period.to}
          words={formatDay(period.to, lang)}
          onChange={(to) => props.onPeriod({ from: period.from, to: Math.max(to, period.from) })}
        />
      </div>
      <div className={styles.rail} data-rail="playhead">
        <span className={styles.line} />
        <span className={styles.shown} ref={shown} />
        <TimeRange
          label="Playhead"
          kind="at"
          live={playhead}
          domain={domain}
          value={at}
          words={formatDay(at, lang)}
          onChange={props.onScrub}
          onStep={props.onStep}
          quiet={props.quietKeys}
        />
      </div>
      <Axis scale={scale} ticks={axis} gaps={view.steps.gaps} intervals={intervals} />
      <FirstMarks scale={scale} marks={marks} />
    </div>
  )
}

function daysOf(columns: View['columns'], ids: readonly string[]): DayInterval[] {
  const rows = ids.map((id) => indexOfId(columns, id)).filter((row) => row >= 0)
  return rows.map((row) => ({ from: columns.start[row]!, to: columns.end[row]! }))
}

function longIncidents(columns: View['columns'], filtered: Uint32Array): AxisInterval[] {
  const found: AxisInterval[] = []
  for (const row of filtered) {
    const from = columns.start[row]!
    const to = columns.end[row]!
    if (to > from) found.push({ from, to, kind: facetValues(columns.facets.kind, row)[0] as Kind })
    if (found.length >= MOST_INTERVALS) break
  }
  return found
}
