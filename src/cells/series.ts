import type { BinInterval, BinUnit } from './bins.ts'
import { cellCentre } from './morton.ts'
import type { CellTile } from './tile.ts'

/**
 * What tiles tell of their cells, as sums up to each bin: what begins and what is over. With the two a window of any mode
 * is counted exactly, uncertain dates too. The arrays go to the graphics card as they are.
 */
export interface Series {
  readonly unit: BinUnit
  /** Zoom of the tiles. */
  readonly z: number
  /** First bin and number of bins up to the last with something in it. */
  readonly firstBin: number
  readonly bins: number
  readonly cells: number
  /** Centres of the cells in the unit square, x and y in turn. */
  readonly centres: Float64Array
  /** One more than there are cells: entries `first[c]` to before `first[c + 1]` are those of cell c. */
  readonly first: Uint32Array
  /** Of each entry its bin, from the first bin on. */
  readonly bin: Int16Array
  /** Of each entry how many incidents of its cell have begun by the end of its bin, and how many are over, in turn. */
  readonly sums: Uint32Array
  /** The same of all cells together, for every bin, in turn. */
  readonly totals: Uint32Array
  /** Incidents whose first and last bin differ, by cell: places `first[c]` to before `first[c + 1]` are those of cell c. */
  readonly spans: {
    readonly first: Uint32Array
    readonly start: Int32Array
    readonly end: Int32Array
    readonly count: Uint32Array
  }
}

/** The series of tiles of one zoom and unit; of none it has no cells. Throws a RangeError where zooms or units differ. */
export function seriesOf(tiles: readonly CellTile[]): Series {
  const [head] = tiles
  if (tiles.some(({ unit, tile }) => unit !== head!.unit || tile.z !== head!.tile.z))
    throw new RangeError('Tiles of one series have one zoom and one unit of time.')
  const sum = (of: (tile: CellTile) => number) => tiles.reduce((all, tile) => all + of(tile), 0)
  const [cells, entries, spanCount] = [
    sum((tile) => tile.cells.length),
    sum((tile) => tile.bins.length),
    sum((tile) => tile.spans.cell.length),
  ]
  const { from, to } = rangeOf(tiles)
  const series = {
    ...{ unit: head?.unit ?? 'day', z: head?.tile.z ?? 0, cells, firstBin: from, bins: to - from + 1 },
    centres: new Float64Array(2 * cells),
    first: new Uint32Array(cells + 1),
    bin: new Int16Array(entries),
    sums: new Uint32Array(2 * entries),
    totals: new Uint32Array(2 * (to - from + 1)),
    spans: {
      first: new Uint32Array(cells + 1),
      start: new Int32Array(spanCount),
      end: new Int32Array(spanCount),
      count: new Uint32Array(spanCount),
    },
  }
  let [cell, entry, span] = [0, 0, 0]
  for (const tile of tiles) {
    const cellsBefore = cell
    for (let c = 0; c < tile.cells.length; c++, cell++) {
      series.centres.set(cellCentre(tile.tile, tile.cells[c]!), 2 * cell)
      let [begun, over] = [0, 0]
      for (let i = tile.first[c]!; i < tile.first[c + 1]!; i++, entry++) {
        const at = tile.bins[i]! - from
        series.bin[entry] = at
        series.sums[2 * entry] = begun += tile.starts[i]!
        series.sums[2 * entry + 1] = over += tile.ends[i]!
        series.totals[2 * at]! += tile.starts[i]!
        series.totals[2 * at + 1]! += tile.ends[i]!
      }
      series.first[cell + 1] = entry
    }
    const { start, end, count } = tile.spans
    series.spans.start.set(start, span)
    series.spans.end.set(end, span)
    series.spans.count.set(count, span)
    for (const ordinal of tile.spans.cell) series.spans.first[cellsBefore + ordinal + 1]!++
    span += start.length
  }
  accumulate(series.spans.first, 1)
  accumulate(series.totals, 2)
  return series
}

/**
 * Incidents of a cell that a window of bins shows: those that begin by its last bin and are not over before its first; with
 * `certain` those of them that both begin and end in it. 0 in an empty window.
 */
export function countIn(series: Series, cell: number, { from, to }: BinInterval, certain = false): number {
  if (to < from) return 0
  const upTo = lastUpTo(series, cell, to)
  const before = lastUpTo(series, cell, from - 1)
  const begun = upTo < 0 ? 0 : series.sums[2 * upTo]!
  if (!certain) return begun - (before < 0 ? 0 : series.sums[2 * before + 1]!)
  return begun - (before < 0 ? 0 : series.sums[2 * before]!) - openEnded(series, cell, { from, to })
}

/** Incidents of all cells that a window of bins shows, from the sums of all; with `certain` one look at each span. */
export function totalIn(series: Series, { from, to }: BinInterval, certain = false): number {
  if (to < from) return 0
  const sumUpTo = (bin: number, which: 0 | 1) => {
    const at = Math.min(bin - series.firstBin, series.bins - 1)
    return at < 0 ? 0 : series.totals[2 * at + which]!
  }
  if (!certain) return sumUpTo(to, 0) - sumUpTo(from - 1, 1)
  let open = 0
  for (let cell = 0; cell < series.cells; cell++) open += openEnded(series, cell, { from, to })
  return sumUpTo(to, 0) - sumUpTo(from - 1, 0) - open
}

/**
 * The most incidents that one cell shows in a window of at most `length` bins that ends within the period and begins no
 * earlier than it; infinite lengths are the period so far. 0 without cells.
 */
export function mostIn(series: Series, period: BinInterval, length = Number.POSITIVE_INFINITY): number {
  const { first, bin, sums, firstBin } = series
  let most = 0
  for (let cell = 0; cell < series.cells; cell++) {
    // Within one level of what has begun the first window shows most: only bins in which something begins matter, and
    // the period's first, for what lies across it.
    let before = first[cell]!
    const beforeFirst = () => (before === first[cell] ? 0 : sums[2 * before - 1]!)
    most = Math.max(most, countIn(series, cell, { from: period.from, to: period.from }))
    for (let i = first[cell]!; i < first[cell + 1]!; i++) {
      const at = bin[i]! + firstBin
      if (at < period.from || at > period.to) continue
      const from = Math.max(period.from, at - length + 1)
      while (before < i && bin[before]! + firstBin < from) before++
      most = Math.max(most, sums[2 * i]! - beforeFirst())
    }
  }
  return most
}

/** Incidents of a cell that begin in a window of bins and may end after it. */
export function openEnded({ spans }: Series, cell: number, { from, to }: BinInterval): number {
  let open = 0
  for (let k = spans.first[cell]!; k < spans.first[cell + 1]!; k++)
    if (spans.start[k]! >= from && spans.start[k]! <= to && spans.end[k]! > to) open += spans.count[k]!
  return open
}

/** The cell's last entry up to a bin; -1 where there is none. */
function lastUpTo({ first, bin, firstBin }: Series, cell: number, upTo: number): number {
  let [low, high] = [first[cell]!, first[cell + 1]!]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (bin[middle]! + firstBin <= upTo) low = middle + 1
    else high = middle
  }
  return low === first[cell] ? -1 : low - 1
}

function rangeOf(tiles: readonly CellTile[]): BinInterval {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { bins } of tiles)
    for (const bin of bins) {
      if (bin < from) from = bin
      if (bin > to) to = bin
    }
  if (to < from) return { from: 0, to: -1 }
  if (to - from > 0x7fff)
    throw new RangeError('A series has at most 32,768 bins of time: take a longer unit.')
  return { from, to }
}

/** Adds to each number all that stand before it, `step` apart. */
function accumulate(numbers: Uint32Array, step: number): void {
  for (let i = step; i < numbers.length; i++) numbers[i]! += numbers[i - step]!
}
