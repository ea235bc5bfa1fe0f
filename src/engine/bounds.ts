import { AXIS_BITS, interleave, rowOf } from '../cells/morton.ts'
import { mercatorX } from '../core/mercator.ts'
import type { DegreeBox } from '../core/stored/box.ts'

export { type DegreeBox, degreeLimits, isWithin } from '../core/stored/box.ts'

/** Tiles that a box is covered with at most along each axis. */
const ACROSS = 2

/**
 * Ranges of cells, each from one to before another, that hold all of a box and more: squares of one size, four of
 * them for each side of the date line. They spare an engine what lies elsewhere.
 */
export function coverOf(box: DegreeBox): (readonly [from: number, before: number])[] {
  // A side of the box may be the very edge between two cells.
  const last = 2 ** AXIS_BITS - 1
  const clamped = (n: number) => Math.max(0, Math.min(last, n))
  const column = (lon: number) => Math.floor(mercatorX(lon) * 2 ** AXIS_BITS)
  const [top, bottom] = [clamped(rowOf(box.north) - 1), clamped(rowOf(box.south) + 1)]
  const [left, right] = [clamped(column(box.west) - 1), clamped(column(box.east) + 1)]
  const spans: (readonly [number, number])[] =
    box.west > box.east
      ? [
          [left, last],
          [0, right],
        ]
      : [[left, right]]
  // Longitude 180 is the first column, as -180 is.
  if (box.west <= box.east && left > 0 && right === last) spans.push([0, 0])
  return spans.flatMap(([from, to]) => squares(from, to, top, bottom))
}

function squares(left: number, right: number, top: number, bottom: number): (readonly [number, number])[] {
  let bits = 0
  const steps = (from: number, to: number) => Math.floor(to / 2 ** bits) - Math.floor(from / 2 ** bits) + 1
  while (steps(left, right) > ACROSS || steps(top, bottom) > ACROSS) bits++
  const size = 4 ** bits
  const found: (readonly [number, number])[] = []
  for (let y = Math.floor(top / 2 ** bits); y <= Math.floor(bottom / 2 ** bits); y++)
    for (let x = Math.floor(left / 2 ** bits); x <= Math.floor(right / 2 ** bits); x++) {
      const from = interleave(x, y) * size
      found.push([from, from + size])
    }
  return found
}
