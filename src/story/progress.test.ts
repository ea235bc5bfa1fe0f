import { describe, expect, it } from 'vitest'
import { type Outline, type Progress, type ProgressEvent, progressAfter, type Step } from './progress.ts'

/** Three chapters; the middle one plays no stretch. */
const THREE: Outline = { plays: [true, false, true], reducedMotion: false }
const STILL: Outline = { ...THREE, reducedMotion: true }

const running = (chapter: number): Progress => ({ chapter, phase: 'running' })
const held = (chapter: number): Progress => ({ chapter, phase: 'held' })
const shows = (progress: Progress, show: 'start' | 'end', play = false): Step => ({
  progress,
  does: { show, play },
  at: null,
})
const on = (progress: Progress | null, event: ProgressEvent, outline = THREE) =>
  progressAfter(progress, event, outline)

describe('a story', () => {
  it('shows on entering a chapter the state before its stretch, and plays the stretch', () => {
    expect(on(null, { type: 'enter', chapter: 2 })).toEqual(shows(running(2), 'start', true))
  })

  it('shows a chapter without a stretch at once', () => {
    expect(on(null, { type: 'enter', chapter: 1 })).toEqual(shows(held(1), 'end'))
  })

  it('holds the last step of the stretch', () => {
    expect(on(running(2), { type: 'ended' })).toEqual({ progress: held(2), does: null, at: null })
  })

  it('finishes a run at next, and goes on at the next next', () => {
    const finished = on(running(0), { type: 'next' })
    expect(finished).toEqual(shows(held(0), 'end'))
    expect(on(finished.progress, { type: 'next' })).toEqual(shows(held(1), 'end'))
  })

  it('shows at back the end that was held, never a rerun', () => {
    expect(on(held(1), { type: 'back' })).toEqual(shows(held(0), 'end'))
    expect(on(running(2), { type: 'back' })).toEqual(shows(held(1), 'end'))
  })

  it('shows with reduced motion the held end at once', () => {
    expect(on(null, { type: 'enter', chapter: 0 }, STILL)).toEqual(shows(held(0), 'end'))
    expect(on(held(1), { type: 'next' }, STILL)).toEqual(shows(held(2), 'end'))
  })

  it('says at the last chapter that it is at the end, once its run is finished', () => {
    expect(on(running(2), { type: 'next' })).toEqual(shows(held(2), 'end'))
    expect(on(held(2), { type: 'next' })).toEqual({ progress: held(2), does: null, at: 'end' })
  })

  it('says at the first chapter that it is at the start, and finishes its run', () => {
    expect(on(running(0), { type: 'back' })).toEqual({ ...shows(held(0), 'end'), at: 'start' })
    expect(on(held(0), { type: 'back' })).toEqual({ progress: held(0), does: null, at: 'start' })
  })

  it('opens its first chapter where there was none yet', () => {
    expect(on(null, { type: 'next' })).toEqual(shows(running(0), 'start', true))
  })

  it('takes a number beyond its chapters for the nearest one', () => {
    expect(on(null, { type: 'enter', chapter: 9 })).toEqual(shows(running(2), 'start', true))
    expect(on(null, { type: 'enter', chapter: -1 })).toEqual(shows(running(0), 'start', true))
  })
})
