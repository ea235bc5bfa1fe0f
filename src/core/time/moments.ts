import type { Day } from './day.ts'

/** Why a run stays with an incident: the first in a country, the farthest so far, one of the gravest. */
export type Reason = 'country' | 'farthest' | 'gravest'

/** An incident at the step on which it counts. */
export interface Moment {
  /** Of the incident, in the table. */
  readonly index: number
  readonly day: Day
  /** Empty where it only follows another one. */
  readonly reasons: readonly Reason[]
  /** Where it stands among those that have a reason, the first to be told 0; null without one. */
  readonly rank: number | null
}

/** The moments of a run that can be told, at most so many, by rank. */
export function tellable(moments: readonly Moment[], most: number): ReadonlySet<Moment> {
  const ranked = moments.filter((moment) => moment.rank !== null)
  return new Set(ranked.sort((a, b) => a.rank! - b.rank!).slice(0, Math.max(0, most)))
}
