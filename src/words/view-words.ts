import { whoseOf } from '../core/table/whose.ts'
import type { View } from '../core/view.ts'
import type { Language } from './language.ts'
import type { Names } from './names.ts'
import { actorWords } from './vocabulary.ts'

/** What the window holds: "12 of 26 in the window". */
export function windowWords({ state, shown, passing }: View, words: Language): string {
  return passing === 0 ? words.map.none : words.map.shown[state.mode]({ shown, of: passing })
}

/** Whose incidents are meant: "ISKP"; null where the dataset is about nobody. */
export function whoseWords({ state, info: { group } }: Pick<View, 'state' | 'info'>, names: Names) {
  if (!group) return null
  const nameOf = (actor: string) => actorWords(actor, names)
  const which = whoseOf(state.actor, group)
  if (!which) return state.actor.map(nameOf).join(', ')
  const said = { actor: nameOf(group.actor), related: group.related.map(nameOf) }
  return names.words.whose.choices[which](said)
}
