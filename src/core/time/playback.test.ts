import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Gap } from './gaps.ts'
import { idleAt, type Playback, type PlaybackEvent, playback } from './playback.ts'
import { planRun, type Run } from './run.ts'

const PERIOD = { from: 0, to: 100 }
const UNIT = { months: 0, days: 10 }
const run = (days: number[], gaps: Gap[] = []) =>
  planRun({ days: Int32Array.from(days), unit: UNIT, gaps }, PERIOD, 'events', null)
const RUN = run([10, 20, 50, 90])
const CALENDAR = planRun({ days: new Int32Array(0), unit: UNIT, gaps: [] }, PERIOD, 'calendar', UNIT)

const tick = (elapsedMs: number): PlaybackEvent => ({ type: 'tick', elapsedMs })
const scrub = (day: number): PlaybackEvent => ({ type: 'scrub', day })
const step = (by: 1 | -1): PlaybackEvent => ({ type: 'step', by })
const PLAY: PlaybackEvent = { type: 'play' }
const playTo = (to: number): PlaybackEvent => ({ type: 'play', to })
const PAUSE: PlaybackEvent = { type: 'pause' }
const STOP: PlaybackEvent = { type: 'stop' }
const FILTERS: PlaybackEvent = { type: 'filtersChanged' }
const END: PlaybackEvent = { type: 'reachedEnd' }

const following = (state: Playback, ...events: PlaybackEvent[]) =>
  events.reduce((now, event) => playback(now, event, RUN), state)
const playing = following(idleAt(100), PLAY)
const seen = ({ status, at }: Playback) => `${status} ${at}`

/** Plays to the end, a frame every `frameMs`, and returns each day shown, with how it ended. */
const playThrough = (given: Run, frameMs: number, from = idleAt(100)) => {
  const days: number[] = []
  let state = playback(from, PLAY, given)
  for (let frame = 0; state.status === 'playing' && frame < 100_000; frame++) {
    if (days.at(-1) !== state.at) days.push(state.at)
    state = playback(state, tick(frameMs), given)
  }
  if (days.at(-1) !== state.at) days.push(state.at)
  return { days, end: state.status }
}

describe('playing', () => {
  it('shows every event day once, ends, and holds the last', () => {
    expect(playThrough(RUN, 16)).toEqual({ days: [10, 20, 50, 90], end: 'ended' })
  })

  it('shows the same on a slow machine', () => {
    expect(playThrough(RUN, 400)).toEqual(playThrough(RUN, 7))
  })

  it("takes the run's own time whatever the frame rate", () => {
    const frames = (ms: number) => {
      let [state, count] = [playing, 0]
      for (; state.status === 'playing'; count++) state = following(state, tick(ms))
      return count * ms
    }
    expect([10, 20, 50].map(frames)).toEqual([RUN.totalMs, RUN.totalMs, RUN.totalMs])
  })

  it('holds the last step as long as every other before it ends', () => {
    const hold = RUN.passages[0]!.ms
    const state = following(playing, tick(RUN.totalMs - hold))
    expect([state, following(state, tick(hold - 1)), following(state, tick(hold))].map(seen)).toEqual([
      'playing 90',
      'playing 90',
      'ended 90',
    ])
  })

  it('never begins again by itself', () => {
    const ended = following(playing, tick(1e9))
    expect(following(ended, tick(1e9))).toBe(ended)
  })

  it('shows every day by the calendar clock, to the last of the period', () => {
    expect(playThrough(CALENDAR, 50).days).toEqual(Array.from({ length: 101 }, (_, day) => day))
  })

  it('does not begin where there is nothing to play', () => {
    expect(playback(idleAt(30), PLAY, run([]))).toEqual(idleAt(30))
  })

  it('takes a single event', () => {
    expect(playThrough(run([40]), 16)).toEqual({ days: [40], end: 'ended' })
  })

  it('goes on from a playhead in the middle', () => {
    expect(playThrough(RUN, 16, idleAt(20)).days).toEqual([20, 50, 90])
  })

  it('stays a step at a playhead between two events, and before the first', () => {
    const played = (from: number, ms: number) => seen(following(idleAt(from), PLAY, tick(ms)))
    expect([played(30, 1999), played(30, 2000), played(0, 1999), played(0, 2000)]).toEqual([
      'playing 30',
      'playing 50',
      'playing 0',
      'playing 10',
    ])
  })

  it('starts over at the end, after it has ended and beyond the last event', () => {
    const ended = following(playing, tick(1e9))
    expect(
      [following(ended, PLAY), following(idleAt(90), PLAY), following(idleAt(95), PLAY)].map(seen),
    ).toEqual(['playing 10', 'playing 10', 'playing 10'])
  })

  it('goes on after a pause where it was', () => {
    const paused = following(playing, tick(2500), PAUSE)
    expect([paused, following(paused, tick(9000)), following(paused, PLAY)].map(seen)).toEqual([
      'idle 20',
      'idle 20',
      'playing 20',
    ])
  })

  it('does not begin because time passes', () => {
    expect(following(idleAt(20), tick(9000))).toEqual(idleAt(20))
  })

  it('ends at the last event when told that it has', () => {
    expect([following(playing, END), following(idleAt(20), END)].map(seen)).toEqual(['ended 90', 'ended 90'])
  })

  it('returns to the first event when stopped', () => {
    expect([following(playing, tick(5000), STOP), following(idleAt(50), STOP)].map(seen)).toEqual([
      'idle 10',
      'idle 10',
    ])
  })
})

describe('acting while it plays', () => {
  it('moves to where the reader scrubs and plays on from there', () => {
    const state = following(playing, scrub(50))
    expect([state, following(state, tick(1999)), following(state, tick(2000))].map(seen)).toEqual([
      'playing 50',
      'playing 50',
      'playing 90',
    ])
  })

  it('moves a step and plays on from there', () => {
    expect([following(playing, step(1)), following(playing, tick(5000), step(-1))].map(seen)).toEqual([
      'playing 20',
      'playing 20',
    ])
  })

  it('keeps its position when filters change, and plays on in the new run', () => {
    const before = following(playing, tick(2500))
    const other = run([5, 20, 25, 90])
    const changed = playback(before, FILTERS, other)
    expect([before, changed, playback(changed, tick(2000), other)].map(seen)).toEqual([
      'playing 20',
      'playing 20',
      'playing 25',
    ])
  })

  it('keeps a position that the new run does not stop at', () => {
    const other = run([5, 60])
    const changed = playback(following(playing, tick(2500)), FILTERS, other)
    expect(
      [changed, playback(changed, tick(100), other), playback(changed, tick(2000), other)].map(seen),
    ).toEqual(['playing 20', 'playing 20', 'playing 60'])
  })

  it('stands still where nothing is left to play', () => {
    expect(seen(playback(following(playing, tick(2500)), FILTERS, run([])))).toBe('idle 20')
  })

  it('has no mode, filter or speed that anything could change', () => {
    const events = fc.array(
      fc.oneof(
        fc.constantFrom(PLAY, playTo(50), PAUSE, STOP, FILTERS, END, step(1), step(-1)),
        fc.nat(5000).map(tick),
        fc.integer({ min: -50, max: 150 }).map(scrub),
      ),
    )
    fc.assert(
      fc.property(events, (given) => {
        const state = given.reduce((now, event) => playback(now, event, RUN), idleAt(100))
        expect(Object.keys(state).sort()).toEqual(['at', 'elapsedMs', 'status', 'until'])
        expect(state.at >= PERIOD.from && state.at <= PERIOD.to).toBe(true)
      }),
    )
  })

  it('goes back only when the reader asks for it', () => {
    const forward = fc.array(fc.oneof(fc.constantFrom(PAUSE, FILTERS, step(1)), fc.nat(5000).map(tick)))
    fc.assert(
      fc.property(fc.nat(100), forward, (start, given) => {
        let state = playback(idleAt(start), PLAY, RUN)
        for (const event of given) {
          const next = playback(state, event, RUN)
          expect(next.at).toBeGreaterThanOrEqual(state.at)
          state = next
        }
      }),
    )
  })
})

describe('acting while it does not play', () => {
  it('scrubs and steps without playing', () => {
    expect(
      [following(idleAt(20), scrub(33)), following(idleAt(20), step(1)), following(idleAt(33), step(-1))].map(
        seen,
      ),
    ).toEqual(['idle 33', 'idle 50', 'idle 20'])
  })

  it('scrubs no farther than the period goes', () => {
    expect([following(idleAt(20), scrub(-5)), following(idleAt(20), scrub(500))].map(seen)).toEqual([
      'idle 0',
      'idle 100',
    ])
  })

  it('stays at the last and the first step', () => {
    expect([following(idleAt(90), step(1)), following(idleAt(10), step(-1))].map(seen)).toEqual([
      'idle 90',
      'idle 10',
    ])
  })

  it('is no longer at the end after moving back, so that play goes on from there', () => {
    const back = following(playing, tick(1e9), step(-1))
    expect([back, following(back, PLAY)].map(seen)).toEqual(['idle 50', 'playing 50'])
  })

  it('stays ended when filters change, unless there is more to come', () => {
    const ended = following(playing, tick(1e9))
    expect(
      [run([10, 90]), run([10, 95]), run([])].map((other) => seen(playback(ended, FILTERS, other))),
    ).toEqual(['ended 90', 'idle 90', 'ended 90'])
  })

  it('steps by calendar units under the calendar clock', () => {
    expect(seen(playback(idleAt(0), step(1), CALENDAR))).toBe('idle 3')
  })
})
