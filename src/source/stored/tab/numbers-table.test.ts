import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BIN_UNITS, binOf } from '../../../cells/bins.ts'
import { tileOf } from '../../../cells/from-columns.ts'
import type { NumbersBlock } from '../../../cells/numbers-block.ts'
import { encodeTile } from '../../../cells/tile-codec.ts'
import { incidents, windows } from '../../../core/fixtures/arbitrary.ts'
import { feature } from '../../../core/fixtures/feature.ts'
import { ROLES } from '../../../core/record/incident.ts'
import { toColumns } from '../../../core/table/columns.ts'
import { countFacets } from '../../../core/table/facet-counts.ts'
import { FACETS, type Selection } from '../../../core/table/facets.ts'
import { filterIncidents } from '../../../core/table/filter.ts'
import { firstsOf } from '../../../core/table/firsts.ts'
import { isInWindow } from '../../../core/table/window.ts'
import { numbersOf } from './fixtures/numbers.ts'
import { NumbersTable, TooManyGroups } from './numbers-table.ts'

const VERSION = '0123456789abcdef'
const NOTHING = Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as Selection
const some = (of: readonly string[]) => fc.subarray([...of, 'none', 'unheard of'], { maxLength: 3 })
const selections: fc.Arbitrary<Selection> = fc
  .record({ country: some(['AF', 'IR', 'RU']), role: some(ROLES), source: some(['001', '002', '003']) })
  .map((chosen) => ({ ...NOTHING, ...chosen }))
/** Incidents in places whose order on the map is not that of time. */
const placed = incidents.map((features) =>
  features.map((one, i) => ({
    ...one,
    geometry: one.geometry && { ...one.geometry, coordinates: [70 - ((i * 7) % 60), 34] as const },
  })),
)
const WORLD = { z: 0, x: 0, y: 0 }

function filled(
  { head, blocks }: Pick<ReturnType<typeof numbersOf>, 'head' | 'blocks'>,
  most?: number,
): NumbersTable {
  const table = new NumbersTable(head, most)
  for (const block of blocks) table.add(block)
  return table
}

/** Two at one place, one elsewhere, one in an area. */
const FEW = toColumns([
  feature('a', { start: '2024-01-01', end: '2024-01-05', at: [69, 34] }),
  feature('b', { start: '2024-01-02', end: '2024-01-02', at: [2, 48], country: 'FR' }),
  feature('c', { start: '2024-01-03', end: '2024-01-03', at: [69, 34] }),
  feature('d', { start: '2024-01-04', end: '2024-01-04', placePrecision: 'country' }),
]).columns

describe('the numbers of a store', () => {
  it('answer what a table of the same incidents does, whatever is selected and whenever', () => {
    const always = { from: -1e6, to: 1e7 }
    fc.assert(
      fc.property(
        ...[placed, selections, fc.option(windows, { nil: null }), fc.boolean()],
        ...[fc.constantFrom(...BIN_UNITS), fc.integer({ min: 1, max: 9 })],
        (features, selection, window, certain, unit, inBlock) => {
          const { columns } = toColumns(features)
          const numbers = numbersOf(columns, VERSION, inBlock)
          const table = filled(numbers)
          const rows = filterIncidents(columns, selection, '')
          const isShown = (row: number) => !window || isInWindow(columns, row, window, certain)
          expect(table.count(selection, window, certain)).toBe(rows.filter(isShown).length)
          const state = { ...selection, q: '', certain: certain && window !== null }
          const counts = countFacets(columns, state, window ?? always)
          expect(table.facets(selection, window, certain)).toEqual(
            Object.fromEntries(
              FACETS.map((facet) => [
                facet,
                columns.facets[facet].values.map((value, i) => ({
                  ...{ value, inWindow: counts[facet].inWindow[i], total: counts[facet].total[i] },
                })),
              ]),
            ),
          )
          expect(table.firsts(selection)).toEqual(firstsOf(columns, rows, null))
          const groups = new Map<string, number>()
          for (const row of rows) {
            const key = [columns.start[row]!, columns.end[row]!].map((day) => binOf(day, unit)).join()
            groups.set(key, (groups.get(key) ?? 0) + 1)
          }
          const sorted = [...groups]
            .map(([key, count]) => [...key.split(',').map(Number), count])
            .sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]!)
          expect([...table.histogram(unit, selection)]).toEqual(sorted.flat())
          const passes = Uint8Array.from(numbers.points.row, (row) => (rows.includes(row) ? 1 : 0))
          expect(table.tile(WORLD, unit, selection)).toEqual(
            encodeTile(tileOf(numbers.points, WORLD, unit, passes, VERSION)),
          )
        },
      ),
      { numRuns: 40 },
    )
  })

  it('keep apart what was asked before from what is asked now', () => {
    const table = filled(numbersOf(FEW, VERSION, 2))
    const day = (at: number) => ({ from: at, to: at })
    const french = { ...NOTHING, country: ['FR'] }
    const [first, second] = [FEW.start[0]!, FEW.start[1]!]
    expect([
      table.count(NOTHING, day(first), false),
      table.count(NOTHING, day(second), false),
      table.count(NOTHING, day(second), true),
      table.count(french, day(second), true),
      table.count(french, day(first), false),
      table.count(NOTHING, null, true),
    ]).toEqual([1, 2, 1, 1, 0, 4])
  })

  it('tell as the first of a day the one with the smaller number, wherever it is', () => {
    const day = { start: '2024-01-01', end: '2024-01-01', country: 'AF' }
    const places = [-60, 0, 60].flatMap((lat) => [-90, 90].map((lon) => [lon, lat] as const))
    const firsts = places.map((_, first) => {
      const features = places.map((at, i) => feature(i === first ? 'a' : `b${i}`, { ...day, at }))
      return filled(numbersOf(toColumns(features).columns, VERSION, 4)).firsts(NOTHING)
    })
    expect(firsts.flat().map(({ index }) => index)).toEqual(places.map(() => 0))
  })

  it('take 45 bytes an incident at most, those of their verdicts included', () => {
    const sets = Array.from({ length: 70_000 }, (_, i) => [i % 300])
    const values = Array.from({ length: 300 }, (_, i) => `${i}`)
    const { facets } = FEW
    const many = (length: number) => ({ values, sets: sets.slice(0, length) })
    const head = {
      ...{ version: VERSION, points: 900, others: 100, extent: { from: 0, to: 9 } },
      facets: { ...facets, country: many(300), actor: many(5000), target: many(300), source: many(70_000) },
    }
    // 8 for a cell, 12 for days and number, 2 + 2 + 2 + 4 for many values, 7 for few, and a verdict.
    expect(new NumbersTable(head).bytes).toBe(900 * 8 + 1000 * (12 + 2 + 2 + 2 + 4 + 7 + 1))
  })

  it('answer nothing before the last block came', () => {
    const { head, blocks } = numbersOf(FEW, VERSION, 2)
    const table = new NumbersTable(head)
    table.add(blocks[0]!)
    expect([table.taken, () => table.count(NOTHING, null, false)]).toEqual([
      { incidents: 2, blocks: 1 },
      expect.toSatisfy((count: () => number) => fails(count)),
    ])
  })

  it('refuse a block that is not the one that is due, and take nothing of it', () => {
    const { head, blocks } = numbersOf(FEW, VERSION, 2)
    const [first, second, third] = blocks as [NumbersBlock, NumbersBlock, NumbersBlock]
    const all = (of: Uint32Array, value: number) => of.map(() => value)
    const wrong: readonly (readonly [before: readonly NumbersBlock[], block: NumbersBlock])[] = [
      // In another order, twice, or too many.
      [[second], first],
      [[first], first],
      [[first], third],
      [[first, second], second],
      [[first, second, third], third],
      // Of another shape.
      [[], { ...first, end: first.end.slice(1) }],
      [[], { ...first, codes: first.codes.slice(1) }],
      [[], { ...first, high: new Uint32Array(), low: new Uint32Array() }],
      // Of incidents that there can't be.
      [[], { ...first, low: all(first.low, 2 ** 24) }],
      [[], { ...first, start: first.start.map((day) => day - 9) }],
      [[], { ...first, end: first.end.map((day) => day + 9) }],
      [[], { ...first, end: first.start.map((day) => day - 1) }],
      [[], { ...first, seq: all(first.seq, 4) }],
      [[], { ...first, codes: first.codes.map((codes) => all(codes, 9)) }],
    ]
    const found = wrong.map(([before, block]) => {
      const table = new NumbersTable(head)
      for (const one of before) table.add(one)
      const { taken } = table
      return [fails(() => table.add(block)), JSON.stringify(table.taken) === JSON.stringify(taken)]
    })
    expect(found).toEqual(wrong.map(() => [true, true]))
  })

  it('say which unit is coarser where an answer would hold too much', () => {
    const table = filled(numbersOf(FEW, VERSION, 2), 1)
    const unitOf = (ask: () => unknown) => {
      try {
        return ask()
      } catch (reason) {
        return reason instanceof TooManyGroups ? reason.unit : reason
      }
    }
    expect([
      unitOf(() => table.histogram('day', NOTHING)),
      unitOf(() => table.tile(WORLD, 'year', NOTHING)),
      unitOf(() => table.histogram('year', NOTHING)),
    ]).toEqual(['week', null, Int32Array.of(2024, 2024, 4)])
  })
})

function fails(run: () => unknown): boolean {
  try {
    run()
    return false
  } catch {
    return true
  }
}
