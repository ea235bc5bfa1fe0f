import { connect } from './cells.ts'
import type { Located } from './located.ts'
import { type PlaceTree, visitNear } from './place-tree.ts'
import { EARTH_RADIUS_KM, greatCircleKm } from './sphere.ts'

/** Label of an incident that belongs to no cluster. */
export const NOISE = -1

export interface Clusters {
  readonly epsKm: number
  readonly minPoints: number
  readonly count: number
  /** Cluster of each incident (0 is the one whose core has the first incident in the order of time), NOISE where it has none. */
  readonly cluster: Int32Array
  /** 1 for each core incident; one that is in a cluster and no core is an edge. */
  readonly core: Uint8Array
}

/** Two nearest cores count as equally near when their distances differ by no more than a micrometre. */
export const TIE_KM = 1e-9

/**
 * Method `clusters`: DBSCAN (Ester et al. 1996) on great-circle distance. `kth` are the distances of the places to
 * their (minPoints - 1)-th nearest other incident: a core is an incident for which that is at most eps. No incident:
 * no cluster.
 */
export function clusters(
  located: Located,
  tree: PlaceTree,
  kth: Float64Array,
  epsKm: number,
  minPoints: number,
): Clusters {
  const { place, places } = located
  const isCore = new Uint8Array(places.count)
  const within: number[] = []
  for (let p = 0; p < places.count; p++) {
    if (kth[p]! > epsKm) continue
    isCore[p] = 1
    within.push(p)
  }
  const cores = Int32Array.from(within)
  const component = connect(places, cores, epsKm)
  // Places are numbered by their first incident, so components are met in the order clusters are numbered in.
  const ofPlace = new Int32Array(places.count).fill(NOISE)
  const numbers = new Map<number, number>()
  cores.forEach((p, m) => {
    const number = numbers.get(component[m]!) ?? numbers.size
    numbers.set(component[m]!, number)
    ofPlace[p] = number
  })
  if (cores.length > 0) joinEdges(tree, isCore, ofPlace, epsKm)
  const cluster = new Int32Array(place.length)
  const core = new Uint8Array(place.length)
  for (let i = 0; i < place.length; i++) {
    cluster[i] = ofPlace[place[i]!]!
    core[i] = isCore[place[i]!]!
  }
  return { epsKm, minPoints, count: numbers.size, cluster, core }
}

/** Gives each place that is no core the cluster of its nearest core within eps, the smaller number where two tie. */
function joinEdges(tree: PlaceTree, isCore: Uint8Array, ofPlace: Int32Array, epsKm: number): void {
  const widest = Math.sin(Math.min(Math.PI, epsKm / EARTH_RADIUS_KM) / 2) ** 2 * (1 + 1e-9) + 1e-24
  for (let p = 0; p < isCore.length; p++) {
    if (isCore[p]) continue
    const near: { km: number; cluster: number }[] = []
    visitNear(tree, p, widest, (place, found) => {
      const km = greatCircleKm(found)
      if (isCore[place] && km <= epsKm) near.push({ km, cluster: ofPlace[place]! })
      return widest
    })
    const nearest = near.reduce((least, { km }) => Math.min(least, km), Number.POSITIVE_INFINITY)
    const tied = near.filter(({ km }) => km <= nearest + TIE_KM)
    if (tied.length > 0) ofPlace[p] = Math.min(...tied.map(({ cluster }) => cluster))
  }
}
