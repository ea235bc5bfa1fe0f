import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_STATE, MODES } from '../link/state.ts'
import { periodOf, windowOf } from '../table/window.ts'
import { isCertain, overlaps } from './interval.ts'
import { reveal } from './reveal.ts'

const PERIOD = { from: 100, to: 200 }
const state = (part: object) => ({ ...DEFAULT_STATE, ...part })

describe('reveal', () => {
  it('changes nothing for an incident that is shown', () => {
    expect(reveal(state({}), { start: 150, end: 150 }, { from: 100, to: 160 }, PERIOD)).toEqual({})
  })

  it.each([false, true])('moves the playhead to the day on which it counts (certain: %s)', (certain) => {
    const found = reveal(state({ certain }), { start: 170, end: 190 }, { from: 100, to: 160 }, PERIOD)
    expect(found).toEqual({ at: 190 })
  })

  it('changes nothing for one that may have happened already, and is shown so', () => {
    expect(reveal(state({}), { start: 150, end: 190 }, { from: 100, to: 160 }, PERIOD)).toEqual({})
  })

  it('moves the playhead to the end of a period that leaves open whether it lies in it', () => {
    const found = reveal(state({}), { start: 170, end: 250 }, { from: 100, to: 160 }, PERIOD)
    expect(found).toEqual({ at: 200 })
  })

  it('widens a period that leaves the incident out', () => {
    const found = [
      reveal(state({}), { start: 50, end: 50 }, PERIOD, PERIOD),
      reveal(state({}), { start: 250, end: 250 }, PERIOD, PERIOD),
      reveal(state({}), { start: 40, end: 50 }, PERIOD, PERIOD),
      reveal(state({}), { start: 240, end: 250 }, PERIOD, PERIOD),
    ]
    expect(found).toEqual([
      { from: 50, at: 50 },
      { to: 250, at: 250 },
      { from: 40, at: 50 },
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
