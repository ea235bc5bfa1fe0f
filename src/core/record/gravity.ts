import type { Kind } from './incident.ts'

/** Kinds from the gravest on; kinds that are drawn alike share a rank and are named by the first of them. */
export const RANKS = [
  'attack',
  'foiled-plot',
  'arrest',
  'warning',
  'territorial-control',
  'organisation',
  'aggregate',
  'context',
] as const satisfies readonly Kind[]

const RANK_OF: { readonly [K in Kind]: (typeof RANKS)[number] } = {
  attack: 'attack',
  'foiled-plot': 'foiled-plot',
  arrest: 'arrest',
  'security-operation': 'arrest',
  warning: 'warning',
  threat: 'warning',
  'territorial-control': 'territorial-control',
  organisation: 'organisation',
  aggregate: 'aggregate',
  context: 'context',
}

/** Place of a kind, as a dataset spells it, among {@link RANKS}; one that is not known is context. 0 is the gravest. */
export function rankOf(kind: string): number {
  return RANKS.indexOf(Object.hasOwn(RANK_OF, kind) ? RANK_OF[kind as Kind] : 'context')
}
