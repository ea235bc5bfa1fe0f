import type { Clock } from '../link/state.ts'
import { firstWhere } from '../table/bisect.ts'
import { DAY, MONTH, WEEK, YEAR } from './calendar.ts'
import type { Day } from './day.ts'
import { approximateDays, type Duration } from './duration.ts'
import { announced, eventParts } from './event-run.ts'
import type { Gap } from './gaps.ts'
import { type DayInterval, lengthOf } from './interval.ts'
import type { Moment } from './moments.ts'
import { type Part, type Passage, RUN_OPTIONS, type RunOptions } from './run-options.ts'
import type { Steps } from './steps.ts'

/** Time for a long gap of the calendar that is not announced, milliseconds. */
const UNSAID_GAP_MS = 100

/** What is shown when, from the first step to the last: the same on every machine and at any frame rate. */
export interface Run {
  readonly clock: Clock
  readonly period: DayInterval
  readonly steps: Steps
  readonly passages: readonly Passage[]
  readonly totalMs: number
  /** Time that passes in a second; null by events. */
  readonly speed: Duration | null
}

/**
 * The run through a period. By events, each event day is a step; incidents of a day follow each other, and `moments` with a reason
 * are held longer. A long gap is passed in a moment while the day before it is held. By calendar, days pass at `speed`
 * (null: one that makes a run of 20 to 40 s), long gaps faster. Without events the run by events is empty.
 */
export function planRun(
  steps: Steps,
  period: DayInterval,
  clock: Clock,
  speed: Duration | null,
  moments: readonly Moment[] = [],
  options: RunOptions = RUN_OPTIONS,
): Run {
  if (clock === 'events') {
    return { clock, period, steps, ...inOrder(eventParts(steps, moments, options)), speed: null }
  }
  const parts = (pace: Duration) => calendarParts(steps.gaps, period, pace, options)
  const total = (pace: Duration) => parts(pace).reduce((sum, part) => sum + part.ms, 0)
  const pace = speed ?? usualSpeed(total, options)
  return { clock, period, steps, ...inOrder(parts(pace)), speed: pace }
}

function inOrder(parts: readonly Part[]): Pick<Run, 'passages' | 'totalMs'> {
  let totalMs = 0
  const passages = parts.map((part) => {
    const startMs = totalMs
    totalMs += part.ms
    return { ...part, startMs }
  })
  return { passages, totalMs }
}

function calendarParts(
  gaps: readonly Gap[],
  period: DayInterval,
  pace: Duration,
  options: RunOptions,
): Part[] {
  const dayMs = 1000 / approximateDays(pace)
  const said = announced(gaps, options)
  const parts: Part[] = []
  const pass = (from: Day, to: Day, ms: number, gap: Gap | null = null) =>
    parts.push({ from, to, ms, gap, moment: null, told: false })
  const days = (from: Day, to: Day) => {
    if (from <= to) pass(from, to, (to - from + 1) * dayMs)
  }
  let next = period.from
  for (const gap of gaps) {
    days(next, gap.from - 1)
    const usual = lengthOf(gap) * dayMs
    if (said.has(gap)) pass(gap.from, gap.to, Math.min(options.gapMs, usual), gap)
    else pass(gap.from, gap.to, Math.min(UNSAID_GAP_MS, usual))
    next = gap.to + 1
  }
  days(next, period.to)
  pass(period.to, period.to, options.endHoldMs)
  return parts
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
  /** The incident that it stays with, and whether a line is about it: one object for as long as it is the same. */
  readonly passage: Pick<Passage, 'moment' | 'told'>
}

/** Where the run is after `elapsedMs`: its first day before the start, its last one after the end. Null for an empty run. */
export function positionAt(run: Run, elapsedMs: number): RunPosition | null {
  const { passages } = run
  const after = firstWhere(passages.length, (i) => passages[i]!.startMs > elapsedMs)
  const passage = passages[Math.max(0, after - 1)]
  if (!passage) return null
  const share = Math.min(Math.max(0, (elapsedMs - passage.startMs) / passage.ms), 1)
  const day = Math.min(passage.to, passage.from + Math.floor(share * lengthOf(passage)))
  return { day, gap: passage.gap, passage }
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
  const { passages } = run
  const after = firstWhere(passages.length, (i) => passages[i]!.from > day)
  if (after === 0) return 0 - (passages[0]?.ms ?? 0)
  const from = passages[after - 1]!.from
  const found = passages[firstWhere(after, (i) => passages[i]!.from >= from)]!
  const share = Math.min(1, (day - from) / lengthOf(found))
  return found.from === found.to ? found.startMs : found.startMs + share * found.ms
}

/** The time at which playing up to a day is over: when the run first shows it or a later one, at the latest with the run. */
export function elapsedUntil(run: Run, day: Day): number {
  const { passages } = run
  const found = passages[firstWhere(passages.length, (i) => passages[i]!.to >= day)]
  if (!found) return run.totalMs
  const share = Math.max(0, day - found.from) / lengthOf(found)
  return found.startMs + share * found.ms
}

/** First and last day that a run shows; null for an empty run. */
export function endsOf(run: Run): DayInterval | null {
  const [first, last] = [run.passages[0], run.passages.at(-1)]
  return first && last ? { from: first.from, to: last.to } : null
}

/** Whether two runs show the same at the same times and tell the same of it, so that one can take the place of the other. */
export function isSameRun(a: Run, b: Run): boolean {
  const why = ({ moment }: Passage) => String(moment?.reasons)
  return keepsTime(a, b) && a.passages.every((passage, i) => why(passage) === why(b.passages[i]!))
}

/** Whether two runs show the same at the same times, whatever they tell of it: what plays goes on at the same millisecond. */
export function keepsTime(a: Run, b: Run): boolean {
  const isSame = (one: Passage, other: Passage | undefined) =>
    one.from === other?.from &&
    one.to === other.to &&
    one.ms === other.ms &&
    one.told === other.told &&
    one.moment?.index === other.moment?.index &&
    one.gap?.from === other.gap?.from
  return (
    a.clock === b.clock &&
    a.period.from === b.period.from &&
    a.period.to === b.period.to &&
    a.passages.length === b.passages.length &&
    a.passages.every((passage, i) => isSame(passage, b.passages[i]))
  )
}
