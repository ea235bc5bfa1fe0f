import type { Position } from '../core/record/incident.ts'
import { type Clusters, NOISE } from './clusters.ts'
import { type Hull, hull } from './hull.ts'
import { type Located, locate } from './located.ts'
import type { Maybe, MeasureTable } from './types.ts'

/** One cluster as it is listed: positions are those of the table. */
export interface ClusterGroup {
  /** Core and edge incidents in the order of time. */
  readonly members: Uint32Array
  readonly core: Uint32Array
  readonly edge: Uint32Array
  /** An incident that bears the most frequent place name (ties: the first), and how many bear it. */
  readonly named: { readonly at: number; readonly n: number }
  /** ISO 3166-1 codes, most frequent first (ties: the first in time). */
  readonly countries: readonly string[]
  readonly first: number
  readonly last: number
  /** Hull of the members; undefined where they lie at fewer than three places or on one line. */
  readonly outline: Maybe<Hull>
  /** Distinct positions of the members. */
  readonly places: readonly Position[]
}

/** The clusters with name, countries, first and last incident and outline, in the order of their numbers. */
export function clusterGroups(
  table: MeasureTable,
  located: Located,
  { count, cluster, core }: Clusters,
): readonly ClusterGroup[] {
  const members: number[][] = Array.from({ length: count }, () => [])
  for (let i = 0; i < located.count; i++) if (cluster[i] !== NOISE) members[cluster[i]!]!.push(i)
  return members.map((of) => {
    const at = Uint32Array.from(of, (i) => located.at[i]!)
    const inside = locate(table, at)
    const { lon, lat } = inside.places
    return {
      members: at,
      core: at.filter((_, k) => core[of[k]!] === 1),
      edge: at.filter((_, k) => core[of[k]!] === 0),
      named: mostFrequent(at, table.name)[0] ?? { at: at[0]!, n: 0 },
      countries: mostFrequent(at, table.country).map((most) => table.countries[table.country[most.at]!]!),
      first: at[0]!,
      last: at.at(-1)!,
      outline: hull(inside.places),
      places: Array.from(lon, (x, p): Position => [x, lat[p]!]),
    }
  })
}

/** Values by falling frequency, equal ones in the order of time, each with its first bearer; -1 is no value. */
function mostFrequent(at: Uint32Array, column: Int32Array): { at: number; n: number }[] {
  const found = new Map<number, { at: number; n: number }>()
  for (const i of at) {
    const value = column[i]!
    if (value < 0) continue
    const entry = found.get(value)
    if (entry) entry.n++
    else found.set(value, { at: i, n: 1 })
  }
  return [...found.values()].sort((a, b) => b.n - a.n)
}
