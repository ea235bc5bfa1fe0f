import { useEffect, useEffectEvent, useRef } from 'react'
import { playedPeriod } from '../core/question.ts'
import type { Day } from '../core/time/day.ts'
import { gapsBetween } from '../core/time/gaps.ts'
import { NOTHING_UNTOLD, tellings, type Untold, withMore } from '../core/time/telling.ts'
import { whenAnswered } from '../source/source.ts'
import { MOST_NAMED } from '../words/most-named.ts'
import { NARRATING } from './narrating-chunk.ts'
import { useLoading } from './parts/lazyPart.tsx'
import { useShownNow } from './useShownNow.ts'
import { useApp } from './useStore.ts'
import { useVoice } from './useVoice.ts'

/** A screen reader hears of at most one day in this time. */
const PAUSE_MS = 3_000

/** Tells each day that the clock comes to once, by itself; nothing while somebody drags the playhead. */
export function Narrator() {
  const { dataset, view, names } = useShownNow()
  const voice = useVoice()
  const arrived = useApp((app) => app.arrived)
  const playing = useApp((app) => app.playing)
  const ended = useApp((app) => app.ended)
  const { value: narrating } = useLoading(NARRATING, playing || arrived !== null)
  const from = useRef<Day | null>(null)
  const untold = useRef<Untold>(NOTHING_UNTOLD)
  const timer = useRef(0)
  const { at } = view
  const tellNext = useEffectEvent(() => {
    timer.current = 0
    const { waiting, missed } = untold.current
    const [next, ...rest] = waiting
    if (!next || !narrating) return
    untold.current = { waiting: rest, missed: 0 }
    timer.current = setTimeout(() => tellNext(), PAUSE_MS) as unknown as number
    const { after, day } = next
    const { period, state } = view
    const gaps = gapsBetween(view.steps.gaps, after, day)
    // What is shown by now is not what was shown then.
    const isNow = rest.length === 0 && day <= view.at
    const shown = isNow ? view.shown : null
    const possible = isNow && !state.certain ? view.possible : 0
    whenAnswered(
      dataset,
      { ask: 'arrivals', period: playedPeriod(state, period), after, to: day, limit: MOST_NAMED },
      (arrivals) =>
        voice.say(narrating.narrating({ day, period, gaps, arrivals, shown, possible, missed }, names)),
    )
  })
  const forget = useEffectEvent(() => {
    untold.current = NOTHING_UNTOLD
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: every step of the playhead is looked at
  useEffect(() => {
    if (arrived === null) {
      from.current = null
      forget()
      return
    }
    from.current ??= arrived - 1
    const after = from.current
    if (at > after) {
      const passed = tellings(view.steps.days, after, at)
      // Silence is told of a single step; while it plays, with what breaks it.
      const more = passed.length > 0 || playing ? passed : [{ after, day: at }]
      if (more.length > 0) {
        untold.current = withMore(untold.current, more, playing || ended)
        from.current = at
      }
    }
    if (!timer.current) tellNext()
  }, [at, arrived, narrating])

  // Who pauses does not want to hear what was before.
  useEffect(() => {
    if (!playing && !ended) forget()
  }, [playing, ended])

  return null
}
