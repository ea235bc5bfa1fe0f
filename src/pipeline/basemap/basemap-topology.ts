/** The part of TopoJSON that world atlases use: quantised arcs and polygons made of them. */
export interface Topology {
  readonly transform: {
    readonly scale: readonly [number, number]
    readonly translate: readonly [number, number]
  }
  readonly arcs: readonly (readonly (readonly [number, number])[])[]
  readonly objects: Readonly<Record<string, { readonly geometries: readonly TopoGeometry[] }>>
}

export type TopoGeometry = { readonly id?: string; readonly properties?: TopoProperties } & (
  | { readonly type: 'Polygon'; readonly arcs: readonly (readonly number[])[] }
  | { readonly type: 'MultiPolygon'; readonly arcs: readonly (readonly (readonly number[])[])[] }
)

export interface TopoProperties {
  readonly name: string
  readonly a3?: string
}

export type Ring = [number, number][]

/** All arcs of a topology in degrees. */
export function decodeArcs({ transform, arcs }: Topology): Ring[] {
  const [sx, sy] = transform.scale
  const [tx, ty] = transform.translate
  return arcs.map((arc) => {
    let [x, y] = [0, 0]
    return arc.map(([dx, dy]) => {
      x += dx
      y += dy
      return [x * sx + tx, y * sy + ty]
    })
  })
}

/** The polygons of a geometry: lists of arc numbers per ring; arc `~n` is arc n backwards. */
export function polygonArcs(geometry: TopoGeometry): readonly (readonly (readonly number[])[])[] {
  return geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs
}

/** A line's longitudes without jumps: each step is the short way round, so values may leave [-180, 180]. */
export function unwrap(line: Ring): Ring {
  let turn = 0
  let before: number | null = null
  return line.map(([lon, lat]) => {
    if (before !== null) turn += lon - before > 180 ? -360 : lon - before < -180 ? 360 : 0
    before = lon
    return [lon + turn, lat]
  })
}

/**
 * The rings of each polygon of a geometry, closed and unwrapped, holes in the same turn as their outline.
 * A ring that goes round a pole (Antarctica) is closed along that pole.
 */
export function polygonsOf(geometry: TopoGeometry, arcs: readonly Ring[]): Ring[][] {
  return polygonArcs(geometry).map((rings) => {
    const [outline, ...holes] = rings.map((ring) => closeOverPole(unwrap(joinArcs(ring, arcs))))
    const west = Math.min(...outline!.map(([lon]) => lon))
    return [outline!, ...holes.map((hole) => shiftInto(hole, west))]
  })
}

function joinArcs(ring: readonly number[], arcs: readonly Ring[]): Ring {
  return ring.flatMap((number, i) => {
    const arc = number < 0 ? arcs[~number]!.toReversed() : arcs[number]!
    return i === 0 ? arc : arc.slice(1)
  })
}

function closeOverPole(ring: Ring): Ring {
  const [first, last] = [ring[0]!, ring[ring.length - 1]!]
  if (Math.abs(last[0] - first[0]) < 180) return ring
  const pole = Math.sign(ring.reduce((sum, [, lat]) => sum + lat, 0)) * 90
  return [...ring, [last[0], pole], [first[0], pole], first]
}

function shiftInto(hole: Ring, west: number): Ring {
  const turns = Math.ceil((west - Math.min(...hole.map(([lon]) => lon))) / 360 - 1e-9)
  return turns > 0 ? hole.map(([lon, lat]) => [lon + 360 * turns, lat]) : hole
}

export interface Border {
  readonly line: Ring
  /** The countries on both sides, as positions in the list given. */
  readonly sides: readonly [number, number]
}

/** Lines between two geometries, one for each arc that both use; a coast is used once and is no border. */
export function bordersOf(geometries: readonly TopoGeometry[], arcs: readonly Ring[]): Border[] {
  const users = new Map<number, Set<number>>()
  for (const [index, geometry] of geometries.entries()) {
    for (const number of polygonArcs(geometry).flat(2)) {
      const arc = number < 0 ? ~number : number
      users.set(arc, (users.get(arc) ?? new Set()).add(index))
    }
  }
  return [...users]
    .sort(([a], [b]) => a - b)
    .filter(([, sides]) => sides.size === 2)
    .map(([arc, sides]) => ({
      line: unwrap(arcs[arc]!),
      sides: [...sides].sort((a, b) => a - b) as [number, number],
    }))
}
