import { groupBy } from '../../core/group-by.ts'
import type { Position } from '../../core/record/incident.ts'
import { countryShape, type Polygon } from '../check/country-shapes.ts'
import { COUNTRY_CODES, countryName } from '../check/iso-countries.ts'
import { enclosingDisc } from '../check/sphere.ts'
import { COUNTRY_ALIASES, NAMED_AREAS } from './aliases.ts'
import type { City } from './gazetteer-cities.ts'
import { listRegions } from './regions.ts'

/** An area of the gazetteer: a first-level area, a named group of them, or a country. */
export interface Area {
  readonly id: string
  readonly name: string
  readonly otherNames: readonly string[]
  readonly precision: 'province' | 'country'
  readonly country: string
  /** People in its towns. */
  readonly population: number
  readonly largestTown: number
  readonly position: Position
  readonly radiusKm: number
}

/** Towns tell where an area lies, not where its border runs: it is taken to reach a fifth farther, and 30 km at least. */
const BEYOND_TOWNS = 1.2
const SMALLEST_AREA_KM = 30

/** First-level areas, named groups of them and countries, each with the disc around its towns or its shape. */
export function buildAreas(cities: readonly City[]): Area[] {
  const byRegion = groupBy(cities, (city) => `${city.country}.${city.adminCode}`)
  const byCountry = groupBy(cities, (city) => city.country)
  const regions = listRegions().map((region) => {
    const id = `${region.country}.${region.code}`
    return areaOf(byRegion.get(id) ?? [], {
      id: `admin1:${id}`,
      name: region.name,
      otherNames: region.otherNames,
      precision: 'province',
      country: region.country,
    })
  })
  const named = NAMED_AREAS.map(({ id, name, otherNames, country, parts }) =>
    areaOf(
      parts.flatMap((code) => byRegion.get(`${country}.${code}`) ?? []),
      { id: `area:${id}`, name, otherNames, precision: 'country', country },
    ),
  )
  const countries = COUNTRY_CODES.map((code) =>
    areaOf(
      byCountry.get(code) ?? [],
      {
        id: `country:${code}`,
        name: countryName(code),
        otherNames: COUNTRY_ALIASES[code]?.split('/') ?? [],
        precision: 'country',
        country: code,
      },
      mainland(countryShape(code)),
    ),
  )
  return [...regions, ...named, ...countries].filter((area) => area !== null)
}

type Identity = Pick<Area, 'id' | 'name' | 'otherNames' | 'precision' | 'country'>

function areaOf(cities: readonly City[], identity: Identity, outline: readonly Position[] = []): Area | null {
  if (outline.length === 0 && cities.length === 0) return null
  const towns = cities.filter((city) => !city.isSection)
  let extent: Pick<Area, 'position' | 'radiusKm'> | undefined
  // A disc takes some milliseconds, and a file names a few areas of hundreds.
  const extentOf = () => {
    extent ??= extentAround(outline, cities)
    return extent
  }
  return {
    ...identity,
    population: towns.reduce((sum, city) => sum + city.population, 0),
    largestTown: towns.reduce((most, city) => Math.max(most, city.population), 0),
    get position() {
      return extentOf().position
    },
    get radiusKm() {
      return extentOf().radiusKm
    },
  }
}

/** The disc around an outline, or around towns where there is none; one of the two has positions. */
function extentAround(
  outline: readonly Position[],
  cities: readonly City[],
): Pick<Area, 'position' | 'radiusKm'> {
  const { position, radiusKm } = enclosingDisc(
    outline.length > 0 ? outline : cities.map((city) => city.position),
  )!
  const reach = radiusKm * (outline.length > 0 ? 1 : BEYOND_TOWNS)
  return { position, radiusKm: Math.ceil(Math.max(reach, SMALLEST_AREA_KM)) }
}

/** Outline of the parts of a country that are at least a third as large as its largest: without far-off islands. */
function mainland(polygons: readonly Polygon[]): Position[] {
  const sizes = polygons.map((polygon) => planarSize(polygon[0]!))
  const least = Math.max(0, ...sizes) / 3
  return polygons.filter((_, i) => sizes[i]! >= least).flatMap((polygon) => polygon[0]!)
}

/** Area of a ring, square degrees at the Equator: for comparing the parts of one country. */
function planarSize(ring: readonly Position[]): number {
  const middle = Math.cos(((ring[0]?.[1] ?? 0) * Math.PI) / 180)
  let twice = 0
  for (let i = 1; i < ring.length; i++) {
    const [[ax, ay], [bx, by]] = [ring[i - 1]!, ring[i]!]
    twice += ax * by - bx * ay
  }
  return (Math.abs(twice) / 2) * middle
}
