import { centerMean, featureCollection, point } from '@turf/turf'
import { expect, test } from 'vitest'
import type { Position } from '../core/record/incident.ts'
import { centrePath, centreShift } from './centre-path.ts'
import { geodesicKm } from './geodesic.ts'
import { select } from './located.ts'
import { meanCentre } from './mean-centre.ts'
import { inputOf, locatedAt, testDay } from './testing.ts'

const THREE: [number, number][] = [
  [69.1761, 34.526],
  [57.0815, 30.29],
  [37.3901, 55.8258],
]
const degrees = (value: number) => expect.closeTo(value, 9)

test('the centre of one place is the place, whatever the number of incidents', () => {
  expect(meanCentre(locatedAt([[57.0815, 30.29]]))).toEqual([degrees(57.0815), degrees(30.29)])
  expect(
    meanCentre(
      locatedAt([
        [57.0815, 30.29],
        [57.0815, 30.29],
      ]),
    ),
  ).toEqual([degrees(57.0815), degrees(30.29)])
})

test('the centre of two places across 180 degrees lies between them', () => {
  expect(
    meanCentre(
      locatedAt([
        [179, 0],
        [-179, 0],
      ]),
    ),
  ).toEqual([180, 0])
})

test('incidents that balance each other round the globe have no centre', () => {
  expect(
    meanCentre(
      locatedAt([
        [0, 0],
        [180, 0],
      ]),
    ),
  ).toEqual({ undefined: { code: 'noCentre' } })
})

test('the path has one centre for each year with incidents, and how far it moved', () => {
  const input = inputOf([
    { start: testDay(0), lon: 60, lat: 30 },
    { start: testDay(800), lon: 70, lat: 30 },
    { start: testDay(801), lon: 70, lat: 30 },
  ])
  const first = { undefined: { code: 'firstYear' } }
  const moved = expect.closeTo(964.375, 0)
  expect(centrePath(input.table, select(input).located)).toEqual([
    { year: 2020, n: 1, centre: [degrees(60), degrees(30)], shift: first, shiftKm: first },
    {
      year: 2022,
      n: 2,
      centre: [degrees(70), degrees(30)],
      shift: { km: moved, azimuthDeg: expect.closeTo(87.495, 3) },
      shiftKm: { low: moved, high: moved },
    },
  ])
})

test('a shift has the length of the geodesic and its initial direction', () => {
  expect(centreShift([0, 0], [1, 0])).toEqual({ km: expect.closeTo(111.319491, 6), azimuthDeg: 90 })
  expect(centreShift([0, 1], [0, 0])).toEqual({ km: expect.closeTo(110.574389, 6), azimuthDeg: 180 })
})

test('a centre that stays has no direction, and none is undefined with its reason', () => {
  expect(centreShift([5, 5], [5, 5])).toEqual({
    km: 0,
    azimuthDeg: { undefined: { code: 'noMove' } },
  })
  expect(
    centreShift([5, 5], { undefined: { code: 'tooFew', what: 'incident', atLeast: 1, has: 0 } }),
  ).toEqual({
    undefined: {
      code: 'inPeriod',
      period: 'second',
      reason: { code: 'tooFew', what: 'incident', atLeast: 1, has: 0 },
    },
  })
})

test('turf: the mean of degrees lies 190 km off for three distant places and opposite at 180 degrees', () => {
  const mean = (positions: [number, number][]) =>
    centerMean(featureCollection(positions.map((at) => point(at)))).geometry.coordinates as [number, number]
  expect(geodesicKm(mean(THREE), meanCentre(locatedAt(THREE)) as Position)).toBeCloseTo(190, -1)
  expect(
    mean([
      [179, 0],
      [-179, 0],
    ]),
  ).toEqual([0, 0])
})
