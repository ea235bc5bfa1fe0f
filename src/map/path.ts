import { mercatorX, mercatorY } from '../core/mercator.ts'
import type { Position } from '../core/record/incident.ts'
import { geodesicLine } from '../measures/overlays.ts'
import type { MapData } from './map-data.ts'
import type { MapProps } from './map-props.ts'
import type { Lines } from './path-lines.ts'

/** Parts of a line from the base: enough that none is seen to bend. */
const PARTS = 64

/** The lines from the base to the incidents of the frontier, by their place in it; none to the base itself. */
export function pathLines(
  { base, frontier, path }: Pick<MapProps, 'base' | 'frontier' | 'path'>,
  { columns }: Pick<MapData, 'columns'>,
): Lines {
  if (!base || !path) return new Map()
  return new Map(
    frontier.flatMap((row, step): [number, Float32Array][] => {
      const to: Position = [columns.lon[row]!, columns.lat[row]!]
      if (Number.isNaN(to[0]) || (to[0] === base[0] && to[1] === base[1])) return []
      return [[step, partsOf(geodesicLine(base, to, PARTS))]]
    }),
  )
}

/** Each part of a line with the places at its ends, as the marks have theirs: rounded to 32 bits, then what the rounding lost. */
function partsOf(line: readonly Position[]): Float32Array {
  const places = line.map(([lon, lat]) => {
    const [x, y] = [mercatorX(lon), mercatorY(lat)]
    return [x, y, x - Math.fround(x), y - Math.fround(y)]
  })
  return Float32Array.from(places.slice(1).flatMap((end, i) => [...places[i]!, ...end]))
}
