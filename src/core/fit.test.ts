import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closestZoom, paddingWithin } from './fit.ts'

const pixels = fc.integer({ min: 0, max: 400 })
const paddings = fc.record({ top: pixels, right: pixels, bottom: pixels, left: pixels })

describe('padding', () => {
  it('stays as it is where there is room', () => {
    const padding = { top: 72, right: 24, bottom: 48, left: 24 }
    expect(paddingWithin(padding, 300, 300)).toEqual(padding)
  })

  it('is drawn in evenly where it would leave less than an eighth', () => {
    expect(paddingWithin({ top: 96, right: 48, bottom: 72, left: 48 }, 300, 96)).toEqual({
      top: 48,
      right: 48,
      bottom: 36,
      left: 48,
    })
  })

  it('always leaves an eighth of the width and of the height', () => {
    fc.assert(
      fc.property(paddings, pixels, pixels, (padding, width, height) => {
        const { top, right, bottom, left } = paddingWithin(padding, width, height)
        expect(width - left - right).toBeGreaterThanOrEqual(width / 8 - 1e-9)
        expect(height - top - bottom).toBeGreaterThanOrEqual(height / 8 - 1e-9)
      }),
    )
  })
})

describe('the closest look', () => {
  it('at a box without a size is that at a place', () => {
    const look = (west: number, south: number, east: number, north: number) =>
      closestZoom({ west, south, east, north })
    expect([
      look(0, 0, 0, 0),
      look(180, 5, -180, 5),
      look(0, 0, 0, 1),
      look(0, 0, 1, 0),
      look(-180, 5, 180, 5),
    ]).toEqual([7, 7, 18, 18, 18])
  })
})
