import { firstAbove } from '../table/bisect.ts'
import type { Day } from './day.ts'

/** One day to be told: what counts after `after` and up to `day`, which is nothing but what counts on that day. */
export interface Telling {
  readonly after: Day
  readonly day: Day
}

/** What waits to be told, the oldest first, and how many days were passed over because too many waited. */
export interface Untold {
  readonly waiting: readonly Telling[]
  readonly missed: number
}

export const NOTHING_UNTOLD: Untold = { waiting: [], missed: 0 }

/** So many days wait, at three seconds each; who listens to a longer queue hears of a time that is long gone. */
const MOST_WAITING = 8

/** The days with something to tell that a playhead passed, each for itself: days are never told together. */
export function tellings(days: Int32Array, after: Day, to: Day): Telling[] {
  const passed = days.subarray(firstAbove(days, after), firstAbove(days, to))
  return [...passed].map((day, i) => ({ after: passed[i - 1] ?? after, day }))
}

/** What waits once more days were passed: while it plays behind the others, by a step of the hand in place of them. */
export function withMore({ waiting, missed }: Untold, more: readonly Telling[], playing: boolean): Untold {
  const all = playing ? [...waiting, ...more] : more
  const kept = all.slice(-MOST_WAITING)
  return { waiting: kept, missed: playing ? missed + all.length - kept.length : 0 }
}
