import { type Box, freeRoom } from '../core/free-room.ts'
import type { ScreenPoint } from './map-props.ts'

/** From what lies over a map to the middle of a mark, CSS pixels. */
const AWAY_PX = 14

/** Whether a mark at a point lies under one of some boxes, as a whole or in part. */
export function isUnder({ x, y }: ScreenPoint, boxes: readonly Box[]): boolean {
  return boxes.some(
    ({ left, top, right, bottom }) =>
      x > left - AWAY_PX && x < right + AWAY_PX && y > top - AWAY_PX && y < bottom + AWAY_PX,
  )
}

/**
 * How far the middle of a frame goes so that a place lies in the frame, and where it is under one of `boxes` in the largest room that they leave;
 * as little as can be. The place is given from the middle. Where they leave no room the frame alone counts.
 */
export function movedInto(
  frame: Box,
  boxes: readonly Box[],
  { x, y }: ScreenPoint,
): [dx: number, dy: number] {
  const at = { x: (frame.left + frame.right) / 2 + x, y: (frame.top + frame.bottom) / 2 + y }
  const beside = isUnder(at, boxes) ? roomBeside(frame, boxes) : frame
  return [at.x - within(at.x, beside.left, beside.right), at.y - within(at.y, beside.top, beside.bottom)]
}

function roomBeside(frame: Box, boxes: readonly Box[]): Box {
  const covered = boxes.map(({ left, top, right, bottom }) => ({
    ...{ left: left - AWAY_PX, top: top - AWAY_PX, right: right + AWAY_PX, bottom: bottom + AWAY_PX },
  }))
  const free = freeRoom(frame, covered)
  const room = {
    ...{ left: frame.left + free.left, right: frame.right - free.right },
    ...{ top: frame.top + free.top, bottom: frame.bottom - free.bottom },
  }
  return room.right > room.left && room.bottom > room.top ? room : frame
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
