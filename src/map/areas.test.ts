import { expect, test } from 'vitest'
import { areaFeatures, spotsOf } from './areas.ts'
import { columnsOf } from './fixtures/columns.ts'

const KABUL = [69.1723, 34.5281] as const

test('no incidents stand nowhere', () => {
  expect(spotsOf(columnsOf([]))).toEqual({
    spotOf: new Int32Array(),
    placeCount: 0,
    spotCount: 0,
    firstOf: new Int32Array(),
    areas: [],
  })
})

test('a city and its province are two spots although they share a point', () => {
  const columns = columnsOf([
    { at: KABUL, start: 0 },
    { at: KABUL, start: 1, precision: 'province', radiusKm: 80, kind: 'arrest' },
    { at: null, start: 2 },
    { at: KABUL, start: 3 },
  ])
  expect(spotsOf(columns)).toEqual({
    spotOf: Int32Array.from([0, 1, -1, 0]),
    placeCount: 1,
    spotCount: 2,
    firstOf: Int32Array.from([0, 1]),
    areas: [{ position: [...KABUL], radiusKm: 80, colour: 'operation', hatched: false, country: null }],
  })
})

test('equal coarse places of one colour share an area, others do not', () => {
  const coarse = { at: KABUL, precision: 'country', radiusKm: 500 } as const
  const columns = columnsOf([
    { ...coarse, kind: 'attack', start: 0 },
    { ...coarse, kind: 'attack', start: 1 },
    { ...coarse, kind: 'territorial-control', start: 2 },
  ])
  const { spotOf, areas } = spotsOf(columns)
  expect({ spots: [...spotOf], hatched: areas.map((area) => area.hatched) }).toEqual({
    spots: [1, 1, 2],
    hatched: [false, true],
  })
})

test('a whole country is one area, whatever happened in it', () => {
  const coarse = { at: KABUL, precision: 'country', radiusKm: 769 } as const
  const columns = columnsOf([
    { ...coarse, kind: 'attack', start: 0, gazetteer: 'country:AF' },
    { ...coarse, kind: 'warning', start: 1, gazetteer: 'country:AF' },
    { ...coarse, kind: 'warning', radiusKm: 100, start: 2, gazetteer: 'area:AF-north' },
  ])
  const { spotOf, areas } = spotsOf(columns)
  expect({ spots: [...spotOf], areas: areas.map(({ country, colour }) => ({ country, colour })) }).toEqual({
    spots: [1, 1, 2],
    areas: [
      { country: 'AF', colour: 'context' },
      { country: null, colour: 'warning' },
    ],
  })
})

test('a coarse place without a stored radius is still an area and never a point', () => {
  const { areas } = spotsOf(columnsOf([{ at: KABUL, precision: 'province', radiusKm: 0 }]))
  expect(areas.map((area) => area.radiusKm)).toEqual([25])
})

test('an area becomes a closed polygon with its number as id and no point at its centre', () => {
  const { areas } = spotsOf(columnsOf([{ at: KABUL, precision: 'province', radiusKm: 80 }]))
  const [feature, ...others] = areaFeatures(areas, true).features
  const ring = (feature!.geometry as GeoJSON.Polygon).coordinates[0]!
  expect({
    others,
    id: feature!.id,
    properties: feature!.properties,
    closed: ring[0],
    points: ring.length,
  }).toEqual({
    others: [],
    id: 0,
    properties: { colour: 'attack', hatched: false },
    closed: ring.at(-1),
    points: 97,
  })
})

test('a whole country has no polygon as long as the basemap has its shape, and its number either way', () => {
  const coarse = { at: KABUL, precision: 'country', radiusKm: 769 } as const
  const { areas } = spotsOf(
    columnsOf([
      { ...coarse, start: 0, gazetteer: 'country:AF' },
      { ...coarse, radiusKm: 100, start: 1, gazetteer: 'area:AF-north' },
    ]),
  )
  const ids = (hasCountries: boolean) => areaFeatures(areas, hasCountries).features.map(({ id }) => id)
  expect({ with: ids(true), without: ids(false) }).toEqual({ with: [1], without: [0, 1] })
})
