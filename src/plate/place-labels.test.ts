import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Ground, type Label, type LabelBox, placeLabels } from './place-labels.ts'

const WHOLE: LabelBox = { left: 0, top: 0, right: 400, bottom: 300 }
const EMPTY: Ground = { whole: WHOLE, free: WHOLE, discs: [], boxes: [] }

const label = (given: Partial<Label> = {}): Label => ({
  ...{ x: 200, y: 150, reach: 8, width: 60, height: 16, must: true },
  ...given,
})

test('stands at the right of what it names, on its middle', () => {
  expect(placeLabels([label()], EMPTY)).toEqual([{ left: 211, top: 142, right: 271, bottom: 158 }])
})

test('goes to the left where a mark stands at the right', () => {
  const [box] = placeLabels([label()], { ...EMPTY, discs: [{ x: 230, y: 150, reach: 8 }] })
  expect(box).toEqual({ left: 129, top: 142, right: 189, bottom: 158 })
})

test('goes to the left at the right edge, and inside what nothing lies over', () => {
  const [atEdge] = placeLabels([label({ x: 380 })], EMPTY)
  const [beside] = placeLabels([label()], { ...EMPTY, free: { ...WHOLE, right: 260 } })
  expect([atEdge?.right, beside?.right]).toEqual([369, 189])
})

test('of two labels the first one has its choice', () => {
  const boxes = placeLabels([label(), label({ x: 205, y: 152 })], EMPTY)
  expect(boxes.map((box) => box && Math.round(box.left))).toEqual([211, 134])
})

test('what need not be written is left out where there is no room, what must be is written', () => {
  const full: Ground = { ...EMPTY, boxes: [WHOLE] }
  expect(placeLabels([label({ must: false }), label()], full).map((box) => box !== null)).toEqual([
    false,
    true,
  ])
})

test('what must be written stands between its usual places where it would be cut off at each of them', () => {
  // Kerman on a map of 320 x 240, with a line for the reader below, buttons at the right and the names of Kabul above.
  const boxes = [
    { left: 5, top: 181, right: 265, bottom: 241 },
    { left: 263, top: 75, right: 315, bottom: 215 },
    { left: 125, top: 125, right: 202, bottom: 159 },
  ]
  const whole = { left: 4, top: 4, right: 316, bottom: 236 }
  const ground = { whole, free: whole, discs: [{ x: 218, y: 175, reach: 17 }], boxes }
  const [box] = placeLabels([label({ x: 188, y: 185, reach: 11.5, width: 67, height: 17 })], ground)
  expect(box && [box.left, box.right, box.top, box.bottom].map(Math.round)).toEqual([108, 175, 162, 179])
})

test('what must be written is rather written over a mark than cut off', () => {
  const ground: Ground = {
    ...EMPTY,
    discs: [{ x: 260, y: 150, reach: 8 }],
    boxes: [
      { left: 0, top: 0, right: 400, bottom: 142 },
      { left: 0, top: 157, right: 200, bottom: 300 },
      { left: 200, top: 158, right: 400, bottom: 300 },
    ],
  }
  expect(placeLabels([label()], ground)).toEqual([{ left: 211, top: 142, right: 271, bottom: 158 }])
})

test('of names that must be written those are left out that could stand only on one before them', () => {
  const boxes = placeLabels(Array(30).fill(label({ width: 120, height: 60 })), EMPTY)
  expect(boxes[0]).not.toBeNull()
  expect(boxes.at(-1)).toBeNull()
})

test('names nothing that is out of sight', () => {
  expect(placeLabels([label({ x: -1 }), label({ y: 301 })], EMPTY)).toEqual([null, null])
})

describe('whatever is on the ground', () => {
  const across = fc.double({ min: 0, max: 400, noNaN: true })
  const down = fc.double({ min: 0, max: 300, noNaN: true })
  const discs = fc.array(
    fc.record({ x: across, y: down, reach: fc.double({ min: 2, max: 24, noNaN: true }) }),
    {
      maxLength: 25,
    },
  )

  test('what need not be written covers no mark, no box and no other label, and lies where it is free', () => {
    fc.assert(
      fc.property(discs, fc.array(fc.tuple(across, down), { maxLength: 12 }), (marks, at) => {
        const labels = at.map(([x, y]) => label({ x, y, must: false }))
        const ground: Ground = {
          ...EMPTY,
          free: { left: 20, top: 60, right: 380, bottom: 280 },
          discs: [...marks, ...labels],
          boxes: [{ left: 300, top: 250, right: 400, bottom: 300 }],
        }
        const boxes = placeLabels(labels, ground).filter((box) => box !== null)
        boxes.forEach((box, i) => {
          for (const { x, y, reach } of ground.discs) {
            const nearest = [
              Math.max(box.left, Math.min(x, box.right)),
              Math.max(box.top, Math.min(y, box.bottom)),
            ]
            expect(Math.hypot(x - nearest[0]!, y - nearest[1]!)).toBeGreaterThanOrEqual(reach - 1e-6)
          }
          for (const other of [...ground.boxes, ...boxes.slice(0, i)]) {
            const across = Math.min(box.right, other.right) - Math.max(box.left, other.left)
            const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top)
            expect(Math.max(0, across) * Math.max(0, down)).toBeLessThan(0.5)
          }
          expect(
            box.left >= 20 - 0.01 && box.right <= 380.01 && box.top >= 60 - 0.01 && box.bottom <= 280.01,
          ).toBe(true)
        })
      }),
    )
  })

  test('what must be written covers no name before it', () => {
    fc.assert(
      fc.property(discs, fc.array(fc.tuple(across, down), { maxLength: 12 }), (marks, at) => {
        const boxes = placeLabels(
          at.map(([x, y]) => label({ x, y })),
          { ...EMPTY, discs: marks },
        )
        const written = boxes.filter((box) => box !== null)
        const covered = written.flatMap((one, i) =>
          written.slice(0, i).filter((other) => {
            const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
            const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
            return Math.max(0, across) * Math.max(0, down) >= 0.5
          }),
        )
        expect(covered).toEqual([])
      }),
    )
  })

  test('what must be written is written wherever it is in sight', () => {
    fc.assert(
      fc.property(discs, across, down, (marks, x, y) => {
        expect(placeLabels([label({ x, y })], { ...EMPTY, discs: marks })[0]).not.toBeNull()
      }),
    )
  })
})
