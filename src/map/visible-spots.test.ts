import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DayInterval } from '../core/interval.ts'
import { isInWindow } from '../core/window.ts'
import { spotsOf } from './areas.ts'
import { all, columnsOf, type Sketch } from './fixtures/columns.ts'
import { VisibleSpots } from './visible-spots.ts'

const KABUL = [69.1723, 34.5281] as const
const HERAT = [62.2, 34.35] as const

function spotsWith(sketches: readonly Sketch[]) {
  const columns = columnsOf(sketches)
  const visible = new VisibleSpots(columns, spotsOf(columns))
  visible.setFiltered(all(columns))
  return visible
}

test('has no stacks without incidents', () => {
  const visible = spotsWith([])
  expect([visible.show({ from: 0, to: 10 }, false), [...visible.stacks]]).toEqual([true, []])
})

test('one incident is no stack, two at one place are', () => {
  const visible = spotsWith([
    { at: KABUL, start: 1 },
    { at: HERAT, start: 2 },
    { at: KABUL, start: 3 },
  ])
  visible.show({ from: 0, to: 2 }, false)
  const before = [...visible.stacks]
  visible.show({ from: 0, to: 3 }, false)
  expect({ before, after: [...visible.stacks], counts: [...visible.counts] }).toEqual({
    before: [],
    after: [0],
    counts: [2, 0],
  })
})

test('a stack is one no more when the window leaves one of its two incidents', () => {
  const visible = spotsWith([
    { at: KABUL, start: 1 },
    { at: KABUL, start: 3 },
  ])
  visible.show({ from: 0, to: 3 }, false)
  visible.show({ from: 2, to: 4 }, false)
  expect([...visible.stacks]).toEqual([])
})

test('says that nothing changed when the window passes days without incidents', () => {
  const visible = spotsWith([{ at: KABUL, start: 1 }])
  visible.show({ from: 0, to: 5 }, false)
  expect(visible.show({ from: 0, to: 6 }, false)).toBe(false)
})

test('both days of the window are included', () => {
  const visible = spotsWith([
    { at: KABUL, start: 5 },
    { at: KABUL, start: 9 },
  ])
  visible.show({ from: 5, to: 9 }, false)
  expect([...visible.counts]).toEqual([2])
})

test('an interval that only overlaps the window counts as possible and not as certain', () => {
  const visible = spotsWith([
    { at: KABUL, start: 1, end: 20 },
    { at: KABUL, start: 12 },
  ])
  visible.show({ from: 10, to: 30 }, false)
  const possible = [...visible.counts]
  visible.show({ from: 10, to: 30 }, true)
  expect({ possible, certain: [...visible.counts] }).toEqual({ possible: [2], certain: [1] })
})

test('areas are never stacks and report when they appear and when they vanish', () => {
  const visible = spotsWith([
    { at: KABUL, start: 1, precision: 'country', radiusKm: 500 },
    { at: KABUL, start: 1, precision: 'country', radiusKm: 500 },
  ])
  visible.show({ from: 0, to: 2 }, false)
  const appeared = visible.takeChangedAreas()
  visible.show({ from: 2, to: 3 }, false)
  const vanished = visible.takeChangedAreas()
  expect({ appeared, vanished, stacks: [...visible.stacks] }).toEqual({
    appeared: [1],
    vanished: [1],
    stacks: [],
  })
})

describe('whatever windows follow each other', () => {
  const sketch = fc.record({
    at: fc.constantFrom(KABUL, HERAT, null),
    start: fc.integer({ min: 0, max: 40 }),
    length: fc.integer({ min: 0, max: 12 }),
    precision: fc.constantFrom('city' as const, 'province' as const),
  })
  const window = fc.record({
    from: fc.integer({ min: -2, max: 45 }),
    length: fc.integer({ min: 0, max: 50 }),
  })

  test('counts and stacks are those of a count from scratch', () => {
    fc.assert(
      fc.property(
        fc.array(sketch, { maxLength: 30 }),
        fc.array(fc.tuple(window, fc.boolean()), { minLength: 1, maxLength: 8 }),
        fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
        (sketches, moves, keep) => {
          const columns = columnsOf(
            sketches.map((one) => ({ ...one, end: one.start + one.length, radiusKm: 90 })),
          )
          const spots = spotsOf(columns)
          const visible = new VisibleSpots(columns, spots)
          const filtered = all(columns).filter((i) => keep[i])
          visible.setFiltered(filtered)
          for (const [{ from, length }, certain] of moves) {
            const now: DayInterval = { from, to: from + length }
            visible.show(now, certain)
            const counts = new Array(spots.spotCount).fill(0)
            const members = new Array(spots.spotCount).fill(0)
            for (const i of filtered) {
              const spot = spots.spotOf[i]!
              if (spot >= 0) members[spot]++
              if (spot >= 0 && isInWindow(columns, i, now, certain)) counts[spot]++
            }
            for (const spot of counts.keys()) {
              if (spot < spots.placeCount && members[spot] === 1) counts[spot] = 0
            }
            const stacks = [...counts.keys()].filter((spot) => spot < spots.placeCount && counts[spot] > 1)
            expect({ counts: [...visible.counts], stacks: [...visible.stacks].sort() }).toEqual({
              counts,
              stacks,
            })
          }
        },
      ),
    )
  })
})
