import { type Day, dayOf, partsOf } from '../core/time/day.ts'
import type { DayInterval } from '../core/time/interval.ts'

/** Units in which time is counted, from the finest; a unit's place here is its code in a tile. */
export const BIN_UNITS = ['day', 'week', 'month', 'quarter', 'year'] as const

export type BinUnit = (typeof BIN_UNITS)[number]

/** Bins, both included; none where `to` is before `from`. */
export interface BinInterval {
  readonly from: number
  readonly to: number
}

/** Most bins of a period: a bin's place in it is a 16-bit number on the graphics card. */
export const MOST_BINS = 32_768
/** Most entries (a cell's bins in which something begins or ends) of one view. */
export const MOST_ENTRIES = 1_000_000

/** Monday 29 December 1969 begins week 0. */
const TO_MONDAY = 3
const MONTHS = { month: 1, quarter: 3, year: 12 } as const

/**
 * The bin of a day. Days count from 1970-01-01, weeks from the Monday before it, months, quarters and years from January of
 * the year 0: two bins of a unit that follow one another differ by 1.
 */
export function binOf(day: Day, unit: BinUnit): number {
  if (unit === 'day') return day
  if (unit === 'week') return Math.floor((day + TO_MONDAY) / 7)
  const { year, month } = partsOf(day)
  return Math.floor((year * 12 + month - 1) / MONTHS[unit])
}

/** First and last day of a bin. */
export function daysOf(bin: number, unit: BinUnit): DayInterval {
  return { from: firstDayOf(bin, unit), to: firstDayOf(bin + 1, unit) - 1 }
}

/** The bins that hold a day of an interval; none of an empty one. */
export function binsOf({ from, to }: DayInterval, unit: BinUnit): BinInterval {
  if (to < from) return { from: 0, to: -1 }
  return { from: binOf(from, unit), to: binOf(to, unit) }
}

/**
 * An interval of days with both ends moved outward to the edges of bins: what bins can count exactly. An empty one stays
 * as it is.
 */
export function snapped(window: DayInterval, unit: BinUnit): DayInterval {
  if (window.to < window.from) return window
  return { from: daysOf(binOf(window.from, unit), unit).from, to: daysOf(binOf(window.to, unit), unit).to }
}

/** Bins of all days of an interval, the first day's first: a table for whoever looks up millions of days. */
export function binTable({ from, to }: DayInterval, unit: BinUnit): Int32Array {
  const bins = new Int32Array(Math.max(0, to - from + 1))
  for (let day = from; day <= to; ) {
    const bin = binOf(day, unit)
    const end = Math.min(daysOf(bin, unit).to, to)
    bins.fill(bin, day - from, end - from + 1)
    day = end + 1
  }
  return bins
}

/** How much a view holds at most. */
export interface Load {
  /** Beginnings and ends in it: an incident makes two entries at most. */
  readonly ends: number
  readonly cells: number
}

/**
 * The finest unit in which a period has at most 32,768 bins and a view of this load at most `most` entries; a year where
 * none has so few.
 */
export function chooseUnit(period: DayInterval, { ends, cells }: Load, most = MOST_ENTRIES): BinUnit {
  const fits = (unit: BinUnit) => {
    const { from, to } = binsOf(period, unit)
    const bins = to - from + 1
    return bins <= MOST_BINS && Math.min(ends, cells * bins) <= most
  }
  return BIN_UNITS.find(fits) ?? 'year'
}

/** The next coarser unit; null after a year. */
export function coarserThan(unit: BinUnit): BinUnit | null {
  return BIN_UNITS[BIN_UNITS.indexOf(unit) + 1] ?? null
}

function firstDayOf(bin: number, unit: BinUnit): Day {
  if (unit === 'day') return bin
  if (unit === 'week') return bin * 7 - TO_MONDAY
  const months = bin * MONTHS[unit]
  return dayOf(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, 1)
}
