import type { Gap } from './gaps.ts'
import type { DayInterval } from './interval.ts'
import type { Moment } from './moments.ts'

/** How long a run takes where no speed is asked for. All in milliseconds. */
export interface RunOptions {
  /** Shortest and longest run; one of few steps may be shorter, because no step is held longer than `longestHoldMs`. */
  readonly leastMs: number
  readonly mostMs: number
  /** Time for a step of which nothing is told, before the run is fitted between the two. */
  readonly stepMs: number
  readonly longestHoldMs: number
  /** Time for an incident with a line about it: some twelve words, read and looked for on the map. */
  readonly toldMs: number
  /** Time that stays for steps of which nothing is told, however much there is to tell. */
  readonly passingMs: number
  /** Incidents of a day follow each other as long as each has this. */
  readonly leastFollowMs: number
  /** Time for an announced gap, however long it is: its six words can be read. And for all of them together. */
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
  toldMs: 2500,
  passingMs: 10_000,
  leastFollowMs: 400,
  gapMs: 1600,
  allGapsMs: 12_800,
  endHoldMs: 1000,
}

/** A part of a run: its days pass at an even pace; a single day is held. */
export interface Passage extends DayInterval {
  readonly startMs: number
  readonly ms: number
  /** What the reader hears meanwhile. */
  readonly gap: Gap | null
  /** The incident that it stays with; null where a day is shown as a whole. */
  readonly moment: Moment | null
  /** Whether a line about it stands on the map. */
  readonly told: boolean
}

/** A passage before it is known when it begins. */
export type Part = Omit<Passage, 'startMs'>
