import { type KeyboardEvent, useCallback, useRef, useState } from 'react'
import { formatInterval } from '../../core/dates.ts'
import type { Day } from '../../core/day.ts'
import type { First } from '../../core/firsts.ts'
import type { DayInterval } from '../../core/interval.ts'
import { endsOf, type Run } from '../../core/run.ts'
import type { State } from '../../core/state.ts'
import type { View } from '../../core/view.ts'
import { Button } from '../Button.tsx'
import { Transcript } from '../Transcript.tsx'
import { PlayControls } from './PlayControls.tsx'
import styles from './TimeBar.module.css'
import { TimeChart } from './TimeChart.tsx'
import { TimeSettings } from './TimeSettings.tsx'

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
  readonly onNextFirst: () => void
  readonly onScrub: (day: Day) => void
  readonly onPeriod: (period: DayInterval) => void
  readonly onClearPeriod: () => void
  readonly onSet: (part: Partial<State>) => void
}

/** Time: play and steps, the histogram that is also the brush, and native controls that do the same. */
export function TimeBar(props: TimeBarProps) {
  const { view, lang, firsts, run } = props
  const { period, window, at, state } = view
  const [open, setOpen] = useState(false)
  const settings = useRef<HTMLButtonElement>(null)
  const [reading, setReading] = useState(false)
  const ends = run && endsOf(run)
  const { onSet } = props
  const setMode = useCallback((mode: State['mode']) => onSet({ mode }), [onSet])

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
    else if (event.key === 'n') props.onNextFirst()
    else return
    event.preventDefault()
  }

  return (
    <section className={styles.bar} aria-label="Time" onKeyDown={onKeyDown} id="time">
      <div className={styles.controls}>
        <PlayControls
          playing={props.playing}
          ended={ends !== null && ends !== undefined && at >= ends.to}
          mode={state.mode}
          nextFirst={firsts.some((first) => first.day > at)}
          onToggle={props.onToggle}
          onStep={props.onStep}
          onNextFirst={props.onNextFirst}
          onMode={setMode}
        />
      </div>
      <div className={styles.track}>
        <div className={styles.status}>
          <span className={styles.now} data-gap={props.gap !== null}>
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
        <TimeChart
          view={view}
          firsts={firsts}
          firstWords={props.firstWords}
          lang={lang}
          quietKeys={props.quietKeys}
          onStep={props.onStep}
          onScrub={props.onScrub}
          onPeriod={props.onPeriod}
        />
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
