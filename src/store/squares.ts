import type { BinInterval } from '../cells/bins.ts'
import { isCentreIn, type Sight } from '../cells/look.ts'
import { AXIS_BITS, columnOf, interleave, MOST_ZOOM, rowOf, TILE_BITS } from '../cells/morton.ts'
import { countIn, type Series } from '../cells/series.ts'
import type { Camera } from '../core/link/state.ts'
import { latitudeOf, longitudeOf } from '../core/mercator.ts'
import type { Position } from '../core/record/incident.ts'

/** A square of the map, by its middle in degrees, and what it holds. */
export interface Square {
  /** Its place in the series. */
  readonly cell: number
  readonly lon: number
  readonly lat: number
  readonly count: number
}

/** The squares in sight that hold most in a window, the fullest first, then by their place in the series; and how many hold anything. */
export function fullest(
  series: Series,
  sight: Sight,
  window: BinInterval,
  certain: boolean,
  most: number,
): { readonly squares: readonly Square[]; readonly of: number } {
  // A few of thousands: they are kept in order as they are found, and nothing is made of the others.
  const found: { readonly cell: number; readonly count: number }[] = []
  let of = 0
  for (let cell = 0; cell < series.cells; cell++) {
    if (!isCentreIn(series, cell, sight)) continue
    const count = countIn(series, cell, window, certain)
    if (count === 0) continue
    of++
    if (found.length === most && count <= found[most - 1]!.count) continue
    let at = found.length
    while (at > 0 && found[at - 1]!.count < count) at--
    found.splice(at, 0, { cell, count })
    if (found.length > most) found.pop()
  }
  const squares = found.map(({ cell, count }) => ({
    cell,
    lon: longitudeOf(series.centres[2 * cell]!),
    lat: latitudeOf(series.centres[2 * cell + 1]!),
    count,
  }))
  return { squares, of }
}

/** The cell of a series in which a place lies, if it shows anything in a window; null where none does. */
export function cellAt(
  series: Series,
  [lon, lat]: Position,
  window: BinInterval,
  certain: boolean,
): number | null {
  const across = 2 ** (series.z + TILE_BITS)
  const [x, y] = [columnOf(lon), rowOf(lat)].map((n) => (Math.floor(n / (AXIS / across)) + 0.5) / across)
  for (let cell = 0; cell < series.cells; cell++)
    if (series.centres[2 * cell] === x && series.centres[2 * cell + 1] === y)
      return countIn(series, cell, window, certain) > 0 ? cell : null
  return null
}

/** Where a store has the incidents of a cell: `z/x/y/i`. */
export function addressOf({ z, centres }: Series, cell: number): string {
  const across = 2 ** (z + TILE_BITS)
  const side = 2 ** TILE_BITS
  const [column, row] = [centres[2 * cell]!, centres[2 * cell + 1]!].map((n) => Math.floor(n * across))
  return [
    z,
    Math.floor(column! / side),
    Math.floor(row! / side),
    interleave(column! % side, row! % side),
  ].join('/')
}

const AXIS = 2 ** AXIS_BITS

/** How much closer the map looks at a square. */
const CLOSER = 3

/** Where the map looks for what is in a square. */
export function closerTo({ lon, lat, z }: { lon: number; lat: number; z: number }): Camera {
  return { type: 'view', lon, lat, zoom: Math.min(MOST_ZOOM, z + CLOSER) }
}

/** Decimals of a degree that tell the squares of a zoom apart. */
export function decimalsAt(z: number): number {
  return Math.max(0, Math.min(4, Math.round(z / 3)))
}
