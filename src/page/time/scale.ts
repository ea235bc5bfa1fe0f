import type { Day } from '../../core/time/day.ts'
import type { DayInterval } from '../../core/time/interval.ts'

/** Days to CSS pixels and back, over the whole domain. */
export interface TimeScale {
  readonly width: number
  /** Left edge of a day, px from the domain's start. */
  x(day: Day): number
  /** The day under a pixel, kept inside the domain. */
  day(x: number): Day
}

/** The scale of a domain (both days included) on `width` pixels. A width of 0 puts everything at 0. */
export function timeScale(domain: DayInterval, width: number): TimeScale {
  const days = domain.to - domain.from + 1
  return {
    width,
    x: (day) => ((day - domain.from) / days) * width,
    day: (x) => {
      const share = width > 0 ? x / width : 0
      return Math.min(domain.to, Math.max(domain.from, domain.from + Math.floor(share * days)))
    },
  }
}

/** Intervals (days, both included) laid into lanes so that none overlap within one: the lane of each, in order; -1 past `lanes`. */
export function intoLanes(intervals: readonly DayInterval[], lanes: number, minimumGap: number): number[] {
  const ends: number[] = []
  return intervals.map(({ from, to }) => {
    const free = ends.findIndex((end) => end + minimumGap < from)
    const lane = free >= 0 ? free : ends.length
    if (lane >= lanes) return -1
    ends[lane] = to
    return lane
  })
}
