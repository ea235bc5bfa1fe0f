import { toldDifferently } from '../../core/record/contradictions.ts'
import { DEFAULTS, type IncidentFeature } from '../../core/record/incident.ts'
import { toColumns } from '../../core/table/columns.ts'
import type { Dataset } from '../../core/table/dataset.ts'
import { readInfo } from '../dataset-info.ts'

/** The features of a data folder as the pages will have them; what is not coded has its default. They have to be sound. */
export function datasetOfFolder(features: readonly IncidentFeature[], folder: string): Dataset {
  const info = readInfo(folder)
  const { columns, features: inOrder } = toColumns(features.map(withDefaults), toldDifferently(info.sources))
  return { info, columns, feature: (index) => inOrder[index] }
}

/** A feature with what its file may leave out. */
export function withDefaults(feature: IncidentFeature): IncidentFeature {
  return { ...feature, properties: { ...DEFAULTS, ...feature.properties } }
}
