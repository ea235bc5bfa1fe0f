import type { Day } from '../../core/time/day.ts'
import type { DayInterval } from '../../core/time/interval.ts'
import type { TimeScale } from './scale.ts'

/** How many incidents began in a stretch of days. */
export interface Bar {
  readonly from: Day
  readonly to: Day
  readonly count: number
}

/** Height of the highest bar, CSS pixels. */
export const CHART_PX = 52

/** The least that is drawn of a bar that is not empty: one incident among thousands is still seen. */
const LEAST_PX = 3

/** How many incidents the highest of some bars has; 0 without one. */
export function highestOf(bars: readonly Bar[]): number {
  return bars.reduce((most, bar) => Math.max(most, bar.count), 0)
}

/**
 * The bars as one SVG path in pixels of the scale, standing on {@link CHART_PX}, the highest reaching 0. Heights are by the square
 * root of the number: beside a single large bar the others can still be told apart. The key says so. What lies outside
 * the days given is cut off; empty bars are left out. No bars give an empty path.
 */
export function barsPath(bars: readonly Bar[], scale: TimeScale, days?: DayInterval): string {
  const highest = Math.max(1, highestOf(bars))
  const [first, last] = days ? [scale.x(days.from), scale.x(days.to + 1)] : [0, scale.width]
  let path = ''
  for (const bar of bars) {
    if (bar.count === 0) continue
    const [from, to] = [scale.x(bar.from), scale.x(bar.to + 1)]
    const gap = to - from > 6 ? 1.5 : 0.5
    const left = Math.max(from + gap, first)
    const right = Math.min(to - gap, last)
    if (right <= left) continue
    const height = Math.max(LEAST_PX, Math.sqrt(bar.count / highest) * CHART_PX)
    path += `M${left} ${CHART_PX}v${-height}H${right}V${CHART_PX}Z`
  }
  return path
}
