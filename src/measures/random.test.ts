import { expect, test } from 'vitest'
import { bitsOf, shareEast, shareNorth } from './redraw.ts'

/** Points of 500 incidents in 200 draws. */
const points = Array.from({ length: 100_000 }, (_, k) => {
  const bits = bitsOf(20240322, Math.floor(k / 200), k % 200)
  return { x: shareEast(bits), y: shareNorth(bits) }
})
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

test('drawn points fill the disc evenly: no side, no ring and no wedge is preferred', () => {
  expect(mean(points.map(({ x }) => x))).toBeCloseTo(0, 2)
  expect(mean(points.map(({ y }) => y))).toBeCloseTo(0, 2)
  expect(mean(points.map(({ x, y }) => x * x + y * y))).toBeCloseTo(0.5, 2)
  expect(mean(points.map(({ x, y }) => Number(x * y > 0)))).toBeCloseTo(0.5, 2)
  expect(mean(points.map(({ x, y }) => Number(Math.hypot(x, y) < 0.5)))).toBeCloseTo(0.25, 2)
})

test('draws of one incident, and of neighbours in the list, do not go together', () => {
  const product = (apart: number) =>
    mean(points.slice(apart).map(({ x, y }, k) => x * points[k]!.x + y * points[k]!.y))
  expect([1, 2, 200, 256, 400].map(product)).toEqual([1, 2, 200, 256, 400].map(() => expect.closeTo(0, 2)))
})
