import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDay } from './day.ts'
import { columnsOf, feature } from './fixtures/feature.ts'
import { reveal } from './reveal.ts'
import { DEFAULT_STATE, MODES, type State } from './state.ts'
import { stepsOf } from './steps.ts'
import { isInWindow, periodOf, windowOf } from './window.ts'

const EXTENT = { from: 100, to: 200 }

const shownIn = (state: State, start: number, end: number) => {
  const columns = columnsOf(feature('x', { start: isoDay(start), end: isoDay(end) }))
  const period = periodOf(state, EXTENT)
  const window = windowOf(state, period, stepsOf(columns, Uint32Array.of(0), period, state.certain))
  return { period, window, shown: isInWindow(columns, 0, window, state.certain) }
}

describe('revealing an incident', () => {
  it('changes nothing when it is shown', () => {
    const { window, period } = shownIn(DEFAULT_STATE, 150, 150)
    expect(reveal(DEFAULT_STATE, { start: 150, end: 150 }, window, period)).toEqual({})
  })

  it('moves the playhead to its first possible day', () => {
    const state = { ...DEFAULT_STATE, at: 120 }
    const { window, period } = shownIn(state, 150, 155)
    expect(reveal(state, { start: 150, end: 155 }, window, period)).toEqual({ at: 150 })
  })

  it('moves the playhead to its last possible day where only certain incidents are shown', () => {
    const state = { ...DEFAULT_STATE, at: 120, certain: true }
    const { window, period } = shownIn(state, 150, 155)
    expect(reveal(state, { start: 150, end: 155 }, window, period)).toEqual({ at: 155 })
  })

  it('shows it, wherever it lies and whatever the clock', () => {
    const states = fc.record({
      mode: fc.constantFrom(...MODES),
      certain: fc.boolean(),
      from: fc.constantFrom(null, 120),
      to: fc.constantFrom(null, 180),
      at: fc.option(fc.integer({ min: 90, max: 210 }), { nil: null }),
      clock: fc.constantFrom('events' as const, 'calendar' as const),
      span: fc.constantFrom({ months: 0, days: 1 }, { months: 0, days: 10 }),
    })
    fc.assert(
      fc.property(states, fc.integer({ min: 50, max: 250 }), fc.nat(30), (part, start, length) => {
        const state = { ...DEFAULT_STATE, ...part }
        const incident = { start, end: start + length }
        const { window, period } = shownIn(state, start, incident.end)
        const moved = { ...state, ...reveal(state, incident, window, period) }
        expect(shownIn(moved, start, incident.end).shown).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
