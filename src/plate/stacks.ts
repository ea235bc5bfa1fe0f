import { RANKS } from '../core/record/gravity.ts'
import { CORNERS, inradius, LINE, type MarkColour, type MarkPath, POSSIBLE, type Polygon } from './marks.ts'

/** How a stack is drawn: the outline of what stands for it, with room for a number in it. */
export interface StackLook {
  readonly outline: Polygon | 'disc'
  /** A line on paper, with the number in its colour; else filled, with the number in paper. */
  readonly open: boolean
  readonly colour: MarkColour
}

const LOOKS: { readonly [R in (typeof RANKS)[number]]: StackLook } = {
  attack: { outline: 'diamond', open: false, colour: 'attack' },
  'foiled-plot': { outline: 'diamond', open: true, colour: 'plot' },
  arrest: { outline: 'square', open: false, colour: 'operation' },
  warning: { outline: 'triangle', open: true, colour: 'warning' },
  // No hatching: a number on it would not be read.
  'territorial-control': { outline: 'square', open: true, colour: 'context' },
  organisation: { outline: 'disc', open: true, colour: 'context' },
  aggregate: { outline: 'disc', open: false, colour: 'context' },
  context: { outline: 'disc', open: false, colour: 'context' },
}

/** The look of a stack whose gravest kind has a rank. */
export function stackLook(rank: number): StackLook {
  return LOOKS[RANKS[rank] ?? 'context']
}

/** Numbers that the smallest and the largest stack stand for; those beyond are drawn as large as these. */
const COUNTS = { least: 2, most: 100_000 } as const
/** Radius of a disc as large as the smallest and the largest stack, CSS pixels. */
const SIZES = { least: 9.6, most: 19 } as const

/**
 * Radius of a disc that covers as much as a stack of `count` incidents does, CSS pixels. The area grows by the same amount
 * with every tenfold, so that 2 can be read and 100,000 does not cover a country.
 */
export function stackSize(count: number): number {
  const tens = Math.log(Math.min(Math.max(count, COUNTS.least), COUNTS.most) / COUNTS.least)
  const share = tens / Math.log(COUNTS.most / COUNTS.least)
  return Math.sqrt(SIZES.least ** 2 + share * (SIZES.most ** 2 - SIZES.least ** 2))
}

/** From the middle of a stack to its outline's corner on the axis or edge, or to the rim, CSS pixels: as in a mark's `radius`. */
export function stackRadius(outline: StackLook['outline'], count: number): number {
  return stackSize(count) * SPREAD[outline]
}

/** Radius of each outline that covers as much as a disc of radius 1. */
const SPREAD: { readonly [O in StackLook['outline']]: number } = {
  diamond: Math.sqrt(Math.PI / 2),
  square: Math.sqrt(Math.PI) / 2,
  triangle: Math.sqrt(Math.PI / Math.sqrt(3)),
  disc: 1,
}

/** By how much of its radius the number stands below the middle of an outline: a triangle has its room there. */
export const NUMBER_SINKS: { readonly [O in StackLook['outline']]: number } = {
  diamond: 0,
  square: 0,
  triangle: 0.13,
  disc: 0,
}

/** What a stack's number reads: at most four characters. From a thousand on whole thousands, rounded down; below 0 nothing is known. */
export function stackNumber(count: number): string {
  if (count < 0) return '?'
  if (count >= 1e6) return `${Math.floor(count / 1e6)}M`
  return count >= 1000 ? `${Math.floor(count / 1000)}k` : String(count)
}

/** The outline of a stack as a path about its middle, CSS pixels: to be filled, or drawn as a line on paper. */
export function stackPath({ outline, open }: StackLook, count: number, possible: boolean): MarkPath {
  const radius = stackRadius(outline, count)
  const line = possible ? POSSIBLE.line : open ? LINE.open : null
  const inset = (line ?? 0) / 2
  const round = (value: number) => Math.round(value * 100) / 100 + 0
  if (outline === 'disc') {
    const r = round(radius - inset)
    return { d: `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0 ${r} ${r} 0 1 0-${2 * r} 0Z`, line }
  }
  const shrunk = radius - inset / inradius(outline)
  const d = CORNERS[outline].map(([x, y]) => `${round(x * shrunk)} ${round(y * shrunk)}`).join('L')
  return { d: `M${d}Z`, line }
}
