import type { DayInterval } from '../../core/time/interval.ts'
import type { StoredMeasures } from '../../measures/stored-measures.ts'
import type { WholeLanguage } from '../../words/language.ts'
import type { Names } from '../../words/names.ts'
import { periodWords } from '../../words/reach-words.ts'

/** A name and its value, one below the other. */
export interface MeasuredRow {
  readonly name: string
  readonly value: string
  readonly note?: string | undefined
}

/** A heading of a column; `isNumber` where digits stand below each other. */
interface Head {
  readonly text: string
  readonly isNumber?: boolean
}

/** Lines of many; the first cell of each is its heading, with a note below it where there is one. */
export interface MeasuredTable {
  readonly head: readonly Head[]
  readonly lines: readonly {
    readonly key: string
    readonly cells: readonly string[]
    readonly note?: string | undefined
  }[]
}

/** One measure in words. */
export interface MeasuredSection {
  readonly key: string
  readonly title: string
  /** Why it can't be given. */
  readonly undefined?: string | undefined
  readonly rows?: readonly MeasuredRow[]
  readonly table?: MeasuredTable | undefined
  /** What has to be known to read it. */
  readonly remark?: string | undefined
  /** What it rests on, of which days, and how exact it is. */
  readonly basis: string
}

/** What is measured, and how. */
export interface MeasuredFacts {
  readonly measures: StoredMeasures
  readonly window: DayInterval
  /** What the base is called. */
  readonly base: string
  /** What the country is called that counts as inside; null where there is none. */
  readonly inside: string | null
  readonly names: Names<WholeLanguage>
}

/** What a measure of located incidents rests on, by its name. */
export function basisOf(name: string, { measures, window, names }: MeasuredFacts): string {
  const { n, leftOut } = measures
  const { measures: words } = names.words
  const out = leftOut.coarse + leftOut.unlocated + leftOut.notCounted
  return exactly(name, words.incidentsBasis({ n, leftOut: out }), { measures, window, names })
}

/** The same of other things than located incidents; what they are is empty where that is not known. */
export function exactly(
  name: string,
  basis: string,
  { measures, window, names: { words } }: Pick<MeasuredFacts, 'measures' | 'window' | 'names'>,
): string {
  const how = measures.basis[name]
  return [basis, periodWords(window, words), how ? words.store.measures.basis(how) : '']
    .filter((part) => part !== '')
    .reduce((before, period) => words.measures.basisInPeriod({ basis: before, period }))
}
