import { describe, expect, it } from 'vitest'
import { columnsOf, feature } from './fixtures/feature.ts'
import type { Position } from './incident.ts'
import { posterOf } from './poster.ts'

const frame = { width: 400, height: 300, padding: { top: 50, right: 50, bottom: 50, left: 50 } }
const at = (id: string, position: Position | null, more = {}) => feature(id, { at: position, ...more })

function marksOf(...features: Parameters<typeof columnsOf>) {
  const columns = columnsOf(...features)
  const all = [...Array(columns.count).keys()]
  return posterOf(columns, all, all, frame).marks
}

describe('posterOf', () => {
  it('shows the inhabited world when there is nothing to show', () => {
    const { world, marks } = posterOf(columnsOf(), [], [], frame)
    expect([Math.round(world), marks]).toEqual([386, []])
  })

  it('puts one place in the middle and does not look closer than zoom 7', () => {
    const columns = columnsOf(at('a', [69, 34]))
    const { world, marks } = posterOf(columns, [0], [0], frame)
    expect({ world, marks }).toEqual({
      world: 512 * 128,
      marks: [{ x: 200, y: 150, kind: 'attack', count: 1, radius: 0 }],
    })
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
    const columns = columnsOf(
      at('a', [69, 34], { placePrecision: 'country', radiusKm: 600 }),
      at('b', [57, 30]),
    )
    const { marks, countryOnly } = posterOf(columns, [0, 1], [0, 1], frame)
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
    const columns = columnsOf(at('a', [0, 0]))
    const box = { type: 'bounds', west: -10, south: -10, east: 10, north: 10 } as const
    const view = { type: 'view', lon: 0, lat: 0, zoom: 2 } as const
    const [inBox, inView] = [box, view].map((camera) => posterOf(columns, [0], camera, frame))
    expect([inBox!.marks[0], inView!.marks[0]].map((mark) => [mark!.x, mark!.y])).toEqual([
      [200, 150],
      [200, 150],
    ])
    expect([Math.round(inBox!.world), inView!.world]).toEqual([3582, 2048])
  })
})
