import type { IncidentFeature, IncidentProperties, Source } from '../../core/record/incident.ts'
import type { Issue } from '../../core/record/issue.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'

export type Finding = Pick<Issue, 'field' | 'what' | 'fix'>

/** What rules may look at beside the feature. */
export interface RuleContext {
  readonly sources: ReadonlyMap<string, Source>
  readonly gazetteer: Gazetteer
  /** Names that a note's field may have. */
  readonly fieldNames: ReadonlySet<string>
}

export type Needed = keyof IncidentProperties | 'geometry' | 'id'

/** One thing that fields of a feature have to mean together. */
export interface Rule {
  /** Fields that must have their right shape before the rule can be asked. */
  readonly needs: readonly Needed[]
  find(feature: IncidentFeature, context: RuleContext): readonly Finding[]
}

/** A rule on properties alone. */
export function rule<K extends keyof IncidentProperties>(
  needs: readonly K[],
  find: (properties: Pick<IncidentProperties, K>, context: RuleContext) => readonly Finding[],
): Rule {
  return { needs, find: (feature, context) => find(feature.properties, context) }
}

/** The finding in a list when a condition holds, else an empty list. Its words are made only where they are needed: few are. */
export function when(
  condition: boolean,
  field: string,
  what: string | (() => string),
  fix: string | (() => string),
): readonly Finding[] {
  return condition ? [{ field, what: made(what), fix: made(fix) }] : NOTHING
}

const NOTHING: readonly Finding[] = []
const made = (text: string | (() => string)) => (typeof text === 'string' ? text : text())
