import { facetValues } from './columns.ts'
import type { Columns } from './dataset.ts'
import type { Kind } from './incident.ts'
import { mercatorX, mercatorY } from './mercator.ts'
import type { Camera } from './state.ts'

const EQUATOR_KM = 40_075
/** Side of MapLibre's world at zoom 0, CSS pixels. */
const WORLD_PX = 512
const CLOSEST_FIT = 7
/** More places than this say nothing on a small picture. */
const MOST_MARKS = 2000
const WHOLE_WORLD = { west: -130, south: -50, east: 150, north: 65 }

export interface PosterFrame {
  /** CSS pixels. */
  readonly width: number
  readonly height: number
  /** Room left free at each edge when a box is fitted in. */
  readonly padding: {
    readonly top: number
    readonly right: number
    readonly bottom: number
    readonly left: number
  }
}

/** What stands at one place, in pixels of the picture. */
export interface PosterMark {
  readonly x: number
  readonly y: number
  readonly kind: Kind
  /** Incidents at this place. */
  readonly count: number
  /** Radius of a province, which is an area without a centre; 0 for a place. */
  readonly radius: number
}

/** A still map: how the unit square of Mercator lies in the picture, and the marks on it. */
export interface Poster {
  /** Side of the whole world, in pixels. */
  readonly world: number
  /** Where the world's north-west corner lies, in pixels. */
  readonly x: number
  readonly y: number
  readonly marks: readonly PosterMark[]
  /** Incidents that are known to a whole country only and are not drawn: a mark would say more than is known. */
  readonly countryOnly: number
}

/**
 * The picture of some incidents that needs no map: where a camera looks, or at all incidents of a list. Incidents at one place
 * are one mark with their number; what has no place, or a country for a place, is left out. No more than 2,000 places are
 * drawn.
 */
export function posterOf(
  columns: Columns,
  indices: ArrayLike<number>,
  look: Camera | ArrayLike<number>,
  frame: PosterFrame,
): Poster {
  const places = byPlace(columns, indices)
  const located = Array.from(indices).filter((index) => !Number.isNaN(columns.lon[index]!))
  const { world, x, y } =
    'type' in look ? worldIn(look, 18, frame) : worldIn(boxOf(columns, look), CLOSEST_FIT, frame)
  const marks = places.map((found): PosterMark => {
    const index = found[0]!
    const [lon, lat] = [nearest(columns.lon[index]!, x, world, frame.width), columns.lat[index]!]
    const kmPx = world / (EQUATOR_KM * Math.cos((lat * Math.PI) / 180))
    return {
      x: round(x + mercatorX(lon) * world),
      y: round(y + mercatorY(lat) * world),
      kind: (facetValues(columns.facets.kind, index)[0] ?? 'context') as Kind,
      count: found.length,
      radius: isCoarse(columns, index) ? round(columns.radiusKm[index]! * kmPx) : 0,
    }
  })
  return {
    ...{ world, x, y },
    marks: marks.toSorted((a, b) => b.radius - a.radius || a.count - b.count || a.y - b.y),
    countryOnly: located.filter((index) => precisionOf(columns, index) === 'country').length,
  }
}

/** Indices that share a place, a list for each place in the order in which they first occur. */
function byPlace(columns: Columns, indices: ArrayLike<number>): number[][] {
  const places = new Map<string, number[]>()
  for (let k = 0; k < indices.length; k++) {
    const index = indices[k]!
    if (Number.isNaN(columns.lon[index]!) || precisionOf(columns, index) === 'country') continue
    const key = `${columns.place[index]} ${isCoarse(columns, index)}`
    const found = places.get(key)
    if (found) found.push(index)
    else if (places.size < MOST_MARKS) places.set(key, [index])
  }
  return [...places.values()]
}

function isCoarse(columns: Columns, index: number): boolean {
  return precisionOf(columns, index) === 'province'
}

function precisionOf(columns: Columns, index: number): string | undefined {
  return facetValues(columns.facets.precision, index)[0]
}

interface Box {
  readonly west: number
  readonly south: number
  /** May exceed 180 where the box runs across it. */
  readonly east: number
  readonly north: number
}

/** The box round exact places, round all of them where there are no exact ones; the inhabited world without any. */
function boxOf(columns: Columns, indices: ArrayLike<number>): Box {
  const located = Array.from(indices).filter((index) => !Number.isNaN(columns.lon[index]!))
  const exact = located.filter((index) => !/province|country/.test(precisionOf(columns, index) ?? ''))
  const used = exact.length > 0 ? exact : located
  if (used.length === 0) return WHOLE_WORLD
  const lons = used.map((index) => columns.lon[index]!).sort((a, b) => a - b)
  const lats = used.map((index) => columns.lat[index]!)
  const gaps = lons.map((lon, i) => (lons[i + 1] ?? lons[0]! + 360) - lon)
  const widest = gaps.indexOf(Math.max(...gaps))
  const [west, east] = [lons[(widest + 1) % lons.length]!, lons[widest]!]
  return {
    west,
    south: Math.min(...lats),
    east: east < west ? east + 360 : east,
    north: Math.max(...lats),
  }
}

function worldIn(look: Box | Camera, closest: number, { width, height, padding }: PosterFrame) {
  const { top, right, bottom, left } = padding
  const centre = { x: left + (width - left - right) / 2, y: top + (height - top - bottom) / 2 }
  if ('lon' in look) {
    const world = WORLD_PX * 2 ** look.zoom
    return { world, x: centre.x - mercatorX(look.lon) * world, y: centre.y - mercatorY(look.lat) * world }
  }
  const east = look.east < look.west ? look.east + 360 : look.east
  const [x0, x1] = [mercatorX(look.west), mercatorX(east)]
  const [y0, y1] = [mercatorY(look.north), mercatorY(look.south)]
  const fit = Math.min((width - left - right) / (x1 - x0), (height - top - bottom) / (y1 - y0))
  const world = Math.min(fit, WORLD_PX * 2 ** closest)
  return { world, x: centre.x - ((x0 + x1) / 2) * world, y: centre.y - ((y0 + y1) / 2) * world }
}

/** The turn of a longitude that lies nearest to the picture's middle. */
function nearest(lon: number, x: number, world: number, width: number): number {
  const middle = ((width / 2 - x) / world - 0.5) * 360
  return lon + Math.round((middle - lon) / 360) * 360
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
