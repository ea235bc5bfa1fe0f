import { type IncidentFeature, type Position, UNSTATED } from './incident.ts'

/**
 * How a place is known: as a point, well enough to be measured and drawn as a mark; as an area, which is a province, a country
 * or anything that no precision is known of; or not at all.
 */
export type Placing = 'point' | 'area' | 'nowhere'

/** A point of a reader's file that does not say how exact it is stands where the file puts it. */
const POINTS: readonly string[] = ['site', 'city', 'district', UNSTATED]

/** The placing of a place whose coordinates are known to some precision. */
export function placingOf(precision: string): Placing {
  return POINTS.includes(precision) ? 'point' : precision === 'none' ? 'nowhere' : 'area'
}

/** Where a feature lies; null for nowhere: coordinates of which nothing is known are no place. */
export function positionOf({ geometry, properties }: IncidentFeature): Position | null {
  return geometry && placingOf(properties.placePrecision) !== 'nowhere' ? geometry.coordinates : null
}
