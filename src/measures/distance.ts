import type { Position } from '../core/record/incident.ts'
import type { Columns } from '../core/table/dataset.ts'
import { pointTest } from '../core/table/placed.ts'
import { geodesicKm } from './geodesic.ts'

/** What distances are computed from: positions, and which incidents share a place. */
export type PlacedColumns = Pick<Columns, 'count' | 'lon' | 'lat' | 'place'> & {
  readonly facets: Pick<Columns['facets'], 'precision'>
}

/**
 * WGS84 distance from the base to every incident, km, in the order of the columns; computed once per place. NaN
 * where an incident is not located: no position, or the centroid of a province or country. No incidents: empty.
 */
export function distancesFrom(columns: PlacedColumns, base: Position): Float64Array {
  const steps = distanceSteps(columns, base)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Places measured in one step: some ten milliseconds of a slow machine. */
const PLACES_PER_STEP = 250

/** The same in steps, for a thread that has other things to do between them; what comes back at the end is the same. */
export function* distanceSteps(columns: PlacedColumns, base: Position): Generator<void, Float64Array> {
  const { count, lon, lat, place } = columns
  const isPoint = pointTest(columns)
  const ofPlace = new Map<number, number>()
  const km = new Float64Array(count).fill(Number.NaN)
  for (let i = 0; i < count; i++) {
    if (!isPoint(i)) continue
    const at = place[i]!
    let distance = ofPlace.get(at)
    if (distance === undefined) {
      distance = geodesicKm(base, [lon[i]!, lat[i]!])
      ofPlace.set(at, distance)
      if (ofPlace.size % PLACES_PER_STEP === 0) yield
    }
    km[i] = distance
  }
  return km
}
