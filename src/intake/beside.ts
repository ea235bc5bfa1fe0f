import type { IncidentFeature } from '../core/record/incident.ts'

/** What a file says beside what the table is made of. */
export interface Beside {
  /** Names of its columns, none twice. */
  readonly names: readonly string[]
  /** A text of a feature for each of the names; the empty one where it says nothing. */
  of(feature: IncidentFeature): readonly string[]
}

export const NOTHING_BESIDE: Beside = { names: [], of: () => [] }

/** The same of properties by their names, in the order in which they turn up. */
export function besideOfMaps(texts: ReadonlyMap<IncidentFeature, ReadonlyMap<string, string>>): Beside {
  const names = [...new Set([...texts.values()].flatMap((own) => [...own.keys()]))]
  return { names, of: (feature) => names.map((name) => texts.get(feature)?.get(name) ?? '') }
}
