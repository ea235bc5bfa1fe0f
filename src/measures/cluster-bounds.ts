import { connect } from './cells.ts'
import { kthDistances } from './k-distance.ts'
import { type Places, pick } from './located.ts'
import { type PlaceTree, placeTree, visitNear } from './place-tree.ts'
import { EARTH_RADIUS_KM, greatCircleKm, haversine } from './sphere.ts'

/** The least and the most that something can be. */
export type Between = readonly [least: number, most: number]

/** Between what the clusters of very many places lie: how many there are, and incidents by core, edge and noise. */
export interface ClusterBounds {
  readonly count: Between
  readonly core: Between
  readonly edge: Between
  readonly noise: Between
}

/** Side of the cubes that places are gathered in, km. */
const SIDE_KM = 0.6
/** What rounding may add to a distance, km. */
const ROUNDING_KM = 1e-6

/**
 * Bounds of method `clusters` from places that are gathered first, so that few are looked at. Distances then are off by at most
 * `doubtKm`; what is a core with that much less of eps is one surely, what is none with that much more surely is none. Null where
 * the doubt is as large as eps.
 */
export function clusterBounds(
  all: Places,
  epsKm: number,
  minPoints: number,
  sideKm = SIDE_KM,
): ClusterBounds | null {
  const { places, doubtKm } = gathered(all, sideKm)
  const [less, more] = [epsKm - doubtKm, epsKm + doubtKm]
  if (less <= 0) return null
  const tree = placeTree(places)
  const kth = kthDistances(tree, minPoints - 1)
  const sure = Int32Array.from(kth.keys()).filter((p) => kth[p]! <= less)
  const possible = Int32Array.from(kth.keys()).filter((p) => kth[p]! <= more)
  const nearSure = nearTo(tree, sure, less)
  const nearPossible = nearTo(tree, possible, more)
  const joined = connect(places, possible, more)
  // Each holds a cluster of its own.
  const apart = new Set([...possible.keys()].filter((m) => kth[possible[m]!]! <= less).map((m) => joined[m]))
  const lone = possible.filter((p) => !nearSure[p])
  const weigh = (test: (p: number) => boolean) =>
    places.weight.reduce((sum, weight, p) => sum + (test(p) ? weight : 0), 0)
  const n = weigh(() => true)
  const core: Between = [weigh((p) => kth[p]! <= less), weigh((p) => kth[p]! <= more)]
  const noise: Between = [weigh((p) => !nearPossible[p]), weigh((p) => !nearSure[p])]
  return {
    count: [apart.size, new Set(connect(places, sure, less)).size + coverOf(tree, lone, less / 2)],
    core,
    edge: [Math.max(0, n - core[1] - noise[1]), n - core[0] - noise[0]],
    noise,
  }
}

/** One place for all in a cube, the first of them, with the weight of all; and by how much distances are off, km. */
function gathered(all: Places, sideKm: number): { readonly places: Places; readonly doubtKm: number } {
  const { vector, lon, lat, weight } = all
  const perSide = EARTH_RADIUS_KM / sideKm
  const across = Math.ceil(2 * perSide) + 1
  const cubes = new Map<number, number>()
  const firsts: number[] = []
  const weights: number[] = []
  let shift = 0
  for (let p = 0; p < all.count; p++) {
    const along = (axis: number) => Math.floor((vector[p * 3 + axis]! + 1) * perSide)
    const cube = (along(0) * across + along(1)) * across + along(2)
    const known = cubes.get(cube)
    if (known === undefined) {
      cubes.set(cube, firsts.push(p) - 1)
      weights.push(weight[p]!)
      continue
    }
    weights[known]! += weight[p]!
    const first = firsts[known]!
    shift = Math.max(shift, haversine(lon[first]!, lat[first]!, lon[p]!, lat[p]!))
  }
  const places = pick(all, firsts)
  places.weight.set(weights)
  return { places, doubtKm: 2 * greatCircleKm(shift) + ROUNDING_KM }
}

/** 1 for each place that is one of some, or within a distance of one. */
function nearTo(tree: PlaceTree, some: Int32Array, km: number): Uint8Array {
  const near = new Uint8Array(tree.places.count)
  const within = haversineOf(km)
  for (const p of some) {
    near[p] = 1
    visitNear(tree, p, within, (place) => {
      near[place] = 1
      return within
    })
  }
  return near
}

/** How many of some places it takes to have all of them within a distance. */
function coverOf(tree: PlaceTree, some: Int32Array, km: number): number {
  const open = new Uint8Array(tree.places.count)
  for (const p of some) open[p] = 1
  const within = haversineOf(km)
  let taken = 0
  for (const p of some) {
    if (!open[p]) continue
    taken++
    visitNear(tree, p, within, (place) => {
      open[place] = 0
      return within
    })
  }
  return taken
}

function haversineOf(km: number): number {
  return Math.sin(Math.min(Math.PI, km / EARTH_RADIUS_KM) / 2) ** 2
}
