import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Duration } from './duration.ts'
import { approximateDays, printDuration } from './duration.ts'
import type { Gap } from './gaps.ts'
import type { DayInterval } from './interval.ts'
import type { Reason } from './moments.ts'
import { dayAt, elapsedAt, isSameRun, keepsTime, planRun, positionAt, type Run, SPEEDS } from './run.ts'
import { RUN_OPTIONS } from './run-options.ts'

const MONTH = { months: 1, days: 0 }
const gap = (from: number, to: number): Gap => ({
  from,
  to,
  days: to - from + 1,
  length: { unit: 'day', n: to - from + 1, more: false },
})
const steps = (days: number[], gaps: Gap[] = []) => ({ days: Int32Array.from(days), unit: MONTH, gaps })
const PERIOD = { from: 0, to: 3652 }
const byEvents = (days: number[], gaps: Gap[] = []) => planRun(steps(days, gaps), PERIOD, 'events', null)
const byCalendar = (period: DayInterval, speed: Duration | null, gaps: Gap[] = []) =>
  planRun(steps([], gaps), period, 'calendar', speed)

/** The days a run shows at a frame rate, each once. */
const shown = (run: Run, frameMs: number) => {
  const days: (number | null)[] = []
  for (let ms = 0; ms <= run.totalMs; ms += frameMs) days.push(dayAt(run, ms))
  return [...new Set(days)]
}

describe('a run by events', () => {
  it('holds each event day equally long', () => {
    const { passages } = byEvents([10, 20, 500])
    expect(passages).toEqual([
      { from: 10, to: 10, startMs: 0, ms: 2000, gap: null, moment: null, told: false },
      { from: 20, to: 20, startMs: 2000, ms: 2000, gap: null, moment: null, told: false },
      { from: 500, to: 500, startMs: 4000, ms: 2000, gap: null, moment: null, told: false },
    ])
  })

  it('passes a long gap in a moment, however long, and says so while the day before it is held', () => {
    const silence = gap(21, 499)
    const { passages } = byEvents([10, 20, 500], [silence])
    expect(passages.map(({ from, to, ms, gap }) => [from, to, ms, gap?.days])).toEqual([
      [10, 10, 2000, undefined],
      [20, 20, 2000, undefined],
      [20, 20, 1600, 479],
      [500, 500, 2000, undefined],
    ])
  })

  it('does not wait for gaps before the first and after the last event', () => {
    expect(byEvents([100, 101], [gap(0, 99), gap(102, 3652)]).passages.map(({ from }) => from)).toEqual([
      100, 101,
    ])
  })

  it('takes 20 to 40 seconds, and less only where there are few steps', () => {
    const total = (count: number) => Math.round(byEvents(Array.from({ length: count }, (_, i) => i)).totalMs)
    expect([1, 9, 10, 20, 30, 60, 3000].map(total)).toEqual([
      2000, 18_000, 20_000, 20_000, 30_000, 40_000, 40_000,
    ])
  })

  it('announces the longest gaps, each long enough to be read, and passes the others at once', () => {
    const days = Array.from({ length: 50 }, (_, i) => i * 60 + i * i)
    const gaps = days.slice(1).map((day, i) => gap(days[i]! + 1, day - 1))
    const run = byEvents(days, gaps)
    const said = run.passages.filter((passage) => passage.gap)
    expect([said.map(({ gap }) => gap), said.map(({ ms }) => ms), Math.round(run.totalMs)]).toEqual([
      gaps.slice(-8),
      Array.from({ length: 8 }, () => 1600),
      40_000,
    ])
  })

  it('is empty without events', () => {
    const run = byEvents([])
    expect([run.passages, run.totalMs, dayAt(run, 0), elapsedAt(run, 5)]).toEqual([[], 0, null, 0])
  })
})

describe('a run by calendar', () => {
  it('passes a month in a second when asked to, and holds its last day', () => {
    const run = byCalendar({ from: 0, to: 364 }, MONTH)
    expect([0, 1000, 2000, 11_000, 11_992, 12_500, 99_999].map((ms) => dayAt(run, ms))).toEqual([
      0, 30, 60, 334, 364, 364, 364,
    ])
    expect(Math.round(run.totalMs)).toBe(Math.round((365 / 30.436875) * 1000 + RUN_OPTIONS.endHoldMs))
  })

  it('passes a long gap in a moment and says so', () => {
    const run = byCalendar({ from: 0, to: 3652 }, MONTH, [gap(305, 3000)])
    expect(run.passages.map(({ from, to, ms, gap }) => [from, to, Math.round(ms), gap?.days])).toEqual([
      [0, 304, 10_021, undefined],
      [305, 3000, 1600, 2696],
      [3001, 3652, 21_421, undefined],
      [3652, 3652, 1000, undefined],
    ])
    expect(positionAt(run, 10_600)?.gap?.days).toBe(2696)
  })

  it('passes a single day between two gaps at its usual pace', () => {
    const run = byCalendar({ from: 0, to: 100 }, { months: 0, days: 10 }, [gap(0, 49), gap(51, 100)])
    expect(run.passages.map(({ from, to, ms }) => [from, to, ms])).toEqual([
      [0, 49, 1600],
      [50, 50, 100],
      [51, 100, 1600],
      [100, 100, 1000],
    ])
  })

  it('does not slow down in a gap that is short at its speed', () => {
    const run = byCalendar({ from: 0, to: 99 }, { months: 12, days: 0 }, [gap(10, 40)])
    expect(run.passages[1]!.ms).toBeLessThan(100)
  })

  it('chooses a speed in human units that makes a run of 20 to 40 seconds', () => {
    const speeds = [30, 90, 365, 3652, 20_000].map((days) =>
      printDuration(byCalendar({ from: 1, to: days }, null).speed!),
    )
    expect(speeds).toEqual(['P1D', 'P4D', 'P14D', 'P6M', 'P2Y'])
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 3_600_000 }), (days) => {
        const { totalMs } = byCalendar({ from: 1, to: days }, null)
        expect(totalMs >= 19_900 && totalMs <= 41_000).toBe(true)
      }),
    )
  })

  it('offers speeds each of which is at most about twice the one before', () => {
    const ratios = SPEEDS.slice(1).map((speed, i) => approximateDays(speed) / approximateDays(SPEEDS[i]!))
    expect(ratios.filter((ratio) => ratio <= 1 || ratio > 2.01)).toEqual([])
  })
})

describe('a position in a run', () => {
  const runs = fc
    .record({
      days: fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 40 }),
      clock: fc.constantFrom('events' as const, 'calendar' as const),
      speed: fc.constantFrom(null, MONTH, { months: 0, days: 3 }),
    })
    .map(({ days, clock, speed }) => {
      const sorted = days.sort((a, b) => a - b)
      const gaps = sorted
        .slice(1)
        .flatMap((day, i) => (day - sorted[i]! > 30 ? [gap(sorted[i]! + 1, day - 1)] : []))
      return planRun(steps(sorted, gaps), { from: 0, to: 400 }, clock, speed)
    })

  it('never goes back as time passes', () => {
    fc.assert(
      fc.property(runs, (run) => {
        const days = shown(run, 37) as number[]
        expect(days).toEqual([...days].sort((a, b) => a - b))
      }),
    )
  })

  it('depends on the time alone: a slow machine shows a part of what a fast one shows', () => {
    fc.assert(
      fc.property(runs, (run) => {
        const fast = new Set(shown(run, 10))
        expect(shown(run, 250).every((day) => fast.has(day))).toBe(true)
      }),
    )
  })

  it('is found at the beginning of the hold for each event day, and of the day before for a gap', () => {
    const run = byEvents([10, 20, 500], [gap(21, 499)])
    expect([5, 10, 15, 20, 300, 500, 900].map((day) => elapsedAt(run, day))).toEqual([
      -2000, 0, 0, 2000, 2000, 5600, 5600,
    ])
  })

  it('passes every event day, the last one included', () => {
    const days = Array.from({ length: 26 }, (_, i) => i * 137)
    expect(shown(byEvents(days), 16)).toEqual(days)
  })

  it('is found again from its day', () => {
    fc.assert(
      fc.property(runs, fc.nat(400), (run, day) => {
        const ms = elapsedAt(run, day)
        if (run.clock === 'calendar') expect(dayAt(run, ms + 0.001)).toBe(day)
        else if (ms >= 0) expect(dayAt(run, ms)).toBe([...run.steps.days].filter((one) => one <= day).at(-1))
        else expect(day).toBeLessThan(run.steps.days[0]!)
      }),
    )
  })
})

describe('two runs', () => {
  const run = byEvents([10, 20, 500], [gap(21, 499)])

  it('are the same where they show the same days for as long', () => {
    expect(isSameRun(run, byEvents([10, 20, 500], [gap(21, 499)]))).toBe(true)
  })

  it.each([
    ['day', byEvents([10, 21, 500], [gap(22, 499)])],
    ['gap', byEvents([10, 20, 500])],
    ['clock', byCalendar(PERIOD, null, [gap(21, 499)])],
    ['period', planRun(steps([10, 20, 500], [gap(21, 499)]), { from: 0, to: 600 }, 'events', null)],
  ])('differ by a %s', (_, other) => {
    expect([isSameRun(run, other), isSameRun(other, run)]).toEqual([false, false])
  })

  it('keep the time, but are not the same, where one knows another reason to stay with an incident', () => {
    const because = (...reasons: Reason[]) =>
      planRun(steps([10, 20]), PERIOD, 'events', null, [{ index: 0, day: 20, reasons, rank: 0 }])
    const [before, after] = [because('country'), because('country', 'farthest')]
    expect([keepsTime(before, after), isSameRun(before, after)]).toEqual([true, false])
    expect(isSameRun(after, because('country', 'farthest'))).toBe(true)
  })
})
