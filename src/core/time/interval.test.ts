import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clampDay, isCertain, isShown, lengthOf, overlaps } from './interval.ts'

const window = { from: 10, to: 20 }

describe('an incident and a window', () => {
  it.each([
    ['a day before it', 9, 9, false, false],
    ['its first day', 10, 10, true, true],
    ['its last day', 20, 20, true, true],
    ['the day after it', 21, 21, false, false],
    ['the whole of it', 10, 20, true, true],
    ['an interval that reaches its first day', 5, 10, true, false],
    ['an interval that leaves on its last day', 20, 25, true, false],
    ['an interval around it', 5, 25, true, false],
    ['an interval that ends before it', 5, 9, false, false],
  ])('%s: overlaps and lies inside for certain as it should', (_, start, end, possible, certain) => {
    expect([overlaps(start, end, window), isCertain(start, end, window)]).toEqual([possible, certain])
  })
})

describe('what a window shows', () => {
  it('is what shares a day with it, or has all its days in it, as a look at every day finds', () => {
    const interval = fc
      .tuple(fc.nat({ max: 12 }), fc.nat({ max: 6 }))
      .map(([from, more]) => ({ from, to: from + more }))
    fc.assert(
      fc.property(interval, interval, ({ from: start, to: end }, window) => {
        const days = Array.from({ length: end - start + 1 }, (_, i) => start + i)
        const inside = days.filter((day) => window.from <= day && day <= window.to)
        expect([isShown(start, end, window, false), isShown(start, end, window, true)]).toEqual([
          inside.length > 0,
          inside.length === days.length,
        ])
      }),
    )
  })
})

describe('an interval', () => {
  it('has the day that is nearest to one outside', () => {
    expect([5, 10, 15, 25].map((day) => clampDay(day, window))).toEqual([10, 10, 15, 20])
  })

  it('is as long as its days, both ends included', () => {
    expect([lengthOf(window), lengthOf({ from: 3, to: 3 }), lengthOf({ from: 3, to: 2 })]).toEqual([11, 1, 0])
  })
})
