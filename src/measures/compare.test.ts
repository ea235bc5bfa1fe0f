import { expect, test } from 'vitest'
import { analyse, finish } from './analyse.ts'
import { compare } from './compare.ts'
import { inputOf } from './testing.ts'
import { DEFAULT_OPTIONS } from './types.ts'

type Rows = Parameters<typeof inputOf>[0]

const core = (rows: Rows) => finish(analyse(inputOf(rows), DEFAULT_OPTIONS))
const kabul = { lon: 69.1723, lat: 34.5281 }
const kerman = { lon: 57.0815, lat: 30.29, country: 'IR' }
const krasnogorsk = { lon: 37.3901, lat: 55.8258, country: 'RU' }

test('each number stands beside its difference, and countries that came and went are named', () => {
  const { n, maxKm, countries, externalShare, clusters, entered, left, centreShift } = compare(
    core([kabul, kerman]),
    core([kabul, kabul, kabul, kabul, krasnogorsk]),
  )
  expect({ n, maxKm, countries, externalShare, clusters, entered, left, centreShift }).toEqual({
    n: { first: 2, second: 5, difference: 3 },
    maxKm: {
      first: expect.closeTo(1229.579, 3),
      second: expect.closeTo(3386.693, 0),
      difference: expect.closeTo(2157.1, 0),
    },
    countries: { first: 2, second: 2, difference: 0 },
    externalShare: { first: 0.5, second: 0.2, difference: -0.3 },
    clusters: { first: 0, second: 1, difference: 1 },
    entered: ['RU'],
    left: ['IR'],
    centreShift: { km: expect.any(Number), azimuthDeg: expect.any(Number) },
  })
})

test('where a measure is undefined in one period, so is its difference, and says in which', () => {
  const { maxKm, hullAreaKm2, externalShare, centreShift } = compare(
    core([]),
    core([kabul, kerman, krasnogorsk]),
  )
  expect({ maxKm, hullAreaKm2, externalShare, centreShift }).toEqual({
    maxKm: {
      first: { undefined: { code: 'tooFew', what: 'incident', atLeast: 1, has: 0 } },
      second: expect.any(Number),
      difference: {
        undefined: {
          code: 'inPeriod',
          period: 'first',
          reason: { code: 'tooFew', what: 'incident', atLeast: 1, has: 0 },
        },
      },
    },
    hullAreaKm2: {
      first: { undefined: { code: 'tooFew', what: 'place', atLeast: 3, has: 0 } },
      second: expect.closeTo(2033000, -4),
      difference: {
        undefined: {
          code: 'inPeriod',
          period: 'first',
          reason: { code: 'tooFew', what: 'place', atLeast: 3, has: 0 },
        },
      },
    },
    externalShare: {
      first: { undefined: { code: 'noCountry' } },
      second: expect.closeTo(2 / 3, 9),
      difference: { undefined: { code: 'inPeriod', period: 'first', reason: { code: 'noCountry' } } },
    },
    centreShift: {
      undefined: {
        code: 'inPeriod',
        period: 'first',
        reason: { code: 'tooFew', what: 'incident', atLeast: 1, has: 0 },
      },
    },
  })
})

test('an axis turns the shorter way', () => {
  const axis = (slope: number) =>
    core([-1, -0.5, 0, 0.5, 1].map((t, i) => ({ lon: 60 + t + (i % 2) / 50, lat: t * slope })))
  const { azimuthDeg } = compare(axis(8), axis(-8))
  expect(azimuthDeg).toEqual({
    first: expect.closeTo(7, 0),
    second: expect.closeTo(173, 0),
    difference: expect.closeTo(-14, 0),
  })
})
