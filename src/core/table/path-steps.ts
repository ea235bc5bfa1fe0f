import type { First, PathStep } from '../answer.ts'
import type { Day } from '../time/day.ts'
import type { DayInterval } from '../time/interval.ts'
import type { Columns } from './dataset.ts'
import { textAt } from './text-column.ts'
import { isInWindow } from './window.ts'

/** What is told of a frontier, and when: the playhead, and what is shown then. */
export interface Telling {
  readonly at: Day
  readonly window: DayInterval
  readonly certain: boolean
}

/**
 * Places in the frontier of the steps that are told, the latest first: from the last day on which its incident can have
 * happened a step is told, as long as that is shown.
 */
export function stepsTold(
  columns: Columns,
  frontier: readonly number[],
  { at, window, certain }: Telling,
): number[] {
  return [...frontier.keys()]
    .reverse()
    .filter(
      (step) => columns.end[frontier[step]!]! <= at && isInWindow(columns, frontier[step]!, window, certain),
    )
}

/** The incidents that were farther than all before them. */
export function frontierOf(firsts: readonly First[]): number[] {
  return firsts.flatMap(({ kind, index }) => (kind === 'farthest' ? [index] : []))
}

/** The same as a path, as far as it is told, the latest step first. */
export function pathSteps(columns: Columns, firsts: readonly First[], telling: Telling): PathStep[] {
  const frontier = frontierOf(firsts)
  return stepsTold(columns, frontier, telling).map((step) => {
    const index = frontier[step]!
    return {
      number: step + 1,
      position: [columns.lon[index]!, columns.lat[index]!],
      place: textAt(columns.placeName, index),
    }
  })
}
