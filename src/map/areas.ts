import type { Position } from '../core/record/incident.ts'
import { classAt, classingOf } from '../core/table/classing.ts'
import type { Columns } from '../core/table/dataset.ts'
import { valuesOfSets } from '../core/table/facet-column.ts'
import { classMark } from '../plate/class-marks.ts'
import type { MarkColour } from '../plate/marks.ts'
import { circle } from './geodesic-circle.ts'
import { coarseCodes } from './incident-buffers.ts'

/** A place that is known as an area only: a circle of the stored radius, without a mark at its centre. */
export interface Area {
  readonly position: Position
  readonly radiusKm: number
  readonly colour: MarkColour
  readonly hatched: boolean
  /** Code of the country that the area is the whole of; null for anything smaller. */
  readonly country: string | null
}

/** Radius in km drawn for a coarse place whose radius is stored as 0: not known, but never a point. */
const UNKNOWN_RADIUS_KM = 25

/** Spots that incidents stand on: places with marks first, then areas. */
export interface Spots {
  /** Spot of each incident; -1 where it is not located. */
  readonly spotOf: Int32Array
  /** Spots below this number are places, those from it on are areas in the order of `areas`. */
  readonly placeCount: number
  readonly spotCount: number
  /** First incident of each spot; -1 where a place is used by areas only. */
  readonly firstOf: Int32Array
  readonly areas: readonly Area[]
}

/** Spots of all incidents. Equal coarse places of one colour share an area; a whole country is one area in one colour. */
export function spotsOf(columns: Columns, classing = classingOf({ columns }, 'kind')): Spots {
  const coarse = coarseCodes(columns)
  const { precision } = columns.facets
  const countries = valuesOfSets(columns.wholeCountry)
  let placeCount = 0
  for (const place of columns.place) if (place >= placeCount) placeCount = place + 1
  const spotOf = new Int32Array(columns.place)
  const numbers = new Map<string, number>()
  const areas: Area[] = []
  for (let i = 0; i < columns.count; i++) {
    if (columns.place[i]! < 0 || !coarse[precision.codes[i]!]) continue
    const country = countries[columns.wholeCountry.codes[i]!]!
    const mark = classMark(classing, classAt(classing, i))
    const colour: MarkColour = country ? 'context' : mark.colour
    const hatched = !country && mark.shape === 'hatched'
    const radiusKm = columns.radiusKm[i]! || UNKNOWN_RADIUS_KM
    const key = country ?? `${columns.place[i]} ${radiusKm} ${colour} ${hatched}`
    let number = numbers.get(key)
    if (number === undefined) {
      number = areas.length
      numbers.set(key, number)
      areas.push({ position: [columns.lon[i]!, columns.lat[i]!], radiusKm, colour, hatched, country })
    }
    spotOf[i] = placeCount + number
  }
  const spotCount = placeCount + areas.length
  return { spotOf, placeCount, spotCount, firstOf: firstMembers(spotOf, spotCount), areas }
}

function firstMembers(spotOf: Int32Array, spotCount: number): Int32Array {
  const first = new Int32Array(spotCount).fill(-1)
  for (let i = spotOf.length - 1; i >= 0; i--) if (spotOf[i]! >= 0) first[spotOf[i]!] = i
  return first
}

/**
 * The areas as polygons with their number as `id`, `colour` and `hatched`. Whole countries are left out as long as the basemap has their
 * shapes (`hasCountries`).
 */
export function areaFeatures(areas: readonly Area[], hasCountries: boolean): GeoJSON.FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: areas.flatMap(({ position, radiusKm, colour, hatched, country }, id): GeoJSON.Feature[] => {
      if (country && hasCountries) return []
      const geometry: GeoJSON.Polygon = { type: 'Polygon', coordinates: [circle(position, radiusKm)] }
      return [{ type: 'Feature', id, properties: { colour, hatched }, geometry }]
    }),
  }
}
