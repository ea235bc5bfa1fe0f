import type { State } from '../core/link/state.ts'
import type { Day } from '../core/time/day.ts'
import type { FrameClock } from '../core/time/frame-clock.ts'
import type { Moment } from '../core/time/moments.ts'
import {
  type DayRange,
  hasEnded,
  idleAt,
  type Playback,
  type PlaybackEvent,
  playback,
} from '../core/time/playback.ts'
import { elapsedUntil, isSameRun, keepsTime, planRun, positionAt, type Run } from '../core/time/run.ts'
import type { View } from '../core/view.ts'
import { createFrames } from './frames.ts'
import { createMoments, stayingWith } from './moments.ts'
import type { AppStore } from './store.ts'

/** Days to play between, and how long that is to take. */
export interface Stretch extends DayRange {
  readonly seconds?: number | undefined
}

/** Moves the playhead of a store, and is the only one to say whether it plays. */
export interface Player {
  /**
   * Plays on, or between two days: the last one is shown and held, nothing later is. A stretch with an end takes `seconds`
   * where they are given, whatever pace its run has.
   */
  play(between?: Stretch): void
  /** Plays once what the link asks to be played (`play=1`), as soon as the page can be seen. Needs data. */
  begin(): void
  /** Stops where the playhead stands. What was to be played later, or up to a day, is forgotten. */
  pause(): void
  toggle(): void
  /** To the next or the previous step of the clock. */
  step(by: 1 | -1): void
  /** To a day at which something comes into view. */
  jump(day: Day): void
  /** Tells whether the page can be seen: while it can't, no time passes. */
  visible(seen: boolean): void
  /** The run as it is planned now; null without data. */
  run(): Run | null
  /** Tells each time a run, or a stretch of it that was asked for, is at its end. Returns a function that ends that. */
  onEnd(tell: () => void): () => void
  destroy(): void
}

const NO_MOMENTS: readonly Moment[] = []
const RUNS = ['playing', 'ended', 'gap', 'staying'] as const

/** The player of a store. `view` gives what follows from a state; null while there are no data, when nothing plays. */
export function createPlayer(
  store: AppStore,
  view: (state: State) => View | null,
  clock: FrameClock,
): Player {
  const frames = createFrames(clock, (ms) => dispatch({ type: 'tick', elapsedMs: ms * pace }))
  const listeners = new Set<() => void>()
  let state: Playback = idleAt(0)
  let planned: { key: readonly unknown[]; run: Run } | null = null
  /** The run that the state's time is of: others may have asked for a newer one since. */
  let timed: Run | null = null
  const momentsOf = createMoments(store)
  let isSeen = true
  /** Milliseconds of the run that pass in one of the clock. */
  let pace = 1
  /** The link asked for a run that has not begun. */
  let isDue = false
  /** Number of the dataset that plays: a run does not go on in another one. */
  let playing = 0

  function runOf(shown: View): Run {
    const { steps, period } = shown
    const { clock, speed } = shown.state
    const moments = clock === 'events' ? momentsOf(shown) : NO_MOMENTS
    const key = [steps, period.from, period.to, clock, speed, moments]
    if (!planned?.key.every((part, i) => part === key[i])) {
      const run = planRun(steps, period, clock, speed, moments)
      // Where nothing of it changed it goes on, in the middle of a step too.
      planned = { key, run: planned && isSameRun(planned.run, run) ? planned.run : run }
    }
    return planned!.run
  }

  function dispatch(event: PlaybackEvent) {
    const shown = view(store.getState().state)
    if (!shown) return
    const before = state
    const run = runOf(shown)
    // Where distances came meanwhile it tells more, at the same times: no step begins again.
    if (!timed || !keepsTime(timed, run)) state = playback(state, { type: 'filtersChanged' }, run)
    timed = run
    if (shown.at !== state.at) state = playback(state, { type: 'scrub', day: shown.at }, run)
    const { shown: number } = store.getState()
    const isOther = number !== playing && event.type === 'tick'
    playing = number
    state = playback(state, isOther ? { type: 'pause' } : event, run)
    // Only what the clock or a step passes arrives; where playing was told to begin, nothing does.
    commit(shown, run, event)
    if (hasEnded(before, state)) for (const tell of listeners) tell()
  }

  function commit(shown: View, run: Run, { type }: PlaybackEvent) {
    const playing = state.status === 'playing'
    const ended = state.status === 'ended'
    const position = playing || ended ? positionAt(run, state.elapsedMs) : null
    const gap = playing ? (position?.gap ?? null) : null
    const app = store.getState()
    // What it stays with stays in sight when it is paused.
    const staying = position ? stayingWith(position.passage) : type === 'pause' ? app.staying : null
    const runs = { playing, ended, gap, staying }
    const arrives = type !== 'play'
    follow()
    if (state.at !== shown.at) {
      const arrived = arrives && state.at > shown.at ? shown.at + 1 : null
      store.setState({ state: { ...app.state, at: state.at }, arrived, sliding: false, ...runs })
    } else if (RUNS.some((key) => app[key] !== runs[key])) store.setState(runs)
  }

  /** Time passes only while it plays where somebody sees it. */
  function follow() {
    if (isSeen && state.status === 'playing') frames.run()
    else frames.stop()
  }

  function begin() {
    if (!isDue || !isSeen || !view(store.getState().state)) return
    player.play()
  }

  const player: Player = {
    play({ seconds, ...between } = {}) {
      isDue = false
      pace = 1
      dispatch({ type: 'play', ...between })
      const { until, elapsedMs } = state
      if (seconds && planned && until !== null)
        pace = Math.max(0.001, (elapsedUntil(planned.run, until) - elapsedMs) / (seconds * 1000))
    },
    begin() {
      isDue = store.getState().state.play
      begin()
    },
    pause() {
      isDue = false
      dispatch({ type: 'pause' })
    },
    toggle: () => (state.status === 'playing' ? player.pause() : player.play()),
    step: (by) => dispatch({ type: 'step', by }),
    jump: (day) => dispatch({ type: 'scrub', day }),
    visible(seen) {
      isSeen = seen
      follow()
      begin()
    },
    run() {
      const shown = view(store.getState().state)
      return shown ? runOf(shown) : null
    },
    onEnd(tell) {
      listeners.add(tell)
      return () => void listeners.delete(tell)
    },
    destroy() {
      frames.stop()
      listeners.clear()
    },
  }
  return player
}
