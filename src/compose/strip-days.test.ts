import { expect, test } from 'vitest'
import { stripDays } from './strip-days.ts'

test('a filmstrip has the first day, the last, and as many as are wanted evenly between', () => {
  expect(stripDays([1, 2, 3, 4, 50, 60, 70, 800, 900, 1000], 4)).toEqual([1, 4, 70, 1000])
})

test('where fewer days have something than steps are wanted each day is one, once', () => {
  expect(stripDays([3, 5, 5, 9], 6)).toEqual([3, 5, 9])
})

test('of nothing there is no step', () => {
  expect(stripDays([], 4)).toEqual([])
})
