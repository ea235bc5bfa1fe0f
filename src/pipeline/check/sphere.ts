import type { Position } from '../../core/record/incident.ts'
import { EARTH_RADIUS_KM, kmOfChord } from '../../measures/sphere.ts'
import type { Polygon } from './country-shapes.ts'

const RADIANS = Math.PI / 180

type Vector = readonly [number, number, number]

/** Great-circle distance, km. Good to half a percent of the ellipsoid: for tolerances, never for published distances. */
export function kmBetween(a: Position, b: Position): number {
  return kmApart(toVector(a), toVector(b))
}

/**
 * About the smallest disc around positions: centre and radius, km (Bădoiu and Clarkson 2003: step towards the
 * farthest position, ever shorter; within one percent). One position: radius 0. None: null.
 */
export function enclosingDisc(
  positions: readonly Position[],
): { position: Position; radiusKm: number } | null {
  const points = positions.map(toVector)
  if (points.length === 0) return null
  let centre = normalised(points.reduce(add, [0, 0, 0]))
  for (let step = 1; step <= 300; step++) {
    const farthest = farthestFrom(centre, points)
    centre = normalised(
      centre.map((part, axis) => part + (farthest[axis]! - part) / (step + 1)) as unknown as Vector,
    )
  }
  return { position: toPosition(centre), radiusKm: kmApart(centre, farthestFrom(centre, points)) }
}

/** Distance from a position to the nearest of some polygons, km: 0 inside; null without polygons. */
export function kmToPolygons(position: Position, polygons: readonly Polygon[]): number | null {
  if (polygons.length === 0) return null
  let nearest = Number.POSITIVE_INFINITY
  for (const polygon of polygons) {
    if (isInside(position, polygon)) return 0
    for (const ring of polygon) nearest = Math.min(nearest, kmToRing(position, ring))
  }
  return nearest
}

/** Even-odd rule; tried one turn to either side, because rings may run over 180 degrees. */
function isInside([lon, lat]: Position, polygon: Polygon): boolean {
  const { west, south, east, north } = boxOf(polygon)
  if (lat < south || lat > north) return false
  return [lon - 360, lon, lon + 360].some((x) => {
    if (x < west || x > east) return false
    let inside = false
    const edges = edgesAround(lat, polygon)
    for (let i = 0; i < edges.length; i += 4) {
      const [ax, ay, bx, by] = [edges[i]!, edges[i + 1]!, edges[i + 2]!, edges[i + 3]!]
      if (ay > lat !== by > lat && x < ax + ((lat - ay) / (by - ay)) * (bx - ax)) inside = !inside
    }
    return inside
  })
}

const bands = new WeakMap<Polygon, Map<number, number[]>>()
const NO_EDGES: readonly number[] = []

/** The edges that touch the degree of latitude in which a parallel lies, four numbers each: of a large country a few of thousands. */
function edgesAround(lat: number, polygon: Polygon): readonly number[] {
  let byDegree = bands.get(polygon)
  if (!byDegree) {
    byDegree = new Map()
    for (const ring of polygon) {
      for (let i = 1; i < ring.length; i++) {
        const [[ax, ay], [bx, by]] = [ring[i - 1]!, ring[i]!]
        for (let degree = Math.floor(Math.min(ay, by)); degree <= Math.max(ay, by); degree++) {
          const band = byDegree.get(degree)
          if (band) band.push(ax, ay, bx, by)
          else byDegree.set(degree, [ax, ay, bx, by])
        }
      }
    }
    bands.set(polygon, byDegree)
  }
  return byDegree.get(Math.floor(lat)) ?? NO_EDGES
}

const boxes = new WeakMap<Polygon, { west: number; south: number; east: number; north: number }>()

function boxOf(polygon: Polygon) {
  let box = boxes.get(polygon)
  if (!box) {
    const far = Number.POSITIVE_INFINITY
    box = { west: far, south: far, east: -far, north: -far }
    for (const [lon, lat] of polygon[0] ?? []) {
      box.west = Math.min(box.west, lon)
      box.east = Math.max(box.east, lon)
      box.south = Math.min(box.south, lat)
      box.north = Math.max(box.north, lat)
    }
    boxes.set(polygon, box)
  }
  return box
}

/** Planar around the position: right to a percent for edges within some hundred km, and only those decide. */
function kmToRing([lon, lat]: Position, ring: readonly Position[]): number {
  const shrink = Math.cos(lat * RADIANS)
  const flat = ring.map(
    ([x, y]) => [(x - lon - 360 * Math.round((x - lon) / 360)) * shrink, y - lat] as const,
  )
  let nearest = Number.POSITIVE_INFINITY
  for (let i = 1; i < flat.length; i++) {
    const [[ax, ay], [bx, by]] = [flat[i - 1]!, flat[i]!]
    const [dx, dy] = [bx - ax, by - ay]
    const length = dx * dx + dy * dy
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length))
    nearest = Math.min(nearest, Math.hypot(ax + along * dx, ay + along * dy))
  }
  return nearest * RADIANS * EARTH_RADIUS_KM
}

function toVector([lon, lat]: Position): Vector {
  const [x, y] = [lon * RADIANS, lat * RADIANS]
  return [Math.cos(y) * Math.cos(x), Math.cos(y) * Math.sin(x), Math.sin(y)]
}

function toPosition([x, y, z]: Vector): Position {
  return [Math.atan2(y, x) / RADIANS, Math.atan2(z, Math.hypot(x, y)) / RADIANS]
}

function kmApart(a: Vector, b: Vector): number {
  return kmOfChord(Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]))
}

function farthestFrom(centre: Vector, points: readonly Vector[]): Vector {
  return points.reduce((best, point) => (nearness(centre, point) < nearness(centre, best) ? point : best))
}

function nearness(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

function add(a: Vector, b: Vector): Vector {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
}

function normalised(vector: Vector): Vector {
  const length = Math.hypot(...vector) || 1
  return [vector[0] / length, vector[1] / length, vector[2] / length]
}
