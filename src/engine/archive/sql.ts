import type { BinUnit } from '../../cells/bins.ts'
import { AXIS_BITS, cellShift, type TileAddress, tileRange } from '../../cells/morton.ts'
import type { Facet } from '../../core/table/facets.ts'
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

/** Of a tile: tiles some zooms deeper, and how many incidents lie in each, at points or in areas. */
export function depthsStatement(tile: TileAddress, depth: number): Statement {
  const shift = 2 * (AXIS_BITS - tile.z - depth)
  return {
    sql: `SELECT toUInt32(bitShiftRight(cell - ${whole(tileRange(tile)[0])}, ${whole(shift)})) AS c, toUInt32(count(*)) AS n FROM incidents${where(placedIn(tile))} GROUP BY c`,
    shape: ['u32', 'u32'],
  }
}

/** Every incident of a tile, at a point or in an area, in the order of the house. */
export function blockStatement(tile: TileAddress): Statement {
  const { sql, shape } = rowColumns(ROW_TEXTS)
  return { sql: `${sql}${where(placedIn(tile))} ORDER BY s`, shape }
}

function placedIn(tile: TileAddress): string[] {
  const [from, before] = tileRange(tile)
  return [`cell >= ${whole(from)}`, `cell < ${whole(before)}`, 'located > 0']
}
