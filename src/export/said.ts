import type { Rows } from '../core/answer.ts'
import type { IncidentFeature } from '../core/record/incident.ts'
import { statedOf } from '../core/record/stated.ts'

/**
 * Rows of a reader's file with what the file said, and no more: what is unknown is left out, as it was. `blanks` are the texts
 * that stand for missing ones.
 */
export function saidRows(rows: Rows, blanks: Readonly<Record<string, string>>): Rows {
  const texts = Object.values(blanks)
  const said = (feature: IncidentFeature) =>
    ({ ...feature, properties: statedOf(feature.properties, texts) }) as IncidentFeature
  return { ...rows, features: rows.features.map(said) }
}
