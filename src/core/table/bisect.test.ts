import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstAbove } from './bisect.ts'

describe('firstAbove', () => {
  it('gives the end where nothing lies above, and for nothing at all', () => {
    expect([firstAbove([1, 2, 2], 2), firstAbove([], 0)]).toEqual([3, 0])
  })

  it('finds what a search from the start finds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 20 })),
        fc.integer({ min: -1, max: 21 }),
        (values, limit) => {
          const sorted = Int32Array.from(values).sort()
          const expected = sorted.findIndex((value) => value > limit)
          expect(firstAbove(sorted, limit)).toBe(expected < 0 ? sorted.length : expected)
        },
      ),
    )
  })
})
