import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { intoLanes, timeScale } from './scale.ts'

describe('the scale of time', () => {
  it('gives the first day the left edge and the day after the last one the right edge', () => {
    const scale = timeScale({ from: 100, to: 199 }, 500)
    expect([scale.x(100), scale.x(200)]).toEqual([0, 500])
  })

  it('gives every day back from its own middle', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(5000), fc.integer({ min: 1, max: 2000 }), (from, length, width) => {
        const scale = timeScale({ from, to: from + length }, width)
        for (const day of [from, from + Math.floor(length / 2), from + length]) {
          expect(scale.day((scale.x(day) + scale.x(day + 1)) / 2)).toBe(day)
        }
      }),
    )
  })

  it('stays inside the domain', () => {
    const scale = timeScale({ from: 100, to: 199 }, 500)
    expect([scale.day(-50), scale.day(9999), timeScale({ from: 5, to: 5 }, 0).day(3)]).toEqual([100, 199, 5])
  })
})

describe('lanes', () => {
  it('take the first one that is free', () => {
    const intervals = [
      { from: 0, to: 10 },
      { from: 5, to: 8 },
      { from: 12, to: 20 },
      { from: 13, to: 14 },
    ]
    expect(intoLanes(intervals, 3, 1)).toEqual([0, 1, 0, 1])
  })

  it('leave out what finds none', () => {
    const same = { from: 0, to: 10 }
    expect(intoLanes([same, same, same], 2, 1)).toEqual([0, 1, -1])
  })
})
