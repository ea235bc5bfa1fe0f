import type { Day } from './day.ts'
import { clampDay } from './interval.ts'
import { elapsedAt, endsOf, positionAt, type Run } from './run.ts'
import { nextStep, previousStep } from './steps.ts'

/** Where the player is. It knows no mode, no filter and no speed: nothing that happens here can change them. */
export interface Playback {
  readonly status: 'idle' | 'playing' | 'ended'
  /** The playhead. */
  readonly at: Day
  /** Time into the run; below 0 while a day before the first step is held. */
  readonly elapsedMs: number
  /** While the page can't be seen no time passes; playing goes on afterwards. */
  readonly hidden: boolean
}

export type PlaybackEvent =
  | { readonly type: 'play' | 'pause' | 'stop' | 'reachedEnd' | 'tabHidden' | 'tabShown' }
  | { readonly type: 'tick'; readonly elapsedMs: number }
  | { readonly type: 'scrub'; readonly day: Day }
  | { readonly type: 'step'; readonly by: 1 | -1 }
  | { readonly type: 'filtersChanged' }

/** The player before anything happened. */
export function idleAt(at: Day): Playback {
  return { status: 'idle', at, elapsedMs: 0, hidden: false }
}

/**
 * The player after an event, with the run that is current then. An event that means nothing in a status changes nothing.
 *
 *               idle                     playing                    ended
 * play          goes on from the         -                          starts over
 *               playhead; starts over
 *               from the last day
 * tick          -                        time passes; ends at the   -
 *                                        end and holds the last day
 * pause         -                        idle, playhead kept        -
 * stop          first day                idle at the first day      idle at the first day
 * scrub, step   moves                    moves, plays on            idle, moves
 * filtersChanged  playhead kept          playhead kept, plays on    kept; idle when there is more to come
 * reachedEnd    ended                    ended                      -
 */
export function playback(state: Playback, event: PlaybackEvent, run: Run): Playback {
  switch (event.type) {
    case 'play':
      return play(state, run)
    case 'tick':
      return state.status === 'playing' && !state.hidden ? tick(state, event.elapsedMs, run) : state
    case 'pause':
      return state.status === 'playing' ? { ...state, status: 'idle' } : state
    case 'stop':
      return { ...state, status: 'idle', at: endsOf(run)?.from ?? run.period.from, elapsedMs: 0 }
    case 'scrub':
      return move(state, event.day, run)
    case 'step': {
      const step = event.by === 1 ? nextStep : previousStep
      const day = step(run.steps, run.clock, run.period, state.at)
      return day === null ? state : move(state, day, run)
    }
    case 'filtersChanged':
      return changeRun(state, run)
    case 'reachedEnd':
      return end(state, run)
    case 'tabHidden':
      return { ...state, hidden: true }
    case 'tabShown':
      return { ...state, hidden: false }
  }
}

function play(state: Playback, run: Run): Playback {
  const ends = endsOf(run)
  if (!ends || state.status === 'playing') return state
  const over = state.status === 'ended' || state.at >= ends.to
  const at = over ? ends.from : state.at
  return { ...state, status: 'playing', at, elapsedMs: elapsedAt(run, at) }
}

function tick(state: Playback, ms: number, run: Run): Playback {
  const elapsedMs = state.elapsedMs + ms
  if (elapsedMs >= run.totalMs) return end(state, run)
  const day = elapsedMs < 0 ? state.at : (positionAt(run, elapsedMs)?.day ?? state.at)
  // A playhead put between two steps stays there until the run has caught up with it.
  return { ...state, at: Math.max(state.at, day), elapsedMs }
}

function move(state: Playback, day: Day, run: Run): Playback {
  const at = clampDay(day, run.period)
  const status = state.status === 'playing' ? 'playing' : 'idle'
  return { ...state, status, at, elapsedMs: elapsedAt(run, at) }
}

function changeRun(state: Playback, run: Run): Playback {
  const ends = endsOf(run)
  const at = clampDay(state.at, run.period)
  const nothing = !ends && state.status === 'playing'
  const more = state.status === 'ended' && ends !== null && at < ends.to
  return { ...state, status: nothing || more ? 'idle' : state.status, at, elapsedMs: elapsedAt(run, at) }
}

function end(state: Playback, run: Run): Playback {
  return { ...state, status: 'ended', at: endsOf(run)?.to ?? state.at, elapsedMs: run.totalMs }
}
