import { expect, test } from 'vitest'
import { gridOf } from './grid.ts'

const BOX = { left: 0, top: 100, right: 1280, bottom: 560 }

test.each([
  [4, 2, 2],
  [6, 3, 2],
  [8, 4, 2],
])('%i cells of a wide box stand in %i columns and %i rows', (count, columns, rows) => {
  const cells = gridOf(count, BOX, 6)
  const each = (of: (cell: (typeof cells)[number]) => number) => new Set(cells.map(of)).size
  expect([cells.length, each(({ left }) => left), each(({ top }) => top)]).toEqual([count, columns, rows])
})

test('cells keep apart and inside the box', () => {
  const [first, second, third, fourth] = gridOf(4, { left: 10, top: 20, right: 210, bottom: 160 }, 10)
  expect([first, second, third, fourth]).toEqual([
    { left: 10, top: 20, right: 105, bottom: 85 },
    { left: 115, top: 20, right: 210, bottom: 85 },
    { left: 10, top: 95, right: 105, bottom: 160 },
    { left: 115, top: 95, right: 210, bottom: 160 },
  ])
})
