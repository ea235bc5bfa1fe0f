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
