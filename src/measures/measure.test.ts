import { expect, test } from 'vitest'
import type { IncidentFeature } from '../core/record/incident.ts'
import { toColumns } from '../core/table/columns.ts'
import { textAt } from '../core/table/text-column.ts'
import { isoDay } from '../core/time/day.ts'
import { analyse, finish } from './analyse.ts'
import { measureAll, toMeasures } from './measure.ts'
import { type MeasureRow, tableFromColumns } from './table.ts'
import { inputOf, rowsOf, testDay } from './testing.ts'
import { DEFAULT_OPTIONS } from './types.ts'

function measured(...args: Parameters<typeof inputOf>) {
  const input = inputOf(...args)
  return measureAll(input, DEFAULT_OPTIONS, (i) => input.ids[i]!)
}

const near = (value: number) => expect.closeTo(value, 6)

test('with nothing to measure lists are empty, shares are 0 of 0 and spatial measures say why they are undefined', () => {
  expect(measured([])).toEqual({
    method: 'reachmap-measures/2',
    n: 0,
    leftOut: { unlocated: 0, coarse: 0, notCounted: 0 },
    possible: 0,
    distanceFromBaseKm: { undefined: { code: 'tooFew', what: 'incident', atLeast: 1, has: 0 } },
    countries: [],
    externalShare: { outside: 0, total: 0, interval: { undefined: { code: 'noCountry' } }, byKind: [] },
    meanCentre: { undefined: { code: 'tooFew', what: 'incident', atLeast: 1, has: 0 } },
    ellipse: { undefined: { code: 'tooFew', what: 'incident', atLeast: 3, has: 0 } },
    standardDistanceKm: { undefined: { code: 'tooFew', what: 'incident', atLeast: 3, has: 0 } },
    hull: { undefined: { code: 'tooFew', what: 'place', atLeast: 3, has: 0 } },
    hull95: { undefined: { code: 'tooFew', what: 'place', atLeast: 3, has: 0 } },
    smallestCircle: { undefined: { code: 'tooFew', what: 'incident', atLeast: 1, has: 0 } },
    nearRepeat: { undefined: { code: 'tooFew', what: 'dayIncident', atLeast: 10, has: 0 } },
    clusters: { epsKm: 50, minPoints: 4, count: 0, core: [], noise: [], groups: [] },
  })
})

test('one incident has a distance and a centre', () => {
  expect(measured([{ id: 'kerman', lon: 57.0815, lat: 30.29, country: 'IR' }])).toMatchObject({
    n: 1,
    distanceFromBaseKm: {
      median: near(1229.579107647),
      p90: near(1229.579107647),
      max: near(1229.579107647),
      frontier: [{ id: 'kerman', start: '2020-01-01', end: '2020-01-01', km: near(1229.579107647) }],
      byKind: [{ kind: 'attack', n: 1, max: near(1229.579107647) }],
    },
    countries: [{ code: 'IR', first: 'kerman', n: 1 }],
    externalShare: { outside: 1, total: 1 },
    meanCentre: [near(57.0815), near(30.29)],
    ellipse: { undefined: { code: 'tooFew', what: 'incident', atLeast: 3, has: 1 } },
    smallestCircle: { centre: [near(57.0815), near(30.29)], radiusKm: 0 },
    clusters: { count: 0, noise: ['kerman'] },
  })
})

test('the first incident opens the frontier even at the base, and an equal distance does not move it', () => {
  const rows = [
    { id: 'b', start: testDay(0) },
    { id: 'a', start: testDay(1) },
    { id: 'd', start: testDay(2), lon: 70 },
    { id: 'c', start: testDay(2), lon: 70 },
    { id: 'e', start: testDay(3), lon: 69.5 },
  ]
  expect(measured(rows).distanceFromBaseKm).toMatchObject({
    frontier: [
      { id: 'b', start: '2020-01-01', end: '2020-01-01', km: 0 },
      { id: 'c', start: '2020-01-03', end: '2020-01-03', km: expect.any(Number) },
    ],
  })
})

test('countries and the external share count cases, coarse and unlocated incidents included', () => {
  const { countries, externalShare, n } = measured([
    { id: 'a', case: 'one', country: 'AF' },
    { id: 'b', case: 'one', country: 'IR', precision: 'country' },
    { id: 'c', case: 'one', country: 'IR', precision: 'none', lon: Number.NaN },
    { id: 'd', country: 'IR' },
    { id: 'e', country: 'AF' },
    { id: 'f', country: null },
    { id: 'g', country: 'RU', role: 'signal' },
  ])
  expect({ countries, externalShare, n }).toMatchObject({
    countries: [
      { code: 'AF', first: 'a', n: 2 },
      { code: 'IR', first: 'b', n: 2 },
    ],
    externalShare: { outside: 2, total: 3 },
    n: 4,
  })
})

test('a base country without incidents leaves every case outside', () => {
  const input = inputOf([{ country: 'IR' }, { country: 'RU' }])
  const measures = measureAll(input, { ...DEFAULT_OPTIONS, baseCountry: 'XX' }, (i) => input.ids[i]!)
  expect(measures.externalShare).toMatchObject({ outside: 2, total: 2 })
})

test('the page, from columns, and the command line, from rows, measure the same', () => {
  const rows = rowsOf([
    { lon: 69.17, lat: 34.53, case: 'one' },
    { lon: 57.08, lat: 30.29, country: 'IR', start: testDay(5), end: testDay(9) },
    { lon: 37.39, lat: 55.82, country: 'RU', start: testDay(8), radiusKm: 0.2 },
    { lon: 70.4, lat: 34.4, country: null, start: testDay(3), precision: 'province' },
    { lon: 69.17, lat: 34.53, case: 'one', role: 'signal' },
    { lon: Number.NaN, lat: Number.NaN, precision: 'none', start: testDay(9) },
  ])
  const window = { from: testDay(0), to: testDay(8) }
  const { columns } = toColumns(rows.map(featureOf))
  const table = tableFromColumns(columns)
  const positions = Uint32Array.from({ length: columns.count }, (_, i) => i)
  const analysis = finish(analyse({ table, positions, window }, DEFAULT_OPTIONS))
  expect(toMeasures(analysis, columns, (i) => textAt(columns.id, i))).toEqual(measured(rows, window))
})

function featureOf(row: MeasureRow): IncidentFeature {
  return {
    type: 'Feature',
    id: row.id,
    geometry: Number.isNaN(row.lon) ? null : { type: 'Point', coordinates: [row.lon, row.lat] },
    properties: {
      title: '',
      summary: '',
      role: row.role as 'incident',
      kind: 'attack',
      case: row.case,
      certainty: 'firm',
      start: isoDay(row.start),
      end: isoDay(row.end),
      datePrecision: 'day',
      dateBasis: 'stated',
      place: row.place ?? '',
      admin1: row.admin1,
      country: row.country,
      region: null,
      placePrecision: row.precision as 'site',
      radiusKm: row.radiusKm,
      placeBasis: 'stated',
      gazetteer: null,
      actor: '',
      attribution: 'reported',
      attackType: null,
      targetType: null,
      killed: null,
      injured: null,
      sources: [],
      claims: [],
      notes: [],
    },
  }
}
