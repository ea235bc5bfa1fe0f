import { describe, expect, it, test } from 'vitest'
import {
  CORNERS,
  edgesOf,
  inradius,
  LINE,
  MARKS,
  markOf,
  markPaths,
  POSSIBLE,
  type Polygon,
  possiblePaths,
  SHAPES,
} from './marks.ts'

const POLYGONS = Object.keys(CORNERS) as Polygon[]

/** How far a point lies outside a polygon of this radius, by its edges, as the shader reckons. */
function outside(polygon: Polygon, radius: number, [x, y]: readonly [number, number]): number {
  return Math.max(...edgesOf(polygon).map(([nx, ny]) => nx * x + ny * y)) - inradius(polygon) * radius
}

function cornersOf(d: string): (readonly [number, number])[] {
  return [...d.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const)
}

describe('a polygon', () => {
  test.each(POLYGONS)('%s has all its edges equally far from its middle', (polygon) => {
    const corners: readonly (readonly [number, number])[] = CORNERS[polygon]
    const distances = edgesOf(polygon).map(([x, y], i) => corners[i]![0] * x + corners[i]![1] * y)
    for (const distance of distances) expect(distance).toBeCloseTo(inradius(polygon), 12)
  })
})

describe('a mark', () => {
  it('is the same on paper as in the shader: its path runs along the edges, half a line inside where it is open', () => {
    const off = Object.values(SHAPES).flatMap(({ outline, fill, radius }, i) => {
      if (outline === 'disc' || outline === 'dots') return []
      const { d } = markPaths(Object.keys(SHAPES)[i] as keyof typeof SHAPES)[0]!
      const inset = fill === 'solid' ? 0 : LINE[fill] / 2
      return cornersOf(d).map((corner) => Math.abs(outside(outline, radius, corner) + inset))
    })
    expect(off.length).toBe(4 + 4 + 4 + 3 + 4 + 3 + 4)
    expect(Math.max(...off)).toBeLessThan(0.01)
  })

  it('is hollow with a halo of whole dashes where it is only possible, whatever its shape', () => {
    const shapes = Object.keys(SHAPES) as (keyof typeof SHAPES)[]
    const looks = shapes.map((shape) => {
      const [body, halo] = possiblePaths(shape)
      const dashes = (2 * Math.PI * (SHAPES[shape].radius + POSSIBLE.halo)) / (2 * halo!.dash!)
      return [shape, body!.line, halo!.line, Math.round(dashes * 10) / 10]
    })
    const { line, haloLine, dashes } = POSSIBLE
    expect(looks).toEqual(shapes.map((shape) => [shape, shape === 'dots' ? null : line, haloLine, dashes]))
  })

  it('has a code of its own for each shape, of four bits', () => {
    const codes = Object.values(SHAPES).map(({ code }) => code)
    expect(codes).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  it('tells attacks, plots, operations, warnings and context by shape alone', () => {
    const shapes = ['attack', 'foiled-plot', 'arrest', 'warning', 'context'].map((kind) => markOf(kind).shape)
    expect(new Set(shapes).size).toBe(5)
  })

  it('stays within a square of 16 pixels', () => {
    const beyond = Object.values(SHAPES).filter(({ outline, radius }) => {
      const corners: readonly (readonly [number, number])[] =
        outline === 'disc' || outline === 'dots' ? [[1, 0]] : CORNERS[outline]
      return corners.some((corner) => corner.some((part) => Math.abs(part * radius) > 8))
    })
    expect(beyond).toEqual([])
  })

  it('is that of context for a kind that no vocabulary knows', () => {
    expect([markOf('party'), markOf('constructor')]).toEqual([MARKS.context, MARKS.context])
  })
})
