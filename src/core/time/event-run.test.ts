import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Moment } from './moments.ts'
import { planRun, positionAt } from './run.ts'
import { RUN_OPTIONS } from './run-options.ts'

const UNIT = { months: 1, days: 0 }
const PERIOD = { from: 0, to: 10_000 }
const told = (index: number, day: number, rank: number): Moment => ({
  ...{ index, day, rank },
  reasons: ['gravest'],
})
const follows = (index: number, day: number): Moment => ({ index, day, reasons: [], rank: null })
const run = (days: number[], moments: Moment[]) =>
  planRun({ days: Int32Array.from(days), unit: UNIT, gaps: [] }, PERIOD, 'events', null, moments)
const seen = (days: number[], moments: Moment[]) =>
  run(days, moments).passages.map(({ from, ms, moment, told }) => [
    from,
    Math.round(ms),
    moment?.index ?? null,
    told,
  ])

describe('the steps of a run', () => {
  it('are held longer where there is something to tell', () => {
    expect(seen([10, 20, 30], [follows(0, 10), told(1, 20, 0), follows(2, 30)])).toEqual([
      [10, 2000, null, false],
      [20, 2500, 1, true],
      [30, 2000, null, false],
    ])
  })

  it('follow each other where several incidents are of one day', () => {
    const moments = [follows(0, 10), follows(1, 10), told(2, 10, 0), follows(3, 20)]
    expect(seen([10, 20], moments)).toEqual([
      [10, 2000, 0, false],
      [10, 2000, 1, false],
      [10, 2500, 2, true],
      [20, 2000, null, false],
    ])
  })

  it('leave time for what is not told: of many moments those of the best rank are', () => {
    const days = Array.from({ length: 40 }, (_, i) => i)
    const run = seen(
      days,
      days.map((day) => told(day, day, 39 - day)),
    )
    expect([run.filter(([, , , isTold]) => isTold).map(([day]) => day), run[0]]).toEqual([
      [28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39],
      [0, 357, null, false],
    ])
  })

  it('are whole days where there are too many incidents to be followed', () => {
    const moments = Array.from({ length: 100 }, (_, i) => (i === 45 ? told(i, 4, 0) : follows(i, i % 10)))
    const days = Array.from({ length: 10 }, (_, i) => i)
    const passages = run(
      days,
      moments.sort((a, b) => a.day - b.day),
    ).passages
    expect(passages.map(({ from, moment }) => [from, moment?.index])).toEqual(
      days.map((day) => [day, day === 4 ? 45 : undefined]),
    )
  })

  it('take 20 to 40 seconds and show every day and everything that is told, whatever there is', () => {
    const moments = fc
      .array(
        fc.record({
          day: fc.integer({ min: 0, max: 300 }),
          rank: fc.option(fc.nat(1000), { nil: null }),
        }),
        { minLength: 25, maxLength: 150 },
      )
      .map((given) =>
        given
          .sort((a, b) => a.day - b.day)
          .map(({ day, rank }, index): Moment => ({ ...{ index, day, rank }, reasons: [] })),
      )
    fc.assert(
      fc.property(moments, (moments) => {
        const days = [...new Set(moments.map(({ day }) => day))]
        const { passages, totalMs } = run(days, moments)
        expect([...new Set(passages.map(({ from }) => from))]).toEqual(days)
        expect(passages.every(({ ms, told }) => ms > 0 && (!told || ms === RUN_OPTIONS.toldMs))).toBe(true)
        expect(totalMs).toBeLessThanOrEqual(RUN_OPTIONS.mostMs + 0.001)
        if (days.length >= 20) expect(totalMs).toBeGreaterThanOrEqual(RUN_OPTIONS.leastMs - 0.001)
      }),
    )
  })

  it('stay with an incident for as long as it is held', () => {
    const planned = run([10, 20], [told(0, 10, 0), follows(1, 20)])
    expect([0, 2499, 2500].map((ms) => positionAt(planned, ms)?.passage.moment?.index)).toEqual([
      0,
      0,
      undefined,
    ])
  })
})
