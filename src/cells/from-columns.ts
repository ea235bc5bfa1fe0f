import type { DayInterval } from '../core/time/interval.ts'
import { type BinUnit, binTable } from './bins.ts'
import {
  AXIS_BITS,
  cellOfTile,
  cellShift,
  columnOf,
  highHalf,
  lowHalf,
  rowOf,
  type TileAddress,
  tileRange,
} from './morton.ts'
import { type CellTile, emptyTile, NO_VERSION } from './tile.ts'
import { TileBuilder } from './tile-builder.ts'

/** Where and when incidents are, sorted by the finest cell: any tile of the map is a range of them. */
export interface CellColumns {
  readonly count: number
  /** The cell in two halves of 24 bits, the upper one first. */
  readonly high: Uint32Array
  readonly low: Uint32Array
  /** Earliest and latest possible day. */
  readonly start: Int32Array
  readonly end: Int32Array
  /** The incident's place in the columns that these were made of. */
  readonly row: Uint32Array
  /** First and last day of all. */
  readonly extent: DayInterval
}

/** Columns of incidents in any order, as a table or an engine has them. */
export interface PlacedColumns {
  /** Degrees; not finite where nothing is located. */
  readonly lon: Float64Array
  readonly lat: Float64Array
  readonly start: Int32Array
  readonly end: Int32Array
}

/** Bits of a digit by which cells are sorted: three of them are 48 bits. */
const DIGIT = 16

/** Columns by cell, in the order of the incidents within one. Those without a place, and those that `isPlaced` is false of, are left out. */
export function cellColumns(
  { lon, lat, start, end }: PlacedColumns,
  isPlaced: (row: number) => boolean = () => true,
): CellColumns {
  const high = new Uint32Array(lon.length)
  const low = new Uint32Array(lon.length)
  let rows = new Uint32Array(lon.length)
  let count = 0
  for (let i = 0; i < lon.length; i++) {
    if (!Number.isFinite(lon[i]!) || !Number.isFinite(lat[i]!) || !isPlaced(i)) continue
    const [column, row] = [columnOf(lon[i]!), rowOf(lat[i]!)]
    high[i] = highHalf(column, row)
    low[i] = lowHalf(column, row)
    rows[count++] = i
  }
  rows = rows.subarray(0, count)
  const mask = 2 ** DIGIT - 1
  const digits = [
    (i: number) => low[i]! & mask,
    (i: number) => (low[i]! >>> DIGIT) | ((high[i]! & 0xff) << 8),
    (i: number) => high[i]! >>> 8,
  ]
  for (const digitOf of digits) rows = sortedBy(rows, digitOf)
  const sorted = {
    count,
    high: picked(high, rows),
    low: picked(low, rows),
    start: picked(start, rows),
    end: picked(end, rows),
    row: rows,
  }
  return { ...sorted, extent: extentOf(sorted.start, sorted.end) }
}

/**
 * The tile of a part of the map, of all incidents or of those that `passes` has 1 for, by their place in the columns sorted
 * by cell. It is the same that an engine's groups make.
 */
export function tileOf(
  columns: CellColumns,
  tile: TileAddress,
  unit: BinUnit,
  passes: Uint8Array | null = null,
  version = NO_VERSION,
): CellTile {
  const head = { tile, unit, version }
  const { from, before } = rowsOf(columns, tile)
  if (from === before) return emptyTile(head)
  const { high, low, start, end, extent } = columns
  const table = binTable(extent, unit)
  const builder = new TileBuilder({ from: table[0]!, to: table.at(-1)! })
  const half = 2 ** AXIS_BITS
  const [first] = tileRange(tile)
  for (let i = from; i < before; ) {
    const cell = cellOfTile(high[i]!, low[i]!, tile.z)
    // A cell ends where the next one begins: one comparison an incident.
    const next = first + (cell + 1) * 2 ** cellShift(tile.z)
    for (; i < before && high[i]! * half + low[i]! < next; i++) {
      if (passes && passes[i] === 0) continue
      builder.count(table[start[i]! - extent.from]!, table[end[i]! - extent.from]!, 1)
    }
    builder.close(cell)
  }
  return builder.tile(head)
}

/** The incidents of a tile, as places in the columns sorted by cell: from one to before another. */
export function rowsOf(
  { high, low, count }: CellColumns,
  tile: TileAddress,
): { readonly from: number; readonly before: number } {
  const half = 2 ** AXIS_BITS
  const firstFrom = (cell: number) => {
    let [a, b] = [0, count]
    while (a < b) {
      const middle = (a + b) >>> 1
      if (high[middle]! * half + low[middle]! < cell) a = middle + 1
      else b = middle
    }
    return a
  }
  const [from, before] = tileRange(tile)
  return { from: firstFrom(from), before: firstFrom(before) }
}

/** Numbers in the order of a digit of each, those with the same one as they were. */
function sortedBy(
  rows: Uint32Array<ArrayBuffer>,
  digitOf: (row: number) => number,
): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(2 ** DIGIT + 1)
  for (const row of rows) next[digitOf(row) + 1]!++
  for (let digit = 0; digit < 2 ** DIGIT; digit++) next[digit + 1]! += next[digit]!
  const result = new Uint32Array(rows.length)
  for (const row of rows) result[next[digitOf(row)]!++] = row
  return result
}

function picked<Numbers extends Uint32Array | Int32Array>(numbers: Numbers, rows: Uint32Array): Numbers {
  const result = numbers.slice(0, rows.length) as Numbers
  for (let k = 0; k < rows.length; k++) result[k] = numbers[rows[k]!]!
  return result
}

function extentOf(start: Int32Array, end: Int32Array): DayInterval {
  if (start.length === 0) return { from: 0, to: -1 }
  let [from, to] = [start[0]!, end[0]!]
  for (let i = 1; i < start.length; i++) {
    if (start[i]! < from) from = start[i]!
    if (end[i]! > to) to = end[i]!
  }
  return { from, to }
}
