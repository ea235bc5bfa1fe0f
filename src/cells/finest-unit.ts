import type { DayInterval } from '../core/time/interval.ts'
import { BIN_UNITS, type BinUnit, binsOf, MOST_BINS, MOST_ENTRIES } from './bins.ts'
import { deinterleave, interleave, type TileAddress } from './morton.ts'
import { CELLS_OF_TILE } from './tile.ts'

/** Zoom of the tiles by which a store tells how many incidents lie where. */
const COUNTED_ZOOM = 6

/**
 * The finest unit in which tiles of one zoom have at most `most` entries, whatever happened when, as far as that is known from how many incidents lie in
 * each tile of zoom 6 (its Morton number, and how many). It is a bound and no estimate; filters leave fewer. A year where none is fine enough.
 */
export function finestUnit(
  period: DayInterval,
  tiles: readonly TileAddress[],
  counted: readonly (readonly [tile: number, incidents: number])[],
  most = MOST_ENTRIES,
): BinUnit {
  const parts = partsOf(tiles, new Map(counted))
  const fits = (unit: BinUnit) => {
    const { from, to } = binsOf(period, unit)
    const bins = to - from + 1
    if (bins > MOST_BINS) return false
    let entries = 0
    for (const { incidents, cells } of parts) entries += Math.min(2 * incidents, cells * bins)
    return entries <= most
  }
  return BIN_UNITS.find(fits) ?? 'year'
}

/** What of the tiles lies in each tile of zoom 6: incidents at most, and cells at most. */
function partsOf(
  tiles: readonly TileAddress[],
  counted: ReadonlyMap<number, number>,
): { readonly incidents: number; readonly cells: number }[] {
  const z = tiles[0]?.z ?? 0
  const cellsOf = new Map<number, number>()
  if (z <= COUNTED_ZOOM) {
    const shown = new Set(tiles.map(({ x, y }) => interleave(x, y)))
    const deeper = COUNTED_ZOOM - z
    for (const tile of counted.keys()) {
      const [x, y] = deinterleave(tile)
      if (shown.has(interleave(x >>> deeper, y >>> deeper))) cellsOf.set(tile, CELLS_OF_TILE / 4 ** deeper)
    }
  } else {
    for (const { x, y } of tiles) {
      const tile = interleave(x >>> (z - COUNTED_ZOOM), y >>> (z - COUNTED_ZOOM))
      if (counted.has(tile)) cellsOf.set(tile, (cellsOf.get(tile) ?? 0) + CELLS_OF_TILE)
    }
  }
  return [...cellsOf].map(([tile, cells]) => {
    const incidents = counted.get(tile)!
    return { incidents, cells: Math.min(cells, incidents) }
  })
}
