import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { states } from '../core/fixtures/arbitrary.ts'
import { type columnsOf, datasetOf, feature } from '../core/fixtures/feature.ts'
import type { Position } from '../core/record/incident.ts'
import { placesOf } from '../core/table/places.ts'
import { parseDay } from '../core/time/day.ts'
import { posterOf } from './poster.ts'

const frame = { width: 400, height: 300, padding: { top: 50, right: 50, bottom: 50, left: 50 } }
const at = (id: string, position: Position | null, more = {}) => feature(id, { at: position, ...more })

const WINDOW = { from: parseDay('2024-01-01')!, to: parseDay('2024-12-31')! }

function placesIn(...features: Parameters<typeof columnsOf>) {
  const dataset = datasetOf(...features)
  const all = Uint32Array.from({ length: features.length }, (_, i) => i)
  return placesOf(dataset, 'kind', all, all, WINDOW)
}
const marksOf = (...features: Parameters<typeof columnsOf>) =>
  posterOf(placesIn(...features), null, frame).marks

describe('posterOf', () => {
  it('shows the inhabited world when there is nothing to show', () => {
    const { world, marks } = posterOf(placesIn(), null, frame)
    expect([Math.round(world), marks]).toEqual([386, []])
  })

  it('puts one place in the middle and does not look closer than zoom 7', () => {
    const { world, marks } = posterOf(placesIn(at('a', [69, 34])), null, frame)
    expect({ world, marks }).toEqual({
      world: 512 * 128,
      marks: [
        {
          x: 200,
          y: 150,
          number: null,
          count: 1,
          class: 0,
          radius: 0,
          possible: false,
          reach: 8.5,
          of: [[69, 34]],
        },
      ],
    })
  })

  it('gathers what overlaps where the gravest of it is, as the map does', () => {
    const camera = { type: 'view', lon: 50, lat: 45, zoom: 2 } as const
    const features = [
      at('plot', [37.6, 55.8], { kind: 'foiled-plot', start: '2024-01-02' }),
      at('arrest', [37.6, 55.8], { kind: 'arrest', start: '2024-01-01' }),
      at('attack', [37.3, 55.8], { kind: 'attack', start: '2024-02-02' }),
      at('far', [69, 34], { kind: 'context', start: '2024-02-03' }),
    ]
    const { marks } = posterOf(placesIn(...features), camera, frame)
    const [attack] = posterOf(placesIn(features[2]!), camera, frame).marks
    expect(marks).toMatchObject([
      { class: 7, count: 1 },
      { class: 0, count: 3, number: 3, x: attack!.x, y: attack!.y, of: [[37.6, 55.8], attack!.of[0]] },
    ])
  })

  it('draws a place as possible where nothing there lies in the window for certain', () => {
    const [year, into] = [
      { start: '2023-06-01', end: '2024-06-01' },
      { start: '2024-12-31', end: '2025-01-01' },
    ]
    const marks = marksOf(
      at('a', [69, 34], year),
      at('b', [69, 34], into),
      at('c', [37, 55], year),
      at('d', [37, 55]),
    )
    expect(marks.map(({ count, possible }) => [count, possible])).toEqual([
      [2, false],
      [2, true],
    ])
  })

  it('counts what lies at one place, and keeps an area at the same point apart from it', () => {
    const area = { placePrecision: 'province', radiusKm: 80 } as const
    const marks = marksOf(at('a', [69, 34]), at('b', [69, 34]), at('c', [69, 34], area))
    expect(marks.map(({ count, radius }) => [count, radius > 0])).toEqual([
      [1, true],
      [2, false],
    ])
  })

  it('leaves out what has no place', () => {
    expect(marksOf(at('a', null), at('b', [69, 34]))).toHaveLength(1)
  })

  it('counts what is known to a country only and draws no mark for it', () => {
    const places = placesIn(
      at('a', [69, 34], { placePrecision: 'country', radiusKm: 600 }),
      at('b', [57, 30]),
    )
    const { marks, countryOnly } = posterOf(places, null, frame)
    expect([marks.length, countryOnly]).toEqual([1, 1])
  })

  it('fits places on both sides of the antimeridian into a narrow box', () => {
    const marks = marksOf(at('a', [179, 0]), at('b', [-179, 0]))
    expect(marks.map(({ x, y }) => [x, y])).toEqual([
      [50, 150],
      [350, 150],
    ])
  })

  it('looks where a camera looks', () => {
    const places = placesIn(at('a', [0, 0]))
    const box = { type: 'bounds', west: -10, south: -10, east: 10, north: 10 } as const
    const view = { type: 'view', lon: 0, lat: 0, zoom: 2 } as const
    const [inBox, inView] = [box, view].map((camera) => posterOf(places, camera, frame))
    expect([inBox!.marks[0], inView!.marks[0]].map((mark) => [mark!.x, mark!.y])).toEqual([
      [200, 150],
      [200, 150],
    ])
    expect([Math.round(inBox!.world), inView!.world]).toEqual([3582, 2048])
  })

  it('looks at a place where the box of a link has no size', () => {
    const point = { type: 'bounds', west: 0, south: 0, east: 0, north: 0 } as const
    const { world, marks } = posterOf(placesIn(at('a', [0, 0])), point, frame)
    expect([world, marks.map(({ x, y }) => [x, y])]).toEqual([512 * 128, [[200, 150]]])
  })

  it('has numbers for whatever camera a link can carry, in a frame of any size', () => {
    const places = placesIn(at('a', [69, 34]), at('b', [-170, -89]))
    const side = fc.integer({ min: 1, max: 1000 })
    fc.assert(
      fc.property(states, side, side, ({ camera }, width, height) => {
        const { world, x, y, marks } = posterOf(places, camera, { ...frame, width, height })
        expect(world).toBeGreaterThan(0)
        const numbers = [world, x, y, ...marks.flatMap((mark) => [mark.x, mark.y, mark.radius])]
        expect(numbers.every(Number.isFinite)).toBe(true)
      }),
    )
  })
})
