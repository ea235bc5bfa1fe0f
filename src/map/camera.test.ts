import { expect, test } from 'vitest'
import { boundsOf, cornersOf } from './camera.ts'
import { all, columnsOf, type Sketch } from './fixtures/columns.ts'

function bounds(sketches: readonly Sketch[]) {
  const columns = columnsOf(sketches)
  return boundsOf(columns, all(columns))
}

test('nothing located has no bounds', () => {
  expect([bounds([]), bounds([{ at: null }])]).toEqual([null, null])
})

test('one place is a box no wider than a tenth of a degree', () => {
  expect(bounds([{ at: [69.15, 34.5] }])).toEqual({
    type: 'bounds',
    west: expect.closeTo(69.1),
    south: 34.5,
    east: expect.closeTo(69.2),
    north: 34.5,
  })
})

test('leaves out the widest empty stretch of longitude', () => {
  expect(bounds([{ at: [37.35, 55] }, { at: [69.15, 34] }, { at: [57.05, 30] }])).toEqual({
    type: 'bounds',
    west: expect.closeTo(37.3),
    south: 30,
    east: expect.closeTo(69.2),
    north: 55,
  })
})

test('a box across 180 degrees has its west beyond its east, and an unwrapped corner', () => {
  const box = bounds([{ at: [178.45, -18] }, { at: [-178.75, -17] }])!
  expect({ box, corners: cornersOf(box) }).toEqual({
    box: {
      type: 'bounds',
      west: expect.closeTo(178.4),
      south: -18,
      east: expect.closeTo(-178.7),
      north: -17,
    },
    corners: [
      [expect.closeTo(178.4), -18],
      [expect.closeTo(181.3), -17],
    ],
  })
})
