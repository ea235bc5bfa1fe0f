import { expect, test } from 'vitest'
import { drawnVector, redrawOf } from './redraw.ts'
import { positionOf } from './sphere.ts'
import { locatedAt } from './testing.ts'

/** Where 500 places round the point 0 N 0 E lie in 200 draws, as shares of their radius of 1 km. */
const redraw = redrawOf(
  locatedAt(
    Array.from({ length: 500 }, (_, p) => [p * 1e-9, 0]),
    () => 1,
  ),
  20240322,
)
const DEGREES = 360 / (2 * Math.PI * 6371.0088)
const points = Array.from({ length: 100_000 }, (_, k) => {
  const [lon, lat] = positionOf(drawnVector(redraw, Math.floor(k / 200), k % 200))
  return { x: lon / DEGREES, y: lat / DEGREES }
})
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

test('drawn points fill the disc evenly: no side, no ring and no wedge is preferred', () => {
  expect(mean(points.map(({ x }) => x))).toBeCloseTo(0, 2)
  expect(mean(points.map(({ y }) => y))).toBeCloseTo(0, 2)
  expect(mean(points.map(({ x, y }) => x * x + y * y))).toBeCloseTo(0.5, 2)
  expect(mean(points.map(({ x, y }) => Number(x * y > 0)))).toBeCloseTo(0.5, 2)
  expect(mean(points.map(({ x, y }) => Number(Math.hypot(x, y) < 0.5)))).toBeCloseTo(0.25, 2)
})

test('draws of one place, and of neighbours in the list, do not go together', () => {
  const product = (apart: number) =>
    mean(points.slice(apart).map(({ x, y }, k) => x * points[k]!.x + y * points[k]!.y))
  expect([1, 2, 200, 256, 400].map(product)).toEqual([1, 2, 200, 256, 400].map(() => expect.closeTo(0, 2)))
})
