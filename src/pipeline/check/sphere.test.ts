import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Position } from '../../core/record/incident.ts'
import { countryShape, type Polygon } from './country-shapes.ts'
import { COUNTRY_CODES } from './iso-countries.ts'
import { enclosingDisc, kmBetween, kmToPolygons } from './sphere.ts'

const positions = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
)

describe('kmBetween', () => {
  it('lies within half a percent of the WGS84 geodesic', () => {
    expect(kmBetween([69.1761, 34.526], [37.3901, 55.8258]) / 3387.084).toBeCloseTo(1, 2)
  })

  it('goes the short way over 180 degrees', () => {
    expect(kmBetween([179.5, 0], [-179.5, 0])).toBeCloseTo(111.2, 1)
  })
})

describe('enclosingDisc', () => {
  it('is null for no position and a point for one', () => {
    expect(enclosingDisc([])).toBeNull()
    const disc = enclosingDisc([[69, 34]])!
    expect([kmBetween(disc.position, [69, 34]), disc.radiusKm].every((km) => km < 1e-6)).toBe(true)
  })

  it('lies in the middle of two positions, over 180 degrees too', () => {
    const disc = enclosingDisc([
      [179, 0],
      [-179, 0],
    ])!
    expect(Math.abs(disc.position[0])).toBeCloseTo(180, 1)
    expect(disc.radiusKm).toBeCloseTo(111.2, 0)
  })

  it('holds every position, and is no larger than the disc around any of them', () => {
    fc.assert(
      fc.property(fc.array(positions, { minLength: 1, maxLength: 30 }), (points) => {
        const { position, radiusKm } = enclosingDisc(points)!
        const farthest = (from: Position) => Math.max(...points.map((point) => kmBetween(from, point)))
        expect(radiusKm).toBeCloseTo(farthest(position), 3)
        expect(radiusKm).toBeLessThanOrEqual(Math.max(farthest(points[0]!), 1e-6) * 1.05)
      }),
    )
  })
})

describe('kmToPolygons', () => {
  const square: Polygon = [
    [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
      [0, 0],
    ],
    [
      [4, 4],
      [6, 4],
      [6, 6],
      [4, 6],
      [4, 4],
    ],
  ]

  it('is 0 inside, the distance to the nearest edge outside and in a hole, null without polygons', () => {
    expect(kmToPolygons([2, 2], [square])).toBe(0)
    expect(kmToPolygons([11, 5], [square])).toBeCloseTo(110.8, 0)
    expect(kmToPolygons([5, 5], [square])).toBeCloseTo(110.8, 0)
    expect(kmToPolygons([2, 2], [])).toBeNull()
  })

  it('knows a polygon over 180 degrees from both sides', () => {
    const over: Polygon = [
      [
        [170, 0],
        [190, 0],
        [190, 10],
        [170, 10],
        [170, 0],
      ],
    ]
    expect([175, -175].map((lon) => kmToPolygons([lon, 5], [over]))).toEqual([0, 0])
    expect(kmToPolygons([-169, 5], [over])).toBeCloseTo(110.8, 0)
  })
})

describe('countryShape', () => {
  it('holds the capitals of countries, and not those of their neighbours', () => {
    expect(kmToPolygons([69.17, 34.53], countryShape('AF'))).toBe(0)
    expect(kmToPolygons([69.17, 34.53], countryShape('PK'))).toBeGreaterThan(50)
    expect(kmToPolygons([175, 66], countryShape('RU'))).toBe(0)
    expect(kmToPolygons([-172.5, 65], countryShape('RU'))).toBe(0)
  })

  it('is empty only for dependencies that the atlas leaves out', () => {
    const without = COUNTRY_CODES.filter((code) => countryShape(code).length === 0)
    expect(without).toEqual(['BQ', 'BV', 'GF', 'GI', 'GP', 'MQ', 'RE', 'SJ', 'TK', 'UM', 'YT'])
  })

  it('never jumps round the world inside a ring, but for the line along the South Pole', () => {
    const jumps = (code: string) =>
      countryShape(code).some((polygon) =>
        polygon.some((ring) => ring.some(([lon], i) => Math.abs(lon - (ring[i - 1]?.[0] ?? lon)) > 180)),
      )
    expect(COUNTRY_CODES.filter(jumps)).toEqual(['AQ'])
  })
})
