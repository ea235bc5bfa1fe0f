import type { Position } from '../../core/record/incident.ts'
import { type Area, buildAreas } from './gazetteer-areas.ts'
import { type City, cityAliases, cityRadiusKm, readCities } from './gazetteer-cities.ts'
import { placeKey, spellingKey } from './place-key.ts'
import { near } from './spelling.ts'

/** A place of the gazetteer. */
export interface Place {
  /** `geonames:` and a number for towns, `admin1:`, `area:` or `country:` and a code for areas. */
  readonly id: string
  readonly name: string
  readonly precision: 'city' | 'district' | 'province' | 'country'
  readonly country: string
  /** First-level area; null where it has no name here, or where the place is larger. */
  readonly region: string | null
  /** People; in the towns of an area. 0 is not known. */
  readonly population: number
  readonly position: Position
  readonly radiusKm: number
}

export interface Candidate extends Place {
  /** How it was found: by its own name, by another name, or by a spelling that sounds the same. */
  readonly match: 'name' | 'other name' | 'spelling'
}

interface Entry {
  /** Name under which it was found. */
  readonly name: string
  readonly place: City | Area
  readonly match: Candidate['match']
}

/** "X District" is around the town X; "Province of X" is the area and not the town. */
const DISTRICT = /[\s-]+(?:district|raion|rayon|county)$/i
const PROVINCE =
  /^(?:republic|province|governorate|region|emirate) of (?:the )?|[\s-]+(?:province|oblast|region|krai|republic|governorate|wilayat|territory|state)$/i
const DISTRICT_KM = 30

export class Gazetteer {
  #names: Map<string, Entry[]> | undefined
  #bySpelling: Map<string, Entry[]> | undefined
  readonly #byId = new Map<string, City | Area>()
  readonly #regionNames = new Map<string, string>()

  readonly #cities = readCities()
  readonly #areas = buildAreas(this.#cities)

  /** Reads all towns; what follows from them is worked out when it is asked for. */
  constructor() {
    for (const area of this.#areas) {
      this.#byId.set(area.id, area)
      if (area.id.startsWith('admin1:')) this.#regionNames.set(area.id.slice(7), area.name)
    }
    for (const city of this.#cities) this.#byId.set(`geonames:${city.id}`, city)
  }

  /** Places by the keys of their names: most files only ask for ids. */
  get #byKey(): ReadonlyMap<string, Entry[]> {
    if (this.#names) return this.#names
    const names = new Map<string, Entry[]>()
    const add = (name: string, place: City | Area, match: Candidate['match']) =>
      push(names, placeKey(name), { name, place, match })
    for (const area of this.#areas) {
      add(area.name, area, 'name')
      for (const name of area.otherNames) add(name, area, 'other name')
    }
    for (const city of this.#cities) add(city.name, city, 'name')
    for (const { name, city } of cityAliases(this.#cities)) add(name, city, 'other name')
    this.#names = names
    return names
  }

  /**
   * Places of a name, best first: exact names and other names before mere spellings, then by population (an area
   * counts as its largest town, and comes after that town where they share the name). `country` is an alpha-2 code. Empty when unknown.
   */
  find(name: string, country?: string): Candidate[] {
    const wanted = this.#lookUp(name, country)
    if (wanted.length > 0) return wanted
    if (DISTRICT.test(name)) {
      const towns = this.#lookUp(name.replace(DISTRICT, ''), country).filter(
        ({ precision }) => precision === 'city',
      )
      return towns.map((town) => ({ ...town, precision: 'district', radiusKm: DISTRICT_KM }))
    }
    if (PROVINCE.test(name)) {
      return this.#lookUp(name.replace(PROVINCE, ''), country).filter(
        ({ precision }) => precision === 'province' || precision === 'country',
      )
    }
    return []
  }

  /** The place of an id such as `geonames:542374`, `admin1:AF.18` or `country:RU`; undefined when there is none. */
  byId(id: string): Place | undefined {
    const place = this.#byId.get(id)
    return place && this.#toPlace(place)
  }

  /** Up to five known names that differ from a text by one or two letters, nearest first. */
  suggest(name: string, country?: string): string[] {
    const here = (entry: Entry) => country === undefined || entry.place.country === country
    return near(placeKey(name), this.#byKey.keys())
      .flatMap((key) => this.#byKey.get(key)!.find(here)?.name ?? [])
      .slice(0, 5)
  }

  #lookUp(name: string, country: string | undefined): Candidate[] {
    const exact = placeKey(name) === '' ? [] : (this.#byKey.get(placeKey(name)) ?? [])
    const here = (entry: Entry) => country === undefined || entry.place.country === country
    const found = exact.some(here) ? exact : this.#bySound(spellingKey(name))
    const unique = new Map(
      found
        .filter(here)
        .map((entry) => [entry.place, entry])
        .reverse() as [City | Area, Entry][],
    )
    return [...unique.values()]
      .sort((a, b) => weight(b.place) - weight(a.place) || (idOf(a.place) < idOf(b.place) ? -1 : 1))
      .map(({ place, match }) => ({ ...this.#toPlace(place), match }))
  }

  /** Built when the first name is not found as it is written: most are. */
  #bySound(key: string): readonly Entry[] {
    if (!this.#bySpelling) {
      this.#bySpelling = new Map()
      for (const entry of [...this.#byKey.values()].flat()) {
        push(this.#bySpelling, spellingKey(entry.name), { ...entry, match: 'spelling' })
      }
    }
    return this.#bySpelling.get(key) ?? []
  }

  #toPlace(place: City | Area): Place {
    const { name, country, population } = place
    const isCity = 'adminCode' in place
    return {
      id: idOf(place),
      name,
      precision: isCity ? 'city' : place.precision,
      country,
      region: isCity ? (this.#regionNames.get(`${country}.${place.adminCode}`) ?? null) : regionOf(place),
      population,
      position: [rounded(place.position[0]), rounded(place.position[1])],
      radiusKm: isCity ? cityRadiusKm(population) : place.radiusKm,
    }
  }
}

let shared: Gazetteer | undefined

/** The gazetteer, built on first use. */
export function gazetteer(): Gazetteer {
  shared ??= new Gazetteer()
  return shared
}

function idOf(place: City | Area): string {
  return 'adminCode' in place ? `geonames:${place.id}` : place.id
}

function regionOf(area: Area): string | null {
  return area.precision === 'province' ? area.name : null
}

/** Countries go by all their people, other areas by their largest town and half a head less than it. */
function weight(place: City | Area): number {
  if ('adminCode' in place) return place.population
  return place.id.startsWith('country:') ? place.population : place.largestTown - 0.5
}

/** Five decimals, as the data files carry. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5
}

function push(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = map.get(key)
  if (list) list.push(entry)
  else map.set(key, [entry])
}
