import type { Day } from './day.ts'

/** Whole days, both included. */
export interface DayInterval {
  readonly from: Day
  readonly to: Day
}

/** Whether an incident possibly happened in the window: at least one day of its interval lies inside. */
export function overlaps(start: Day, end: Day, window: DayInterval): boolean {
  return start <= window.to && end >= window.from
}

/** Whether an incident certainly happened in the window: its whole interval lies inside. */
export function isCertain(start: Day, end: Day, window: DayInterval): boolean {
  return start >= window.from && end <= window.to
}

/** Whether an incident is shown in the window: for certain where `certain` asks for it, else possibly. */
export function isShown(start: Day, end: Day, window: DayInterval, certain: boolean): boolean {
  return certain ? isCertain(start, end, window) : overlaps(start, end, window)
}

/**
 * The day on which an incident that a period shows counts in it: the last on which it can have happened, the period's last
 * where it may also lie beyond that.
 */
export function countingDay(end: Day, period: DayInterval): Day {
  return Math.min(end, period.to)
}

/** The day of the interval that lies nearest to a day. */
export function clampDay(day: Day, { from, to }: DayInterval): Day {
  return Math.min(Math.max(day, from), to)
}

/** Number of days in the interval; 0 when it is empty. */
export function lengthOf({ from, to }: DayInterval): number {
  return Math.max(0, to - from + 1)
}
