import { expect, test } from 'vitest'
import { mercatorY } from '../core/mercator.ts'
import { mapScale } from './map-scale.ts'

test('a scale is the longest round length that has room, as long as it is at the latitude of the middle', () => {
  const world = 40_075
  const at = (latitude: number) => mapScale({ world, y: 50 - mercatorY(latitude) * world }, { height: 100 })
  expect([at(0), at(60)].map(({ km, px }) => [km, Math.round(px)])).toEqual([
    [50, 50],
    [30, 60],
  ])
})

test('a scale of a closer look is a part of a kilometre', () => {
  const world = 40_075_000
  expect(mapScale({ world, y: -world / 2 }, { height: 0 }).km).toBeCloseTo(0.05)
})
