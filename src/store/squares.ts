import type { BinInterval } from '../cells/bins.ts'
import { isCentreIn, type Sight } from '../cells/look.ts'
import { countIn, type Series } from '../cells/series.ts'
import { latitudeOf, longitudeOf } from '../core/mercator.ts'

/** A square of the map, by its middle in degrees, and what it holds. */
export interface Square {
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
  const found: (readonly [count: number, cell: number])[] = []
  for (let cell = 0; cell < series.cells; cell++) {
    const count = countIn(series, cell, window, certain)
    if (count > 0 && isCentreIn(series, cell, sight)) found.push([count, cell])
  }
  found.sort((a, b) => b[0] - a[0] || a[1] - b[1])
  const squares = found.slice(0, most).map(([count, cell]) => ({
    lon: longitudeOf(series.centres[2 * cell]!),
    lat: latitudeOf(series.centres[2 * cell + 1]!),
    count,
  }))
  return { squares, of: found.length }
}
