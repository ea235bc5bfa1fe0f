import { firstWhere } from './bisect.ts'
import { DAY, MONTH, WEEK, YEAR } from './calendar.ts'
import type { Day } from './day.ts'
import { approximateDays, type Duration } from './duration.ts'
import { type Gap, gapsBetween } from './gaps.ts'
import { type DayInterval, lengthOf } from './interval.ts'
import type { Clock } from './state.ts'
import type { Steps } from './steps.ts'

/** How long a run takes where no speed is asked for. All in milliseconds. */
export interface RunOptions {
  /** Shortest and longest run; one of few steps may be shorter, because no step is held longer than `longestHoldMs`. */
  readonly leastMs: number
  readonly mostMs: number
  /** Time for an event, before the run is fitted between the two. */
  readonly stepMs: number
  readonly longestHoldMs: number
  /** Time for a long gap, however long it is, and for all of them together. */
  readonly gapMs: number
  readonly allGapsMs: number
  /** How long the calendar clock holds its last day. */
  readonly endHoldMs: number
}

export const RUN_OPTIONS: RunOptions = {
  leastMs: 20_000,
  mostMs: 40_000,
  stepMs: 1000,
  longestHoldMs: 2000,
  gapMs: 1000,
  allGapsMs: 10_000,
  endHoldMs: 1000,
}

/** A part of a run: its days pass at an even pace; a single day is held. `gap` is what the reader hears meanwhile. */
export interface Stretch extends DayInterval {
  readonly startMs: number
  readonly ms: number
  readonly gap: Gap | null
}

/** What is shown when, from the first step to the last: the same on every machine and at any frame rate. */
export interface Run {
  readonly clock: Clock
  readonly period: DayInterval
  readonly steps: Steps
  readonly stretches: readonly Stretch[]
  readonly totalMs: number
  /** Time that passes in a second; null by events. */
  readonly speed: Duration | null
}

/**
 * The run through a period. By events, each event day is held equally long, and a long gap is passed in a moment while the
 * day before it is held. By calendar, days pass at `speed` (null: one that makes a run of 20 to 40 s), long gaps faster.
 * Without events the run by events is empty.
 */
export function planRun(
  steps: Steps,
  period: DayInterval,
  clock: Clock,
  speed: Duration | null,
  options: RunOptions = RUN_OPTIONS,
): Run {
  const gapMs = Math.min(options.gapMs, options.allGapsMs / Math.max(1, steps.gaps.length))
  if (clock === 'events') {
    return { clock, period, steps, ...inOrder(eventParts(steps, gapMs, options)), speed: null }
  }
  const parts = (pace: Duration) => calendarParts(steps.gaps, period, pace, gapMs, options)
  const total = (pace: Duration) => parts(pace).reduce((sum, part) => sum + part.ms, 0)
  const pace = speed ?? usualSpeed(total, options)
  return { clock, period, steps, ...inOrder(parts(pace)), speed: pace }
}

type Part = Omit<Stretch, 'startMs'>

function inOrder(parts: readonly Part[]): Pick<Run, 'stretches' | 'totalMs'> {
  let totalMs = 0
  const stretches = parts.map((part) => {
    const startMs = totalMs
    totalMs += part.ms
    return { ...part, startMs }
  })
  return { stretches, totalMs }
}

function eventParts({ days, gaps }: Steps, gapMs: number, options: RunOptions): Part[] {
  const parts: Part[] = []
  days.forEach((day, i) => {
    const previous = days[i - 1]
    if (previous !== undefined) {
      for (const gap of gapsBetween(gaps, previous, day))
        parts.push({ from: previous, to: previous, ms: gapMs, gap })
    }
    parts.push({ from: day, to: day, ms: 0, gap: null })
  })
  const silent = (parts.length - days.length) * gapMs
  const wanted = Math.min(Math.max(days.length * options.stepMs + silent, options.leastMs), options.mostMs)
  const hold = Math.min((wanted - silent) / Math.max(1, days.length), options.longestHoldMs)
  return parts.map((part) => (part.gap ? part : { ...part, ms: hold }))
}

function calendarParts(
  gaps: readonly Gap[],
  period: DayInterval,
  pace: Duration,
  gapMs: number,
  options: RunOptions,
): Part[] {
  const dayMs = 1000 / approximateDays(pace)
  const parts: Part[] = []
  const days = (from: Day, to: Day) => {
    if (from <= to) parts.push({ from, to, ms: (to - from + 1) * dayMs, gap: null })
  }
  let next = period.from
  for (const gap of gaps) {
    days(next, gap.from - 1)
    parts.push({ from: gap.from, to: gap.to, ms: Math.min(gapMs, lengthOf(gap) * dayMs), gap })
    next = gap.to + 1
  }
  days(next, period.to)
  return [...parts, { from: period.to, to: period.to, ms: options.endHoldMs, gap: null }]
}

/** Speeds offered to the reader, slowest first, none more than twice the one before it. */
export const SPEEDS: readonly Duration[] = [
  DAY,
  { months: 0, days: 2 },
  { months: 0, days: 4 },
  WEEK,
  { months: 0, days: 14 },
  { months: 0, days: 21 },
  MONTH,
  ...[2, 3, 6].map((months) => ({ months, days: 0 })),
  YEAR,
  ...[2, 4, 8, 16, 32, 50, 100, 200, 400].map((years) => ({ months: 12 * years, days: 0 })),
]

function usualSpeed(total: (pace: Duration) => number, { leastMs, mostMs }: RunOptions): Duration {
  const middle = Math.sqrt(leastMs * mostMs)
  const distance = (pace: Duration) => Math.abs(Math.log(total(pace) / middle))
  return SPEEDS.reduce((best, pace) => (distance(pace) < distance(best) ? pace : best))
}

/** Where a run is after some time. */
export interface RunPosition {
  readonly day: Day
  /** The gap that is being passed, to be announced. */
  readonly gap: Gap | null
}

/** Where the run is after `elapsedMs`: its first day before the start, its last one after the end. Null for an empty run. */
export function positionAt(run: Run, elapsedMs: number): RunPosition | null {
  const { stretches } = run
  const after = firstWhere(stretches.length, (i) => stretches[i]!.startMs > elapsedMs)
  const stretch = stretches[Math.max(0, after - 1)]
  if (!stretch) return null
  const share = Math.min(Math.max(0, (elapsedMs - stretch.startMs) / stretch.ms), 1)
  const day = Math.min(stretch.to, stretch.from + Math.floor(share * lengthOf(stretch)))
  return { day, gap: stretch.gap }
}

/** The day a run shows after `elapsedMs`; null for an empty run. */
export function dayAt(run: Run, elapsedMs: number): Day | null {
  return positionAt(run, elapsedMs)?.day ?? null
}

/**
 * The time at which a run reaches a day. A day between two events belongs to the first of them; a day before the first
 * event comes one hold before the start, below 0. 0 for an empty run.
 */
export function elapsedAt(run: Run, day: Day): number {
  const { stretches } = run
  const after = firstWhere(stretches.length, (i) => stretches[i]!.from > day)
  if (after === 0) return 0 - (stretches[0]?.ms ?? 0)
  const from = stretches[after - 1]!.from
  const found = stretches[firstWhere(after, (i) => stretches[i]!.from >= from)]!
  const share = Math.min(1, (day - from) / lengthOf(found))
  return found.from === found.to ? found.startMs : found.startMs + share * found.ms
}

/** First and last day that a run shows; null for an empty run. */
export function endsOf(run: Run): DayInterval | null {
  const [first, last] = [run.stretches[0], run.stretches.at(-1)]
  return first && last ? { from: first.from, to: last.to } : null
}
