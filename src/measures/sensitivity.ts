import { type Clusters, NOISE } from './clusters.ts'
import type { Located } from './located.ts'

/** Radii of the sensitivity strip, km. */
export const STRIP_KM = [20, 50, 100, 200] as const

/** How clusters come out at one radius. */
export interface Sensitivity {
  readonly epsKm: number
  readonly count: number
  /** Incidents in a cluster, in the largest one, and in none. */
  readonly clustered: number
  readonly largest: number
  readonly noise: number
}

/** Clusters at one radius, counted. */
export function sensitivityAt({ count: n }: Located, { epsKm, count, cluster }: Clusters): Sensitivity {
  const sizes = new Int32Array(count)
  let noise = 0
  for (const number of cluster) {
    if (number === NOISE) noise++
    else sizes[number]!++
  }
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0)
  return { epsKm, count, clustered: n - noise, largest, noise }
}
