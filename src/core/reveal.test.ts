import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCertain, overlaps } from './interval.ts'
import { reveal } from './reveal.ts'
import { DEFAULT_STATE, MODES } from './state.ts'
import { periodOf, windowOf } from './window.ts'

const PERIOD = { from: 100, to: 200 }
const state = (part: object) => ({ ...DEFAULT_STATE, ...part })

describe('reveal', () => {
  it('changes nothing for an incident that is shown', () => {
    expect(reveal(state({}), { start: 150, end: 150 }, { from: 100, to: 160 }, PERIOD)).toEqual({})
  })

  it('moves the playhead to the first possible day', () => {
    expect(reveal(state({}), { start: 170, end: 190 }, { from: 100, to: 160 }, PERIOD)).toEqual({ at: 170 })
  })

  it('moves the playhead to the last possible day where only certain incidents are shown', () => {
    const found = reveal(state({ certain: true }), { start: 170, end: 190 }, { from: 100, to: 160 }, PERIOD)
    expect(found).toEqual({ at: 190 })
  })

  it('widens a period that leaves the incident out', () => {
    const found = [
      reveal(state({}), { start: 50, end: 50 }, PERIOD, PERIOD),
      reveal(state({}), { start: 250, end: 250 }, PERIOD, PERIOD),
    ]
    expect(found).toEqual([
      { from: 50, at: 50 },
      { to: 250, at: 250 },
    ])
  })

  it('shows any incident in any mode', () => {
    const day = fc.integer({ min: 0, max: 300 })
    const anything = fc.record({
      mode: fc.constantFrom(...MODES),
      certain: fc.boolean(),
      at: day,
      from: fc.option(day),
      to: fc.option(day),
      start: day,
      length: fc.integer({ min: 0, max: 400 }),
    })
    fc.assert(
      fc.property(anything, ({ start, length, ...given }) => {
        const unit = { months: 0, days: 1 }
        const extent = { from: 100, to: 200 }
        fc.pre(given.from === null || given.to === null || given.from <= given.to)
        const before = state({ ...given, clock: 'events' })
        const windowAt = (of: typeof before) => windowOf(of, periodOf(of, extent), { unit })
        const incident = { start, end: start + length }
        const after = { ...before, ...reveal(before, incident, windowAt(before), periodOf(before, extent)) }
        const shown = after.certain ? isCertain : overlaps
        return shown(incident.start, incident.end, windowAt(after))
      }),
    )
  })
})
