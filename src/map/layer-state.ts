import type { DayInterval } from '../core/time/interval.ts'

/** A ring round what stands for an incident. */
export interface Ring {
  /** An incident at whose place it is drawn. */
  readonly row: number
  /** CSS pixels. */
  readonly radius: number
}

/** What changes from tick to tick; nothing here copies data. */
export interface LayerState {
  readonly lo: number
  readonly hi: number
  readonly window: DayInterval
  readonly certain: boolean
  readonly at: number
  readonly byStep: boolean
  readonly halfLife: number
  /** The latest days with an incident before the playhead, newest first. */
  readonly stepDays: Int32Array
  readonly selected: Ring | null
  /** Whether the selected incident has a mark of its own, which is drawn above all others. */
  readonly selectedAlone: boolean
  readonly highlighted: readonly Ring[]
  /** What has just come to count, as a range of the order of time, and how far the ring is, 0 to 1. */
  readonly arrivedLo: number
  readonly arrivedHi: number
  readonly wave: number
}
