import { firstAbove } from './bisect.ts'
import { endOfUnit, startOfUnit, stepUnit } from './calendar.ts'
import type { Columns } from './dataset.ts'
import type { Day } from './day.ts'
import type { Duration } from './duration.ts'
import { type Gap, gapsIn, longGap } from './gaps.ts'
import { type DayInterval, isCertain, overlaps } from './interval.ts'
import type { Clock } from './state.ts'

/** Where the playhead stops in a period. */
export interface Steps {
  /** Days on which a filtered incident comes into view, ascending, each once. */
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
 * Days of the period on which filtered incidents come into view, ascending, each once: the first possible day (the
 * period's first where that is earlier), or the last possible day where only certain incidents are shown.
 */
export function eventDays(
  columns: Columns,
  filtered: Uint32Array,
  period: DayInterval,
  certain = false,
): Int32Array<ArrayBuffer> {
  const { start, end } = columns
  const days = new Int32Array(filtered.length)
  let count = 0
  for (let k = 0; k < filtered.length; k++) {
    const row = filtered[k]!
    const shown = (certain ? isCertain : overlaps)(start[row]!, end[row]!, period)
    if (!shown) continue
    const day = certain ? end[row]! : Math.max(start[row]!, period.from)
    if (count === 0 || days[count - 1] !== day) days[count++] = day
  }
  const found = days.slice(0, count)
  return certain ? Int32Array.from(new Set(found.sort())) : found
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
