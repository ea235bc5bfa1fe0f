import { expect, test } from 'vitest'
import { movedInto } from './moved-into.ts'

const FRAME = { left: 20, top: 80, right: 320, bottom: 280 }
const NOTICE = { left: 10, top: 240, right: 330, bottom: 280 }

test('nothing moves for a place in the frame beside what lies over it', () => {
  expect(movedInto(FRAME, [NOTICE], { x: 100, y: 30 })).toEqual([0, 0])
  expect(movedInto(FRAME, [], { x: -150, y: 100 })).toEqual([0, 0])
})

test('a place outside of the frame comes to its edge', () => {
  expect(movedInto(FRAME, [], { x: 170, y: -104 })).toEqual([20, -4])
})

test('a place under what lies over the frame comes out from under it', () => {
  // The middle goes down by so much, and the place up.
  expect(movedInto(FRAME, [NOTICE], { x: 0, y: 60 })).toEqual([0, 14])
})

test('a frame that is covered as a whole counts as if nothing lay over it', () => {
  const all = { left: 0, top: 0, right: 400, bottom: 400 }
  expect(movedInto(FRAME, [all], { x: 0, y: 104 })).toEqual([0, 4])
})
