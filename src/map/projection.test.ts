import { expect, test } from 'vitest'
import { copiesIn, crowdScale, markScale, sightOf } from './projection.ts'

test('marks have full size from zoom 3.5 on and four fifths of it where the whole world is in sight', () => {
  expect([0, 1.5, 2.5, 3.5, 9].map((zoom) => Number(markScale(zoom).toFixed(2)))).toEqual([
    0.8, 0.8, 0.9, 1, 1,
  ])
})

test('a few hundred incidents never shrink, a crowd does, and it grows again where the map is nearer', () => {
  const scales = [
    crowdScale(0, 2),
    crowdScale(800, 1),
    crowdScale(6000, 2),
    crowdScale(1e6, 2),
    crowdScale(6000, 3),
  ]
  expect(scales.map((scale) => Number(scale.toFixed(2)))).toEqual([1, 1, 0.62, 0.42, 1])
})

test('a matrix to clip space tells what is in sight', () => {
  // Twice the world's width, a quarter of its height; the centre at x = 0.5, y = 0.25.
  const matrix = [1, 0, 0, 0, 0, -8, 0, 0, 0, 0, 1, 0, -0.5, 2, 0, 1]
  expect(sightOf(matrix, 1)).toEqual({ left: -0.5, top: 0.125, width: 2, height: 0.25, worldSize: 1024 })
})

test('copies of the world are drawn where one of their marks can be seen', () => {
  const sight = { top: 0, height: 1, worldSize: 1000 }
  const copies = [
    { left: 0.1, width: 0.5 },
    { left: 0.6, width: 0.5 },
    { left: 0.01, width: 0.5 },
    { left: -1.2, width: 3 },
  ]
  expect(copies.map((part) => copiesIn({ ...sight, ...part }))).toEqual([
    [0],
    [0, 1],
    [-1, 0],
    [-2, -1, 0, 1],
  ])
})
