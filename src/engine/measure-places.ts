import { type Between, type ClusterBounds, clusterBounds } from '../measures/cluster-bounds.ts'
import { clusters, NOISE } from '../measures/clusters.ts'
import { deviationalEllipse, scatter } from '../measures/deviational-ellipse.ts'
import { type DistanceFromBase, distanceFromBase } from '../measures/distance-from-base.ts'
import { hull, hull95 } from '../measures/hull.ts'
import { kthDistances } from '../measures/k-distance.ts'
import { meanCentre } from '../measures/mean-centre.ts'
import { withoutRing } from '../measures/measure.ts'
import { placeDistances } from '../measures/place-distances.ts'
import { placeTree } from '../measures/place-tree.ts'
import { smallestCircle } from '../measures/smallest-circle.ts'
import { standardDistance } from '../measures/standard-distance.ts'
import type { Basis, StoredClusters, StoredMeasures } from '../measures/stored-measures.ts'
import type { Maybe, MeasureOptions } from '../measures/types.ts'
import type { Spread } from './alike.ts'

type Spatial = Pick<
  StoredMeasures,
  'meanCentre' | 'ellipse' | 'standardDistanceKm' | 'hull' | 'hull95' | 'smallestCircle'
> & { readonly distance: Maybe<DistanceFromBase> }

/** What follows from where incidents lie, and how many at each place. */
export function spatialMeasures({ located, table }: Spread, options: MeasureOptions): Spatial {
  const { places } = located
  const centre = meanCentre(located)
  const scattered = scatter(located, centre)
  const whole = hull(places)
  return {
    distance: distanceFromBase(table, located, options.base && placeDistances(places, options.base)),
    meanCentre: centre,
    ellipse: deviationalEllipse(scattered),
    standardDistanceKm: standardDistance(scattered),
    hull: withoutRing(whole),
    hull95: withoutRing(hull95(located, whole)),
    smallestCircle: smallestCircle(places),
  }
}

/** Clusters of at most so many places, of more their bounds, and how they are to be read; null where nothing can be said of them. */
export function storedClusters(
  { located }: Spread,
  { epsKm, minPoints }: MeasureOptions,
  exactPlaces: number,
): { readonly clusters: StoredClusters; readonly basis: Basis } | null {
  if (located.places.count <= exactPlaces)
    return { clusters: clustersOf(located, epsKm, minPoints), basis: { how: 'exact' } }
  const bounds = clusterBounds(located.places, epsKm, minPoints)
  if (!bounds) return null
  const parts = Object.entries(bounds) as [keyof ClusterBounds, Between][]
  const known = parts.filter(([, [least, most]]) => least === most)
  return {
    clusters: { epsKm, minPoints, ...Object.fromEntries(known.map(([part, [n]]) => [part, n])) },
    basis: known.length === parts.length ? { how: 'exact' } : { how: 'bounded', between: { ...bounds } },
  }
}

function clustersOf(located: Spread['located'], epsKm: number, minPoints: number): StoredClusters {
  const tree = placeTree(located.places)
  const found = clusters(located, tree, kthDistances(tree, minPoints - 1), epsKm, minPoints)
  let [core, noise] = [0, 0]
  for (const [i, incidents] of located.alike!.entries()) {
    if (found.core[i]) core += incidents
    else if (found.cluster[i] === NOISE) noise += incidents
  }
  const edge = located.count - core - noise
  return { epsKm, minPoints, count: found.count, core, edge, noise }
}
