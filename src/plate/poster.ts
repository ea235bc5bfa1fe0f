import type { PlaceBox, PlaceMark, Places } from '../core/answer.ts'
import { CLOSEST_BOX, CLOSEST_PLACE, closestZoom, type Padding, paddingWithin } from '../core/fit.ts'
import type { Camera, Weight } from '../core/link/state.ts'
import { mercatorX, mercatorY } from '../core/mercator.ts'
import type { Position } from '../core/record/incident.ts'
import { standsFor } from '../core/table/classing.ts'
import { markReaches } from './class-marks.ts'
import { gather, isStack, SAME_PLACE } from './gather.ts'

const EQUATOR_KM = 40_075
/** Side of MapLibre's world at zoom 0, CSS pixels. */
const WORLD_PX = 512
const WHOLE_WORLD = { west: -130, south: -50, east: 150, north: 65 }

export interface PosterFrame {
  /** CSS pixels. */
  readonly width: number
  readonly height: number
  /** Room left free at each edge when a box is fitted in; less of it in a picture that is too small. */
  readonly padding: Padding
}

/** What stands at one place, or at several that overlap in the picture, in its pixels. */
export interface PosterMark {
  readonly x: number
  readonly y: number
  /** Incidents that it stands for, and the class of its mark. */
  readonly count: number
  readonly class: number
  /** The number that it carries, below 0 where nothing is known of it; null for a single mark and an area. */
  readonly number: number | null
  /** Radius of a province, which is an area without a centre; 0 for a place. */
  readonly radius: number
  /** Whether nothing there is more than possible. */
  readonly possible: boolean
  /** How far the mark of a place reaches, CSS pixels, and where what it stands for lies, degrees. */
  readonly reach: number
  readonly of: readonly Position[]
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
 * The picture of some places that needs no map: where a camera looks, or at their box; the inhabited world without one. What lies
 * at `leading` leads what it overlaps, the first of them before all others, as on the map.
 */
export function posterOf(
  places: Places,
  camera: Camera | null,
  frame: PosterFrame,
  weight: Weight = 'incidents',
  leading: readonly Position[] = [],
): Poster {
  const { world, x, y } = camera
    ? worldIn(camera, camera.type === 'bounds' ? closestZoom(camera) : CLOSEST_BOX, frame)
    : worldIn(places.box ?? WHOLE_WORLD, CLOSEST_PLACE, frame)
  const marks = gathered(places, world, weight, leading).map(
    ({ lon, lat, classes, count, number, radiusKm, possible, reach, of }): PosterMark => {
      const kmPx = world / (EQUATOR_KM * Math.cos((lat * Math.PI) / 180))
      const [left, top] = pixelOf([lon, lat], { x, y, world }, frame.width)
      return {
        ...{ x: left, y: top, number, count, possible, reach, of },
        class: standsFor(places.classes, classes),
        radius: tenth(radiusKm * kmPx),
      }
    },
  )
  return {
    ...{ world, x, y },
    marks: marks.toSorted((a, b) => b.radius - a.radius || b.class - a.class || a.y - b.y),
    countryOnly: places.countryOnly,
  }
}

/** A place, or several as one, with what is drawn for it. */
type Drawn = PlaceMark & Pick<PosterMark, 'number' | 'reach' | 'of'>

/** Places that overlap as one, where the first of them is; areas as they are. */
function gathered(
  { marks, classes }: Places,
  world: number,
  weight: Weight,
  leading: readonly Position[],
): Drawn[] {
  const numbered = weight === 'killed'
  const places = marks.filter(({ radiusKm }) => radiusKm === 0)
  const first = leading.map((position) => places.findIndex((place) => isAt(position, [place.lon, place.lat])))
  const { leader, total, amount, reach } = gather(
    {
      count: places.length,
      x: places.map(({ lon }) => mercatorX(lon)),
      y: places.map(({ lat }) => mercatorY(lat)),
      incidents: places.map(({ count }) => count),
      amounts: places.map(({ count, killed }) => (numbered ? killed : count)),
      numbered,
      class: places.map((place) => standsFor(classes, place.classes)),
      reaches: markReaches(classes),
      leading: first.filter((at) => at >= 0),
    },
    world,
  )
  const stacks = places.flatMap((place, at) => {
    if (leader[at] !== at) return []
    const members = places.filter((_, other) => leader[other] === at)
    return [
      {
        ...place,
        count: total[at]!,
        number: isStack({ numbered }, total[at]!, amount[at]!) ? amount[at]! : null,
        classes: place.classes.map((_, one) =>
          members.reduce((sum, member) => sum + member.classes[one]!, 0),
        ),
        possible: members.every(({ possible }) => possible),
        reach: reach[at]!,
        of: members.map(({ lon, lat }): Position => [lon, lat]),
      },
    ]
  })
  const areas = marks.filter(({ radiusKm }) => radiusKm > 0)
  return [...areas.map((area) => ({ ...area, number: null, reach: 0, of: [] })), ...stacks]
}

function worldIn(look: PlaceBox | Camera, closest: number, { width, height, padding }: PosterFrame) {
  const { top, right, bottom, left } = paddingWithin(padding, width, height)
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

/** Where a place lies in a picture so many pixels wide, in its pixels: of the turns of the world, the one nearest to the middle. */
export function pixelOf(
  position: Position,
  poster: Pick<Poster, 'x' | 'y' | 'world'>,
  width: number,
): [x: number, y: number] {
  return pixelIn(position, poster, turnOf(position[0], poster, width))
}

/** The same in one turn of the world. */
export function pixelIn(
  [lon, lat]: Position,
  { x, y, world }: Pick<Poster, 'x' | 'y' | 'world'>,
  turn: number,
): [x: number, y: number] {
  return [tenth(x + (mercatorX(lon) + turn) * world), tenth(y + mercatorY(lat) * world)]
}

/** Which turn of a longitude lies nearest to the picture's middle. */
export function turnOf(lon: number, { x, world }: Pick<Poster, 'x' | 'world'>, width: number): number {
  return Math.round((width / 2 - x) / world - mercatorX(lon))
}

/** Within about a kilometre places are the same, whoever wrote their coordinates. */
export function isAt([lonA, latA]: Position, [lonB, latB]: Position): boolean {
  return Math.hypot(mercatorX(lonA) - mercatorX(lonB), mercatorY(latA) - mercatorY(latB)) < SAME_PLACE
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
