import type { Padding } from '../core/fit.ts'
import type { LabelBox } from '../plate/place-labels.ts'
import { type Beside, type Frame, innerPoint, isFree, nearestFree, type Piece } from './inner-point.ts'
import type { ScreenPoint } from './map-props.ts'

/** How much a badge says. */
export type Length = 'words' | 'brief' | 'least'

/** Half of what a badge takes, with half of a mark. */
const CLEAR: { readonly [L in Length]: ScreenPoint } = {
  words: { x: 92, y: 30 },
  brief: { x: 58, y: 28 },
  least: { x: 30, y: 26 },
}
/** Half of a badge's height, and half of a mark: the rest of `CLEAR` is half a badge, which is left free at the map's edges. CSS pixels. */
const EDGE = { y: 16, mark: 14 }
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
  readonly length: Length
}

/**
 * Where a badge stands in its country's shape: as long as it can be beside everything (`lengths`, the longest first), else as short as it can
 * be. Where its country is full it covers a mark; where it would cover words there, it stands outside and says where it belongs.
 * Null where its country is not in sight.
 */
export function badgePlace(
  shape: readonly Piece[],
  lengths: readonly Length[],
  { width, height, padding, marks, words, taken }: Among,
): BadgePlace | null {
  const written = taken.flatMap(pointsOf)
  const besideAll = (length: Length): Beside => ({
    ...{ marks: [...marks, ...written], words, clear: CLEAR[length] },
  })
  const frameFor = (padding: Padding, length: Length) => frameWithin(roomOf(padding, length), width, height)
  const tried: BadgePlace[] = []
  // Where what lies over the map leaves next to no room, there may be some beside it.
  for (const room of [padding, NO_PADDING]) {
    for (const length of lengths) {
      const point = innerPoint(shape, frameFor(room, length), besideAll(length))
      if (!point) continue
      if (isFree(point, besideAll(length))) return { point, length }
      tried.push({ point, length })
    }
  }
  if (tried.length === 0) return null
  const full = { point: tried[0]!.point, length: tried.at(-1)!.length }
  if (isFree(full.point, { marks: written, words: [], clear: CLEAR[full.length] })) return full
  const outside = nearestFree(full.point, frameFor(NO_PADDING, 'brief'), besideAll('brief'))
  return outside ? { point: outside, length: 'brief' } : full
}

/** What a badge takes. */
export function boxRound({ point: { x, y }, length }: BadgePlace): LabelBox {
  const half = CLEAR[length].x - EDGE.mark
  return { left: x - half, top: y - EDGE.y, right: x + half, bottom: y + EDGE.y }
}

/** What of the map is free of what lies over it. */
export function frameWithin({ left, top, right, bottom }: Padding, width: number, height: number): Frame {
  return { left, top, right: width - right, bottom: height - bottom }
}

/** Room at the map's edges with which a badge lies inside of what is left. */
function roomOf({ top, right, bottom, left }: Padding, length: Length): Padding {
  const side = CLEAR[length].x - EDGE.mark
  return {
    ...{ top: Math.max(top, EDGE.y), bottom: Math.max(bottom, EDGE.y) },
    ...{ left: Math.max(left, side), right: Math.max(right, side) },
  }
}

/** Points of a box, no farther apart than the smallest badge is wide and a line is high. */
function pointsOf({ left, top, right, bottom }: LabelBox): ScreenPoint[] {
  const along = (from: number, to: number, apart: number) => {
    const parts = Math.max(1, Math.ceil((to - from) / apart))
    return Array.from({ length: parts }, (_, i) => from + ((i + 0.5) * (to - from)) / parts)
  }
  return along(top, bottom, 20).flatMap((y) => along(left, right, 40).map((x) => ({ x, y })))
}
