import type { IncidentAnswer } from '../core/answer.ts'
import { NONE } from '../core/table/facets.ts'
import type { Reason } from '../core/time/moments.ts'
import { incidentWords } from './incident-words.ts'
import type { WholeLanguage } from './language.ts'
import type { Names } from './names.ts'
import { valueWords } from './vocabulary.ts'

/**
 * One line about an incident that a run stays with, in two parts: how many were killed (else where it was), then where, what, by
 * whom and who says so, and why it is told. "At least 137 killed", "Krasnogorsk, Russia · Attack claimed by ISKP · the
 * farthest so far". Without the texts of the dataset nobody is named.
 */
export function stayingLine(
  { record, feature }: Pick<IncidentAnswer, 'record' | 'feature'>,
  reasons: readonly Reason[],
  names: Names<WholeLanguage>,
): { readonly lead: string; readonly rest: string } {
  const { words } = names
  const { place, figure } = incidentWords(record, names)
  const kind = valueWords('kind', record.kind, names)
  const { actor = null, attribution = null } = feature?.properties ?? {}
  return words.narration.staying({
    killed: figure,
    place,
    kind,
    actor: actor === null || actor === NONE ? null : valueWords('actor', actor, names),
    attribution,
    country: record.country === null ? null : names.country(record.country),
    farthest: reasons.includes('farthest'),
    firstInCountry: reasons.includes('country'),
  })
}
