import { firstWhere } from '../table/bisect.ts'
import { type Gap, gapsBetween } from './gaps.ts'
import type { DayInterval } from './interval.ts'
import { type Moment, tellable } from './moments.ts'
import type { Part, RunOptions } from './run-options.ts'
import type { Steps } from './steps.ts'

/**
 * The gaps that are announced while they are passed: the longest, as many as there is time to read. The others are passed
 * at once; axis, narration and transcript have them all.
 */
export function announced(gaps: readonly Gap[], { gapMs, allGapsMs }: RunOptions): ReadonlySet<Gap> {
  const longest = [...gaps].sort((a, b) => b.days - a.days)
  return new Set(longest.slice(0, Math.floor(allGapsMs / gapMs)))
}

/**
 * The parts of a run by events. Several incidents of a day follow each other; those that have a reason to be told are held as
 * long as a line about them takes to be read, by rank as many as leave the others time to be seen. The rest share what is
 * left, equally.
 */
export function eventParts(steps: Steps, moments: readonly Moment[], options: RunOptions): Part[] {
  const { days, gaps } = steps
  const said = announced(inside(gaps, days), options)
  const silentMs = said.size * options.gapMs
  const most = Math.floor((options.mostMs - silentMs - passingMs(days, options)) / options.toldMs)
  const told = tellable(moments, most)
  const left = (wanted: number) => wanted - silentMs - told.size * options.toldMs
  let stops = stopsOf(days, moments, told)
  const room = left(options.mostMs) / Math.max(1, stops.filter((stop) => !stop.told).length)
  // Too many to be followed one by one: a day is then one step, whatever happened on it.
  if (room < options.leastFollowMs) {
    stops = stopsOf(
      days,
      moments.filter((moment) => told.has(moment)),
      told,
    )
  }
  const passing = stops.filter((stop) => !stop.told).length
  const usual = passing * options.stepMs + silentMs + told.size * options.toldMs
  const wanted = Math.min(Math.max(usual, options.leastMs), options.mostMs)
  const hold = Math.min(left(wanted) / Math.max(1, passing), options.longestHoldMs)
  let previous: number | undefined
  return stops.flatMap(({ day, moment, told }) => {
    const passed = previous === undefined || previous === day ? [] : gapsBetween(gaps, previous, day)
    const before = previous ?? day
    previous = day
    return [
      ...passed
        .filter((gap) => said.has(gap))
        .map((gap) => ({
          ...{ from: before, to: before, ms: options.gapMs, gap },
          ...{ moment: null, told: false },
        })),
      { from: day, to: day, ms: told ? options.toldMs : hold, gap: null, moment, told },
    ]
  })
}

/** Time that is kept for steps of which nothing is told. */
function passingMs(days: Int32Array, { stepMs, passingMs }: RunOptions): number {
  return Math.min(days.length * stepMs * 0.5, passingMs)
}

/** Where the run stops: on each day once, or for each of its moments. */
interface Stop {
  readonly day: number
  readonly moment: Moment | null
  readonly told: boolean
}

function stopsOf(days: Int32Array, moments: readonly Moment[], told: ReadonlySet<Moment>): Stop[] {
  let next = 0
  return [...days].flatMap((day): Stop[] => {
    next = firstWhere(moments.length, (i) => moments[i]!.day >= day)
    const ofDay: Moment[] = []
    while (moments[next]?.day === day) ofDay.push(moments[next++]!)
    // A single incident that is not told is what its day shows: nothing has to point at it.
    const [only] = ofDay
    if (!only || (ofDay.length === 1 && !told.has(only))) return [{ day, moment: null, told: false }]
    return ofDay.map((moment) => ({ day, moment, told: told.has(moment) }))
  })
}

/** Gaps between the first and the last day: before and after them a run does not wait. */
function inside(gaps: readonly Gap[], days: Int32Array): Gap[] {
  const ends: DayInterval = { from: days[0] ?? 0, to: days.at(-1) ?? 0 }
  return gaps.filter((gap) => gap.to < ends.to && gap.to > ends.from)
}
