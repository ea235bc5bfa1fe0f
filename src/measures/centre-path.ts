import type { Position } from '../core/record/incident.ts'
import { partsOf } from '../core/time/day.ts'
import { centreResamples, type Resamples, shiftInterval } from './centre-resamples.ts'
import { geodesicTo } from './geodesic.ts'
import { type Located, locate } from './located.ts'
import { meanCentre } from './mean-centre.ts'
import type { Band } from './precision-band.ts'
import { isUndefined, type Maybe, type MeasureTable, type Undefined } from './types.ts'

export interface CentreOfYear {
  readonly year: number
  /** Located incidents that count in the year: their last possible day lies in it. */
  readonly n: number
  readonly centre: Maybe<Position>
  /** How far it lies from the centre of the year before it in the list, with what resampling makes of that. */
  readonly shift: Maybe<Shift>
  readonly shiftKm: Maybe<Band>
}

const FIRST: Undefined = { undefined: { code: 'firstYear' } }

/** The mean centre of each year that has incidents, in the order of the years; method `mean-centre`. */
export function centrePath(table: MeasureTable, located: Located): readonly CentreOfYear[] {
  const years = new Map<number, number[]>()
  for (const i of located.at) {
    const { year } = partsOf(table.end[i]!)
    const of = years.get(year)
    if (of) of.push(i)
    else years.set(year, [i])
  }
  const path: (CentreOfYear & { readonly resamples: Resamples })[] = []
  for (const [year, of] of years) {
    const incidents = locate(table, of)
    const centre = meanCentre(incidents)
    const resamples = centreResamples(table, incidents)
    const before = path.at(-1)
    path.push({
      year,
      n: of.length,
      centre,
      shift: before ? centreShift(before.centre, centre) : FIRST,
      shiftKm: before ? shiftInterval(before.resamples, resamples) : FIRST,
      resamples,
    })
  }
  return path.map(({ resamples, ...year }) => year)
}

/** How far a mean centre moved (WGS84, km) and where to (initial azimuth, degrees clockwise from north). */
export interface Shift {
  readonly km: number
  readonly azimuthDeg: Maybe<number>
}

/** Shift of the mean centre from one period to another. Undefined where either is; a shift of 0 has no direction. */
export function centreShift(from: Maybe<Position>, to: Maybe<Position>): Maybe<Shift> {
  if (isUndefined(from)) return { undefined: { code: 'inPeriod', period: 'first', reason: from.undefined } }
  if (isUndefined(to)) return { undefined: { code: 'inPeriod', period: 'second', reason: to.undefined } }
  const { km, azimuthDeg } = geodesicTo(from, to)
  return { km, azimuthDeg: km === 0 ? { undefined: { code: 'noMove' } } : azimuthDeg }
}
