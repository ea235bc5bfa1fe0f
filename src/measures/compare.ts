import type { Analysis, Core } from './analyse.ts'
import { centreShift, type Shift } from './centre-path.ts'
import { shiftInterval } from './centre-resamples.ts'
import type { Band } from './precision-band.ts'
import { isUndefined, type Maybe } from './types.ts'

/** A number in the first and the second period, and by how much the second is larger. */
export interface Change {
  readonly first: Maybe<number>
  readonly second: Maybe<number>
  readonly difference: Maybe<number>
}

/** Differences of every measure between two periods. */
export interface Comparison {
  readonly n: Change
  readonly medianKm: Change
  readonly p90Km: Change
  readonly maxKm: Change
  readonly countries: Change
  readonly outside: Change
  readonly total: Change
  /** Outside of total, 0 to 1. */
  readonly externalShare: Change
  readonly standardDistanceKm: Change
  readonly ellipseAreaKm2: Change
  readonly semiMajorKm: Change
  readonly semiMinorKm: Change
  /** The smaller way the major axis turned, degrees clockwise, in [-90, 90). */
  readonly azimuthDeg: Change
  readonly hullAreaKm2: Change
  readonly hull95AreaKm2: Change
  readonly clusters: Change
  readonly noise: Change
  readonly centreShift: Maybe<Shift>
  /** What resampling the cases makes of its length. */
  readonly centreShiftKm: Maybe<Band>
  /** ISO 3166-1 codes of countries with incidents in the second period only, and in the first only. */
  readonly entered: readonly string[]
  readonly left: readonly string[]
}

/** What is compared of a period. */
export type Compared = Core & Pick<Analysis, 'centreResamples'>

/** Compares two periods. A difference is undefined, with the reason, where the measure is in either of them. */
export function compare(first: Compared, second: Compared): Comparison {
  const change = (of: (core: Core) => Maybe<number>) => changeOf(of(first), of(second))
  const codes = ({ countries }: Core) => countries.map(({ code }) => code)
  return {
    n: change((core) => core.n),
    medianKm: change((core) => field(core.distanceFromBase, 'median')),
    p90Km: change((core) => field(core.distanceFromBase, 'p90')),
    maxKm: change((core) => field(core.distanceFromBase, 'max')),
    countries: change((core) => core.countries.length),
    outside: change((core) => field(core.externalShare, 'outside')),
    total: change((core) => field(core.externalShare, 'total')),
    externalShare: change(share),
    standardDistanceKm: change((core) => core.standardDistanceKm),
    ellipseAreaKm2: change((core) => field(core.ellipse, 'areaKm2')),
    semiMajorKm: change((core) => field(core.ellipse, 'semiMajorKm')),
    semiMinorKm: change((core) => field(core.ellipse, 'semiMinorKm')),
    azimuthDeg: turned(change((core) => field(core.ellipse, 'azimuthDeg'))),
    hullAreaKm2: change((core) => field(core.hull, 'areaKm2')),
    hull95AreaKm2: change((core) => field(core.hull95, 'areaKm2')),
    clusters: change((core) => core.clusters.count),
    noise: change((core) => core.clusters.cluster.filter((number) => number < 0).length),
    centreShift: centreShift(first.meanCentre, second.meanCentre),
    centreShiftKm: shiftInterval(first.centreResamples, second.centreResamples),
    entered: codes(second).filter((code) => !codes(first).includes(code)),
    left: codes(first).filter((code) => !codes(second).includes(code)),
  }
}

function changeOf(first: Maybe<number>, second: Maybe<number>): Change {
  if (isUndefined(first))
    return {
      first,
      second,
      difference: { undefined: { code: 'inPeriod', period: 'first', reason: first.undefined } },
    }
  if (isUndefined(second))
    return {
      first,
      second,
      difference: { undefined: { code: 'inPeriod', period: 'second', reason: second.undefined } },
    }
  return { first, second, difference: second - first }
}

function field<K extends string>(measure: Maybe<{ readonly [F in K]: number }>, name: K): Maybe<number> {
  return isUndefined(measure) ? measure : measure[name]
}

function share({ externalShare }: Core): Maybe<number> {
  if (isUndefined(externalShare)) return externalShare
  const { outside, total } = externalShare
  return total === 0 ? { undefined: { code: 'noCountry' } } : outside / total
}

function turned(change: Change): Change {
  const { difference } = change
  return isUndefined(difference) ? change : { ...change, difference: ((difference + 270) % 180) - 90 }
}
