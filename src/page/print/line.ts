import type { IncidentRecord } from '../../core/answer.ts'
import type { IncidentFeature } from '../../core/record/incident.ts'

/** One row of the numbered list. */
export interface Line {
  readonly number: number
  readonly record: IncidentRecord
  /** Null where the texts of the dataset are missing. */
  readonly feature: IncidentFeature | null
  readonly possible: boolean
}
