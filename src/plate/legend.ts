import type { Kind } from '../core/record/incident.ts'
import type { Language } from '../words/language.ts'

/** Kinds that one mark stands for; each entry is said by the name of its first kind. */
const ENTRIES = [
  ['attack'],
  ['foiled-plot'],
  ['arrest', 'security-operation'],
  ['warning', 'threat'],
  ['context'],
  ['organisation'],
  ['territorial-control'],
] as const satisfies readonly (readonly Kind[])[]

export type LegendEntry = (typeof ENTRIES)[number][0]

/** The entries that some kinds need, each as the kinds of one mark, named by the first. */
export function entriesOf(kinds: readonly Kind[]) {
  return ENTRIES.filter((entry) => entry.some((kind) => kinds.includes(kind)))
}

/** What a legend explains: the mark of a kind, or one of the signs that stand for more than a kind. */
export type LegendItem =
  | { readonly sign: 'kind'; readonly kind: LegendEntry }
  | { readonly sign: 'possible' | 'stack'; readonly kind: LegendEntry }
  | { readonly sign: 'path' | 'area' | 'arrived' | 'fades' | 'country' }

/** What can be on a map beside the marks of its kinds. */
export interface LegendNeeds {
  readonly kinds: readonly Kind[]
  readonly coarse: boolean
  readonly stacks: boolean
  /** Whether lines from the base show how far the frontier has come. */
  readonly path: boolean
  /** Whether something can be shown that is only possible. */
  readonly possible: boolean
  /** Whether what has just arrived fades, or is marked until the next step. */
  readonly fades: boolean
}

/** What a legend explains, in its order. */
export function legendItems({ kinds, coarse, stacks, path, possible, fades }: LegendNeeds): LegendItem[] {
  const entries = entriesOf(kinds)
  const kind = entries[0]?.[0] ?? 'context'
  return [
    ...entries.map(([one]) => ({ sign: 'kind', kind: one }) as const),
    ...(possible ? [{ sign: 'possible', kind } as const] : []),
    ...(stacks ? [{ sign: 'stack', kind } as const] : []),
    ...(path ? [{ sign: 'path' } as const] : []),
    ...(coarse ? [{ sign: 'area' } as const] : []),
    { sign: fades ? 'fades' : 'arrived' },
    ...(coarse ? [{ sign: 'country' } as const] : []),
  ]
}

/** What an item of a legend says. */
export function legendWords(item: LegendItem, { legend }: Language): string {
  return item.sign === 'kind' ? legend.marks[item.kind] : legend[item.sign]
}
