import { latitudeOf, longitudeOf, mercatorX, mercatorY } from '../core/mercator.ts'

/** Bits of a cell's number along each axis: at the equator the finest cell is 2.4 m wide. */
export const AXIS_BITS = 24
/** Bits of a cell along each axis of its tile: a tile holds 128 by 128 cells, each 4 px wide on a tile of 512 px. */
export const TILE_BITS = 7
/** The deepest zoom at which a tile still has 128 by 128 cells. */
export const MOST_ZOOM = AXIS_BITS - TILE_BITS
/** In place of a cell where there is no place. */
export const NO_CELL = -1

const AXIS = 2 ** AXIS_BITS
const HALF = 2 ** 24

/** A tile of the map: zoom, column from the west and row from the north, as XYZ addresses count. */
export interface TileAddress {
  readonly z: number
  readonly x: number
  readonly y: number
}

/**
 * The finest cell of a place in degrees: the bits of its column and row in Web Mercator, those of the column first, as a whole
 * number below 2^48. Longitudes go round, so 180 and -180 degrees are one; latitudes beyond 85.05 degrees lie in the
 * outermost row. NO_CELL where one of the two is no finite number.
 */
export function cellOf(lon: number, lat: number): number {
  if (!Number.isFinite(lon) || !Number.isFinite(lat)) return NO_CELL
  return interleave(columnOf(lon), rowOf(lat))
}

/** Column of a longitude, 0 to 2^24 - 1 from west to east. */
export function columnOf(lon: number): number {
  const x = mercatorX(lon)
  return Math.min(AXIS - 1, Math.floor((x - Math.floor(x)) * AXIS))
}

/** Row of a latitude, 0 to 2^24 - 1 from north to south. */
export function rowOf(lat: number): number {
  return Math.max(0, Math.min(AXIS - 1, Math.floor(mercatorY(lat) * AXIS)))
}

/** One number of a column and a row below 2^24: bit i of the column is its bit 2i, of the row 2i + 1 (Morton 1966). */
export function interleave(column: number, row: number): number {
  return highHalf(column, row) * HALF + lowHalf(column, row)
}

/** The upper 24 of the 48 bits. */
export function highHalf(column: number, row: number): number {
  return spread(column >>> 12) | (spread(row >>> 12) << 1)
}

/** The lower 24 of the 48 bits. */
export function lowHalf(column: number, row: number): number {
  return spread(column & 0xfff) | (spread(row & 0xfff) << 1)
}

/** Column and row of a cell, the inverse of {@link interleave}. */
export function deinterleave(cell: number): readonly [column: number, row: number] {
  const [high, low] = [Math.floor(cell / HALF), cell % HALF]
  return [
    (gather(high) << 12) | gather(low),
    (gather(Math.floor(high / 2)) << 12) | gather(Math.floor(low / 2)),
  ]
}

/** The finest cells of a tile: from the first to before the second. Throws a RangeError for a tile that does not exist. */
export function tileRange(tile: TileAddress): readonly [from: number, before: number] {
  if (!isTile(tile)) throw new RangeError(`There is no tile ${tile.z}/${tile.x}/${tile.y}.`)
  const size = 4 ** (AXIS_BITS - tile.z)
  const from = interleave(tile.x, tile.y) * size
  return [from, from + size]
}

/** Whether a tile exists and has cells of its own: whole numbers, zoom 0 to 17. */
export function isTile({ z, x, y }: TileAddress): boolean {
  const within = (n: number, end: number) => Number.isInteger(n) && n >= 0 && n < end
  return within(z, MOST_ZOOM + 1) && within(x, 2 ** z) && within(y, 2 ** z)
}

/** By how many bits a finest cell is shifted to give the cell of a tile at a zoom; its last 14 bits count within the tile. */
export function cellShift(z: number): number {
  return 2 * (MOST_ZOOM - z)
}

/** The cell within its tile of a zoom, 0 to 16,383, of a finest cell in two halves of 24 bits. */
export function cellOfTile(high: number, low: number, z: number): number {
  const shift = cellShift(z)
  const bits =
    shift >= AXIS_BITS ? high >>> (shift - AXIS_BITS) : (low >>> shift) | (high << (AXIS_BITS - shift))
  return bits & (4 ** TILE_BITS - 1)
}

/** Centre in the unit square of cell `index` (0 to 16,383) of a tile. */
export function cellCentre({ z, x, y }: TileAddress, index: number): readonly [x: number, y: number] {
  const [column, row] = deinterleave(index)
  const across = 2 ** (z + TILE_BITS)
  const side = 2 ** TILE_BITS
  return [(x * side + column + 0.5) / across, (y * side + row + 0.5) / across]
}

/** West, south, east and north of cell `index` of a tile, in degrees. */
export function cellBounds(
  tile: TileAddress,
  index: number,
): readonly [west: number, south: number, east: number, north: number] {
  const [x, y] = cellCentre(tile, index)
  const half = 0.5 / 2 ** (tile.z + TILE_BITS)
  return [longitudeOf(x - half), latitudeOf(y + half), longitudeOf(x + half), latitudeOf(y - half)]
}

/** Twelve bits with a gap after each. */
function spread(bits: number): number {
  let n = bits
  n = (n | (n << 8)) & 0x00ff00ff
  n = (n | (n << 4)) & 0x0f0f0f0f
  n = (n | (n << 2)) & 0x33333333
  return (n | (n << 1)) & 0x55555555
}

/** Every second of 24 bits, from the lowest. */
function gather(bits: number): number {
  let n = bits & 0x55555555
  n = (n | (n >>> 1)) & 0x33333333
  n = (n | (n >>> 2)) & 0x0f0f0f0f
  n = (n | (n >>> 4)) & 0x00ff00ff
  return (n | (n >>> 8)) & 0xffff
}
