import { expect, it } from 'vitest'
import { cameraIn } from './camera.ts'

const FROM = { width: 1000, height: 600 }
const VIEW = { type: 'view', lon: 60, lat: 35, zoom: 4 } as const

it('looks from farther away where a picture is smaller than the map, by its scarcer side', () => {
  expect(cameraIn(VIEW, FROM, { width: 500, height: 600 })).toEqual({ ...VIEW, zoom: 3 })
})

it('comes nearer where all of it has room', () => {
  expect(cameraIn(VIEW, FROM, { width: 4000, height: 1200 })).toEqual({ ...VIEW, zoom: 5 })
})

it('leaves a box as it is, and what looks at everything', () => {
  const box = { type: 'bounds', west: 40, south: 20, east: 80, north: 60 } as const
  expect([cameraIn(box, FROM, FROM), cameraIn(null, FROM, FROM)]).toEqual([box, null])
})
