import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { facetValues, indexOfId } from '../../core/columns.ts'
import { formatDay, formatInterval } from '../../core/dates.ts'
import type { Day } from '../../core/day.ts'
import type { First } from '../../core/firsts.ts'
import type { Kind } from '../../core/incident.ts'
import type { DayInterval } from '../../core/interval.ts'
import { endsOf, type Run } from '../../core/run.ts'
import type { State } from '../../core/state.ts'
import { ticks } from '../../core/timeline-ticks.ts'
import type { View } from '../../core/view.ts'
import { Button } from '../Button.tsx'
import { Transcript } from '../Transcript.tsx'
import { useWidth } from '../useWidth.ts'
import { Axis, type AxisInterval } from './Axis.tsx'
import { FirstMarks } from './FirstMarks.tsx'
import { HighlightMarks } from './HighlightMarks.tsx'
import { Histogram } from './Histogram.tsx'
import { PlayControls } from './PlayControls.tsx'
import { timeScale } from './scale.ts'
import styles from './TimeBar.module.css'
import { TimeRange } from './TimeRange.tsx'
import { TimeSettings } from './TimeSettings.tsx'

const MOST_INTERVALS = 200
const TICK_PX = 64

export interface TimeBarProps {
  readonly view: View
  readonly firsts: readonly First[]
  readonly firstWords: (first: First) => string
  readonly run: Run | null
  readonly lang: string
  readonly playing: boolean
  readonly gap: string | null
  /** The host page keeps Left and Right for itself. */
  readonly quietKeys: boolean
  readonly onToggle: () => void
  readonly onStep: (by: 1 | -1) => void
  readonly onJump: (day: Day) => void
  readonly onScrub: (day: Day) => void
  readonly onPeriod: (period: DayInterval) => void
  readonly onClearPeriod: () => void
  readonly onSet: (part: Partial<State>) => void
}

/** Time: play and steps, the histogram that is also the brush, and native controls that do the same. */
export function TimeBar(props: TimeBarProps) {
  const { view, lang, firsts, run } = props
  const { period, window, at, state } = view
  const [chart, width] = useWidth<HTMLDivElement>()
  const [open, setOpen] = useState(false)
  const settings = useRef<HTMLButtonElement>(null)
  const [reading, setReading] = useState(false)
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
    () => firsts.map((first) => ({ day: first.day, kind: first.kind, words: props.firstWords(first) })),
    [firsts, props.firstWords],
  )
  const highlighted = useMemo(() => daysOf(view.columns, state.hl), [view.columns, state.hl])
  const ends = run && endsOf(run)
  const next = firsts.find((first) => first.day > at)

  function onKeyDown(event: KeyboardEvent) {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return
    const target = event.target as HTMLElement
    if (target.closest('dialog')) return
    if (event.key === 'Escape' && open) {
      setOpen(false)
      settings.current?.focus()
    }
    if (target.closest('input, select, button') && !target.matches('input[type="range"]')) return
    if (event.key === ' ') props.onToggle()
    else if (event.key === 'n') next && props.onJump(next.day)
    else return
    event.preventDefault()
  }

  const words = formatDay(at, lang)
  return (
    <section className={styles.bar} aria-label="Time" onKeyDown={onKeyDown} id="time">
      <div className={styles.controls}>
        <PlayControls
          playing={props.playing}
          ended={ends !== null && ends !== undefined && at >= ends.to}
          mode={state.mode}
          nextFirst={next !== undefined}
          onToggle={props.onToggle}
          onStep={props.onStep}
          onNextFirst={() => next && props.onJump(next.day)}
          onMode={(mode) => props.onSet({ mode })}
        />
      </div>
      <div className={styles.track}>
        <div className={styles.status}>
          <span className={props.gap ? styles.gap : undefined}>
            {props.gap ??
              `${formatInterval(window, lang)}${state.from !== null || state.to !== null ? ' (period set)' : ''}`}
          </span>
          <Button
            ref={settings}
            look="plain"
            icon="settings"
            className={styles.more}
            aria-expanded={open}
            aria-controls="time-settings"
            onClick={() => setOpen(!open)}
          >
            {state.clock === 'events' ? 'By event' : 'By calendar'}
          </Button>
        </div>
        <div ref={chart} className={styles.chart}>
          <Histogram
            scale={scale}
            bars={view.histogram}
            window={window}
            period={period}
            onScrub={props.onScrub}
            onBrush={props.onPeriod}
          />
          {highlighted.length > 0 && <HighlightMarks scale={scale} intervals={highlighted} />}
          <span className={styles.head} style={{ insetInlineStart: `${scale.x(at + 1) - 1}px` }} />
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
            <span
              className={styles.shown}
              style={{
                insetInlineStart: `${scale.x(window.from)}px`,
                inlineSize: `${Math.max(2, scale.x(window.to + 1) - scale.x(window.from))}px`,
              }}
            />
            <TimeRange
              label="Playhead"
              kind="at"
              domain={domain}
              value={at}
              words={words}
              onChange={props.onScrub}
              onStep={props.onStep}
              quiet={props.quietKeys}
            />
          </div>
          <Axis scale={scale} ticks={axis} gaps={view.steps.gaps} intervals={intervals} />
          <FirstMarks scale={scale} marks={marks} />
        </div>
      </div>
      {open && (
        <div id="time-settings" className={styles.sheet}>
          <TimeSettings
            state={state}
            period={period}
            extent={view.extent}
            onPeriod={props.onPeriod}
            onClear={props.onClearPeriod}
            onSet={props.onSet}
            onTranscript={() => setReading(true)}
          />
        </div>
      )}
      {reading && <Transcript onClose={() => setReading(false)} />}
    </section>
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
