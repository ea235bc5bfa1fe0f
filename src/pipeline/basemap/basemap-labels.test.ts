import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type City, countryLabel, isoCode, placeLabels } from './basemap-labels.ts'

const city = (name: string, population: number, featureCode = 'PPL'): City => ({
  name,
  country: 'AF',
  featureCode,
  population,
  loc: { coordinates: [69.2, 34.5] },
})

test('no cities, no labels', () => {
  expect(placeLabels([])).toEqual([])
})

test('larger places come first and earlier, capitals one zoom before their size', () => {
  const cities = [
    city('Town', 70_000),
    city('Metropolis', 6e6),
    city('Capital', 400_000, 'PPLC'),
    city('Village', 900),
  ]
  const labels = placeLabels(cities).map(({ properties, minzoom }) => ({ ...properties, minzoom }))
  expect(labels).toEqual([
    { name: 'Metropolis', people: 6000, minzoom: 3 },
    { name: 'Capital', people: 400, capital: 1, minzoom: 4 },
    { name: 'Town', people: 70, minzoom: 6 },
  ])
})

test('a quarter of a city is not named beside it', () => {
  expect(placeLabels([city('Quarter', 2e6, 'PPLX')])).toEqual([])
})

test('numeric country codes become letters; areas without one have no code', () => {
  expect(['004', '643', '-2', '-3', 'KAS', undefined].map(isoCode)).toEqual([
    'AF',
    'RU',
    'XK',
    null,
    null,
    null,
  ])
})

test('a country is named inside its largest polygon, away from the outline', () => {
  const square = (west: number, south: number, size: number): [number, number][] => [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ]
  const { position, properties, minzoom } = countryLabel('FJ', [[square(0, 0, 1)], [square(170, -10, 20)]])
  expect({ lon: Math.abs(position[0]) > 178, lat: Math.abs(position[1]) < 2, properties, minzoom }).toEqual({
    lon: true,
    lat: true,
    properties: { code: 'FJ', rank: 0 },
    minzoom: 1,
  })
})

test('a country is named at the point of the grid that the definition gives', () => {
  const vertex = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: -50, max: 50 }))
  // Any ring will do, also one that crosses itself: inside is where a ray to the east crosses it an odd number of times.
  const ring = fc.uniqueArray(vertex, { minLength: 3, maxLength: 8, selector: String })
  fc.assert(
    fc.property(ring, (outline) => {
      const [lon, lat] = countryLabel('AF', [[outline]]).position
      const [wantedLon, wantedLat] = farthestFromOutline(outline)
      expect([lon, lat]).toEqual([expect.closeTo(wantedLon, 9), wantedLat])
    }),
    { numRuns: 30 },
  )
})

/** By brute force: of 48 x 48 points those inside, and of these the first that lies farthest from any edge. */
function farthestFromOutline(outline: readonly (readonly [number, number])[]): [number, number] {
  const edges = outline.map((from, i) => [from, outline[(i + 1) % outline.length]!] as const)
  const [lons, lats] = [outline.map(([lon]) => lon), outline.map(([, lat]) => lat)]
  const [west, east] = [Math.min(...lons), Math.max(...lons)]
  const [south, north] = [Math.min(...lats), Math.max(...lats)]
  const grid = [...Array(48).keys()].flatMap((i) =>
    [...Array(48).keys()].map((j): [number, number] => [
      west + ((east - west) * (i + 0.5)) / 48,
      south + ((north - south) * (j + 0.5)) / 48,
    ]),
  )
  const isInside = ([x, y]: readonly [number, number]) =>
    edges.filter(([[x1, y1], [x2, y2]]) => y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1)
      .length % 2
  const room = ([x, y]: readonly [number, number]) => {
    const stretch = Math.cos((y * Math.PI) / 180) / 2
    return Math.min(
      ...edges.map(([[ax, ay], [bx, by]]) => {
        const [dx, dy, px, py] = [(bx - ax) * stretch, by - ay, (x - ax) * stretch, y - ay]
        const along = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy || 1)))
        return (px - along * dx) ** 2 + (py - along * dy) ** 2
      }),
    )
  }
  const middle: [number, number] = [(west + east) / 2, (south + north) / 2]
  return grid
    .filter(isInside)
    .reduce<{ at: [number, number]; room: number }>(
      (best, at) => (room(at) > best.room ? { at, room: room(at) } : best),
      { at: middle, room: -1 },
    ).at
}
