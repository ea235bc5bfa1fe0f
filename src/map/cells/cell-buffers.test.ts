import fc from 'fast-check'
import { expect, it } from 'vitest'
import { asColumns, groups } from '../../cells/fixtures/arbitrary-groups.ts'
import { countIn, seriesOf } from '../../cells/series.ts'
import { NO_VERSION, type TileHead } from '../../cells/tile.ts'
import { tileFrom } from '../../cells/tile-builder.ts'
import { type CellBuffers, cellBuffers, TEXTURE_WIDTH } from './cell-buffers.ts'

const HEAD: TileHead = { tile: { z: 3, x: 5, y: 2 }, unit: 'day', version: NO_VERSION }

/** What the shader counts, with as many halvings as it makes. */
function countOnCard({ entries, bins, sums, halvings }: CellBuffers, cell: number, from: number, to: number) {
  const [first, length] = [entries[2 * cell]!, entries[2 * cell + 1]!]
  const sumUpTo = (bin: number, which: 0 | 1) => {
    let [low, high] = [first, first + length]
    for (let i = 0; i < halvings && low < high; i++) {
      const middle = (low + high) >> 1
      if (bins[middle]! <= bin) low = middle + 1
      else high = middle
    }
    return low === first ? 0 : sums[2 * (low - 1) + which]!
  }
  return sumUpTo(to, 0) - sumUpTo(from - 1, 1)
}

it('lets the graphics card count as the page does', () => {
  const window = fc
    .tuple(fc.integer({ min: -60, max: 90 }), fc.nat(60))
    .map(([from, length]) => ({ from, to: from + length }))
  fc.assert(
    fc.property(groups, window, (rows, { from, to }) => {
      const series = seriesOf([tileFrom(HEAD, asColumns(rows))])
      const buffers = cellBuffers(series)
      const cells = Array.from({ length: series.cells }, (_, cell) => cell)
      const { firstBin } = series
      expect(cells.map((cell) => countOnCard(buffers, cell, from - firstBin, to - firstBin))).toEqual(
        cells.map((cell) => countIn(series, cell, { from, to })),
      )
    }),
  )
})

it('fills whole rows of a texture and keeps all digits of a place in two floats', () => {
  const bins = Array.from({ length: TEXTURE_WIDTH + 1 }, (_, start) => ({
    cell: 7,
    start,
    end: start,
    count: 1,
  }))
  const series = seriesOf([tileFrom(HEAD, asColumns(bins))])
  const { rows, positions, ...buffers } = cellBuffers(series)
  const [x, y] = series.centres
  expect([rows, buffers.bins.length, buffers.sums.length, buffers.halvings]).toEqual([
    2,
    2 * TEXTURE_WIDTH,
    4 * TEXTURE_WIDTH,
    12,
  ])
  expect([positions[0]! + positions[2]!, positions[1]! + positions[3]!]).toEqual([x, y])
})
