import type { ProfileName } from './own-data.ts'
import type { ReadingIssue } from './reading-issue.ts'

/**
 * What is wrong with rows of a reader's file. `left-out`: they can't be used; `changed`: they are used without the value;
 * `doubted`: they are used as they stand, and may be meant otherwise.
 */
export type FaultEffect = 'left-out' | 'changed' | 'doubted'

/** Repairs that a reader may ask for, each of them for all rows that are like it. */
export const REPAIRS = ['swap-degrees', 'number-ids', 'exchange-ends', 'two-figure-years'] as const
export type Repair = (typeof REPAIRS)[number]

export type FaultCode =
  | 'no-day'
  | 'unreadable-day'
  | 'no-such-day'
  | 'year-zero'
  | 'two-figures'
  | 'two-ways'
  | 'end-before-start'
  | 'bad-end'
  | 'no-degrees'
  | 'beyond-degrees'
  | 'half-a-place'
  | 'other-country'
  | 'at-zero'
  | 'not-a-country'
  | 'not-a-count'
  | 'unknown-code'
  | 'not-a-radius'
  | 'twice'
  | 'cut'
  | 'too-many-cells'
  /** A feature in our own form: `issue` says what. */
  | 'issue'
  /** Of the whole file. */
  | 'heights'
  | 'links'
  | 'shapes'
  | 'error-cells'
  | 'quotes'

/** All that is wrong in the same way in the same column. */
export interface FaultGroup {
  readonly code: FaultCode
  readonly effect: FaultEffect
  /** Name of the column; empty where the whole row, or the whole file, is meant. */
  readonly column: string
  readonly n: number
  /**
   * Numbers of the rows, as a spreadsheet counts them, ascending; each has what is given and what is suggested at its place. Empty
   * where the whole file is meant.
   */
  readonly rows: readonly number[]
  readonly given: readonly string[]
  /** What it is suggested to be; the empty text where nothing is. */
  readonly suggested: readonly string[]
  /** What may be asked for, for all of these rows at once. */
  readonly repair: Repair | null
  /** Name of its file, where a dataset was joined of several. */
  readonly file?: string
  /** What is said of the first of them, for `issue`. */
  readonly issue?: ReadingIssue
}

/** How a reader's file was read. */
export interface ReadingReport {
  /** Name of the file. */
  readonly file: string
  /** Rows that became incidents, and rows that hold anything. */
  readonly shown: number
  readonly of: number
  readonly faults: readonly FaultGroup[]
  /** Whether its provider forbids that rows are handed on. */
  readonly restricted: boolean
  /** The format that it was read as; null for none that is known by name. */
  readonly as: ProfileName | null
  /** Whether it would be read so without the map too. */
  readonly usual: boolean
  /** The map by which it was read, as JSON that the import command takes; null where there was nothing to map. */
  readonly map: string | null
}
