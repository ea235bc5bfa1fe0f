import type { Day } from '../core/day.ts'
import { idleAt, type Playback, type PlaybackEvent, playback } from '../core/playback.ts'
import { planRun, positionAt, type Run } from '../core/run.ts'
import type { State } from '../core/state.ts'
import type { View } from '../core/view.ts'
import type { AppStore } from './store.ts'

/** Time and frames, passed in so that a test can be the clock. Milliseconds. */
export interface FrameClock {
  now(): number
  requestFrame(run: () => void): number
  cancelFrame(frame: number): void
}

/** Moves the playhead of a store. */
export interface Player {
  play(): void
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
  destroy(): void
}

/** The player of a store. `view` gives what follows from a state; null while there are no data, when nothing plays. */
export function createPlayer(
  store: AppStore,
  view: (state: State) => View | null,
  clock: FrameClock,
): Player {
  let state: Playback = idleAt(0)
  let planned: { key: readonly unknown[]; run: Run } | null = null
  let frame = 0
  let last = 0

  function runOf({ steps, period, state: { clock, speed } }: View): Run {
    const key = [steps, period.from, period.to, clock, speed]
    if (!planned?.key.every((part, i) => part === key[i])) {
      planned = { key, run: planRun(steps, period, clock, speed) }
    }
    return planned!.run
  }

  function dispatch(event: PlaybackEvent) {
    const shown = view(store.getState().state)
    if (!shown) return
    const before = planned?.run
    const run = runOf(shown)
    if (run !== before) state = playback(state, { type: 'filtersChanged' }, run)
    if (shown.at !== state.at) state = playback(state, { type: 'scrub', day: shown.at }, run)
    state = playback(state, event, run)
    commit(shown, run)
  }

  function commit(shown: View, run: Run) {
    const playing = state.status === 'playing'
    const gap = playing ? (positionAt(run, state.elapsedMs)?.gap?.words ?? null) : null
    const app = store.getState()
    if (state.at !== shown.at) {
      const arrived = state.at > shown.at ? shown.at + 1 : null
      store.setState({ state: { ...app.state, at: state.at }, arrived, sliding: false, playing, gap })
    } else if (app.playing !== playing || app.gap !== gap) store.setState({ playing, gap })
    if (playing && !state.hidden && !frame) {
      last = clock.now()
      frame = clock.requestFrame(onFrame)
    }
  }

  function onFrame() {
    frame = 0
    const now = clock.now()
    const elapsedMs = now - last
    last = now
    dispatch({ type: 'tick', elapsedMs })
  }

  return {
    play: () => dispatch({ type: 'play' }),
    pause: () => dispatch({ type: 'pause' }),
    toggle: () => dispatch({ type: state.status === 'playing' ? 'pause' : 'play' }),
    step: (by) => dispatch({ type: 'step', by }),
    jump: (day) => dispatch({ type: 'scrub', day }),
    visible: (seen) => dispatch({ type: seen ? 'tabShown' : 'tabHidden' }),
    run() {
      const shown = view(store.getState().state)
      return shown ? runOf(shown) : null
    },
    destroy() {
      clock.cancelFrame(frame)
      frame = 0
    },
  }
}

/** The browser's own frames. */
export const BROWSER_CLOCK: FrameClock = {
  now: () => performance.now(),
  requestFrame: (run) => requestAnimationFrame(run),
  cancelFrame: (frame) => cancelAnimationFrame(frame),
}
