import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { incidents, windows } from '../fixtures/arbitrary.ts'
import { columnsOf, feature } from '../fixtures/feature.ts'
import { toColumns } from '../table/columns.ts'
import { isoDay, parseDay } from './day.ts'
import { histogram } from './histogram.ts'

const all = (count: number) => Uint32Array.from({ length: count }, (_, i) => i)

describe('the histogram', () => {
  it('counts each incident in the bin in which it starts', () => {
    const columns = columnsOf(
      feature('a', { start: '2024-01-15' }),
      feature('b', { start: '2024-01-31', end: '2024-02-10' }),
      feature('c', { start: '2024-03-01' }),
    )
    const domain = { from: parseDay('2024-01-15')!, to: parseDay('2024-03-31')! }
    const bins = histogram(columns, all(3), domain, 3)
    expect(bins.map(({ from, to, count }) => [isoDay(from), isoDay(to), count])).toEqual([
      ['2024-01-15', '2024-01-31', 2],
      ['2024-02-01', '2024-02-29', 0],
      ['2024-03-01', '2024-03-31', 1],
    ])
  })

  it('covers the domain without a gap and counts what starts in it', () => {
    fc.assert(
      fc.property(incidents, windows, fc.integer({ min: 2, max: 30 }), (given, domain, most) => {
        const { columns } = toColumns(given)
        const bins = histogram(columns, all(columns.count), domain, most)
        expect(bins.length).toBeLessThanOrEqual(most)
        expect(bins.map(({ from }) => from)).toEqual([
          domain.from,
          ...bins.slice(0, -1).map(({ to }) => to + 1),
        ])
        expect(bins.at(-1)!.to).toBe(domain.to)
        for (const { from, to, count } of bins) {
          expect(count).toBe(columns.start.filter((day) => day >= from && day <= to).length)
        }
      }),
    )
  })

  it('has empty bins where nothing is, and none for an empty domain', () => {
    expect(histogram(columnsOf(), all(0), { from: 3, to: 4 }, 10)).toEqual([
      { from: 3, to: 3, count: 0 },
      { from: 4, to: 4, count: 0 },
    ])
    expect(histogram(columnsOf(), all(0), { from: 4, to: 3 }, 10)).toEqual([])
  })
})
