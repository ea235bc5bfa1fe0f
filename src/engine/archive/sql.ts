import type { BinUnit } from '../../cells/bins.ts'
import { AXIS_BITS, cellShift, type TileAddress, tileRange } from '../../cells/morton.ts'
import { FACETS, type Facet } from '../../core/table/facets.ts'
import type { Filter } from '../filter.ts'
import {
  type BinStatement,
  binsOf,
  conditions,
  MOST_GROUPS,
  ROW_TEXTS,
  rowColumns,
  type Statement,
  where,
  whole,
} from '../sql.ts'
import type { StoreFile } from '../store-file.ts'

/** The statements that make an archive, of the same parts as those that answer a page. */

/** Of a tile: cells of a deeper zoom in it, first and last bin, incidents. */
export function deeperStatement(
  store: StoreFile,
  filter: Filter,
  tile: TileAddress,
  unit: BinUnit,
  deepest: number,
): BinStatement {
  const { first, last, base } = binsOf(store, unit)
  const [from, before] = tileRange(tile)
  const all = [
    ...[`cell >= ${whole(from)}`, `cell < ${whole(before)}`, 'located = 1'],
    ...conditions(store, filter),
  ]
  return {
    sql: `SELECT toUInt32(bitShiftRight(cell - ${whole(from)}, ${whole(cellShift(deepest))})) AS c, toInt32(${first}) AS a, toInt32(${last}) AS b, toUInt32(count(*)) AS n FROM incidents${where(all)} GROUP BY c, a, b ORDER BY c LIMIT ${whole(MOST_GROUPS + 1)}`,
    shape: ['u32', 'i32', 'i32', 'u32'],
    base,
  }
}

/** Of a facet: set of values, first and last bin, incidents; its own selection is left out. */
export function facetBinsStatement(
  store: StoreFile,
  filter: Filter,
  facet: Facet,
  unit: BinUnit,
  most: number,
): BinStatement {
  const { first, last, base } = binsOf(store, unit)
  return {
    sql: `SELECT toUInt32(${facet}) AS v, toInt32(${first}) AS a, toInt32(${last}) AS b, toUInt32(count(*)) AS n FROM incidents${where(conditions(store, filter, facet))} GROUP BY v, a, b ORDER BY v, a, b LIMIT ${whole(most + 1)}`,
    shape: ['u32', 'i32', 'i32', 'u32'],
    base,
  }
}

/** Which incidents of a tile are meant: those with a place, or those at points alone. */
export type Placed = 'placed' | 'points'

/** Of a tile: tiles some zooms deeper, and how many incidents lie in each. */
export function depthsStatement(tile: TileAddress, depth: number, placed: Placed = 'placed'): Statement {
  const shift = 2 * (AXIS_BITS - tile.z - depth)
  return {
    sql: `SELECT toUInt32(bitShiftRight(cell - ${whole(tileRange(tile)[0])}, ${whole(shift)})) AS c, toUInt32(count(*)) AS n FROM incidents${where(placedIn(tile, placed))} GROUP BY c`,
    shape: ['u32', 'u32'],
  }
}

/** Every incident of a tile, at a point or in an area, in the order of the house. */
export function blockStatement(tile: TileAddress): Statement {
  const { sql, shape } = rowColumns(ROW_TEXTS)
  return { sql: `${sql}${where(placedIn(tile))} ORDER BY s`, shape }
}

/** The numbers of the incidents at points of a tile, in the order of cells. */
export function numbersStatement(tile: TileAddress): Statement {
  const columns = [...CELL_COLUMNS, ...NUMBER_COLUMNS]
  return {
    sql: `SELECT ${columns.join(', ')} FROM incidents${where(placedIn(tile, 'points'))} ORDER BY h, l, s`,
    shape: shapeOf(columns),
  }
}

/** The numbers of the incidents that are at no point, behind a number; the first with `null`. */
export function othersStatement(after: number | null, most: number): Statement {
  const all = ['located <> 1', ...(after === null ? [] : [`seq > ${whole(after)}`])]
  return {
    sql: `SELECT ${NUMBER_COLUMNS.join(', ')} FROM incidents${where(all)} ORDER BY s LIMIT ${whole(most)}`,
    shape: shapeOf(NUMBER_COLUMNS),
  }
}

const CELL_COLUMNS = [
  'toUInt32(bitShiftRight(cell, 24)) AS h',
  'toUInt32(cell - bitShiftRight(cell, 24) * 16777216) AS l',
]
const NUMBER_COLUMNS = [
  'toUInt32(seq) AS s',
  'toInt32(firstDay) AS a',
  'toInt32(lastDay) AS b',
  ...FACETS.map((facet, i) => `toUInt32(${facet}) AS c${i}`),
]

function shapeOf(columns: readonly string[]): Statement['shape'] {
  return columns.map((column) => (column.startsWith('toInt32') ? 'i32' : 'u32'))
}

function placedIn(tile: TileAddress, placed: Placed = 'placed'): string[] {
  const [from, before] = tileRange(tile)
  const located = placed === 'points' ? 'located = 1' : 'located > 0'
  return [`cell >= ${whole(from)}`, `cell < ${whole(before)}`, located]
}
