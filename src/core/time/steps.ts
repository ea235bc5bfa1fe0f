import type { Clock } from '../link/state.ts'
import { firstAbove } from '../table/bisect.ts'
import type { Columns } from '../table/dataset.ts'
import { inOrderOfTime } from '../table/time-order.ts'
import { endOfUnit, startOfUnit, stepUnit } from './calendar.ts'
import type { Day } from './day.ts'
import type { Duration } from './duration.ts'
import { type Gap, gapsIn, longGap } from './gaps.ts'
import { countingDay, type DayInterval, isShown } from './interval.ts'

/** Where the playhead stops in a period. */
export interface Steps {
  /** Days on which a filtered incident counts, ascending, each once. */
  readonly days: Int32Array
  /** The calendar clock's unit. */
  readonly unit: Duration
  /** Long stretches without an incident. */
  readonly gaps: readonly Gap[]
}

/** The steps of the filtered incidents in a period. */
export function stepsOf(
  columns: Columns,
  filtered: Uint32Array,
  period: DayInterval,
  certain: boolean,
): Steps {
  return {
    days: eventDays(columns, filtered, period, certain),
    unit: stepUnit(period),
    gaps: gapsIn(columns, filtered, period, longGap(period)),
  }
}

/**
 * Days of the period on which filtered incidents count, ascending, each once: the last possible day, or the period's last where
 * that is earlier. What may have happened already comes into view between the steps.
 */
export function eventDays(
  columns: Columns,
  filtered: Uint32Array,
  period: DayInterval,
  certain = false,
): Int32Array<ArrayBuffer> {
  const { start, end } = columns
  const inTime = inOrderOfTime(columns, filtered)
  const days = new Int32Array(filtered.length)
  let count = 0
  for (let k = 0; k < inTime.length; k++) {
    const row = inTime[k]!
    if (!isShown(start[row]!, end[row]!, period, certain)) continue
    const day = countingDay(end[row]!, period)
    if (count === 0 || days[count - 1] !== day) days[count++] = day
  }
  return days.slice(0, count)
}

/** The next stop after a day: the next event, or the end of the next calendar unit. Null at the last one. */
export function nextStep(steps: Steps, clock: Clock, period: DayInterval, at: Day): Day | null {
  if (clock === 'events') return steps.days[firstAbove(steps.days, at)] ?? null
  return at >= period.to ? null : Math.min(endOfUnit(at + 1, steps.unit), period.to)
}

/** The stop before a day: the previous event, or the end of the previous calendar unit. Null at the first one. */
export function previousStep(steps: Steps, clock: Clock, period: DayInterval, at: Day): Day | null {
  if (clock === 'events') return steps.days[firstAbove(steps.days, at - 1) - 1] ?? null
  return at <= period.from ? null : Math.max(startOfUnit(at, steps.unit) - 1, period.from)
}
