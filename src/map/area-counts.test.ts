import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isInWindow } from '../core/table/window.ts'
import type { DayInterval } from '../core/time/interval.ts'
import { AreaCounts } from './area-counts.ts'
import { spotsOf } from './areas.ts'
import { all, columnsOf, type Sketch } from './fixtures/columns.ts'

const KABUL = [69.1723, 34.5281] as const
const HERAT = [62.2, 34.35] as const
const AREA = { precision: 'province', radiusKm: 90 } as const

function countsOf(sketches: readonly Sketch[]) {
  const columns = columnsOf(sketches)
  const areas = new AreaCounts(columns, spotsOf(columns))
  areas.setFiltered(all(columns))
  return areas
}

test('counts nothing at places, which are no areas', () => {
  const areas = countsOf([{ at: KABUL, start: 1 }, { at: null }])
  expect([areas.show({ from: 0, to: 10 }, false), [...areas.counts]]).toEqual([true, []])
})

test('says that nothing changed when the window passes days without incidents', () => {
  const areas = countsOf([{ at: KABUL, start: 1, ...AREA }])
  areas.show({ from: 0, to: 5 }, false)
  expect(areas.show({ from: 0, to: 6 }, false)).toBe(false)
})

test('both days of the window are included', () => {
  const areas = countsOf([
    { at: KABUL, start: 5, ...AREA },
    { at: KABUL, start: 9, ...AREA },
  ])
  areas.show({ from: 5, to: 9 }, false)
  expect([...areas.counts]).toEqual([2])
})

test('an interval that only overlaps the window counts as possible and not as certain', () => {
  const areas = countsOf([
    { at: KABUL, start: 1, end: 20, ...AREA },
    { at: KABUL, start: 12, ...AREA },
  ])
  areas.show({ from: 10, to: 30 }, false)
  const possible = [...areas.counts]
  areas.show({ from: 10, to: 30 }, true)
  expect({ possible, certain: [...areas.counts] }).toEqual({ possible: [2], certain: [1] })
})

test('reports areas when they appear and when they vanish, once', () => {
  const areas = countsOf([
    { at: KABUL, start: 1, ...AREA },
    { at: KABUL, start: 1, ...AREA },
  ])
  areas.show({ from: 0, to: 2 }, false)
  const appeared = [areas.takeChanged(), areas.takeChanged()]
  areas.show({ from: 2, to: 3 }, false)
  expect({ appeared, vanished: areas.takeChanged() }).toEqual({ appeared: [[0], []], vanished: [0] })
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

  test('counts are those of a count from scratch', () => {
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
          const areas = new AreaCounts(columns, spots)
          const filtered = all(columns).filter((i) => keep[i])
          areas.setFiltered(filtered)
          for (const [{ from, length }, certain] of moves) {
            const now: DayInterval = { from, to: from + length }
            areas.show(now, certain)
            const counts = new Array(spots.areas.length).fill(0)
            for (const i of filtered) {
              const area = spots.spotOf[i]! - spots.placeCount
              if (area >= 0 && isInWindow(columns, i, now, certain)) counts[area]++
            }
            expect([...areas.counts]).toEqual(counts)
          }
        },
      ),
    )
  })
})
