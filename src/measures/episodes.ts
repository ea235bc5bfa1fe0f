import { type Clusters, NOISE, TIE_KM } from './clusters.ts'
import type { Located } from './located.ts'
import { type PlaceTree, visitNear } from './place-tree.ts'
import { EARTH_RADIUS_KM, greatCircleKm } from './sphere.ts'
import type { MeasureTable } from './types.ts'

export interface Episodes extends Clusters {
  readonly epsDays: number
}

/**
 * Method `episodes`: clusters whose neighbours are also near in time, at most `epsDays` between the end of one interval
 * and the start of the other, 0 where they overlap. Core, edge and numbers are as for `clusters`. No incident: no episode.
 *
 * Source: ST-DBSCAN, Birant and Kut 2007, Data & Knowledge Engineering 60, 208-221, without its third attribute. What it
 * costs grows with the pairs that are near in both.
 */
export function episodes(
  table: Pick<MeasureTable, 'start' | 'end'>,
  located: Located,
  tree: PlaceTree,
  { epsKm, epsDays, minPoints }: { epsKm: number; epsDays: number; minPoints: number },
): Episodes {
  const { count: n } = located
  const near = neighboursOf(table, located, tree, epsKm, epsDays)
  const core = Uint8Array.from({ length: n }, (_, i) => {
    let found = 0
    near(i, () => ++found < minPoints)
    return Number(found >= minPoints)
  })
  const parent = Int32Array.from({ length: n }, (_, i) => i)
  for (let i = 0; i < n; i++) {
    if (!core[i]) continue
    near(i, (j) => {
      if (core[j] && j < i) join(parent, i, j)
      return true
    })
  }
  // The root of a component is its first core, and incidents stand in the order in which episodes are numbered.
  const cluster = new Int32Array(n).fill(NOISE)
  const numbers = new Map<number, number>()
  for (let i = 0; i < n; i++) {
    if (!core[i]) continue
    const of = root(parent, i)
    const number = numbers.get(of) ?? numbers.size
    numbers.set(of, number)
    cluster[i] = number
  }
  const edges = Int32Array.from(core.keys()).filter((i) => !core[i])
  const ofEdges = edges.map((i) => nearestEpisode(near, i, core, cluster))
  edges.forEach((i, k) => {
    cluster[i] = ofEdges[k]!
  })
  return { epsKm, epsDays, minPoints, count: numbers.size, cluster, core }
}

/** Calls with every neighbour of an incident, itself among them, and how far it lies; until the call returns false. */
type Neighbours = (i: number, visit: (j: number, km: number) => boolean) => void

function nearestEpisode(near: Neighbours, i: number, core: Uint8Array, cluster: Int32Array): number {
  const cores: { km: number; cluster: number }[] = []
  near(i, (j, km) => {
    if (core[j]) cores.push({ km, cluster: cluster[j]! })
    return true
  })
  const nearest = cores.reduce((least, { km }) => Math.min(least, km), Number.POSITIVE_INFINITY)
  const tied = cores.filter(({ km }) => km <= nearest + TIE_KM)
  return tied.reduce((least, of) => (least === NOISE ? of.cluster : Math.min(least, of.cluster)), NOISE)
}

function neighboursOf(
  table: Pick<MeasureTable, 'start' | 'end'>,
  { at, place, places }: Located,
  tree: PlaceTree,
  epsKm: number,
  epsDays: number,
): Neighbours {
  const start = Int32Array.from(at, (i) => table.start[i]!)
  const end = Int32Array.from(at, (i) => table.end[i]!)
  const within = Math.sin(Math.min(Math.PI, epsKm / EARTH_RADIUS_KM) / 2) ** 2 * (1 + 1e-9) + 1e-24
  const members: number[][] = Array.from({ length: places.count }, () => [])
  place.forEach((p, i) => {
    members[p]!.push(i)
  })
  // Of each place the incidents by start, and the latest end up to each, so that a stretch of them is found by bisection.
  const byStart = members.map((of) => Int32Array.from(of).sort((a, b) => start[a]! - start[b]!))
  const latest = byStart.map((of) => {
    let last = Number.NEGATIVE_INFINITY
    return of.map((i) => {
      last = Math.max(last, end[i]!)
      return last
    })
  })
  /** False when the visitor has had enough. */
  const atPlace = (i: number, p: number, km: number, visit: (j: number, km: number) => boolean) => {
    const of = byStart[p]!
    const from = firstFrom(latest[p]!, start[i]! - epsDays)
    for (let k = from; k < of.length; k++) {
      const j = of[k]!
      if (start[j]! > end[i]! + epsDays) return true
      if (end[j]! >= start[i]! - epsDays && !visit(j, km)) return false
    }
    return true
  }
  return (i, visit) => {
    if (!atPlace(i, place[i]!, 0, visit)) return
    let going = true
    visitNear(tree, place[i]!, within, (p, found) => {
      const km = greatCircleKm(found)
      if (going && km <= epsKm) going = atPlace(i, p, km, visit)
      return going ? within : -1
    })
  }
}

/** The first position from which an ascending list is at least a value. */
function firstFrom(ascending: Int32Array, value: number): number {
  let [low, high] = [0, ascending.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (ascending[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

function root(parent: Int32Array, of: number): number {
  let at = of
  while (parent[at] !== at) {
    parent[at] = parent[parent[at]!]!
    at = parent[at]!
  }
  return at
}

function join(parent: Int32Array, i: number, j: number): void {
  const [a, b] = [root(parent, i), root(parent, j)]
  parent[Math.max(a, b)] = Math.min(a, b)
}
