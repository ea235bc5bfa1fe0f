import { RANKS } from '../../core/record/gravity.ts'
import type { Classes } from '../../core/table/classing.ts'
import { NONE } from '../../core/table/facets.ts'
import { classMark } from '../../plate/class-marks.ts'
import type { Mark } from '../../plate/marks.ts'
import type { Language } from '../../words/language.ts'

/** Kinds as the legend lists them; of one that is no mark of the map's there is no entry. */
const KINDS = [
  'attack',
  'foiled-plot',
  'arrest',
  'warning',
  'context',
  'organisation',
  'territorial-control',
] as const satisfies readonly (typeof RANKS)[number][]

/** A mark and what it means. */
export interface Meaning {
  readonly class: number
  readonly mark: Mark
  readonly words: string
}

/** What the marks of some classes mean, in the order in which it is read. `nameOf` names a value. */
export function meaningsOf(
  classes: Classes,
  present: readonly number[],
  { legend }: Pick<Language, 'legend'>,
  nameOf: (value: string) => string,
): Meaning[] {
  const meaning = (one: number, words: string): Meaning[] =>
    present.includes(one) ? [{ class: one, mark: classMark(classes, one), words }] : []
  if (classes.by === 'kind') return KINDS.flatMap((kind) => meaning(RANKS.indexOf(kind), legend.marks[kind]))
  return [
    ...classes.values.flatMap((value, one) => meaning(one, nameOf(value))),
    ...meaning(classes.rest, legend.rest),
    ...meaning(classes.none, nameOf(NONE)),
  ]
}
