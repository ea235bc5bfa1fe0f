import type { LabelBox } from '../plate/place-labels.ts'
import type { ScreenPoint } from './map-props.ts'

/** Side of the cells that are tried, CSS pixels. */
const CELL = 24

/** A rectangle of the screen, CSS pixels. */
export interface Frame {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Rings of one polygon, its holes among them, as points of the screen. */
export type Piece = readonly (readonly (readonly [number, number])[])[]

/** What lies on the screen already: marks and words by their middles, and boxes. */
export interface Beside {
  readonly marks: readonly ScreenPoint[]
  readonly words: readonly ScreenPoint[]
  readonly boxes: readonly LabelBox[]
  /** Half the width and height within which what is put somewhere would cover a mark, CSS pixels. */
  readonly clear: ScreenPoint
  /** The same of a box: half of what is put there, and the gap between the two. */
  readonly half: ScreenPoint
}

const NOTHING: Beside = { marks: [], words: [], boxes: [], clear: { x: 0, y: 0 }, half: { x: 0, y: 0 } }

/**
 * The middle of the widest part of a shape that lies inside a frame, CSS pixels: where words about the shape are read as
 * being about it. The shape comes in pieces that may overlap, as the tiles of a map do. A place beside all marks goes before a
 * wider one, and one beside all words where it is nearly as wide. Null where nothing of the shape is in the frame.
 */
export function innerPoint(
  pieces: readonly Piece[],
  frame: Frame,
  beside: Beside = NOTHING,
): ScreenPoint | null {
  const columns = Math.floor((frame.right - frame.left) / CELL)
  const rows = Math.floor((frame.bottom - frame.top) / CELL)
  if (columns < 1 || rows < 1) return null
  const x = (column: number) => frame.left + (column + 0.5) * CELL
  const y = (row: number) => frame.top + (row + 0.5) * CELL
  const inside = new Uint8Array(columns * rows)
  for (let row = 0; row < rows; row++) {
    for (const [from, to] of pieces.flatMap((rings) => spansAt(rings, y(row)))) {
      const first = Math.max(0, Math.ceil((from - frame.left) / CELL - 0.5))
      const last = Math.min(columns - 1, Math.floor((to - frame.left) / CELL - 0.5))
      if (last >= first) inside.fill(1, row * columns + first, row * columns + last + 1)
    }
  }
  const depth = depths(inside, columns, rows)
  let best: ScreenPoint | null = null
  let bestWorth = 0
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const point = { x: x(column), y: y(row) }
      const worth = depth[row * columns + column]! * freedomAt(point, beside)
      if (worth > bestWorth) [best, bestWorth] = [point, worth]
    }
  }
  return best
}

/** Whether what is put at a place covers no mark and no box. */
export function isFree(point: ScreenPoint, { marks, boxes, clear, half }: Beside): boolean {
  if (marks.some(({ x, y }) => Math.abs(x - point.x) < clear.x && Math.abs(y - point.y) < clear.y))
    return false
  return !boxes.some((box) => {
    const { x, y } = awayFrom(box, point)
    return x < half.x && y < half.y
  })
}

/** The place nearest to a point at which what is put there lies inside a frame and covers nothing; null where there is none. */
export function nearestFree(to: ScreenPoint, frame: Frame, beside: Beside): ScreenPoint | null {
  let [best, least]: [ScreenPoint | null, number] = [null, Number.POSITIVE_INFINITY]
  for (let y = frame.top; y <= frame.bottom; y += CELL)
    for (let x = frame.left; x <= frame.right; x += CELL) {
      const away = Math.hypot(x - to.x, y - to.y)
      if (away < least && isFree({ x, y }, beside)) [best, least] = [{ x, y }, away]
    }
  return best
}

/** How free a place is: where it is on no mark more than where it is on one, there the more the farther off. */
function freedomAt(point: ScreenPoint, beside: Beside): number {
  const { marks, words, boxes } = beside
  if (isFree(point, beside)) return isFree(point, { ...beside, marks: words, boxes: [] }) ? 3 : 2.5
  const toMarks = marks.map(({ x, y }) => Math.hypot(x - point.x, y - point.y))
  const toBoxes = boxes.map((box) => awayFrom(box, point)).map(({ x, y }) => 1 + Math.hypot(x, y))
  return Math.min(...toMarks, ...toBoxes) / 1e5
}

/** How far a point lies beside a box, and how far above or below it. */
function awayFrom({ left, top, right, bottom }: LabelBox, { x, y }: ScreenPoint): ScreenPoint {
  return { x: Math.max(0, left - x, x - right), y: Math.max(0, top - y, y - bottom) }
}

/** Stretches of a horizontal line that lie inside a piece, by the even-odd rule. */
function spansAt(rings: Piece, y: number): [number, number][] {
  const crossings: number[] = []
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i]!
      const [xj, yj] = ring[j]!
      if (yi > y !== yj > y) crossings.push(((xj - xi) * (y - yi)) / (yj - yi) + xi)
    }
  }
  crossings.sort((a, b) => a - b)
  const spans: [number, number][] = []
  for (let i = 0; i + 1 < crossings.length; i += 2) spans.push([crossings[i]!, crossings[i + 1]!])
  return spans
}

/** Steps from each cell to the nearest one outside; what lies beyond the frame is outside. */
function depths(inside: Uint8Array, columns: number, rows: number): Float64Array {
  const depth = new Float64Array(columns * rows)
  const at = (column: number, row: number) =>
    column < 0 || row < 0 || column >= columns || row >= rows ? 0 : depth[row * columns + column]!
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (!inside[row * columns + column]) continue
      const nearest = Math.min(at(column - 1, row) + 1, at(column, row - 1) + 1)
      depth[row * columns + column] = Math.min(
        nearest,
        at(column - 1, row - 1) + Math.SQRT2,
        at(column + 1, row - 1) + Math.SQRT2,
      )
    }
  }
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      if (!inside[row * columns + column]) continue
      const nearest = Math.min(at(column + 1, row) + 1, at(column, row + 1) + 1)
      depth[row * columns + column] = Math.min(
        depth[row * columns + column]!,
        nearest,
        at(column + 1, row + 1) + Math.SQRT2,
        at(column - 1, row + 1) + Math.SQRT2,
      )
    }
  }
  return depth
}
