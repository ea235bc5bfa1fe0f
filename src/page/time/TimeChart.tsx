import { useMemo } from 'react'
import type { First, LongIncident } from '../../core/answer.ts'
import { selectedOf } from '../../core/question.ts'
import type { Day } from '../../core/time/day.ts'
import type { DayInterval } from '../../core/time/interval.ts'
import type { View } from '../../core/view.ts'
import { useWidth } from '../../kit/useWidth.ts'
import { useWords } from '../../kit/useWords.ts'
import { formatDay } from '../../words/dates.ts'
import { ticks } from '../../words/timeline-ticks.ts'
import { useAnswerOf, useRecords } from '../useAnswer.ts'
import { useLive } from '../useLive.ts'
import { Axis } from './Axis.tsx'
import { FirstMarks } from './FirstMarks.tsx'
import { HighlightMarks } from './HighlightMarks.tsx'
import { Histogram, WindowBars } from './Histogram.tsx'
import { timeScale } from './scale.ts'
import styles from './TimeChart.module.css'
import { TimeRange } from './TimeRange.tsx'
import { useMoving } from './useMoving.ts'

const MOST_INTERVALS = 200
const NO_INTERVALS: readonly LongIncident[] = []
const TICK_PX = 64
/** The scale of a chart that is not laid out yet: its bars are stretched to the room that there is. */
const NOMINAL_PX = 1000
const NOTHING: readonly never[] = []

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
  const { time } = useWords()
  const [chart, width] = useWidth<HTMLDivElement>()
  const isLaidOut = width > 0
  const from = Math.min(view.extent.from, period.from)
  const to = Math.max(view.extent.to, period.to)
  const domain = useMemo(() => ({ from, to }), [from, to])
  const scale = useMemo(() => timeScale(domain, width || NOMINAL_PX), [domain, width])
  const axis = useMemo(
    () => ticks(domain, Math.max(1, Math.floor(width / TICK_PX)), lang),
    [domain, width, lang],
  )
  const intervals =
    useAnswerOf({ ask: 'intervals', selected: selectedOf(state), limit: MOST_INTERVALS }) ?? NO_INTERVALS
  const marks = useMemo(
    () => firsts.map((first) => ({ day: first.day, kind: first.kind, words: firstWords(first) })),
    [firsts, firstWords],
  )
  const highlighted = useRecords(
    useAnswerOf(state.hl.length > 0 ? { ask: 'find', ids: state.hl } : null) ?? [],
  )
  const highlightedDays = useMemo(
    () => highlighted.map(({ start, end }) => ({ from: start, to: end })),
    [highlighted],
  )
  const brushed = useMemo(() => ({ from: period.from, to: period.to }), [period.from, period.to])

  const { moving, move } = useMoving(scale)
  useLive(({ at, window }) => {
    // By a scale that is no more than nominal the head would stand beside the page.
    if (isLaidOut) move(window, at, formatDay(at, lang))
  })

  return (
    <div ref={chart} className={styles.chart}>
      <Histogram
        scale={scale}
        stretched={!isLaidOut}
        bars={view.histogram}
        period={brushed}
        onScrub={props.onScrub}
        onBrush={props.onPeriod}
      />
      <WindowBars scale={scale} bars={isLaidOut ? view.histogram : NOTHING} moving={moving} />
      {highlightedDays.length > 0 && <HighlightMarks scale={scale} intervals={highlightedDays} />}
      <span className={styles.head} ref={moving.head} />
      <div className={styles.rail} data-rail="period">
        <TimeRange
          label={time.start}
          kind="from"
          quiet={props.quietKeys}
          domain={domain}
          value={period.from}
          words={formatDay(period.from, lang)}
          onChange={(from) => props.onPeriod({ from: Math.min(from, period.to), to: period.to })}
        />
        <TimeRange
          label={time.end}
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
        <span className={styles.shown} ref={moving.line} />
        <TimeRange
          label={time.playhead}
          kind="at"
          live={moving.playhead}
          domain={domain}
          value={at}
          words={formatDay(at, lang)}
          onChange={props.onScrub}
          onStep={props.onStep}
          quiet={props.quietKeys}
        />
      </div>
      <Axis
        scale={scale}
        ticks={isLaidOut ? axis : NOTHING}
        gaps={isLaidOut ? view.steps.gaps : NOTHING}
        intervals={isLaidOut ? intervals : NOTHING}
        byKind={state.by === 'kind'}
      />
      <FirstMarks scale={scale} marks={isLaidOut ? marks : NOTHING} />
    </div>
  )
}
