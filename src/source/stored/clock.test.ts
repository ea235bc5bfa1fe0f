import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BIN_UNITS, binsOf, snapped } from '../../cells/bins.ts'
import { DEFAULT_STATE, MODES } from '../../core/link/state.ts'
import { dayOf } from '../../core/time/day.ts'
import { binMs, clockOf, longestOf, stepped } from './clock.ts'

const EXTENT = { from: dayOf(2020, 1, 5), to: dayOf(2023, 7, 9) }
const day = fc.integer({ min: EXTENT.from - 400, max: EXTENT.to + 400 })
const states = fc.record({
  from: fc.option(day),
  to: fc.option(day),
  at: fc.option(day),
  mode: fc.constantFrom(...MODES),
  span: fc.record({ months: fc.integer({ min: 0, max: 30 }), days: fc.integer({ min: 1, max: 40 }) }),
})
const units = fc.constantFrom(...BIN_UNITS)

describe('a clock of whole units', () => {
  it('stands at their edges with all that it shows, within its period, whatever the state says', () => {
    fc.assert(
      fc.property(states, units, (given, unit) => {
        const { period, at, window } = clockOf({ ...DEFAULT_STATE, ...given }, EXTENT, unit)
        expect([snapped(period, unit), snapped(window, unit), window.to, window.from >= period.from]).toEqual(
          [period, window, at, true],
        )
      }),
    )
  })

  it('goes through its period step by step, and no window is longer than is said', () => {
    fc.assert(
      fc.property(states, units, (given, unit) => {
        const state = { ...DEFAULT_STATE, ...given }
        const longest = longestOf(state, EXTENT, unit)
        const first = stepped(clockOf(state, EXTENT, unit), Number.NEGATIVE_INFINITY)
        let clock = clockOf({ ...state, at: first }, EXTENT, unit)
        const { from, to } = binsOf(clock.period, unit)
        for (let bin = from; bin <= Math.min(to, from + 60); bin++) {
          const window = binsOf(clock.window, unit)
          expect([window.to, window.to - window.from + 1 <= longest]).toEqual([bin, true])
          clock = clockOf({ ...state, at: stepped(clock, 1) }, EXTENT, unit)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('takes half a minute at most, and half a second for a step', () => {
    const of = (unit: 'day' | 'year') => binMs({ unit, period: snapped(EXTENT, unit) })
    expect([of('year'), Math.round(of('day') * (EXTENT.to - EXTENT.from + 1))]).toEqual([500, 30_000])
  })
})
