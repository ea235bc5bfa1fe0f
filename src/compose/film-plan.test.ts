import { describe, expect, it } from 'vitest'
import type { Moment } from '../core/time/moments.ts'
import { planRun } from '../core/time/run.ts'
import { planFilm } from './film-plan.ts'

const STEPS = { days: Int32Array.of(10, 20, 30), unit: { months: 0, days: 1 }, gaps: [] }
const PERIOD = { from: 1, to: 30 }
const events = (moments: readonly Moment[] = []) => planRun(STEPS, PERIOD, 'events', null, moments)

describe('the frames of a film', () => {
  it('are one for each step where nothing fades, and the last is held for three seconds', () => {
    const { frames, totalMs, steps } = planFilm(events(), false)
    expect(frames.map(({ day, arrived }) => [day, arrived])).toEqual([
      [10, null],
      [20, 11],
      [30, 21],
      [30, null],
    ])
    expect(frames.at(-1)!.ms).toBe(3000)
    expect([steps, frames.reduce((sum, { ms }) => sum + ms, 0)]).toEqual([3, totalMs])
  })

  it('are thirty a second while what has arrived fades, and none where nothing has', () => {
    const { frames } = planFilm(events(), true)
    const later = frames.filter(({ isLater }) => isLater)
    expect([later.length, new Set(later.map(({ day }) => day))]).toEqual([50, new Set([20, 30])])
    expect(new Set(later.slice(0, 22).map(({ ms }) => Math.round(ms)))).toContain(33)
  })

  it('follow each other without a hole', () => {
    const { frames } = planFilm(events(), true)
    const holes = frames.slice(1).filter((frame, i) => {
      const { atMs, ms } = frames[i]!
      return Math.abs(atMs + ms - frame.atMs) > 1e-6
    })
    expect(holes).toEqual([])
  })

  it('end without a word about what the run stayed with', () => {
    const moment: Moment = { index: 5, day: 30, reasons: ['farthest'], rank: 0 }
    const { frames } = planFilm(events([moment]), false)
    expect(frames.slice(-2).map(({ moment, told }) => [moment?.index ?? null, told])).toEqual([
      [5, true],
      [null, false],
    ])
  })

  it('are one for each day of the calendar that the rate has room for', () => {
    const run = planRun(STEPS, PERIOD, 'calendar', { months: 0, days: 10 })
    expect(planFilm(run, false).steps).toBe(30)
  })

  it('are none where nothing is to be played', () => {
    const run = planRun({ ...STEPS, days: Int32Array.of() }, PERIOD, 'events', null)
    expect(planFilm(run, true)).toEqual({ frames: [], totalMs: 0, steps: 0 })
  })
})
