import type { Day } from '../core/time/day.ts'
import type { Gap } from '../core/time/gaps.ts'
import type { Moment } from '../core/time/moments.ts'
import { positionAt, type Run, type RunPosition } from '../core/time/run.ts'

/** Frames in a second, where each differs from the one before. */
export const FRAME_RATE = 30
/** How long the last step is held, and how long what arrives is emphasised, milliseconds. */
const HELD_MS = 3000
const ARRIVES_MS = 850

/** A picture of a film, and for how long it stands. */
export interface FilmFrame {
  readonly atMs: number
  readonly ms: number
  readonly day: Day
  readonly gap: Gap | null
  /** What the run stays with, and whether a line is about it. */
  readonly moment: Moment | null
  readonly told: boolean
  /** The first day of what has come with this frame; null where it shows the moment of the one before, later. */
  readonly arrived: Day | null
  /** Whether it shows what the frame before it does, later. */
  readonly isLater: boolean
}

export interface FilmPlan {
  readonly frames: readonly FilmFrame[]
  readonly totalMs: number
  /** Days that are shown. */
  readonly steps: number
}

/**
 * The frames of a run: one for each change, as many as the rate allows while what has arrived fades, and the last step as it is when
 * nothing is said of it any more, held. None for an empty run. Without `fades` what arrives is there at once.
 */
export function planFilm(run: Run, fades: boolean): FilmPlan {
  const starts: Omit<FilmFrame, 'ms'>[] = []
  const last = positionAt(run, run.totalMs)
  let before: RunPosition | null = null
  let arrivedAt = Number.NEGATIVE_INFINITY
  const count = Math.ceil((run.totalMs / 1000) * FRAME_RATE)
  for (let i = 0; last && i < count; i++) {
    const atMs = (i * 1000) / FRAME_RATE
    const now = positionAt(run, atMs)!
    const { day, gap, passage } = now
    const { moment, told } = passage
    const isNew = before?.day !== day || before.gap !== gap || before.passage !== passage
    let arrived: Day | null = null
    if (before && day > before.day && hasEvent(run, before.day, day)) {
      arrived = before.day + 1
      arrivedAt = atMs
    }
    if (isNew) starts.push({ atMs, day, gap, moment, told, arrived, isLater: false })
    else if (fades && atMs - arrivedAt <= ARRIVES_MS)
      starts.push({ atMs, day, gap, moment, told, arrived, isLater: true })
    before = now
  }
  if (!last) return { frames: [], totalMs: 0, steps: 0 }
  const endMs = (count * 1000) / FRAME_RATE
  const end = { day: last.day, gap: null, moment: null, told: false, arrived: null, isLater: false }
  const frames = [...starts, { atMs: endMs, ...end }].map((frame, i, all) => ({
    ...frame,
    ms: (all[i + 1]?.atMs ?? endMs + HELD_MS) - frame.atMs,
  }))
  return {
    frames,
    totalMs: endMs + HELD_MS,
    steps: new Set(frames.map(({ day }) => day)).size,
  }
}

/** Whether something counts after a day and up to another one. */
function hasEvent({ steps: { days } }: Run, after: Day, upTo: Day): boolean {
  return days.some((day) => day > after && day <= upTo)
}
