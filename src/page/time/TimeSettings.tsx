import { useId } from 'react'
import { CLOCKS, type State, WEIGHTS, type Weight } from '../../core/link/state.ts'
import { isoDay } from '../../core/time/day.ts'
import { parseDuration, printDuration } from '../../core/time/duration.ts'
import type { DayInterval } from '../../core/time/interval.ts'
import { SPEEDS } from '../../core/time/run.ts'
import { Button } from '../../kit/Button.tsx'
import { DateField } from '../../kit/DateField.tsx'
import { Segmented } from '../../kit/Segmented.tsx'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import { durationWords, speedWords } from '../../words/dates.ts'
import { TimeKey } from './TimeKey.tsx'
import styles from './TimeSettings.module.css'

const SPANS = ['P30D', 'P90D', 'P6M', 'P1Y', 'P2Y', 'P5Y'] as const

/** The period in two date fields, the clock, its speed, the window's length, and whether only certain incidents count. */
export function TimeSettings(props: {
  state: State
  period: DayInterval
  extent: DayInterval
  /** What the highest bar counts. */
  highest: number
  weight: Weight
  /** Whether killed can be counted. */
  tolls: boolean
  onPeriod: (period: DayInterval) => void
  onClear: () => void
  onSet: (part: Partial<State>) => void
  onTranscript: () => void
}) {
  const { state, period, extent, onPeriod, onSet } = props
  const words = useWholeWords()
  const { time, timeSettings } = words
  const id = useId()
  const spans = [...new Set([...SPANS, printDuration(state.span)])]
  return (
    <div className={styles.settings}>
      <fieldset className={styles.group}>
        <legend>{timeSettings.period}</legend>
        <DateField
          label={timeSettings.from}
          day={period.from}
          onDay={(from) => onPeriod({ from, to: Math.max(from, period.to) })}
        />
        <DateField
          label={timeSettings.to}
          day={period.to}
          onDay={(to) => onPeriod({ from: Math.min(to, period.from), to })}
        />
        <Button
          disabled={state.from === null && state.to === null}
          onClick={props.onClear}
          title={time.days({ from: isoDay(extent.from), to: isoDay(extent.to) })}
        >
          {timeSettings.allOfIt}
        </Button>
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{timeSettings.clock}</legend>
        <Segmented
          legend={timeSettings.clock}
          options={CLOCKS.map((clock) => ({ value: clock, ...time.clocks[clock] }))}
          value={state.clock}
          onChange={(clock) => onSet({ clock })}
        />
        {state.clock === 'calendar' && (
          <label>
            {timeSettings.speedLabel}
            <select
              className={styles.field}
              value={state.speed ? printDuration(state.speed) : ''}
              onChange={(event) => onSet({ speed: parseDuration(event.currentTarget.value) })}
            >
              <option value="">{timeSettings.usualSpeed}</option>
              {[
                ...new Set(
                  [...SPEEDS.slice(0, 13), ...(state.speed ? [state.speed] : [])].map(printDuration),
                ),
              ].map((text) => (
                <option key={text} value={text}>
                  {speedWords(parseDuration(text)!, words)}
                </option>
              ))}
            </select>
          </label>
        )}
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{timeSettings.shownGroup}</legend>
        {state.mode === 'window' && (
          <label>
            {timeSettings.windowOf}
            <select
              className={styles.field}
              value={printDuration(state.span)}
              onChange={(event) => onSet({ span: parseDuration(event.currentTarget.value) ?? state.span })}
            >
              {spans.map((text) => (
                <option key={text} value={text}>
                  {durationWords(parseDuration(text)!, words)}
                </option>
              ))}
            </select>
          </label>
        )}
        <label className={styles.check} htmlFor={`${id}-certain`}>
          <input
            id={`${id}-certain`}
            type="checkbox"
            checked={state.certain}
            onChange={(event) => onSet({ certain: event.currentTarget.checked })}
          />
          {timeSettings.certainOnly}
        </label>
        <Button icon="list" onClick={props.onTranscript}>
          {timeSettings.readTranscript}
        </Button>
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{timeSettings.counting}</legend>
        {props.tolls ? (
          <Segmented
            legend={timeSettings.counting}
            options={WEIGHTS.map((value) => ({ value, label: timeSettings.weights[value] }))}
            value={props.weight}
            onChange={(weight) => onSet({ weight })}
          />
        ) : (
          <p>{timeSettings.noTolls}</p>
        )}
      </fieldset>
      <section className={styles.key} aria-label={timeSettings.key}>
        <TimeKey highest={props.highest} weight={props.weight} />
        <p>{timeSettings.scale}</p>
      </section>
    </div>
  )
}
