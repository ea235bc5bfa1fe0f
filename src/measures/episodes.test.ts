import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kmBetween } from './brute-force.ts'
import { episodes } from './episodes.ts'
import { select } from './located.ts'
import { placeTree } from './place-tree.ts'
import type { MeasureRow } from './table.ts'
import { inputOf, testDay } from './testing.ts'

const CHOICE = { epsKm: 50, epsDays: 10, minPoints: 3 }

function episodesOf(rows: readonly Partial<MeasureRow>[], choice = CHOICE) {
  const input = inputOf(rows)
  const { located } = select(input)
  return { input, located, found: episodes(input.table, located, placeTree(located.places), choice) }
}

test('no incident is in no episode', () => {
  expect(episodesOf([]).found).toMatchObject({ count: 0, cluster: new Int32Array(), epsDays: 10 })
})

test('incidents of one place are in two episodes where a long time lies between them', () => {
  const days = [0, 5, 10, 100, 110, 120]
  const { cluster, count } = episodesOf(days.map((day) => ({ start: testDay(day) }))).found
  expect([count, [...cluster]]).toEqual([2, [0, 0, 0, 1, 1, 1]])
})

test('the gap between two intervals counts: 0 where they overlap, and up to the limit itself', () => {
  const rows = [
    { start: testDay(0), end: testDay(40) },
    { start: testDay(20), end: testDay(30) },
    { start: testDay(50), end: testDay(55) },
    { start: testDay(66), end: testDay(66) },
  ]
  // In the order of time: by end. The first two overlap, the third begins ten days after the longer one, the last eleven later.
  const { cluster, core } = episodesOf(rows).found
  expect({ cluster: [...cluster], core: [...core] }).toEqual({ cluster: [0, 0, 0, -1], core: [0, 1, 0, 0] })
})

test('episodes are what their definition finds, for any places and intervals', () => {
  const row = fc.record({
    start: fc.integer({ min: 0, max: 60 }),
    more: fc.constantFrom(0, 0, 0, 4, 30),
    x: fc.integer({ min: 0, max: 4 }),
    y: fc.integer({ min: 0, max: 4 }),
  })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), fc.integer({ min: 1, max: 5 }), (rows, minPoints) => {
      const given = rows.map(({ start, more, x, y }) => ({
        start: testDay(start),
        end: testDay(start + more),
        lon: 69 + x * 0.31,
        lat: 34 + y * 0.29,
      }))
      const choice = { ...CHOICE, minPoints }
      const { input, located, found } = episodesOf(given, choice)
      const [start, end] = [input.table.start, input.table.end].map((days) =>
        [...located.at].map((i) => days[i]!),
      )
      const all = [...located.at.keys()]
      const near = (i: number) =>
        all.filter((j) => {
          const gap = Math.max(0, start![i]! - end![j]!, start![j]! - end![i]!)
          return kmBetween(located, i, j) <= choice.epsKm && gap <= choice.epsDays
        })
      const cores = all.filter((i) => near(i).length >= minPoints)
      const cluster = all.map(() => -1)
      let count = 0
      for (const seed of cores) {
        if (cluster[seed] !== -1) continue
        const reached = [seed]
        cluster[seed] = count
        for (const i of reached) {
          for (const j of near(i)) {
            if (!cores.includes(j) || cluster[j] !== -1) continue
            cluster[j] = count
            reached.push(j)
          }
        }
        count++
      }
      for (const i of all.filter((i) => !cores.includes(i))) {
        const within = near(i).filter((j) => cores.includes(j))
        const nearest = Math.min(...within.map((j) => kmBetween(located, i, j)))
        const tied = within.filter((j) => kmBetween(located, i, j) <= nearest + 1e-9)
        if (tied.length > 0) cluster[i] = Math.min(...tied.map((j) => cluster[j]!))
      }
      expect({ count: found.count, cluster: [...found.cluster], core: [...found.core] }).toEqual({
        count,
        cluster,
        core: all.map((i) => Number(cores.includes(i))),
      })
    }),
  )
})
