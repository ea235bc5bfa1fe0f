import { useMemo, useRef } from 'react'
import { binsOf } from '../cells/bins.ts'
import type { State } from '../core/link/state.ts'
import { type Day, partsOf } from '../core/time/day.ts'
import { Button } from '../kit/Button.tsx'
import { PlayControls } from '../page/time/PlayControls.tsx'
import bar from '../page/time/TimeBar.module.css'
import { binMs, clockOf } from '../source/stored/clock.ts'
import { formatInterval, formatShort } from '../words/dates.ts'
import type { Names } from '../words/names.ts'
import { wholeOf } from '../words/whole.ts'
import { StoreChart } from './StoreChart.tsx'
import styles from './StorePage.module.css'
import type { Session } from './session.ts'
import { useStored, useTicks } from './useStored.ts'
import { write } from './write.ts'

/** Lengths of a window that moves, months. */
const SPANS = [1, 3, 6, 12, 24, 60] as const

/** Time: play and steps, whole units of time each, the histogram that is also the brush, and what is shown. */
export function StoreTime({ session, names }: { session: Session; names: Names }) {
  const words = wholeOf(names.words)
  const playing = useStored(session, ({ playing }) => playing)
  const store = useStored(session, ({ store }) => store)
  const seen = useStored(session, ({ seen }) => seen)
  const state = useStored(session, ({ still }) => still)
  const firsts = useStored(session, ({ beside }) => beside?.firsts)
  const unit = seen?.series.unit ?? 'year'
  const { period } = clockOf(state, store!.extent, unit)
  const { from, to } = binsOf(period, unit)
  const seconds = Math.max(1, Math.round(((to - from + 1) * binMs({ unit, period })) / 1000))
  const isOneYear = partsOf(period.from).year === partsOf(period.to).year
  const [first, last] = [period.from, period.to].map((day) =>
    formatShort(day, isOneYear ? 'day and year' : 'year', names.lang),
  )
  const play = words.time.playFrom({ from: first!, to: last!, seconds })
  const steps = useMemo(
    () => ({ previous: words.store.previous({ unit }), next: words.store.next({ unit }) }),
    [words, unit],
  )
  const days = useRef<HTMLSpanElement>(null)
  useTicks(
    session,
    (now) => {
      const clock = clockOf(now.state, store!.extent, unit)
      const said = {
        days: formatInterval(clock.window, words),
        periodSet: state.from !== null || state.to !== null,
      }
      write(days.current, words.time.window(said))
    },
    250,
  )
  const firstAfter = (at: Day) => firsts?.find((one) => one.day > at)
  const hasNext = useStored(session, (now) => {
    const clock = session.clock(now)
    return clock !== null && firstAfter(clock.at) !== undefined
  })
  return (
    <section className={bar.bar} aria-label={words.time.title} id="time">
      <div className={bar.controls}>
        <PlayControls
          playing={playing}
          play={play}
          longest={play}
          plays={seen !== null && seen.sums.total > 0}
          mode={state.mode}
          nextFirst={hasNext}
          steps={steps}
          onToggle={() => (playing ? session.pause() : session.play())}
          onStep={(by) => session.step(by)}
          onNextFirst={() => {
            const next = firstAfter(session.clock()?.at ?? period.to)
            if (next) session.set({ at: next.day })
          }}
          onMode={(mode) => session.set({ mode })}
        />
      </div>
      <div className={bar.track}>
        <div className={bar.status}>
          <span className={bar.now} data-testid="window" ref={days} />
          <span className={styles.choices}>
            {state.mode === 'window' && (
              <Span session={session} span={state.span} label={words.timeSettings.windowOf} names={names} />
            )}
            <label>
              <input
                type="checkbox"
                checked={state.certain}
                onChange={(event) => session.set({ certain: event.currentTarget.checked })}
              />
              {words.store.certain}
            </label>
            {(state.from !== null || state.to !== null) && (
              <Button look="plain" onClick={() => session.set({ from: null, to: null })}>
                {words.timeSettings.allOfIt}
              </Button>
            )}
          </span>
        </div>
        <div className={bar.chart}>
          <StoreChart session={session} names={names} />
        </div>
      </div>
    </section>
  )
}

function Span(props: { session: Session; span: State['span']; label: string; names: Names }) {
  const { session, span, label, names } = props
  const months = SPANS.includes(span.months as never) ? SPANS : [...SPANS, span.months]
  return (
    <label>
      {label}{' '}
      <select
        value={span.months}
        onChange={(event) => session.set({ span: { months: Number(event.currentTarget.value), days: 0 } })}
      >
        {months.map((n) => (
          <option key={n} value={n}>
            {names.words.time.duration({ years: Math.floor(n / 12), months: n % 12, days: 0 })}
          </option>
        ))}
      </select>
    </label>
  )
}
