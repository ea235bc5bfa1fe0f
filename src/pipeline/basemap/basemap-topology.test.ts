import { describe, expect, test } from 'vitest'
import {
  bordersOf,
  decodeArcs,
  polygonsOf,
  type TopoGeometry,
  type Topology,
  unwrap,
} from './basemap-topology.ts'

/** Two squares that share an edge, in tenths of a degree. */
const TOPOLOGY: Topology = {
  transform: { scale: [0.1, 0.1], translate: [10, 20] },
  arcs: [
    [
      [0, 0],
      [0, 10],
    ],
    [
      [0, 10],
      [-10, 0],
      [0, -10],
      [10, 0],
    ],
    [
      [0, 10],
      [10, 0],
      [0, -10],
      [-10, 0],
    ],
  ],
  objects: {},
}
const WEST: TopoGeometry = { type: 'Polygon', arcs: [[0, 1]] }
const EAST: TopoGeometry = { type: 'MultiPolygon', arcs: [[[~0, ~2]]] }

test('decodes arcs as sums of steps, scaled and shifted', () => {
  expect(decodeArcs(TOPOLOGY)[1]).toEqual([
    [10, 21],
    [9, 21],
    [9, 20],
    [10, 20],
  ])
})

test('joins arcs to a closed ring without repeating where they meet', () => {
  expect(polygonsOf(WEST, decodeArcs(TOPOLOGY))).toEqual([
    [
      [
        [10, 20],
        [10, 21],
        [9, 21],
        [9, 20],
        [10, 20],
      ],
    ],
  ])
})

test('a line that two countries share is a border, a coast is not', () => {
  expect(bordersOf([WEST, EAST], decodeArcs(TOPOLOGY))).toEqual([
    {
      line: [
        [10, 20],
        [10, 21],
      ],
      sides: [0, 1],
    },
  ])
})

describe('unwrap', () => {
  test('goes on counting over 180 degrees, both ways', () => {
    expect([
      unwrap([
        [179, 0],
        [-179, 0],
        [179, 1],
      ]),
      unwrap([
        [-179, 0],
        [179, 0],
      ]),
    ]).toEqual([
      [
        [179, 0],
        [181, 0],
        [179, 1],
      ],
      [
        [-179, 0],
        [-181, 0],
      ],
    ])
  })

  test('leaves an empty line empty', () => {
    expect(unwrap([])).toEqual([])
  })
})

test('a ring round a pole is closed along the pole', () => {
  const ring = [0, 120, 240, 360].map((lon): [number, number] => [lon > 180 ? lon - 360 : lon, -70])
  expect(polygonsOf({ type: 'Polygon', arcs: [[0]] }, [ring])).toEqual([
    [
      [
        [0, -70],
        [120, -70],
        [240, -70],
        [360, -70],
        [360, -90],
        [0, -90],
        [0, -70],
      ],
    ],
  ])
})

test('a hole is in the same turn of the world as its outline', () => {
  const outline: [number, number][] = [
    [170, 0],
    [-170, 0],
    [-170, 10],
    [170, 10],
    [170, 0],
  ]
  const hole: [number, number][] = [
    [-175, 2],
    [-174, 2],
    [-174, 3],
    [-175, 2],
  ]
  const [polygon] = polygonsOf({ type: 'Polygon', arcs: [[0], [1]] }, [outline, hole])
  expect(polygon![1]).toEqual([
    [185, 2],
    [186, 2],
    [186, 3],
    [185, 2],
  ])
})
