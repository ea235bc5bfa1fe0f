import { expect, it } from 'vitest'
import { heatOf } from './heat.ts'

it('is marked by how many times more pairs there are than expected, where chance rarely has it so', () => {
  const cells = [
    heatOf(0, 0, 1),
    heatOf(9, 2, 0.06),
    heatOf(3, 2, 0.05),
    heatOf(4, 2, 0.01),
    heatOf(8, 2, 0.001),
  ]
  expect(cells).toEqual([0, 0, 1, 2, 3])
})
