import { expect, test } from 'vitest'
import { select } from './located.ts'
import { inputOf, testDay } from './testing.ts'

/** What a selection comes to: ids of what is counted and located, and the numbers. */
function selected(...args: Parameters<typeof inputOf>) {
  const input = inputOf(...args)
  const { counted, located, leftOut, possible } = select(input)
  const ids = (positions: Uint32Array) => [...positions].map((i) => input.ids[i])
  return { counted: ids(counted), located: ids(located.at), leftOut, possible }
}

const NONE = { unlocated: 0, coarse: 0, notCounted: 0 }

test('nothing selected leaves nothing out', () => {
  expect(selected([])).toEqual({ counted: [], located: [], leftOut: NONE, possible: 0 })
})

test('what is left out is counted under the first reason that applies', () => {
  const nowhere = { lon: Number.NaN, lat: Number.NaN, precision: 'none' }
  expect(
    selected([
      { id: 'a', role: 'signal', ...nowhere },
      { id: 'b', role: 'context', precision: 'country' },
      { id: 'c', ...nowhere },
      { id: 'd', precision: 'province' },
      { id: 'e', precision: 'country' },
      { id: 'f', precision: 'district' },
      { id: 'g', precision: 'none' },
    ]),
  ).toEqual({
    counted: ['c', 'd', 'e', 'f', 'g'],
    located: ['f'],
    leftOut: { unlocated: 2, coarse: 2, notCounted: 2 },
    possible: 0,
  })
})

test('both bounds of a window are included', () => {
  const days = [9, 10, 20, 21].map((n) => ({ id: `day ${n}`, start: testDay(n) }))
  expect(selected(days, { from: testDay(10), to: testDay(20) }).counted).toEqual(['day 10', 'day 20'])
})

test('either bound may be given alone', () => {
  const days = [9, 10, 11].map((n) => ({ id: `day ${n}`, start: testDay(n) }))
  expect(selected(days, { from: testDay(10), to: null }).counted).toEqual(['day 10', 'day 11'])
  expect(selected(days, { from: null, to: testDay(10) }).counted).toEqual(['day 9', 'day 10'])
})

test('an interval that overlaps the window in one day is in it, and only possibly', () => {
  const intervals = [
    { id: 'before', start: testDay(0), end: testDay(9) },
    { id: 'into', start: testDay(0), end: testDay(10) },
    { id: 'around', start: testDay(0), end: testDay(30) },
    { id: 'inside', start: testDay(10), end: testDay(20) },
    { id: 'out of', start: testDay(20), end: testDay(30) },
    { id: 'after', start: testDay(21), end: testDay(30) },
  ]
  expect(selected(intervals, { from: testDay(10), to: testDay(20) })).toEqual({
    counted: ['into', 'inside', 'around', 'out of'],
    located: ['into', 'inside', 'around', 'out of'],
    leftOut: NONE,
    possible: 3,
  })
})

test('only certain incidents are left when these are asked for', () => {
  const intervals = [
    { id: 'into', start: testDay(0), end: testDay(10) },
    { id: 'inside', start: testDay(10), end: testDay(20) },
  ]
  const input = { ...inputOf(intervals, { from: testDay(10), to: testDay(20) }), certain: true }
  const { counted, possible } = select(input)
  expect({ counted: [...counted].map((i) => input.ids[i]), possible }).toEqual({
    counted: ['inside'],
    possible: 0,
  })
})

test('incidents at one position share a place, on 180 degrees from either side and at a pole at any longitude', () => {
  const { located } = select(
    inputOf(
      [
        [180, 10],
        [-180, 10],
        [10, 90],
        [-70, 90],
        [0, 0],
        [-0, -0],
      ].map(([lon, lat]) => ({ lon: lon!, lat: lat! })),
    ),
  )
  expect({ place: [...located.place], weight: [...located.places.weight] }).toEqual({
    place: [0, 0, 1, 1, 2, 2],
    weight: [2, 2, 2],
  })
})
