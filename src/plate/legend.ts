import { RANKS } from '../core/record/gravity.ts'
import type { Classes, PresentClasses } from '../core/table/classing.ts'
import { NONE } from '../core/table/facets.ts'
import type { Language } from '../words/language.ts'
import { classMark, classStack } from './class-marks.ts'
import type { Mark } from './marks.ts'
import type { StackLook } from './stacks.ts'

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

/** What a legend explains: a mark, several of them as one, or one of the signs that stand for more than a mark. */
export type LegendItem = { readonly words: string } & (
  | { readonly sign: 'mark' | 'possible'; readonly mark: Mark }
  | { readonly sign: 'stack'; readonly look: StackLook }
  | { readonly sign: 'path' | 'area' | 'arrived' | 'country' }
)

/** What can be on a map, and what its marks are told apart by. */
export interface LegendNeeds {
  readonly classes: PresentClasses
  readonly coarse: boolean
  readonly stacks: boolean
  /** Whether lines from the base show how far the frontier has come. */
  readonly path: boolean
  /** Whether something can be shown that is only possible. */
  readonly possible: boolean
  /** Whether what has just arrived fades, or is marked until the next step. */
  readonly fades: boolean
}

/** What a legend explains, in its order. `nameOf` names a value. */
export function legendItems(
  { classes, coarse, stacks, path, possible, fades }: LegendNeeds,
  words: Pick<Language, 'legend'>,
  nameOf: (value: string) => string,
): LegendItem[] {
  const { legend } = words
  const meanings = meaningsOf(classes, classes.present, words, nameOf)
  const first = meanings[0]?.class ?? classes.count - 1
  const several = legend.stack({ as: classes.by === 'kind' ? 'gravest' : 'commonest' })
  const items: (LegendItem | false)[] = [
    ...meanings.map(({ mark, words }) => ({ sign: 'mark', mark, words }) as const),
    possible && { sign: 'possible', mark: classMark(classes, first), words: legend.possible },
    stacks && { sign: 'stack', look: classStack(classes, first), words: several },
    path && { sign: 'path', words: legend.path },
    coarse && { sign: 'area', words: legend.area },
    { sign: 'arrived', words: fades ? legend.fades : legend.arrived },
    coarse && { sign: 'country', words: legend.country },
  ]
  return items.filter((item) => item !== false)
}
