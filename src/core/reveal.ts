import type { Day } from './day.ts'
import { type DayInterval, isCertain, overlaps } from './interval.ts'
import type { State } from './state.ts'

/**
 * What has to change in the clock for an incident to be shown: nothing when it is shown already, else the playhead moves to
 * its first possible day (its last where only certain incidents are shown), and a period that leaves it out is widened.
 */
export function reveal(
  state: Pick<State, 'from' | 'to' | 'certain' | 'mode'>,
  incident: { readonly start: Day; readonly end: Day },
  window: DayInterval,
  period: DayInterval,
): Partial<Pick<State, 'from' | 'to' | 'at' | 'certain'>> {
  const shown = state.certain ? isCertain : overlaps
  const { start, end } = incident
  if (shown(start, end, window)) return {}
  const at = state.certain ? end : Math.max(start, Math.min(period.from, end))
  const from = state.certain ? start : at
  const widened =
    from < period.from || at > period.to
      ? { from: Math.min(from, period.from), to: Math.max(at, period.to) }
      : null
  return {
    // An open end of the period moves with the other one: where the whole interval has to fit, both are held.
    ...(widened && state.certain ? widened : {}),
    ...(widened && !state.certain && from < period.from ? { from } : {}),
    ...(widened && !state.certain && at > period.to ? { to: at } : {}),
    at,
    // A window of one day can't hold an interval for certain: possible incidents are shown again.
    ...(state.certain && state.mode !== 'cumulative' && start < end ? { certain: false } : {}),
  }
}
