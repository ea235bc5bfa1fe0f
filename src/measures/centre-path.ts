import { partsOf } from '../core/day.ts'
import type { Position } from '../core/incident.ts'
import { geodesicTo } from './geodesic.ts'
import { type Located, locate } from './located.ts'
import { meanCentre } from './mean-centre.ts'
import { isUndefined, type Maybe, type MeasureTable } from './types.ts'

export interface CentreOfYear {
  readonly year: number
  /** Located incidents that started in the year. */
  readonly n: number
  readonly centre: Maybe<Position>
}

/** The mean centre of each year that has incidents, in the order of the years; method `mean-centre`. */
export function centrePath(table: MeasureTable, located: Located): readonly CentreOfYear[] {
  const years = new Map<number, number[]>()
  for (const i of located.at) {
    const { year } = partsOf(table.start[i]!)
    const of = years.get(year)
    if (of) of.push(i)
    else years.set(year, [i])
  }
  return [...years].map(([year, of]) => ({ year, n: of.length, centre: meanCentre(locate(table, of)) }))
}

/** How far a mean centre moved (WGS84, km) and where to (initial azimuth, degrees clockwise from north). */
export interface Shift {
  readonly km: number
  readonly azimuthDeg: Maybe<number>
}

/** Shift of the mean centre from one period to another. Undefined where either is; a shift of 0 has no direction. */
export function centreShift(from: Maybe<Position>, to: Maybe<Position>): Maybe<Shift> {
  if (isUndefined(from)) return { undefined: `first period: ${from.undefined}` }
  if (isUndefined(to)) return { undefined: `second period: ${to.undefined}` }
  const { km, azimuthDeg } = geodesicTo(from, to)
  return { km, azimuthDeg: km === 0 ? { undefined: 'the centre did not move' } : azimuthDeg }
}
