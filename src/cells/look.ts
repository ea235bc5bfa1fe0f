import { type BinUnit, chooseUnit } from './bins.ts'
import { type CellColumns, rowsOf, tileOf } from './from-columns.ts'
import { cellCentre, cellOfTile, MOST_ZOOM, TILE_BITS, type TileAddress } from './morton.ts'
import { countIn, type Series, seriesOf } from './series.ts'
import type { CellTile } from './tile.ts'

/** A part of the world in the unit square of Mercator; `left` may lie in any copy of it. */
export interface Sight {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Most tiles of a view. */
const MOST_TILES = 16

/** Length of the equator on the sphere of the map's projection, km. */
const EQUATOR_KM = 40_075.017

/** Side of a cell of a tile's zoom at a latitude, km: Web Mercator shrinks it with the cosine. */
export function cellKm(z: number, latitude: number): number {
  return (EQUATOR_KM * Math.cos((latitude * Math.PI) / 180)) / 2 ** (z + TILE_BITS)
}

/** What a view holds, by cells. */
export interface Look {
  readonly series: Series
  /** Incidents of the cells whose centres are in sight, at any time. */
  readonly inSight: number
}

/**
 * The tiles that a part of the world at a zoom of the map needs, each once however often the world is in sight: those of the
 * nearest whole zoom, or of one above it where they would be more than 16.
 */
export function tilesIn(sight: Sight, zoom: number): TileAddress[] {
  let z = Math.max(0, Math.min(MOST_ZOOM, Math.round(zoom)))
  for (; z > 0; z--) if (tilesAt(sight, z).length <= MOST_TILES) break
  return tilesAt(sight, z)
}

/**
 * What incidents make of a view: of all, or of those that `passes` has 1 for, by their place in the columns. `unit` is that of
 * time; null takes the finest of which the view has few enough entries. Null where it would have more than `most`.
 */
export function lookAt(
  columns: CellColumns,
  passes: Uint8Array | null,
  sight: Sight,
  zoom: number,
  unit: BinUnit | null,
  most: number,
): Look | null {
  const tiles = tilesIn(sight, zoom)
  const finest = unit ?? unitOf(columns, passes, tiles, most)
  const made: CellTile[] = []
  let entries = 0
  for (const tile of tiles) {
    const one = tileOf(columns, tile, finest, passes)
    entries += one.bins.length
    if (entries > most) return null
    if (one.cells.length > 0) made.push(one)
  }
  const series = seriesOf(made)
  return {
    series: made.length > 0 ? series : { ...series, unit: finest, z: tiles[0]?.z ?? 0 },
    inSight: inSightOf(series, sight),
  }
}

/** Incidents of the cells whose centres are in sight, at any time. */
export function inSightOf(series: Series, sight: Sight): number {
  const all = { from: series.firstBin, to: series.firstBin + series.bins - 1 }
  let inSight = 0
  for (let cell = 0; cell < series.cells; cell++)
    if (isCentreIn(series, cell, sight)) inSight += countIn(series, cell, all)
  return inSight
}

/** Whether the centre of a cell is in sight. */
export function isCentreIn({ centres }: Series, cell: number, sight: Sight): boolean {
  return isIn(sight, centres[2 * cell]!, centres[2 * cell + 1]!)
}

/** The incidents that {@link lookAt} counts as in sight, as places in the columns they were made of, ascending. */
export function rowsInSight(
  columns: CellColumns,
  passes: Uint8Array | null,
  sight: Sight,
  zoom: number,
): Uint32Array<ArrayBuffer> {
  const rows: number[] = []
  for (const tile of tilesIn(sight, zoom)) {
    const { from, before } = rowsOf(columns, tile)
    let [last, inside] = [-1, false]
    for (let i = from; i < before; i++) {
      if (passes && passes[i] === 0) continue
      const cell = cellOfTile(columns.high[i]!, columns.low[i]!, tile.z)
      if (cell !== last) {
        const [x, y] = cellCentre(tile, cell)
        inside = isIn(sight, x, y)
        last = cell
      }
      if (inside) rows.push(columns.row[i]!)
    }
  }
  return Uint32Array.from(rows).sort()
}

/** Which places in the columns sorted by cell some of the incidents have: 1 for each. */
export function passingOf(columns: CellColumns, rows: Uint32Array): Uint8Array<ArrayBuffer> {
  let last = -1
  for (const row of columns.row) if (row > last) last = row
  const chosen = new Uint8Array(last + 1)
  for (const row of rows) chosen[row] = 1
  const passes = new Uint8Array(columns.count)
  for (let i = 0; i < columns.count; i++) passes[i] = chosen[columns.row[i]!]!
  return passes
}

/** The finest unit in which the tiles have few enough entries, whatever happened when. */
function unitOf(
  columns: CellColumns,
  passes: Uint8Array | null,
  tiles: readonly TileAddress[],
  most: number,
): BinUnit {
  const { high, low, start, end } = columns
  let [ends, cells] = [0, 0]
  for (const tile of tiles) {
    const { from, before } = rowsOf(columns, tile)
    let last = -1
    for (let i = from; i < before; i++) {
      if (passes && passes[i] === 0) continue
      ends += start[i] === end[i] ? 1 : 2
      const cell = cellOfTile(high[i]!, low[i]!, tile.z)
      if (cell !== last) cells++
      last = cell
    }
  }
  return chooseUnit(columns.extent, { ends, cells }, most)
}

function tilesAt({ left, top, width, height }: Sight, z: number): TileAddress[] {
  const side = 2 ** z
  const [west, east] = [Math.floor(left * side), Math.ceil((left + width) * side) - 1]
  const [north, south] = [
    Math.max(0, Math.floor(top * side)),
    Math.min(side, Math.ceil((top + height) * side)) - 1,
  ]
  const columns = Math.min(side, east - west + 1)
  const tiles: TileAddress[] = []
  for (let y = north; y <= south; y++)
    for (let k = 0; k < columns; k++) tiles.push({ z, x: (((west + k) % side) + side) % side, y })
  return tiles
}

function isIn({ left, top, width, height }: Sight, x: number, y: number): boolean {
  const east = x - left
  return y >= top && y <= top + height && east - Math.floor(east) <= width
}
