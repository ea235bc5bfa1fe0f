import { describe, expect, it } from 'vitest'
import { hasEnded, idleAt, type Playback, type PlaybackEvent, playback } from './playback.ts'
import { planRun } from './run.ts'

const UNIT = { months: 0, days: 10 }
const run = (days: number[]) =>
  planRun({ days: Int32Array.from(days), unit: UNIT, gaps: [] }, { from: 0, to: 100 }, 'events', null)
/** Each event day is held for two seconds. */
const RUN = run([10, 20, 50, 90])

const tick = (elapsedMs: number): PlaybackEvent => ({ type: 'tick', elapsedMs })
const scrub = (day: number): PlaybackEvent => ({ type: 'scrub', day })
const playTo = (to: number): PlaybackEvent => ({ type: 'play', to })
const stretch = (from: number, to: number): PlaybackEvent => ({ type: 'play', from, to })
const PLAY: PlaybackEvent = { type: 'play' }
const PAUSE: PlaybackEvent = { type: 'pause' }
const FILTERS: PlaybackEvent = { type: 'filtersChanged' }

const following = (state: Playback, ...events: PlaybackEvent[]) =>
  events.reduce((now, event) => playback(now, event, RUN), state)
const playing = following(idleAt(100), PLAY)
const seen = ({ status, at }: Playback) => `${status} ${at}`

describe('playing a stretch', () => {
  it('goes from one day to another, and shows nothing later', () => {
    const days: string[] = []
    let state = playback(idleAt(100), stretch(20, 50), RUN)
    for (let frame = 0; frame < 100; frame++) {
      if (days.at(-1) !== seen(state)) days.push(seen(state))
      state = following(state, tick(100))
    }
    expect(days).toEqual(['playing 20', 'idle 50'])
  })

  it('stops at a day between two events, where the run would have passed it', () => {
    expect(seen(following(idleAt(0), stretch(20, 30), tick(1999), tick(1)))).toBe('idle 30')
  })

  it('begins where it is told to, at the last event too, and does not start over', () => {
    const last: PlaybackEvent = { type: 'play', from: 90 }
    const state = following(playing, last)
    expect([state, following(state, tick(1999)), following(state, tick(2000))].map(seen)).toEqual([
      'playing 90',
      'playing 90',
      'ended 90',
    ])
  })

  it('is over in the first frame where both days are the same', () => {
    expect(seen(following(idleAt(0), stretch(30, 30), tick(0)))).toBe('idle 30')
  })

  it('ends with the run where the day lies beyond it', () => {
    expect(seen(following(idleAt(0), stretch(50, 95), tick(1e9)))).toBe('ended 90')
  })

  it('is over once the playhead is put at its end or beyond it, and leaves it there', () => {
    const to50 = following(idleAt(0), stretch(10, 50))
    expect(
      [following(to50, scrub(49)), following(to50, scrub(50)), following(to50, scrub(70))].map(seen),
    ).toEqual(['playing 49', 'idle 50', 'idle 70'])
  })

  it('is forgotten when it is paused, and when playing is asked for without one', () => {
    const to20 = following(idleAt(0), stretch(10, 20))
    const through = [following(to20, PAUSE, PLAY), following(to20, PLAY)]
    expect(through.map((state) => seen(following(state, tick(1e9))))).toEqual(['ended 90', 'ended 90'])
  })

  it('loses no time when it is asked for in the middle of a step', () => {
    expect(seen(following(playing, tick(1500), playTo(50), tick(500)))).toBe('playing 20')
  })

  it('keeps its end when filters change', () => {
    const before = following(idleAt(0), stretch(10, 50))
    expect(seen(playback(playback(before, FILTERS, run([10, 60])), tick(1e9), run([10, 60])))).toBe('idle 50')
  })

  it('has ended when it reached its day, as a run has at its last event, and not when it was paused', () => {
    const to50 = following(idleAt(0), stretch(10, 50))
    const after = [tick(1e9), scrub(70), PAUSE, tick(1)].map((event) => following(to50, event))
    expect([
      ...after.map((state) => hasEnded(to50, state)),
      hasEnded(playing, following(playing, tick(1e9))),
      hasEnded(playing, following(playing, PAUSE)),
      hasEnded(idleAt(90), idleAt(90)),
    ]).toEqual([true, true, false, false, true, false, false])
  })
})
