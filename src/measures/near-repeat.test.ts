import { expect, test } from 'vitest'
import { finish } from './analyse.ts'
import { select } from './located.ts'
import { nearRepeat, REPEAT, repeatPoints, repeatProbabilities } from './near-repeat.ts'
import type { MeasureRow } from './table.ts'
import { inputOf, testDay } from './testing.ts'

function pointsOf(rows: readonly Partial<MeasureRow>[]) {
  const input = inputOf(rows)
  return repeatPoints(input.table, select(input).located)
}

/** Pairs of attacks, each two days apart at one place; the pairs are far from each other in space and time. */
const pairs = Array.from({ length: 8 }, (_, pair) =>
  [0, 2].map((days) => ({ lon: 60 + 2 * pair, start: testDay(200 * pair + days) })),
).flat()

test('incidents known to less than the day are left out, and nine are too few', () => {
  const rows = [...pairs.slice(0, 9), { start: testDay(0), end: testDay(30) }]
  expect(nearRepeat(pointsOf(rows))).toEqual({
    undefined: { code: 'tooFew', what: 'dayIncident', atLeast: 10, has: 9 },
  })
})

test('pairs are counted within each limit, beside as many as chance would give', () => {
  const table = nearRepeat(pointsOf(pairs))
  const row = (value: number) => Array(5).fill(Array(4).fill(value))
  expect(table).toEqual({
    n: 16,
    of: 16,
    km: [1, 5, 20, 50, 100],
    days: [7, 14, 30, 90],
    observed: row(8),
    expected: row((8 * 8) / 120),
  })
})

test('what chance does not give is improbable', () => {
  const points = pointsOf(pairs)
  const p = finish(repeatProbabilities(points, nearRepeat(points)))
  expect(p).toEqual(Array(5).fill(Array(4).fill(1 / (REPEAT.permutations + 1))))
})

test('days that are all alike make every order of them as good', () => {
  const points = pointsOf(Array.from({ length: 12 }, (_, i) => ({ lon: 60 + i })))
  const p = finish(repeatProbabilities(points, nearRepeat(points)))
  expect(p).toEqual(Array(5).fill(Array(4).fill(1)))
})

test('of more than 2,000 the same 2,000 are looked at each time, and how many there are is told', () => {
  const rows = Array.from({ length: 2500 }, (_, i) => ({ lon: 60 + (i % 50) / 10, start: testDay(i % 700) }))
  const [once, again] = [pointsOf(rows), pointsOf(rows)]
  expect(again).toEqual(once)
  expect(nearRepeat(once)).toMatchObject({ n: 2000, of: 2500 })
  const places = new Set(Array.from({ length: 2000 }, (_, k) => once.vector[k * 3]))
  expect(places.size).toBe(50)
})
