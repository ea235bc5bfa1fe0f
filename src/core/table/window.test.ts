import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { incidents, windows } from '../fixtures/arbitrary.ts'
import { columnsOf, feature } from '../fixtures/feature.ts'
import { DEFAULT_STATE, type State } from '../link/state.ts'
import { isoDay, parseDay } from '../time/day.ts'
import { isCertain, overlaps } from '../time/interval.ts'
import { toColumns } from './columns.ts'
import { membersOf, orderOf, periodOf, playheadOf, rangeOf, windowOf } from './window.ts'

const day = (text: string) => parseDay(text)!
const extent = { from: day('2015-01-26'), to: day('2024-04-03') }
const MONTH = { unit: { months: 1, days: 0 } }

describe('the period', () => {
  const period = (from: string | null, to: string | null) => {
    const { from: first, to: last } = periodOf(
      { from: from && day(from), to: to && day(to) } as State,
      extent,
    )
    return [isoDay(first), isoDay(last)]
  }

  it('is the extent where nothing is set', () => {
    expect(period(null, null)).toEqual(['2015-01-26', '2024-04-03'])
  })

  it('is what is set, beyond the extent too', () => {
    expect(period('2010-01-01', '2030-01-01')).toEqual(['2010-01-01', '2030-01-01'])
  })

  it('takes an open end from the extent', () => {
    expect([period('2020-01-01', null), period(null, '2020-01-01')]).toEqual([
      ['2020-01-01', '2024-04-03'],
      ['2015-01-26', '2020-01-01'],
    ])
  })

  it('is never reversed', () => {
    expect([
      period('2025-01-01', null),
      period(null, '2001-01-01'),
      period('2021-01-01', '2020-01-01'),
    ]).toEqual([
      ['2025-01-01', '2025-01-01'],
      ['2001-01-01', '2001-01-01'],
      ['2020-01-01', '2021-01-01'],
    ])
  })
})

describe('the playhead', () => {
  it('is at the end of the period unless it is set, and never outside', () => {
    const at = (text: string | null) => isoDay(playheadOf({ at: text === null ? null : day(text) }, extent))
    expect([at(null), at('2020-02-02'), at('2000-01-01'), at('2030-01-01')]).toEqual([
      '2024-04-03',
      '2020-02-02',
      '2015-01-26',
      '2024-04-03',
    ])
  })
})

describe('the window', () => {
  const window = (at: string, part: Partial<State>) => {
    const { from, to } = windowOf({ ...DEFAULT_STATE, at: day(at), ...part }, extent, MONTH)
    return [isoDay(from), isoDay(to)]
  }

  it('reaches from the beginning of the period to the playhead when it is cumulative', () => {
    expect(window('2024-03-22', {})).toEqual(['2015-01-26', '2024-03-22'])
  })

  it.each([
    ['2024-03-22', { months: 0, days: 90 }, '2023-12-24'],
    ['2024-03-22', { months: 12, days: 0 }, '2023-03-23'],
    ['2024-03-31', { months: 1, days: 0 }, '2024-03-01'],
    ['2024-02-29', { months: 1, days: 0 }, '2024-02-01'],
    ['2024-03-22', { months: 0, days: 1 }, '2024-03-22'],
  ])('ends at %s and, with a span of %o, begins on %s', (at, span, from) => {
    expect(window(at, { mode: 'window', span })).toEqual([from, at])
  })

  it('is cut at the beginning of the period', () => {
    expect(window('2015-02-01', { mode: 'window' })).toEqual(['2015-01-26', '2015-02-01'])
  })

  it('is the day of the playhead in an instant of the event clock', () => {
    expect(window('2024-03-22', { mode: 'instant' })).toEqual(['2024-03-22', '2024-03-22'])
  })

  it('is one unit that ends at the playhead in an instant of the calendar clock', () => {
    expect(window('2024-02-29', { mode: 'instant', clock: 'calendar' })).toEqual(['2024-02-01', '2024-02-29'])
  })
})

describe('the range', () => {
  it('holds every incident that overlaps the window, and begins and ends with candidates', () => {
    fc.assert(
      fc.property(incidents, windows, (given, window) => {
        const { columns } = toColumns(given)
        const rows = Uint32Array.from({ length: columns.count }, (_, i) => i).filter((row) => row % 3 > 0)
        const { lo, hi } = rangeOf(orderOf(columns, rows), window)
        rows.forEach((row, k) => {
          const inside = k >= lo && k < hi
          const shown = overlaps(columns.start[row]!, columns.end[row]!, window)
          expect(inside || !shown).toBe(true)
        })
        expect(lo <= hi).toBe(true)
        if (lo < hi) {
          expect(columns.start[rows[hi - 1]!]! <= window.to).toBe(true)
          expect(columns.end[rows[lo]!]! >= window.from).toBe(true)
        }
      }),
    )
  })

  it('is empty where nothing is', () => {
    const columns = columnsOf()
    expect(rangeOf(orderOf(columns, new Uint32Array(0)), { from: 0, to: 9 })).toEqual({ lo: 0, hi: 0 })
  })
})

describe('the members of a window', () => {
  it.each([true, false])('are those its definition gives (certain: %s)', (certain) => {
    fc.assert(
      fc.property(incidents, windows, (given, window) => {
        const { columns } = toColumns(given)
        const rows = Uint32Array.from({ length: columns.count }, (_, i) => i)
        const expected = [...rows].filter((row) =>
          (certain ? isCertain : overlaps)(columns.start[row]!, columns.end[row]!, window),
        )
        expect([...membersOf(columns, orderOf(columns, rows), window, certain)]).toEqual(expected)
      }),
    )
  })

  it('hold two incidents at one place both', () => {
    const columns = columnsOf(feature('a'), feature('b'))
    const order = orderOf(columns, Uint32Array.of(0, 1))
    expect([...membersOf(columns, order, { from: 19804, to: 19804 }, true)]).toEqual([0, 1])
  })
})
