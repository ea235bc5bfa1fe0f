import type { IncidentFeature } from '../core/record/incident.ts'
import type { Coded } from '../core/table/coded.ts'
import { codedTexts } from '../core/table/coded-texts.ts'
import { columnsOf } from '../core/table/columns.ts'
import type { Dataset, ExtraColumn, TextColumn } from '../core/table/dataset.ts'
import { extraColumn } from '../core/table/extra-column.ts'
import { type Incidents, orderOf, SUMMARY } from '../core/table/incidents.ts'
import { storedFeature, storedTexts } from '../core/table/stored-features.ts'

/** A dataset of a reader's file as arrays, and no object for any incident: it can be handed from a worker to a page. */
export interface OpenedData extends Dataset {
  readonly extras: readonly ExtraColumn[]
  /** What the columns don't hold of each incident. */
  readonly stored: TextColumn
}

/** Incidents in the order of a table, with what columns of these names say beside it, for each incident in the order that is given. */
export function builtOf(
  incidents: Incidents,
  names: readonly string[],
  beside: readonly Coded<string>[],
): Omit<OpenedData, 'info'> {
  const order = orderOf(incidents)
  const encoded = beside.map(codedTexts)
  const summaries = incidents.texts(SUMMARY)
  const columns = columnsOf(incidents, order, undefined, encoded, summaries)
  const stored = storedTexts(incidents, order, summaries)
  return {
    columns,
    stored,
    extras: names.map((name, k) => extraColumn(name, order, beside[k]!, encoded[k])),
    feature: (i) => storedFeature(columns, stored, i),
  }
}

/** The incidents of a dataset as they are stored, in its order. */
export function featuresOf({ columns, feature }: Pick<Dataset, 'columns' | 'feature'>): IncidentFeature[] {
  return Array.from({ length: columns.count }, (_, i) => feature(i)!)
}
