import type { Position } from '../core/record/incident.ts'
import { type Classes, standsFor } from '../core/table/classing.ts'
import { type Poster, pixelOf } from './poster.ts'

/** An incident of a numbered list that has a place. */
export interface Numbered {
  readonly number: number
  /** Class of its mark. */
  readonly class: number
  readonly position: Position
  readonly possible: boolean
}

/** One mark on paper: what stands for all that lies too near to be told apart, and the numbers of all of it. */
export interface PaperMark {
  readonly x: number
  readonly y: number
  readonly class: number
  readonly possible: boolean
  readonly label: string
  /** Where the label's middle stands, pixels of the picture. */
  readonly labelX: number
  readonly labelY: number
}

/** Nearer than this marks would lie over each other, pixels. */
const APART_PX = 16
const MARK_PX = 9
const LABEL_PX = 14
/** Width of a sign of a label. */
const SIGN_PX = 7

/** Marks with their numbers, each label beside its mark where nothing else stands, if there is such a side. */
export function paperMarks(
  incidents: readonly Numbered[],
  classes: Classes,
  poster: Pick<Poster, 'x' | 'y' | 'world'>,
  frame: { readonly width: number; readonly height: number },
): PaperMark[] {
  const groups: { x: number; y: number; of: Numbered[] }[] = []
  for (const incident of incidents) {
    const [left, top] = pixelOf(incident.position, poster, frame.width)
    const at = { x: left, y: top }
    if (at.x < 0 || at.y < 0 || at.x > frame.width || at.y > frame.height) continue
    const near = groups.find((group) => Math.hypot(group.x - at.x, group.y - at.y) < APART_PX)
    if (near) near.of.push(incident)
    else groups.push({ ...at, of: [incident] })
  }
  const taken: Rectangle[] = groups.map((group) => round(group.x, group.y, 2 * MARK_PX, 2 * MARK_PX))
  return groups.map(({ x, y, of }) => {
    const label = numbersInWords(of.map(({ number }) => number))
    const width = label.length * SIGN_PX + 4
    const sides = [
      [MARK_PX + width / 2 + 2, 0],
      [-MARK_PX - width / 2 - 2, 0],
      [0, -MARK_PX - LABEL_PX / 2],
      [0, MARK_PX + LABEL_PX / 2],
    ] as const
    const places = sides.map(([dx, dy]) => round(x + dx, y + dy, width, LABEL_PX))
    const inside = { left: 0, top: 0, right: frame.width, bottom: frame.height }
    const free = places.findIndex((place) => isIn(place, inside) && !taken.some((one) => isOver(one, place)))
    const [dx, dy] = sides[Math.max(0, free)]!
    taken.push(places[Math.max(0, free)]!)
    const numbers = Array.from(
      { length: classes.count },
      (_, one) => of.filter((other) => other.class === one).length,
    )
    return {
      ...{ x: tenth(x), y: tenth(y), label },
      class: standsFor(classes, numbers),
      possible: of.every(({ possible }) => possible),
      labelX: tenth(x + dx),
      labelY: tenth(y + dy),
    }
  })
}

/** "1, 4–6, 9" of ascending numbers. */
export function numbersInWords(numbers: readonly number[]): string {
  const runs: [number, number][] = []
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && number === last[1] + 1) last[1] = number
    else runs.push([number, number])
  }
  return runs
    .map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`))
    .join(', ')
}

interface Rectangle {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

function round(x: number, y: number, width: number, height: number): Rectangle {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 }
}

function isOver(a: Rectangle, b: Rectangle): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

function isIn(a: Rectangle, b: Rectangle): boolean {
  return a.left >= b.left && a.top >= b.top && a.right <= b.right && a.bottom <= b.bottom
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
