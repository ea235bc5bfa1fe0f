import { type KeyboardEvent, useCallback, useRef, useState } from 'react'
import type { First } from '../../core/answer.ts'
import type { State } from '../../core/link/state.ts'
import type { Day } from '../../core/time/day.ts'
import type { Gap } from '../../core/time/gaps.ts'
import type { DayInterval } from '../../core/time/interval.ts'
import type { Run } from '../../core/time/run.ts'
import type { View } from '../../core/view.ts'
import { Button } from '../../kit/Button.tsx'
import { formatInterval } from '../../words/dates.ts'
import type { Language } from '../../words/language.ts'
import { longestPlayWords, playWords } from '../../words/run-words.ts'
import { lazyChunk } from '../parts/lazy-chunk.ts'
import { lazyDialog, lazyPart, useLoading } from '../parts/lazyPart.tsx'
import { useGoal } from '../useGoal.ts'
import { useShownNow } from '../useShownNow.ts'
import { highestOf } from './bars.ts'
import { PlayControls } from './PlayControls.tsx'
import styles from './TimeBar.module.css'
import { TimeChart } from './TimeChart.tsx'

const TimeSettings = lazyPart(() => import('./TimeSettings.tsx').then(({ TimeSettings }) => TimeSettings))
/** It stands where there is room, and in the settings: nothing waits for it. */
const KEY = lazyChunk(() => import('./TimeKey.tsx').then(({ TimeKey }) => TimeKey))
const Transcript = lazyDialog(
  (words) => words.time.transcriptOfRun,
  () => import('../Transcript.tsx').then(({ Transcript }) => Transcript),
)

export interface TimeBarProps {
  readonly view: View
  readonly firsts: readonly First[]
  readonly firstWords: (first: First) => string
  readonly run: Run | null
  readonly words: Language
  readonly playing: boolean
  /** A run has come to its end. */
  readonly ended: boolean
  readonly gap: Gap | null
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
  const { view, words, firsts, run } = props
  const { period, at, state } = view
  const [open, setOpen] = useState(false)
  const { value: Key } = useLoading(KEY)
  const settings = useRef<HTMLButtonElement>(null)
  const [reading, setReading] = useState(false)
  useGoal('time-settings', () => {
    setOpen(true)
    settings.current?.focus()
  })
  const { onSet } = props
  const setMode = useCallback((mode: State['mode']) => onSet({ mode }), [onSet])

  function onKeyDown(event: KeyboardEvent) {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return
    const target = event.target as HTMLElement
    if (target.closest('dialog')) return
    if (event.key === 'Escape' && open) {
      event.preventDefault()
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
    <section className={styles.bar} aria-label={words.time.title} onKeyDown={onKeyDown} id="time">
      <div className={styles.controls}>
        <PlayControls
          playing={props.playing}
          play={playWords(run, at, props.ended, words)}
          longest={longestPlayWords(run, words)}
          plays={run !== null && run.passages.length > 0}
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
          <Now gap={props.gap} />
          <div className={styles.key}>
            {Key && <Key highest={highestOf(view.histogram)} weight={view.weight} />}
          </div>
          <Button
            ref={settings}
            look="plain"
            icon="settings"
            className={styles.more}
            aria-expanded={open}
            aria-controls="time-settings"
            onClick={() => setOpen(!open)}
          >
            {words.time.settings}
          </Button>
          {open && (
            <div id="time-settings" className={styles.sheet}>
              <TimeSettings
                state={state}
                period={period}
                extent={view.extent}
                highest={highestOf(view.histogram)}
                weight={view.weight}
                tolls={view.tolls}
                onPeriod={props.onPeriod}
                onClear={props.onClearPeriod}
                onSet={props.onSet}
                onTranscript={() => setReading(true)}
              />
            </div>
          )}
        </div>
        <div className={styles.chart}>
          <TimeChart
            view={view}
            firsts={firsts}
            firstWords={props.firstWords}
            lang={words.lang}
            quietKeys={props.quietKeys}
            onStep={props.onStep}
            onScrub={props.onScrub}
            onPeriod={props.onPeriod}
          />
        </div>
      </div>
      {reading && <Transcript onClose={() => setReading(false)} />}
    </section>
  )
}

/** The days that are shown, or the gap that a run passes. */
function Now({ gap }: { gap: Gap | null }) {
  const { view, names } = useShownNow()
  const { words } = names
  const { from, to } = view.state
  return (
    <span className={styles.now} data-gap={gap !== null}>
      {gap
        ? words.time.gap(gap.length)
        : words.time.window({
            days: formatInterval(view.window, words),
            periodSet: from !== null || to !== null,
          })}
    </span>
  )
}
