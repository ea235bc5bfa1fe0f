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
  /** The day at which playing stops; null plays to the end of the run. */
  readonly until: Day | null
}

/** Days between which to play: from where the playhead stands, or to the end of the run, where none is given. */
export interface DayRange {
  readonly from?: Day | null
  readonly to?: Day | null
}

export type PlaybackEvent =
  | ({ readonly type: 'play' } & DayRange)
  | { readonly type: 'pause' | 'stop' | 'reachedEnd' }
  | { readonly type: 'tick'; readonly elapsedMs: number }
  | { readonly type: 'scrub'; readonly day: Day }
  | { readonly type: 'step'; readonly by: 1 | -1 }
  | { readonly type: 'filtersChanged' }

/** The player before anything happened. */
export function idleAt(at: Day): Playback {
  return { status: 'idle', at, elapsedMs: 0, until: null }
}

/**
 * The player after an event, with the run that is current then. An event that means nothing in a status changes nothing.
 *
 *               idle                     playing                    ended
 * play          goes on from the         plays on                   starts over
 *               playhead; starts over
 *               from the last day
 * play from     from that day            from that day              from that day
 * play to       stops there              stops there                stops there
 * tick          -                        time passes; ends at the   -
 *                                        end and holds the last day;
 *                                        idle at the day to stop at
 * pause         -                        idle, playhead kept        -
 * stop          first day                idle at the first day      idle at the first day
 * scrub, step   moves                    moves, plays on; idle at   idle, moves
 *                                        or after the day to stop at
 * filtersChanged  playhead kept          playhead kept, plays on    kept; idle when there is more to come
 * reachedEnd    ended                    ended                      -
 */
export function playback(state: Playback, event: PlaybackEvent, run: Run): Playback {
  switch (event.type) {
    case 'play':
      return play(state, event, run)
    case 'tick':
      return state.status === 'playing' ? tick(state, event.elapsedMs, run) : state
    case 'pause':
      return state.status === 'playing' ? { ...state, status: 'idle', until: null } : state
    case 'stop':
      return { ...state, status: 'idle', at: endsOf(run)?.from ?? run.period.from, elapsedMs: 0, until: null }
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
  }
}

/** Whether a run or a stretch of it, played up to a day that was asked for, has come to its end between two states. */
export function hasEnded(before: Playback, after: Playback): boolean {
  if (before.status !== 'playing' || after.status === 'playing') return false
  return after.status === 'ended' || (before.until !== null && after.at >= before.until)
}

function play(state: Playback, { from = null, to: until = null }: DayRange, run: Run): Playback {
  const ends = endsOf(run)
  if (!ends) return state
  const over = state.status === 'ended' || (state.status === 'idle' && state.at >= ends.to)
  const at = from === null ? (over ? ends.from : state.at) : clampDay(from, run.period)
  const elapsedMs = at === state.at && state.status === 'playing' ? state.elapsedMs : elapsedAt(run, at)
  return { status: 'playing', at, elapsedMs, until }
}

function tick(state: Playback, ms: number, run: Run): Playback {
  const elapsedMs = state.elapsedMs + ms
  const { until } = state
  const day = elapsedMs < 0 ? state.at : (positionAt(run, elapsedMs)?.day ?? state.at)
  // A playhead put between two steps stays there until the run has caught up with it.
  const at = Math.max(state.at, day)
  if (until !== null && at >= until) return stopAt(Math.max(state.at, until), run)
  if (elapsedMs >= run.totalMs) return end(state, run)
  return { ...state, at, elapsedMs }
}

function move(state: Playback, day: Day, run: Run): Playback {
  const at = clampDay(day, run.period)
  if (state.until !== null && at >= state.until) return stopAt(at, run)
  const status = state.status === 'playing' ? 'playing' : 'idle'
  return { ...state, status, at, elapsedMs: elapsedAt(run, at) }
}

function stopAt(at: Day, run: Run): Playback {
  return { status: 'idle', at, elapsedMs: elapsedAt(run, at), until: null }
}

function changeRun(state: Playback, run: Run): Playback {
  const ends = endsOf(run)
  const at = clampDay(state.at, run.period)
  const nothing = !ends && state.status === 'playing'
  const more = state.status === 'ended' && ends !== null && at < ends.to
  const status = nothing || more ? 'idle' : state.status
  return { status, at, elapsedMs: elapsedAt(run, at), until: nothing ? null : state.until }
}

function end(state: Playback, run: Run): Playback {
  return { status: 'ended', at: endsOf(run)?.to ?? state.at, elapsedMs: run.totalMs, until: null }
}
