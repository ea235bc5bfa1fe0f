import type { Places } from './located.ts'
import { chordLimit } from './place-tree.ts'
import { EARTH_RADIUS_KM, greatCircleKm, haversine } from './sphere.ts'

/**
 * Joins places that are linked by steps of at most `epsKm`: for each of `members` the smallest index into `members`
 * of its component. Places are sorted into cubes so small that all places of one cube lie within eps of each other;
 * then only cubes near each other are compared, and only until one close pair is found (Gunawan 2013; Gan and Tao
 * 2015). So a city of 20,000 places costs no more than a country of them.
 */
export function connect(places: Places, members: Int32Array, epsKm: number): Int32Array {
  const chord = 2 * Math.sin(Math.min(Math.PI, epsKm / EARTH_RADIUS_KM) / 2)
  const cells = fillCells(places, members, (chord * (1 - 1e-8)) / Math.sqrt(3))
  const parent = Int32Array.from({ length: cells.count }, (_, c) => c)
  const reach = { epsKm, chord2: chord * chord, limit: chordLimit((chord * chord) / 4) }
  for (const [dx, dy, dz] of NEIGHBOURS as [number, number, number][]) {
    for (let c = 0; c < cells.count; c++) {
      const other = cells.find(
        cells.cube[c * 3]! + dx,
        cells.cube[c * 3 + 1]! + dy,
        cells.cube[c * 3 + 2]! + dz,
      )
      if (other < 0) continue
      const [a, b] = [root(parent, c), root(parent, other)]
      if (a !== b && touches(places, cells, c, other, reach)) parent[Math.max(a, b)] = Math.min(a, b)
    }
  }
  // Cells are numbered by their first member, so the smallest cell of a component holds its smallest member.
  return cells.of.map((c) => cells.first[root(parent, c)]!)
}

/** Up to this number of pairs no box is worth its while. */
const FEW_PAIRS = 64

interface Cells {
  readonly count: number
  /** Cell of each member. */
  readonly of: Int32Array
  readonly cube: Float64Array
  /** First member of each cell, and all of its places: `list` from `offset[c]` to `offset[c + 1]`. */
  readonly first: Int32Array
  readonly offset: Int32Array
  readonly list: Int32Array
  /** The cell of a cube; -1 where it is empty. */
  find(x: number, y: number, z: number): number
}

/** Steps to the cubes that may hold a place within eps, one of each opposite pair, near ones first. */
const NEIGHBOURS = Array.from({ length: 125 }, (_, i) => [
  (i % 5) - 2,
  (Math.floor(i / 5) % 5) - 2,
  Math.floor(i / 25) - 2,
])
  .slice(63)
  .sort((a, b) => Math.hypot(...a) - Math.hypot(...b))

function fillCells({ vector }: Places, members: Int32Array, side: number): Cells {
  const size = 2 ** Math.ceil(Math.log2(members.length * 2 + 2))
  const slots = new Int32Array(size).fill(-1)
  const cube = new Float64Array(members.length * 3)
  const slotOf = (x: number, y: number, z: number) => {
    let slot = (Math.imul(x, 73856093) ^ Math.imul(y, 19349663) ^ Math.imul(z, 83492791)) & (size - 1)
    for (; slots[slot]! >= 0; slot = (slot + 1) & (size - 1)) {
      const c = slots[slot]! * 3
      if (cube[c] === x && cube[c + 1] === y && cube[c + 2] === z) break
    }
    return slot
  }
  const of = new Int32Array(members.length)
  const first: number[] = []
  for (let m = 0; m < members.length; m++) {
    const at = members[m]! * 3
    const [x, y, z] = [
      Math.floor((vector[at]! + 1) / side),
      Math.floor((vector[at + 1]! + 1) / side),
      Math.floor((vector[at + 2]! + 1) / side),
    ] as [number, number, number]
    const slot = slotOf(x, y, z)
    if (slots[slot]! < 0) {
      slots[slot] = first.push(m) - 1
      cube.set([x, y, z], slots[slot]! * 3)
    }
    of[m] = slots[slot]!
  }
  const offset = new Int32Array(first.length + 1)
  for (let m = 0; m < of.length; m++) offset[of[m]! + 1]!++
  for (let c = 0; c < first.length; c++) offset[c + 1]! += offset[c]!
  const next = offset.slice()
  const list = new Int32Array(members.length)
  for (let m = 0; m < of.length; m++) list[next[of[m]!]!++] = members[m]!
  const find = (x: number, y: number, z: number) => slots[slotOf(x, y, z)]!
  return { count: first.length, of, cube, first: Int32Array.from(first), offset, list, find }
}

function root(parent: Int32Array, c: number): number {
  let at = c
  while (parent[at] !== at) {
    parent[at] = parent[parent[at]!]!
    at = parent[at]!
  }
  return at
}

interface Reach {
  readonly epsKm: number
  /** Squared chord of eps, and the same with what rounding may add. */
  readonly chord2: number
  readonly limit: number
}

/** Whether some place of one cell lies within eps of some place of the other. */
function touches(places: Places, cells: Cells, a: number, b: number, reach: Reach): boolean {
  const ofA = cells.list.subarray(cells.offset[a]!, cells.offset[a + 1]!)
  const ofB = cells.list.subarray(cells.offset[b]!, cells.offset[b + 1]!)
  if (ofA.length * ofB.length <= FEW_PAIRS) return anyClose(places, ofA, ofB, reach)
  const near = nearBox(places, ofA, boxOf(places, ofB), reach.limit)
  return (
    near.length > 0 && anyClose(places, near, nearBox(places, ofB, boxOf(places, ofA), reach.limit), reach)
  )
}

function anyClose(places: Places, some: Int32Array, others: Int32Array, reach: Reach): boolean {
  const { vector, lon, lat } = places
  const sure = reach.chord2 * (1 - 1e-6) - 1e-24
  for (const q of others) {
    const x = vector[q * 3]!
    const y = vector[q * 3 + 1]!
    const z = vector[q * 3 + 2]!
    for (const p of some) {
      const dx = vector[p * 3]! - x
      const dy = vector[p * 3 + 1]! - y
      const dz = vector[p * 3 + 2]! - z
      const chord2 = dx * dx + dy * dy + dz * dz
      if (chord2 > reach.limit) continue
      if (chord2 < sure) return true
      if (greatCircleKm(haversine(lon[p]!, lat[p]!, lon[q]!, lat[q]!)) <= reach.epsKm) return true
    }
  }
  return false
}

/** Smallest and largest x, y, z of some places. */
function boxOf({ vector }: Places, some: Int32Array): Float64Array {
  const box = new Float64Array(6).fill(Number.NEGATIVE_INFINITY)
  box.fill(Number.POSITIVE_INFINITY, 0, 3)
  for (const p of some) {
    for (let along = 0; along < 3; along++) {
      const value = vector[p * 3 + along]!
      if (value < box[along]!) box[along] = value
      if (value > box[along + 3]!) box[along + 3] = value
    }
  }
  return box
}

/** The places that lie near enough to a box to be within eps of something in it. */
function nearBox({ vector }: Places, some: Int32Array, box: Float64Array, limit: number): Int32Array {
  return some.filter((p) => {
    let sum = 0
    for (let along = 0; along < 3; along++) {
      const value = vector[p * 3 + along]!
      sum += Math.max(box[along]! - value, value - box[along + 3]!, 0) ** 2
    }
    return sum <= limit
  })
}
