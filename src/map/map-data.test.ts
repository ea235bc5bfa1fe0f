import { expect, test } from 'vitest'
import { all, columnsOf } from './fixtures/columns.ts'
import { MapData } from './map-data.ts'

const KABUL = [69.1723, 34.5281] as const
const NEVER = -0x80000000

/** Incidents of a day each, or from a day to another. */
function dataOf(days: readonly (number | readonly [number, number])[]): MapData {
  const columns = columnsOf(
    days.map((day) =>
      typeof day === 'number' ? { at: KABUL, start: day } : { at: KABUL, start: day[0], end: day[1] },
    ),
  )
  const data = new MapData(columns)
  data.setFiltered(all(columns))
  return data
}

test('the afterglow looks back on the latest days with an incident, each day once', () => {
  const steps = dataOf([1, 4, 4, 4, 9]).stepDays(20)
  expect([...steps]).toEqual([9, 4, 1, ...new Array(9).fill(NEVER)])
})

test('the afterglow of nothing looks back on nothing', () => {
  expect([...dataOf([]).stepDays(20)]).toEqual(new Array(12).fill(NEVER))
})

test('the afterglow knows the days on which incidents count, and none that is still to come', () => {
  const steps = dataOf([[1, 30], 4, [4, 9], 9, 12]).stepDays(11)
  expect([...steps].slice(0, 3)).toEqual([9, 4, NEVER])
})

test('what has come to count is found in the order of time', () => {
  const data = dataOf([1, [2, 12], 4, [4, 9]])
  expect([[...data.inTime], [0, 1, 4, 9, 12].map((day) => data.countedBy(day))]).toEqual([
    [0, 2, 3, 1],
    [0, 1, 2, 3, 4],
  ])
})

test('a place whose incidents may all not have happened yet has nothing certain', () => {
  const data = dataOf([[1, 12], [2, 14], 13])
  const counts = (to: number) => {
    data.show({ from: 0, to }, false)
    return [data.places!.incidents[0], data.places!.certain[0]]
  }
  expect([counts(3), counts(12), counts(13), counts(14)]).toEqual([
    [2, 0],
    [2, 1],
    [3, 2],
    [3, 3],
  ])
})

test('visible is what passes the filters and lies in the window', () => {
  const data = dataOf([1, 4, 9])
  data.setFiltered(Uint32Array.from([0, 1]))
  const isVisible = data.visibility({ window: { from: 4, to: 9 }, certain: false })
  expect([0, 1, 2].map(isVisible)).toEqual([false, true, false])
})
