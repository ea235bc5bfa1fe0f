import type { Camera } from '../core/link/state.ts'
import type { Columns } from '../core/table/dataset.ts'
import { coarseCodes } from './incident-buffers.ts'

export type Box = Extract<Camera, { type: 'bounds' }>

/**
 * The smallest box, in longitude, round what is located among some positions: it may run across 180 degrees, and then
 * `west` is larger than `east`. A coarse place counts with its whole area. Null when nothing is located.
 */
export function boundsOf(columns: Columns, positions: Uint32Array): Box | null {
  const slices = new Uint8Array(3600)
  let [south, north, found] = [90, -90, false]
  for (const i of positions) {
    const [lon, lat] = [columns.lon[i]!, columns.lat[i]!]
    if (Number.isNaN(lon)) continue
    found = true
    slices[sliceOf(lon)] = 1
    if (lat < south) south = lat
    if (lat > north) north = lat
  }
  if (!found) return null
  const [first, last] = shortestArc(slices)
  return { type: 'bounds', west: first / 10 - 180, south, east: (last + 1) / 10 - 180, north }
}

const homes = new WeakMap<Uint32Array, Box | null>()

/**
 * Where to look at some positions: at those whose place is known to a district or better, since the centre of a country says
 * little; at all of them when there are no others. Null when nothing is located. Looked up once for the same positions, which must not
 * change.
 */
export function homeBounds(columns: Columns, positions: Uint32Array): Box | null {
  const found = homes.get(positions)
  if (found !== undefined) return found
  const box = boundsWithin(columns, positions)
  homes.set(positions, box)
  return box
}

function boundsWithin(columns: Columns, positions: Uint32Array): Box | null {
  const { codes } = columns.facets.precision
  const coarse = coarseCodes(columns)
  return (
    boundsOf(
      columns,
      positions.filter((i) => !coarse[codes[i]!]),
    ) ?? boundsOf(columns, positions)
  )
}

function sliceOf(lon: number): number {
  return Math.min(3599, Math.max(0, Math.floor((lon + 180) * 10)))
}

/** First and last occupied slice of the circle when its widest gap is left out. */
function shortestArc(slices: Uint8Array): [number, number] {
  const used = [...slices.keys()].filter((slice) => slices[slice] === 1)
  let [widest, after] = [-1, 0]
  for (const [i, slice] of used.entries()) {
    const next = i + 1 < used.length ? used[i + 1]! : used[0]! + slices.length
    if (next - slice > widest) [widest, after] = [next - slice, (i + 1) % used.length]
  }
  return [used[after]!, used[(after + used.length - 1) % used.length]!]
}

/** South-west and north-east corner for MapLibre; the east is unwrapped where the box runs across 180 degrees. */
export function cornersOf({ west, south, east, north }: Box): [[number, number], [number, number]] {
  return [
    [west, south],
    [east < west ? east + 360 : east, north],
  ]
}
