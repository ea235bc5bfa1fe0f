import type { Map as MapLibreMap } from 'maplibre-gl'
import { latitudeOf, mercatorX, mercatorY } from '../core/mercator.ts'
import type { Columns } from '../core/table/dataset.ts'
import { frameSize } from './frame-size.ts'

/** A part of the world in the unit square of Mercator; `left` may lie in any copy of it. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** How far beyond the edges of a map places are gathered, CSS pixels: what stands there may draw in what is in sight. */
const MARGIN = 120

/** The part of the world that a map shows, and a little more. */
export function sightBox(map: MapLibreMap): Box {
  const size = frameSize(map)
  const world = 512 * 2 ** map.getZoom()
  const { lng, lat } = map.unproject([size.width / 2, size.height / 2])
  const [width, height] = [(size.width + 2 * MARGIN) / world, (size.height + 2 * MARGIN) / world]
  return { left: mercatorX(lng) - width / 2, top: mercatorY(lat) - height / 2, width, height }
}

/** More incidents than these in sight are not gathered. */
const MOST_ROWS = 2000

/**
 * The rows (of some in column order) that lie in a box, also across 180 degrees; null where they are more than `most`, which
 * is found out early. What is not located lies nowhere.
 */
export function rowsWithin(
  { lon, lat }: Pick<Columns, 'lon' | 'lat'>,
  rows: Uint32Array,
  { left, top, width, height }: Box,
  most = MOST_ROWS,
): Uint32Array | null {
  const [north, south] = [latitudeOf(top), latitudeOf(top + height)]
  const found: number[] = []
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k]!
    // Written so that what is not a number fails.
    if (!(lat[row]! <= north && lat[row]! >= south)) continue
    const east = mercatorX(lon[row]!) - left
    if (east - Math.floor(east) > width) continue
    if (found.length === most) return null
    found.push(row)
  }
  return Uint32Array.from(found)
}
