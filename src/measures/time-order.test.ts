import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyse, finish } from './analyse.ts'
import type { MeasureRow } from './table.ts'
import { inputOf, testDay } from './testing.ts'
import { DEFAULT_OPTIONS } from './types.ts'

const OPTIONS = { ...DEFAULT_OPTIONS, minPoints: 2 }

const COUNTRIES = [
  { country: 'AF', lon: 69.1723, lat: 34.5281 },
  { country: 'IR', lon: 57.0815, lat: 30.29 },
  { country: 'RU', lon: 37.3901, lat: 55.8258 },
] as const

/** Incidents of two years in three countries, many of them known to a stretch of time only. */
const intervals = fc
  .array(
    fc.record({
      start: fc.integer({ min: 0, max: 500 }),
      more: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 300 })),
      at: fc.constantFrom(...COUNTRIES),
      admin1: fc.constantFrom('north', 'south', null),
    }),
    { maxLength: 25 },
  )
  .map((rows) =>
    rows.map(({ start, more, at, admin1 }, i): Partial<MeasureRow> & { id: string } => ({
      ...at,
      id: `i${i}`,
      admin1,
      start: testDay(start),
      end: testDay(start + more),
    })),
  )

/** What came first by every measure that says so, as ids. */
function firsts(rows: readonly Partial<MeasureRow>[]) {
  const input = inputOf(rows)
  const { distanceFromBase, countries, areas, newGround, groups } = finish(analyse(input, OPTIONS))
  const id = (at: number) => input.ids[at]!
  return {
    frontier: 'undefined' in distanceFromBase ? [] : distanceFromBase.frontier.map(({ at }) => id(at)),
    countries: countries.map(({ code, first }) => [code, id(first)]),
    areas: areas.map(({ country, admin1, first }) => [country, admin1, id(first)]),
    newGround: newGround.map(({ year, areas }) => [year, ...areas.map(({ first }) => id(first))]),
    clusters: groups.map(({ first, last }) => [id(first), id(last)]),
  }
}

test('what is known by its year alone is first of nothing that came before the end of it', () => {
  const [kabul, , moscow] = COUNTRIES
  expect(
    firsts([
      { id: 'plot', ...moscow, start: testDay(0), end: testDay(365), admin1: 'Moscow' },
      { id: 'attack', ...kabul, start: testDay(107), admin1: 'Kabul' },
      { id: 'second', ...kabul, start: testDay(108), admin1: 'Kabul' },
      { id: 'raid', ...moscow, start: testDay(300), end: testDay(366), admin1: 'Moscow' },
    ]),
  ).toEqual({
    frontier: ['attack', 'plot'],
    countries: [
      ['AF', 'attack'],
      ['RU', 'plot'],
    ],
    areas: [
      ['AF', 'Kabul', 'attack'],
      ['RU', 'Moscow', 'plot'],
    ],
    newGround: [[2020, 'attack', 'plot']],
    clusters: [
      ['attack', 'second'],
      ['plot', 'raid'],
    ],
  })
})

test('ground is new in the year in which its first incident counts', () => {
  const rows = [{ id: 'winter', start: testDay(340), end: testDay(420) }]
  expect(firsts(rows).newGround).toEqual([[2021, 'winter']])
})

test('what came first is what its definition finds, for any intervals', () => {
  fc.assert(
    fc.property(intervals, (rows) => {
      const inTime = rows.toSorted((a, b) => a.end! - b.end! || a.start! - b.start! || (a.id < b.id ? -1 : 1))
      const firstOf = (keys: (row: (typeof rows)[number]) => string | null) => {
        const found = new Map<string, string>()
        for (const row of inTime) {
          const key = keys(row)
          if (key !== null && !found.has(key)) found.set(key, row.id)
        }
        return [...found]
      }
      const { countries, areas } = firsts(rows)
      expect(countries).toEqual(firstOf(({ country }) => country!))
      expect(areas.map(([country, admin1, id]) => [`${country} ${admin1}`, id])).toEqual(
        firstOf(({ country, admin1 }) => (admin1 ? `${country} ${admin1}` : null)),
      )
    }),
  )
})

test('nothing changes where everything is known to the day', () => {
  fc.assert(
    fc.property(intervals, (rows) => {
      const known = rows.map((row) => ({ ...row, end: row.start! }))
      const byStart = known.toSorted((a, b) => a.start! - b.start! || (a.id < b.id ? -1 : 1))
      const countries = new Map(byStart.toReversed().map(({ country, id }) => [country, id]))
      expect(new Map(firsts(known).countries as [string, string][])).toEqual(countries)
    }),
  )
})
