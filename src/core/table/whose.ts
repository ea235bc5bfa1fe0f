import type { Group } from './dataset.ts'

/** Whose incidents are shown of a dataset that is about a group: its own, those of its movement, or everybody's. */
export type Whose = 'group' | 'related' | 'everybody'

/** What can be chosen for a group; without related actors there is no movement. */
export function whoseChoices({ related }: Group): readonly Whose[] {
  return related.length > 0 ? ['group', 'related', 'everybody'] : ['group', 'everybody']
}

/** The actors that a choice selects; none is everybody. */
export function actorsOf(whose: Whose, { actor, related }: Group): readonly string[] {
  return whose === 'everybody' ? [] : whose === 'group' ? [actor] : [actor, ...related]
}

/** The choice that selects just these actors, in any order; null where none does. */
export function whoseOf(actors: readonly string[], group: Group): Whose | null {
  const key = (values: readonly string[]) => JSON.stringify([...new Set(values)].sort())
  return whoseChoices(group).find((whose) => key(actorsOf(whose, group)) === key(actors)) ?? null
}
