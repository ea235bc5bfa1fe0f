import { partsOf } from '../core/time/day.ts'
import type { MeasureTable } from './types.ts'

/** A first-level area, or a country where none is coded (`admin1` null), and the incident that was the first there. */
export interface Ground {
  readonly country: string
  readonly admin1: string | null
  readonly first: number
}

export interface GroundYear {
  readonly year: number
  readonly areas: readonly Ground[]
}

/**
 * Method `new-ground`: areas active for the first time among what is measured, by the year in which the first
 * incident counts, that of its end; years without any are left out. An incident without an area is new ground only in a country not yet
 * reached; one without a country is passed over. `counted` are positions in the order of time. No incident: empty.
 */
export function newGround(table: MeasureTable, counted: Uint32Array): readonly GroundYear[] {
  const countries = new Set<number>()
  const areas = new Set<number>()
  const years = new Map<number, Ground[]>()
  for (const i of counted) {
    const country = table.country[i]!
    const area = table.area[i]!
    if (country < 0) continue
    const known = area < 0 ? countries.has(country) : areas.has(area)
    countries.add(country)
    if (area >= 0) areas.add(area)
    if (known) continue
    const { year } = partsOf(table.end[i]!)
    const ground = {
      country: table.countries[country]!,
      admin1: area < 0 ? null : table.areas[area]!.admin1,
      first: i,
    }
    years.set(year, [...(years.get(year) ?? []), ground])
  }
  return [...years].map(([year, found]) => ({ year, areas: found }))
}
