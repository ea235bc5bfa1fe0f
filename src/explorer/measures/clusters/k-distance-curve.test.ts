import { describe, expect, it } from 'vitest'
import { curvePath, logScale } from './k-distance-curve.ts'

describe('the axis of distances', () => {
  it('begins at 0 and keeps the largest inside', () => {
    const { share, ticks } = logScale(3000)
    expect({ zero: share(0), ticks, fits: share(3000) < 1 }).toEqual({
      zero: 0,
      ticks: [0, 20, 100, 500, 2000],
      fits: true,
    })
  })

  it('rises with the distance, also where everything lies at one place', () => {
    const { share } = logScale(0)
    expect(share(10)).toBeGreaterThan(share(0))
    expect(share(20)).toBeGreaterThan(share(10))
  })
})

describe('the curve', () => {
  const y = (km: number) => 100 - km

  it('is nothing without incidents, a point for one, and runs over the whole width for two', () => {
    expect([
      curvePath(Float64Array.of(), 200, y),
      curvePath(Float64Array.of(5), 200, y),
      curvePath(Float64Array.of(0, 5), 200, y),
    ]).toEqual(['', 'M0.0 95.0', 'M0.0 100.0L200.0 95.0'])
  })

  it('keeps its ends when it is thinned', () => {
    const path = curvePath(
      Float64Array.from({ length: 10_000 }, (_, i) => i / 100),
      200,
      y,
    )
    expect({ points: path.split(/[ML]/).length - 1, start: path.startsWith('M0.0 100.0L') }).toEqual({
      points: 240,
      start: true,
    })
    expect(path.endsWith('L200.0 0.0')).toBe(true)
  })
})
