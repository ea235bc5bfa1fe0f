import type { Padding } from '../core/fit.ts'
import type { LabelBox } from '../plate/place-labels.ts'
import { type Beside, type Frame, innerPoint, isFree, nearestFree, type Piece } from './inner-point.ts'
import type { ScreenPoint } from './map-props.ts'

/** How much a badge says. */
export type Length = 'words' | 'brief' | 'least'

/** What a badge takes when it says so much, CSS pixels. */
export interface Sized {
  readonly length: Length
  readonly width: number
  readonly height: number
}

/** From a badge to the middle of a mark that it does not cover, and to what is written or lies over the map, CSS pixels. */
const TO_MARK = 14
const TO_BOX = 3
export const NO_PADDING: Padding = { top: 0, right: 0, bottom: 0, left: 0 }

/** What a badge looks for room among. */
export interface Among {
  /** Of the map, CSS pixels, and what of it is covered at its edges. */
  readonly width: number
  readonly height: number
  readonly padding: Padding
  /** Middles of marks, and of names of countries. */
  readonly marks: readonly ScreenPoint[]
  readonly words: readonly ScreenPoint[]
  /** What else is written or lies over the map. */
  readonly taken: readonly LabelBox[]
}

export interface BadgePlace {
  readonly point: ScreenPoint
  readonly size: Sized
}

/**
 * Where a badge stands in its country's shape: as long as it can be beside everything (`sizes`, the longest first), else as short as it can
 * be. Where its country is full it covers a mark; where it would cover words there, it stands outside and says where it belongs.
 * Null where its country is not in sight.
 */
export function badgePlace(
  shape: readonly Piece[],
  sizes: readonly Sized[],
  { width, height, padding, marks, words, taken }: Among,
): BadgePlace | null {
  const beside = (size: Sized): Beside => ({
    ...{ marks, words, boxes: taken },
    ...{ clear: halfOf(size, TO_MARK), half: halfOf(size, TO_BOX) },
  })
  const frameFor = (padding: Padding, size: Sized) => frameWithin(roomOf(padding, size), width, height)
  const tried: BadgePlace[] = []
  // Where what lies over the map leaves next to no room, there may be some beside it.
  for (const room of [padding, NO_PADDING]) {
    for (const size of sizes) {
      const point = innerPoint(shape, frameFor(room, size), beside(size))
      if (!point) continue
      if (isFree(point, beside(size))) return { point, size }
      tried.push({ point, size })
    }
  }
  if (tried.length === 0) return null
  const full = { point: tried[0]!.point, size: tried.at(-1)!.size }
  if (isFree(full.point, { ...beside(full.size), marks: [] })) return full
  const size = sizes.find(({ length }) => length === 'brief') ?? full.size
  const outside = nearestFree(full.point, frameFor(NO_PADDING, size), beside(size))
  return outside ? { point: outside, size } : full
}

/** What a badge takes. */
export function boxRound({ point: { x, y }, size }: BadgePlace): LabelBox {
  const half = halfOf(size)
  return { left: x - half.x, top: y - half.y, right: x + half.x, bottom: y + half.y }
}

/** What of the map is free of what lies over it. */
export function frameWithin({ left, top, right, bottom }: Padding, width: number, height: number): Frame {
  return { left, top, right: width - right, bottom: height - bottom }
}

/** Room at the map's edges with which a badge lies inside of what is left. */
function roomOf({ top, right, bottom, left }: Padding, size: Sized): Padding {
  const { x, y } = halfOf(size, 1)
  return {
    ...{ top: Math.max(top, y), bottom: Math.max(bottom, y) },
    ...{ left: Math.max(left, x), right: Math.max(right, x) },
  }
}

/** Half of what a badge takes, with a gap about it. */
function halfOf({ width, height }: Sized, gap = 0): ScreenPoint {
  return { x: width / 2 + gap, y: height / 2 + gap }
}
