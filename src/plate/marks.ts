import type { Kind } from '../core/record/incident.ts'

/** Polygons by their corners about the mark's middle, y down: all edges of one are equally far from the middle. */
export const CORNERS = {
  diamond: [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ],
  square: [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ],
  triangle: [
    [0, -2 / Math.sqrt(3)],
    [1, 1 / Math.sqrt(3)],
    [-1, 1 / Math.sqrt(3)],
  ],
} as const

export type Polygon = keyof typeof CORNERS

interface ShapeLook {
  /** What the fragment shader switches on, four bits. */
  readonly code: number
  readonly outline: Polygon | 'disc' | 'dots'
  readonly fill: 'solid' | 'open' | 'hatched'
  /** From the middle to a polygon's corner on the axis or edge, or to the rim, CSS pixels. */
  readonly radius: number
}

/** How a mark is drawn, wherever it is: shader, legend, list, poster and share image follow this table. */
export const SHAPES = {
  diamond: { code: 0, outline: 'diamond', fill: 'solid', radius: 7 },
  'hollow-diamond': { code: 1, outline: 'diamond', fill: 'open', radius: 7 },
  square: { code: 2, outline: 'square', fill: 'solid', radius: 4.6 },
  'hollow-triangle': { code: 3, outline: 'triangle', fill: 'open', radius: 6.4 },
  dot: { code: 4, outline: 'disc', fill: 'solid', radius: 3 },
  ring: { code: 5, outline: 'disc', fill: 'open', radius: 4.8 },
  hatched: { code: 6, outline: 'square', fill: 'hatched', radius: 5.4 },
  dots: { code: 7, outline: 'dots', fill: 'solid', radius: 6 },
  disc: { code: 8, outline: 'disc', fill: 'solid', radius: 5.2 },
  triangle: { code: 9, outline: 'triangle', fill: 'solid', radius: 6.4 },
  'hollow-square': { code: 10, outline: 'square', fill: 'open', radius: 4.8 },
} as const satisfies { readonly [name: string]: ShapeLook }

export type Shape = keyof typeof SHAPES

/** Width of the line of open marks, which lies inside the outline; of hatched ones; CSS pixels. */
export const LINE = { open: 2, hatched: 1.2, hatch: 1 } as const
/** Distance of hatching lines along an axis, CSS pixels. */
export const HATCH_STEP = 4
/** Three dots in a row: the radius of one and the distance of two, as shares of the shape's radius. */
export const DOTS = { radius: 0.25, step: 0.75 } as const

/**
 * How a mark is drawn whose incident is only possible in the window, whatever its shape: hollow, its outline a thin line on
 * paper, and round it a halo of dashes that begins so far outside its radius. CSS pixels.
 */
export const POSSIBLE = { line: 1.1, halo: 3, haloLine: 1.1, dashes: 8 } as const

/** Names of the palette's colours that marks use; the place in the list is the shader's colour index, four bits. */
export const MARK_COLOURS = [
  'attack',
  'plot',
  'operation',
  'warning',
  'context',
  'value1',
  'value2',
  'value3',
  'value4',
  'value5',
  'value6',
  'value7',
  'value8',
] as const

export type MarkColour = (typeof MARK_COLOURS)[number]

export interface Mark {
  readonly shape: Shape
  readonly colour: MarkColour
}

/** Shape and colour of each kind: told apart by shape first, by colour second, by size never. */
export const MARKS: { readonly [K in Kind]: Mark } = {
  attack: { shape: 'diamond', colour: 'attack' },
  'foiled-plot': { shape: 'hollow-diamond', colour: 'plot' },
  arrest: { shape: 'square', colour: 'operation' },
  'security-operation': { shape: 'square', colour: 'operation' },
  warning: { shape: 'hollow-triangle', colour: 'warning' },
  threat: { shape: 'hollow-triangle', colour: 'warning' },
  'territorial-control': { shape: 'hatched', colour: 'context' },
  organisation: { shape: 'ring', colour: 'context' },
  context: { shape: 'dot', colour: 'context' },
  aggregate: { shape: 'dots', colour: 'context' },
}

/** The mark of a kind as a dataset spells it; an unknown kind is drawn as context. */
export function markOf(kind: string): Mark {
  return Object.hasOwn(MARKS, kind) ? MARKS[kind as Kind] : MARKS.context
}

/** Distance of a polygon's edges from its middle, for radius 1. */
export function inradius(polygon: Polygon): number {
  const [[x, y]] = edgesOf(polygon)
  const [a] = CORNERS[polygon]
  return a[0] * x + a[1] * y
}

type Edges = readonly [readonly [x: number, y: number], ...(readonly [x: number, y: number])[]]

/** The outward normals of a polygon's edges, of length 1, in the order of its corners. */
export function edgesOf(polygon: Polygon): Edges {
  const corners: readonly (readonly [number, number])[] = CORNERS[polygon]
  return corners.map(([ax, ay], i) => {
    const [bx, by] = corners[(i + 1) % corners.length]!
    const length = Math.hypot(bx - ax, by - ay)
    return [(by - ay) / length, (ax - bx) / length] as const
  }) as unknown as Edges
}

/** A part of a drawn mark: an SVG path about the mark's middle, filled, or drawn as a line of this many pixels. */
export interface MarkPath {
  readonly d: string
  readonly line: number | null
  /** Length of a dash and of what divides two, where the line is dashed. */
  readonly dash?: number
}

/** The paths of a shape that is only possible, in the order in which they are drawn, CSS pixels. */
export function possiblePaths(shape: Shape): readonly MarkPath[] {
  const { outline, radius } = SHAPES[shape]
  const { line, halo, haloLine, dashes } = POSSIBLE
  const rim = radius + halo
  const [drawn] =
    outline === 'dots' ? markPaths(shape) : [{ d: outlinePath(outline, radius, line / 2), line }]
  return [drawn!, { d: circle(0, rim), line: haloLine, dash: round((Math.PI * rim) / dashes) }]
}

/** The paths of a shape, in the order in which they are drawn, CSS pixels. */
export function markPaths(shape: Shape): readonly MarkPath[] {
  const { outline, fill, radius } = SHAPES[shape]
  if (outline === 'dots') {
    const step = DOTS.step * radius
    return [{ d: [-step, 0, step].map((x) => circle(x, DOTS.radius * radius)).join(''), line: null }]
  }
  if (fill === 'solid') return [{ d: outlinePath(outline, radius, 0), line: null }]
  const line = LINE[fill]
  const edge = { d: outlinePath(outline, radius, line / 2), line }
  return fill === 'open' ? [edge] : [edge, { d: hatching(radius), line: LINE.hatch }]
}

/** An outline whose edges lie `inset` pixels further inside, so that a line along it stays within the shape. */
function outlinePath(outline: Polygon | 'disc', radius: number, inset: number): string {
  if (outline === 'disc') return circle(0, radius - inset)
  const shrunk = radius - inset / inradius(outline)
  return `M${CORNERS[outline].map(([x, y]) => `${round(x * shrunk)} ${round(y * shrunk)}`).join('L')}Z`
}

function circle(x: number, radius: number): string {
  const [r, across] = [round(radius), round(2 * radius)]
  return `M${round(x - radius)} 0a${r} ${r} 0 1 0 ${across} 0 ${r} ${r} 0 1 0-${across} 0Z`
}

/** The lines x + y = -4, 0, 4 ... within a square. */
function hatching(radius: number): string {
  const most = Math.floor((2 * radius) / HATCH_STEP) * HATCH_STEP
  const lines: string[] = []
  for (let sum = -most; sum <= most; sum += HATCH_STEP) {
    const [from, to] = [Math.max(-radius, sum - radius), Math.min(radius, sum + radius)]
    lines.push(`M${round(from)} ${round(sum - from)}L${round(to)} ${round(sum - to)}`)
  }
  return lines.join('')
}

function round(value: number): number {
  return Math.round(value * 100) / 100 + 0
}
