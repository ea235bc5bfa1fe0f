import type { FaultCode } from '../core/record/fault.ts'
import type { Position } from '../core/record/incident.ts'
import type { Container, Refusal } from '../core/record/own-data.ts'
import type { Grid } from './grid.ts'

/** A table as it stands in a file: texts, nothing of it read yet. */
export interface RawTable {
  readonly container: Container
  /** Names of the columns, none empty, none twice. */
  readonly columns: readonly string[]
  /** What stands below the names. */
  readonly grid: Grid
  /** Number of the first row in the file, as a spreadsheet counts. */
  readonly firstRow: number
  /** Points of the rows where the file has shapes; null for a row without one. */
  readonly points?: readonly (Position | null)[]
  /** HXL hashtags of the columns, where the file has a row of them. */
  readonly tags?: readonly string[]
  /** How it was read, and how else it can be. */
  readonly how: How
  /** What of the file is not in the rows. */
  readonly noted: readonly Noted[]
}

/** Choices by which a file was read, each of which a reader may overrule. */
export interface How {
  readonly encoding?: string
  readonly delimiter?: string
  /** Sheets of a workbook, or tables of an archive, in their order. */
  readonly sheets?: readonly string[]
  readonly sheet?: string
  /** How shapes of several parts became points. */
  readonly parts?: Parts
}

export type Parts = 'each' | 'one'

/** Something of a file that is not read, with how much of it there is. */
export interface Noted {
  readonly code: Extract<FaultCode, 'heights' | 'links' | 'shapes' | 'error-cells' | 'quotes'>
  readonly n: number
}

/** Thrown where a file can't be read; what is said of it follows from its code. */
export class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** How far the reading is, 0 to 1. */
export type OnProgress = (part: number) => void

/** Names that are fit for columns: trimmed, none empty, none twice, none longer than a line. */
export function columnNames(given: readonly string[]): string[] {
  const seen = new Set<string>()
  return given.map((text, i) => {
    const name =
      text
        .replace(/^\uFEFF/, '')
        .replace(/\s+/g, ' ')
        .trim()
        .slice(0, 200) || `#${i + 1}`
    let free = name
    for (let n = 2; seen.has(free); n++) free = `${name} (${n})`
    seen.add(free)
    return free
  })
}
