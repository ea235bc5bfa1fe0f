import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isInWindow } from '../core/table/window.ts'
import { Crowd, type Sight } from './crowd.ts'
import { all, columnsOf, type Sketch } from './fixtures/columns.ts'
import { incidentBuffers } from './incident-buffers.ts'

/** The whole world on 512 pixels, from 180 west and 85 north on. */
const WORLD: Sight = { left: 0, top: 0, width: 1, height: 1, worldSize: 512 }
const KABUL = [69.1723, 34.5281] as const
const NEAR_KABUL = [69.1724, 34.5282] as const
const HERAT = [62.2, 34.35] as const

function thinned(sketches: readonly Sketch[], sight: Sight = WORLD, window = { from: 0, to: 100 }) {
  const columns = columnsOf(sketches)
  const order = all(columns)
  const crowd = new Crowd(columns, incidentBuffers(columns))
  return [...crowd.thin({ order, lo: 0, hi: order.length, window, certain: false, sight })]
}

test('of marks on one pixel the last is kept, and the others keep their order', () => {
  const sketches = [KABUL, HERAT, NEAR_KABUL].map((at, i) => ({ at, start: i }))
  expect(thinned(sketches)).toEqual([1, 2])
})

test('what the window does not show takes no pixel', () => {
  const sketches = [
    { at: KABUL, start: 1 },
    { at: KABUL, start: 50 },
  ]
  expect(thinned(sketches, WORLD, { from: 0, to: 10 })).toEqual([0])
})

test('areas and what has no place are no marks', () => {
  const sketches: Sketch[] = [
    { at: null, start: 1 },
    { at: KABUL, start: 1, precision: 'country', radiusKm: 500 },
    { at: HERAT, start: 1 },
  ]
  expect(thinned(sketches)).toEqual([2])
})

test('what lies out of sight is left out, in whichever copy of the world the sight lies', () => {
  const sketches = [
    { at: KABUL, start: 1 },
    { at: [-70, -30] as const, start: 2 },
  ]
  const eastern: Sight = { left: 0.6, top: 0.3, width: 0.2, height: 0.2, worldSize: 4096 }
  const sights = [eastern, { ...eastern, left: 1.6 }, { ...eastern, left: -0.4 }, { ...eastern, left: 0 }]
  expect(sights.map((sight) => thinned(sketches, sight))).toEqual([[0], [0], [0], []])
})

test('another sight or another window is thinned anew', () => {
  const columns = columnsOf([KABUL, NEAR_KABUL].map((at) => ({ at, start: 1 })))
  const crowd = new Crowd(columns, incidentBuffers(columns))
  const thin = (sight: Sight) =>
    crowd.thin({ order: all(columns), lo: 0, hi: 2, window: { from: 0, to: 5 }, certain: false, sight })
      .length
  const near: Sight = { left: 0.6921, top: 0.3976, width: 0.0001, height: 0.0001, worldSize: 2 ** 24 }
  expect([thin(WORLD), thin(near), thin(WORLD), thin(WORLD)]).toEqual([1, 2, 1, 1])
})

test('keeps exactly the last visible mark of each pixel, whatever the marks, the order and the window', () => {
  const sketch = fc.record({
    at: fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -80, max: 80, noNaN: true }),
    ),
    start: fc.integer({ min: 0, max: 20 }),
    length: fc.integer({ min: 0, max: 5 }),
  })
  const coarse: Sight = { ...WORLD, worldSize: 16 }
  fc.assert(
    fc.property(
      fc.array(sketch, { maxLength: 60 }),
      fc.integer({ min: 0, max: 20 }),
      fc.boolean(),
      (sketches, to, certain) => {
        const columns = columnsOf(sketches.map((one) => ({ ...one, end: one.start + one.length })))
        const buffers = incidentBuffers(columns)
        // 180 east and 180 west are the same meridian.
        const pixel = (i: number) => {
          const [x, y] = [buffers.positions[i * 4]!, buffers.positions[i * 4 + 1]!]
          return [Math.floor(((x + 0.5) % 1) * 16), Math.floor((y + 0.5) * 16)].join()
        }
        const window = { from: 3, to: Math.max(3, to) }
        const visible = [...all(columns)].filter((i) => isInWindow(columns, i, window, certain))
        const last = new Map(visible.map((i) => [pixel(i), i]))
        const crowd = new Crowd(columns, buffers)
        const query = { order: all(columns), lo: 0, hi: columns.count, window, certain, sight: coarse }
        expect([...crowd.thin(query)]).toEqual([...last.values()].sort((a, b) => a - b))
      },
    ),
  )
})
