import { expect, it } from 'vitest'
import { linearTicks } from './linear-ticks.ts'

it('takes round steps up to at least the largest value', () => {
  expect([linearTicks(3976.6, 2), linearTicks(4000, 2), linearTicks(7, 3), linearTicks(0.4, 4)]).toEqual([
    [0, 2000, 4000],
    [0, 2000, 4000],
    [0, 2, 4, 6, 8],
    [0, 0.1, 0.2, 0.3, 0.4],
  ])
})

it('has an axis where there is nothing to measure', () => {
  expect([linearTicks(0, 3), linearTicks(Number.NaN, 3)]).toEqual([
    [0, 1],
    [0, 1],
  ])
})
