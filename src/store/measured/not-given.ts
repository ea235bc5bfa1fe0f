import { METHODS, type Method } from '../../measures/methods.ts'
import type { StoredMeasures } from '../../measures/stored-measures.ts'
import type { WholeLanguage } from '../../words/language.ts'
import type { Names } from '../../words/names.ts'
import type { MeasuredRow } from './section.ts'

/** What of an answer belongs to the panel of clusters. */
const OF_CLUSTERS = /^(clusters|kDistance|episodes)\b/

/** What a store does not give of one of the panels of measures, and why. */
export function notGivenRows(
  { notGiven }: Pick<StoredMeasures, 'notGiven'>,
  panel: 'reach' | 'clusters',
  { words }: Names<WholeLanguage>,
): MeasuredRow[] {
  return Object.entries(notGiven)
    .filter(([name]) => OF_CLUSTERS.test(name) === (panel === 'clusters'))
    .map(([name, why]) => ({ name: nameOf(name, words), value: words.store.measures.notGiven(why) }))
}

/** What it is called, else what its method is called. */
function nameOf(name: string, { store, methods }: WholeLanguage): string {
  const method = METHODS.find((method) => fieldOf(method) === name)
  return store.measures.notGivenName(name) ?? (method ? methods.of[method.id].name : name)
}

/** By what name an answer carries a measure. */
function fieldOf({ id, field }: Method): string {
  return field ?? id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
}
