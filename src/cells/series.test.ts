import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asColumns, type Group, groups } from './fixtures/arbitrary-groups.ts'
import { cellCentre } from './morton.ts'
import { countIn, mostIn, seriesOf, totalIn } from './series.ts'
import { emptyTile, NO_VERSION, type TileHead } from './tile.ts'
import { tileFrom } from './tile-builder.ts'

const WEST: TileHead = { tile: { z: 1, x: 0, y: 0 }, unit: 'month', version: NO_VERSION }
const EAST: TileHead = { ...WEST, tile: { z: 1, x: 1, y: 0 } }
const windows = fc
  .tuple(fc.integer({ min: -60, max: 100 }), fc.integer({ min: -1, max: 80 }))
  .map(([from, length]) => ({ from, to: from + length }))

interface Window {
  readonly from: number
  readonly to: number
}

/** What a window shows, counted by looking at each group. */
function byHand(rows: readonly Group[], { from, to }: Window, certain: boolean): number {
  const shown = rows.filter(({ start, end }) =>
    to < from ? false : certain ? start >= from && end <= to : start <= to && end >= from,
  )
  return shown.reduce((sum, { count }) => sum + count, 0)
}

function seriesFrom(west: readonly Group[], east: readonly Group[]) {
  return seriesOf([tileFrom(WEST, asColumns(west)), tileFrom(EAST, asColumns(east))])
}

/** The cells that the two tiles have, in the order of the series. */
function cellsOf(west: readonly Group[], east: readonly Group[]) {
  return [west, east].flatMap((rows, at) => {
    const cells = new Set(rows.filter(({ count }) => count > 0).map(({ cell }) => cell))
    return [...cells]
      .sort((a, b) => a - b)
      .map((cell) => ({ head: at === 0 ? WEST : EAST, cell, rows: rows.filter((row) => row.cell === cell) }))
  })
}

describe('the series of tiles', () => {
  it('counts each cell in a window as one counts by hand, possible and certain', () => {
    fc.assert(
      fc.property(groups, groups, windows, fc.boolean(), (west, east, window, certain) => {
        const series = seriesFrom(west, east)
        const cells = cellsOf(west, east)
        expect(cells.map((_, c) => countIn(series, c, window, certain))).toEqual(
          cells.map(({ rows }) => byHand(rows, window, certain)),
        )
      }),
    )
  })

  it('counts all cells together as one counts by hand', () => {
    fc.assert(
      fc.property(groups, groups, windows, fc.boolean(), (west, east, window, certain) => {
        expect(totalIn(seriesFrom(west, east), window, certain)).toBe(
          byHand([...west, ...east], window, certain),
        )
      }),
    )
  })

  it('knows the most that a cell ever shows, in windows of any length within a period', () => {
    const lengths = fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.integer({ min: 1, max: 30 }))
    fc.assert(
      fc.property(groups, windows, lengths, (rows, { from, to }, length) => {
        const period = { from, to: Math.max(from, to) }
        const ticks = Array.from({ length: period.to - from + 1 }, (_, i) => from + i)
        const counts = cellsOf(rows, []).flatMap(({ rows }) =>
          ticks.map((at) => byHand(rows, { from: Math.max(from, at - length + 1), to: at }, false)),
        )
        expect(mostIn(seriesFrom(rows, []), period, length)).toBe(Math.max(0, ...counts))
      }),
    )
  })

  it('has the centres of its cells', () => {
    const one = (cell: number): Group => ({ cell, start: 0, end: 0, count: 1 })
    expect([...seriesFrom([one(7), one(9)], [one(7)]).centres]).toEqual([
      ...cellCentre(WEST.tile, 7),
      ...cellCentre(WEST.tile, 9),
      ...cellCentre(EAST.tile, 7),
    ])
  })

  it('of nothing counts nothing', () => {
    const window = { from: -5, to: 5 }
    for (const tiles of [[], [emptyTile(WEST)]])
      expect([totalIn(seriesOf(tiles), window), mostIn(seriesOf(tiles), window)]).toEqual([0, 0])
  })

  it('is not made of tiles that count otherwise, nor of more time than the graphics card counts', () => {
    const far = [0, 40_000].map((start): Group => ({ cell: 1, start, end: start, count: 1 }))
    expect(() => seriesOf([emptyTile(WEST), emptyTile({ ...EAST, unit: 'day' })])).toThrow(RangeError)
    expect(() => seriesOf([emptyTile(WEST), emptyTile({ ...EAST, tile: { z: 2, x: 0, y: 0 } })])).toThrow(
      RangeError,
    )
    expect(() => seriesFrom(far, [])).toThrow('A series has at most 32,768 bins of time: take a longer unit.')
  })
})
