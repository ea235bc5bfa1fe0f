import { expect, test } from 'vitest'
import { all, columnsOf } from './fixtures/columns.ts'
import { MapData } from './map-data.ts'

const KABUL = [69.1723, 34.5281] as const
const NEVER = -0x80000000

function dataOf(days: readonly number[]): MapData {
  const columns = columnsOf(days.map((start) => ({ at: KABUL, start })))
  const data = new MapData(columns)
  data.setFiltered(all(columns))
  return data
}

test('the afterglow looks back on the latest days with an incident, each day once', () => {
  const steps = dataOf([1, 4, 4, 4, 9]).stepDays(5)
  expect([...steps]).toEqual([9, 4, 1, ...new Array(9).fill(NEVER)])
})

test('the afterglow of nothing looks back on nothing', () => {
  expect([...dataOf([]).stepDays(0)]).toEqual(new Array(12).fill(NEVER))
})

test('what arrived starts at the first incident of its first day', () => {
  const data = dataOf([1, 4, 4, 9])
  expect([data.firstFrom(4, 0, 4), data.firstFrom(5, 0, 4), data.firstFrom(10, 0, 4)]).toEqual([1, 3, 4])
})

test('visible is what passes the filters and lies in the window', () => {
  const data = dataOf([1, 4, 9])
  data.setFiltered(Uint32Array.from([0, 1]))
  const isVisible = data.visibility({ window: { from: 4, to: 9 }, certain: false })
  expect([0, 1, 2].map(isVisible)).toEqual([false, true, false])
})

test('an incident is stacked while another one at its place is visible', () => {
  const data = dataOf([1, 4])
  data.visible.show({ from: 0, to: 3 }, false)
  const alone = data.isStacked(0)
  data.visible.show({ from: 0, to: 4 }, false)
  expect([alone, data.isStacked(0), data.isStacked(-1)]).toEqual([false, true, false])
})
