import { useMemo } from 'react'
import { snapped } from '../cells/bins.ts'
import type { Day } from '../core/time/day.ts'
import { useWidth } from '../kit/useWidth.ts'
import { Axis } from '../page/time/Axis.tsx'
import { FirstMarks } from '../page/time/FirstMarks.tsx'
import { Histogram, WindowBars } from '../page/time/Histogram.tsx'
import { timeScale } from '../page/time/scale.ts'
import styles from '../page/time/TimeChart.module.css'
import { TimeRange } from '../page/time/TimeRange.tsx'
import { useMoving } from '../page/time/useMoving.ts'
import { clockOf } from '../source/stored/clock.ts'
import { formatDay } from '../words/dates.ts'
import type { Names } from '../words/names.ts'
import { ticks } from '../words/timeline-ticks.ts'
import type { Session } from './session.ts'
import { useStored, useTicks } from './useStored.ts'

/** Most bars of the histogram, and the least room for the name of a date, CSS pixels. */
const MOST_BARS = 160
const TICK_PX = 64
const NONE: readonly never[] = []

/** The histogram that is also the brush, and native sliders that do the same. */
export function StoreChart({ session, names }: { session: Session; names: Names }) {
  const { time } = names.words
  const { lang } = names
  const store = useStored(session, ({ store }) => store)
  const seen = useStored(session, ({ seen }) => seen)
  const state = useStored(session, ({ still }) => still)
  const firsts = useStored(session, ({ beside }) => beside?.firsts)
  const unit = seen?.series.unit ?? 'year'
  const { period, at } = clockOf(state, store!.extent, unit)
  const [chart, width] = useWidth<HTMLDivElement>()
  const whole = snapped(store!.extent, unit)
  const [from, to] = [Math.min(whole.from, period.from), Math.max(whole.to, period.to)]
  const domain = useMemo(() => ({ from, to }), [from, to])
  const scale = useMemo(() => timeScale(domain, width), [domain, width])
  const axis = useMemo(
    () => ticks(domain, Math.max(1, Math.floor(width / TICK_PX)), lang),
    [domain, width, lang],
  )
  const sums = seen?.sums
  const bars = useMemo(() => sums?.bars(MOST_BARS) ?? [], [sums])
  const marks = useMemo(
    () =>
      (firsts ?? []).flatMap((first) =>
        first.kind === 'country'
          ? [
              {
                day: first.day,
                kind: first.kind,
                words: time.firstIn({ country: names.country(first.value) }),
              },
            ]
          : [],
      ),
    [firsts, names, time],
  )
  const brushed = useMemo(() => ({ from: period.from, to: period.to }), [period.from, period.to])

  const { moving, move } = useMoving(scale)
  useTicks(session, (now) => {
    const clock = session.clock(now)
    if (clock) move(clock.window, clock.at, formatDay(clock.at, lang))
  })
  const scrub = (day: Day) => {
    session.pause()
    session.set({ at: day })
  }
  const setPeriod = (days: { from: Day; to: Day }) => session.set(snapped(days, unit))

  return (
    <div ref={chart} className={styles.chart}>
      <Histogram
        scale={scale}
        stretched={width === 0}
        bars={bars}
        period={brushed}
        onScrub={scrub}
        onBrush={setPeriod}
      />
      <WindowBars scale={scale} bars={bars} moving={moving} />
      <span className={styles.head} ref={moving.head} />
      <div className={styles.rail} data-rail="period">
        <TimeRange
          label={time.start}
          kind="from"
          domain={domain}
          value={period.from}
          words={formatDay(period.from, lang)}
          onChange={(day) => setPeriod({ from: Math.min(day, period.to), to: period.to })}
        />
        <TimeRange
          label={time.end}
          kind="to"
          domain={domain}
          value={period.to}
          words={formatDay(period.to, lang)}
          onChange={(day) => setPeriod({ from: period.from, to: Math.max(day, period.from) })}
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
          onChange={scrub}
          onStep={(by) => session.step(by)}
        />
      </div>
      <Axis scale={scale} ticks={width > 0 ? axis : NONE} gaps={NONE} intervals={NONE} byKind={false} />
      <FirstMarks scale={scale} marks={width > 0 ? marks : NONE} />
    </div>
  )
}
