import { expect, test } from 'vitest'
import type { Position } from '../core/record/incident.ts'
import { geodesicKm, geodesicTo } from '../measures/geodesic.ts'
import { circle } from './geodesic-circle.ts'
import { labelAzimuths, ringFeatures } from './rings.ts'

const KABUL: Position = [69.1723, 34.5281]
const KERMAN: Position = [57.0788, 30.2832]
const KRASNOGORSK: Position = [37.33, 55.822]
const JALALABAD: Position = [70.6, 34.2]

test('the 1,000 km ring of the map passes where 1,000 km are printed', () => {
  const { geometry } = ringFeatures(KABUL, 'en', []).features[0]!
  const ring = (geometry as GeoJSON.LineString).coordinates as [number, number][]
  expect(new Set(ring.map((at) => geodesicKm(KABUL, at).toFixed(6)))).toEqual(new Set(['1000.000000']))
})

/** Azimuths of the labels of the ring of 1,000 km, and what is written there. */
const labels = (lines: readonly Position[]) =>
  ringFeatures(KABUL, 'en', labelAzimuths(KABUL, lines))
    .features.slice(1, 3)
    .map(({ properties, geometry }) => [
      properties!.label,
      Math.round(geodesicTo(KABUL, (geometry as GeoJSON.Point).coordinates as [number, number]).azimuthDeg),
    ])

test('a ring is labelled in the north-west and the south-east', () => {
  expect(labels([])).toEqual([
    ['1,000 km', 314],
    ['1,000 km', 134],
  ])
})

test('a label keeps off the lines that pass, and those that do not reach it move nothing', () => {
  expect([labels([KERMAN, KRASNOGORSK]), labels([JALALABAD])]).toEqual([
    [
      ['1,000 km', 44],
      ['1,000 km', 134],
    ],
    labels([]),
  ])
})

test('a label for which no place is clear stands where lines leave it most room', () => {
  const around = circle(KABUL, 2000, 180)
  const lines = [-55, 4, 65, -77, 81].map((azimuth) => around[((360 - azimuth) % 360) >> 1]!)
  expect(labels(lines)[0]).toEqual(['1,000 km', 44])
})
