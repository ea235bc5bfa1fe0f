import { useId } from 'react'
import { durationWords } from '../../core/dates.ts'
import { type Day, isoDay, parseDay } from '../../core/day.ts'
import { parseDuration, printDuration } from '../../core/duration.ts'
import type { DayInterval } from '../../core/interval.ts'
import { SPEEDS } from '../../core/run.ts'
import type { State } from '../../core/state.ts'
import { Button } from '../Button.tsx'
import { Segmented } from '../Segmented.tsx'
import styles from './TimeSettings.module.css'

const CLOCKS = [
  { value: 'events', label: 'By event', title: 'Each step is the next day with an incident' },
  {
    value: 'calendar',
    label: 'By calendar',
    title: 'Time passes evenly; long gaps are passed quickly and said',
  },
] as const

const SPANS = ['P30D', 'P90D', 'P6M', 'P1Y', 'P2Y', 'P5Y'] as const

/** The period in two date fields, the clock, its speed, the window's length, and whether only certain incidents count. */
export function TimeSettings(props: {
  state: State
  period: DayInterval
  extent: DayInterval
  onPeriod: (period: DayInterval) => void
  onClear: () => void
  onSet: (part: Partial<State>) => void
  onTranscript: () => void
}) {
  const { state, period, extent, onPeriod, onSet } = props
  const id = useId()
  const spans = [...new Set([...SPANS, printDuration(state.span)])]
  return (
    <div className={styles.settings}>
      <fieldset className={styles.group}>
        <legend>Period</legend>
        <DateField
          label="From"
          day={period.from}
          onDay={(from) => onPeriod({ from, to: Math.max(from, period.to) })}
        />
        <DateField
          label="To"
          day={period.to}
          onDay={(to) => onPeriod({ from: Math.min(to, period.from), to })}
        />
        <Button
          disabled={state.from === null && state.to === null}
          onClick={props.onClear}
          title={`${isoDay(extent.from)} to ${isoDay(extent.to)}`}
        >
          All of it
        </Button>
      </fieldset>
      <fieldset className={styles.group}>
        <legend>Clock</legend>
        <Segmented
          legend="Clock"
          options={CLOCKS}
          value={state.clock}
          onChange={(clock) => onSet({ clock })}
        />
        {state.clock === 'calendar' && (
          <label>
            Speed
            <select
              value={state.speed ? printDuration(state.speed) : ''}
              onChange={(event) => onSet({ speed: parseDuration(event.currentTarget.value) })}
            >
              <option value="">20 to 40 seconds in all</option>
              {[
                ...new Set(
                  [...SPEEDS.slice(0, 13), ...(state.speed ? [state.speed] : [])].map(printDuration),
                ),
              ].map((text) => (
                <option key={text} value={text}>
                  {durationWords(parseDuration(text)!)} per second
                </option>
              ))}
            </select>
          </label>
        )}
      </fieldset>
      <fieldset className={styles.group}>
        <legend>Shown</legend>
        {state.mode === 'window' && (
          <label>
            Window of
            <select
              value={printDuration(state.span)}
              onChange={(event) => onSet({ span: parseDuration(event.currentTarget.value) ?? state.span })}
            >
              {spans.map((text) => (
                <option key={text} value={text}>
                  {durationWords(parseDuration(text)!)}
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
          Certain only: leave out what may have happened outside the window
        </label>
        <Button icon="list" onClick={props.onTranscript}>
          Transcript of the run
        </Button>
      </fieldset>
    </div>
  )
}

function DateField({ label, day, onDay }: { label: string; day: Day; onDay: (day: Day) => void }) {
  return (
    <label>
      {label}
      <input
        type="date"
        value={isoDay(day)}
        onChange={(event) => {
          const given = parseDay(event.currentTarget.value)
          if (given !== null) onDay(given)
        }}
      />
    </label>
  )
}
