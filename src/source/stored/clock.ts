import { type BinUnit, binOf, binsOf, daysOf, snapped } from '../../cells/bins.ts'
import type { State } from '../../core/link/state.ts'
import { periodOf, playheadOf, windowOf } from '../../core/table/window.ts'
import type { Day } from '../../core/time/day.ts'
import type { DayInterval } from '../../core/time/interval.ts'

/** What a clock shows that knows whole units of time alone: both ends of everything are edges of bins. */
export interface Clock {
  readonly unit: BinUnit
  readonly period: DayInterval
  /** Last day of the bin in which the playhead stands. */
  readonly at: Day
  readonly window: DayInterval
}

type Timed = Pick<State, 'from' | 'to' | 'at' | 'mode' | 'span' | 'clock'>

/** The clock of a state over data of some extent. */
export function clockOf(state: Timed, extent: DayInterval, unit: BinUnit): Clock {
  const period = snapped(periodOf(state, extent), unit)
  const at = daysOf(binOf(playheadOf(state, period), unit), unit).to
  const days =
    state.mode === 'instant'
      ? { from: at, to: at }
      : windowOf({ ...state, at }, period, { unit: { months: 0, days: 1 } })
  return { unit, period, at, window: snapped(days, unit) }
}

/** How many bins the longest window of a run touches. */
export function longestOf(state: Timed, extent: DayInterval, unit: BinUnit): number {
  if (state.mode === 'cumulative') return Number.POSITIVE_INFINITY
  if (state.mode === 'instant') return 1
  const { window } = clockOf({ ...state, at: null }, extent, unit)
  const { from, to } = binsOf(window, unit)
  // Months differ in length: elsewhere in the run it may touch one more.
  return to - from + 2
}

/** The playhead some bins later or earlier, within the period. */
export function stepped({ unit, period, at }: Clock, by: number): Day {
  const { from, to } = binsOf(period, unit)
  const bin = Math.max(from, Math.min(to, binOf(at, unit) + by))
  return daysOf(bin, unit).to
}

/** Milliseconds that a run shows a bin for: some 30 seconds in all, and nothing stands longer than half a second. */
export function binMs({ unit, period }: Pick<Clock, 'unit' | 'period'>): number {
  const { from, to } = binsOf(period, unit)
  return Math.min(500, 30_000 / (to - from + 1))
}
