import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnsOf, feature } from '../fixtures/feature.ts'
import { type DayInterval, isCertain, overlaps } from '../time/interval.ts'
import type { Columns } from './dataset.ts'
import { CERTAIN, OUT, POSSIBLE, type Relation, Sweep } from './sweep.ts'
import { orderOf } from './window.ts'

/** Columns of which nothing but the days matters, ascending in their start. */
function daysOnly(intervals: readonly DayInterval[]): Columns {
  const sorted = intervals.toSorted((a, b) => a.from - b.from)
  const end = Int32Array.from(sorted, ({ to }) => to)
  return {
    ...columnsOf(feature('a', { start: '1970-01-01' })),
    count: sorted.length,
    start: Int32Array.from(sorted, ({ from }) => from),
    end,
    latestEnd: end.map((_, i) => Math.max(...end.subarray(0, i + 1))),
  }
}

/** The relations that a sweep has told of, after each of the moves. */
function swept(columns: Columns, windows: readonly DayInterval[]): Relation[][] {
  const rows = Uint32Array.from({ length: columns.count }, (_, i) => i)
  let relations: Relation[] = []
  const sweep = new Sweep(columns, orderOf(columns, rows), {
    clear: () => {
      relations = new Array(columns.count).fill(OUT)
    },
    changed(row, before, after) {
      expect(relations[row]).toBe(before)
      relations[row] = after
    },
  })
  return windows.map((window) => {
    sweep.move(window)
    return [...relations]
  })
}

function expected(columns: Columns, window: DayInterval): Relation[] {
  return Array.from(columns.start, (start, row) => {
    if (!overlaps(start, columns.end[row]!, window)) return OUT
    return isCertain(start, columns.end[row]!, window) ? CERTAIN : POSSIBLE
  })
}

test('tells what comes, what goes, and what turns from possible to certain', () => {
  const columns = daysOnly([
    { from: 1, to: 1 },
    { from: 2, to: 6 },
  ])
  const windows = [
    { from: 0, to: 3 },
    { from: 0, to: 6 },
    { from: 2, to: 9 },
    { from: 7, to: 9 },
  ]
  expect(swept(columns, windows)).toEqual([
    [CERTAIN, POSSIBLE],
    [CERTAIN, CERTAIN],
    [OUT, CERTAIN],
    [OUT, OUT],
  ])
})

const interval = (last: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: last }), fc.integer({ min: 0, max: last }))
    .map(([a, b]): DayInterval => ({ from: Math.min(a, b), to: Math.max(a, b) }))

test('after any moves every incident has the relation that its days give', () => {
  fc.assert(
    fc.property(
      fc.array(interval(40), { minLength: 1, maxLength: 40 }),
      fc.array(interval(44), { minLength: 1, maxLength: 8 }),
      (intervals, windows) => {
        const columns = daysOnly(intervals)
        expect(swept(columns, windows)).toEqual(windows.map((window) => expected(columns, window)))
      },
    ),
  )
})

test('a leap over thousands of incidents counts those in the window, and small moves go on from there', () => {
  const columns = daysOnly(Array.from({ length: 6000 }, (_, day) => ({ from: day, to: day + (day % 3) })))
  const windows = [
    { from: 0, to: 90 },
    { from: 5800, to: 5890 },
    { from: 5801, to: 5895 },
    { from: 10, to: 100 },
  ]
  expect(swept(columns, windows)).toEqual(windows.map((window) => expected(columns, window)))
})
