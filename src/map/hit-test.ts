import KDBush from 'kdbush'
import { mercatorX, mercatorY } from '../core/mercator.ts'
import type { Columns } from '../core/table/dataset.ts'
import { geodesicKm } from '../measures/geodesic.ts'
import type { Spots } from './areas.ts'

/** Half of the 24 pixels that a target is wide and high, CSS pixels. */
export const TARGET_RADIUS = 12

export interface HitQuery {
  /** Degrees; the longitude may lie in any copy of the world. */
  readonly lon: number
  readonly lat: number
  /** Pixels across the whole world at the current zoom. */
  readonly worldSize: number
  readonly radius: number
  readonly isVisible: (incident: number) => boolean
  /** Codes of the countries at the point; null where they are not drawn, when their circles stand for them. */
  readonly countries: readonly string[] | null
}

/** Finds incidents near a point. Built once for a dataset, whatever is visible. */
export class HitIndex {
  readonly #spots: Spots
  readonly #index: KDBush | null
  /** Spot and Mercator position of each place in the index. */
  readonly #places: Uint32Array
  readonly #positions: Float64Array
  /** Members of spot s: `members[first[s]]` up to `members[first[s + 1]]`, in column order. */
  readonly #first: Uint32Array
  readonly #members: Uint32Array

  constructor(columns: Columns, spots: Spots) {
    this.#spots = spots
    ;[this.#first, this.#members] = membersBySpot(spots)
    const used: number[] = []
    for (let spot = 0; spot < spots.placeCount; spot++) {
      if (this.#first[spot + 1]! > this.#first[spot]!) used.push(spot)
    }
    this.#places = Uint32Array.from(used)
    this.#positions = new Float64Array(used.length * 2)
    this.#index = used.length > 0 ? new KDBush(used.length) : null
    for (const [number, spot] of used.entries()) {
      const member = spots.firstOf[spot]!
      const [x, y] = [mercatorX(columns.lon[member]!), mercatorY(columns.lat[member]!)]
      this.#positions.set([x, y], number * 2)
      this.#index!.add(x, y)
    }
    this.#index?.finish()
  }

  /** Visible incidents of a spot in the order of time. */
  visibleOf(spot: number, isVisible: (incident: number) => boolean): number[] {
    return [...this.#members.subarray(this.#first[spot]!, this.#first[spot + 1]!)].filter(isVisible)
  }

  /** Spots that have members. */
  *spots(): Iterable<number> {
    yield* this.#places
    for (let spot = this.#spots.placeCount; spot < this.#spots.spotCount; spot++) yield spot
  }

  /**
   * Visible incidents within the radius, nearest place first and in the order of time at one place. Where there is
   * none: those of areas that contain the point, smallest area first. Also across 180 degrees.
   */
  at(query: HitQuery): number[] {
    const hits = this.#nearPlaces(query).flatMap(({ spot }) => this.visibleOf(spot, query.isVisible))
    return hits.length > 0 ? hits : this.#inAreas(query)
  }

  #nearPlaces({ lon, lat, worldSize, radius }: HitQuery): { spot: number; distance: number }[] {
    const index = this.#index
    if (!index) return []
    const middle = mercatorX(lon) - Math.floor(mercatorX(lon))
    const [y, reach] = [mercatorY(lat), radius / worldSize]
    const found = new Map<number, number>()
    for (const x of [middle, middle - 1, middle + 1]) {
      for (const number of index.within(x, y, reach)) {
        const spot = this.#places[number]!
        const [dx, dy] = [this.#positions[number * 2]! - x, this.#positions[number * 2 + 1]! - y]
        found.set(spot, Math.min(found.get(spot) ?? Number.POSITIVE_INFINITY, Math.hypot(dx, dy)))
      }
    }
    return [...found]
      .map(([spot, distance]) => ({ spot, distance }))
      .sort((a, b) => a.distance - b.distance || a.spot - b.spot)
  }

  #inAreas({ lon, lat, isVisible, countries }: HitQuery): number[] {
    return this.#spots.areas
      .map((area, number) => ({ ...area, spot: this.#spots.placeCount + number }))
      .filter(({ position, radiusKm, country }) =>
        country && countries ? countries.includes(country) : geodesicKm(position, [lon, lat]) <= radiusKm,
      )
      .sort((a, b) => a.radiusKm - b.radiusKm || a.spot - b.spot)
      .flatMap(({ spot }) => this.visibleOf(spot, isVisible))
  }
}

function membersBySpot({ spotOf, spotCount }: Spots): [Uint32Array, Uint32Array] {
  const first = new Uint32Array(spotCount + 1)
  for (const spot of spotOf) if (spot >= 0) first[spot + 1]!++
  for (let spot = 0; spot < spotCount; spot++) first[spot + 1]! += first[spot]!
  const next = first.slice()
  const members = new Uint32Array(first[spotCount]!)
  for (let i = 0; i < spotOf.length; i++) {
    const spot = spotOf[i]!
    if (spot >= 0) members[next[spot]!++] = i
  }
  return [first, members]
}
