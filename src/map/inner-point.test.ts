import { expect, test } from 'vitest'
import { innerPoint, type Piece } from './inner-point.ts'

const CLEAR = { x: 90, y: 30 }
const PUT = { boxes: [], clear: CLEAR, half: CLEAR }
const FRAME = { left: 0, top: 0, right: 480, bottom: 240 }
const box = (left: number, top: number, right: number, bottom: number): Piece => [
  [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
    [left, top],
  ],
]

test('the point is the middle of the widest part that is in the frame', () => {
  expect(innerPoint([box(0, 0, 120, 120), box(240, 0, 480, 240)], FRAME)).toEqual({ x: 348, y: 108 })
  // Most of this one lies to the right of the frame.
  expect(innerPoint([box(360, 0, 4000, 240)], FRAME)).toEqual({ x: 420, y: 60 })
})

test('pieces that overlap are one shape', () => {
  const whole = innerPoint([box(0, 0, 480, 240)], FRAME)
  expect(innerPoint([box(0, 0, 260, 240), box(220, 0, 480, 240)], FRAME)).toEqual(whole)
})

test('a hole is not inside', () => {
  const [outer] = box(0, 0, 480, 240)
  const [hole] = box(96, 0, 480, 240)
  expect(innerPoint([[outer!, hole!]], FRAME)!.x).toBeLessThan(96)
})

test('a narrower part without marks goes before a wide one with a mark in its middle', () => {
  const mark = { x: 348, y: 108 }
  const found = innerPoint([box(240, 0, 480, 240)], FRAME, { marks: [mark], words: [], ...PUT })!
  expect(Math.abs(found.x - mark.x) >= CLEAR.x || Math.abs(found.y - mark.y) >= CLEAR.y).toBe(true)
})

test('words are covered rather than a narrow part taken, and a mark is not covered for words', () => {
  const shape = [box(192, 0, 384, 144)]
  const middle = innerPoint(shape, FRAME)!
  const covers = (point: typeof middle) =>
    Math.abs(middle.x - point.x) < CLEAR.x && Math.abs(middle.y - point.y) < CLEAR.y
  expect(covers(innerPoint(shape, FRAME, { marks: [], words: [middle], ...PUT })!)).toBe(true)
  expect(covers(innerPoint(shape, FRAME, { marks: [middle], words: [middle], ...PUT })!)).toBe(false)
})

test('where marks are everywhere the place farthest from them is taken', () => {
  const marks = [{ x: 12, y: 12 }]
  expect(
    innerPoint([box(0, 0, 72, 48)], { left: 0, top: 0, right: 72, bottom: 48 }, { marks, words: [], ...PUT }),
  ).toEqual({
    x: 60,
    y: 36,
  })
})

test('there is none where nothing of the shape is in the frame, nor in a frame without room', () => {
  expect(innerPoint([box(600, 0, 900, 240)], FRAME)).toBeNull()
  expect(innerPoint([box(0, 0, 480, 240)], { left: 0, top: 0, right: 20, bottom: 20 })).toBeNull()
})
