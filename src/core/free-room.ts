import type { Padding } from './fit.ts'

/** A rectangle on a picture, CSS pixels from its top left. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Width to height of what is usually looked at: regions are wider than they are high. */
const SHAPE = 1.3

/**
 * The room of a picture over which nothing lies, as the padding that leaves it: of all rectangles between the obstacles the
 * one in which something of the usual shape is largest. No padding is negative; all of the picture is covered where nothing is
 * left.
 */
export function freeRoom(picture: Box, obstacles: readonly Box[]): Padding {
  const boxes = obstacles.filter((box) => overlaps(box, picture))
  const between = (low: number, high: number, edges: readonly number[]) => [
    ...new Set(edges.filter((edge) => edge >= low && edge <= high)),
  ]
  const { left, top, right, bottom } = picture
  const lefts = between(left, right, [left, ...boxes.map((box) => box.right)])
  const rights = between(left, right, [right, ...boxes.map((box) => box.left)])
  const tops = between(top, bottom, [top, ...boxes.map((box) => box.bottom)])
  const bottoms = between(top, bottom, [bottom, ...boxes.map((box) => box.top)])
  let [best, room, most] = [-1, { left, top, right: left, bottom: top }, -1]
  for (const left of lefts)
    for (const right of rights)
      for (const top of tops)
        for (const bottom of bottoms) {
          if (right <= left || bottom <= top) continue
          const size = Math.min((right - left) / SHAPE, bottom - top)
          const area = (right - left) * (bottom - top)
          if (size < best || (size === best && area <= most)) continue
          const free = { left, top, right, bottom }
          if (boxes.some((box) => overlaps(box, free))) continue
          ;[best, room, most] = [size, free, area]
        }
  return {
    left: room.left - left,
    top: room.top - top,
    right: right - room.right,
    bottom: bottom - room.bottom,
  }
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
