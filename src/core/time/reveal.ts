import type { State } from '../link/state.ts'
import type { Day } from './day.ts'
import { countingDay, type DayInterval, isShown, overlaps } from './interval.ts'

/**
 * What has to change in the clock for an incident to be shown: nothing when it is shown already, if only as possible, else the
 * playhead moves to the day on which it counts, and a period that leaves it out is widened so that it holds all of it.
 */
export function reveal(
  state: Pick<State, 'from' | 'to' | 'certain' | 'mode'>,
  incident: { readonly start: Day; readonly end: Day },
  window: DayInterval,
  period: DayInterval,
): Partial<Pick<State, 'from' | 'to' | 'at' | 'certain'>> {
  const { start, end } = incident
  if (isShown(start, end, window, state.certain)) return {}
  const fits = state.certain ? isShown(start, end, period, true) : overlaps(start, end, period)
  const isBefore = start < period.from
  const isAfter = end > period.to
  return {
    // An open end of the period moves with the other one: where the interval reaches over both, both are held.
    ...(!fits && (isBefore || state.certain) ? { from: Math.min(start, period.from) } : {}),
    ...(!fits && (isAfter || state.certain) ? { to: Math.max(end, period.to) } : {}),
    at: fits ? countingDay(end, period) : end,
    // A window of one day can't hold an interval for certain: possible incidents are shown again.
    ...(state.certain && state.mode !== 'cumulative' && start < end ? { certain: false } : {}),
  }
}
