import type { IncidentFeature } from '../../core/record/incident.ts'
import { csvLine } from '../../export/csv.ts'
import { FLAT_COLUMNS } from './flat-columns.ts'

/**
 * The features as CSV (RFC 4180, UTF-8, lines ended by a line feed): a line of names, then a line each, in their order.
 * Numbers are bare, a longitude of the west with its minus; an empty cell is what is not known. A text that a spreadsheet would
 * run as a formula gets an apostrophe before the sign.
 */
export function csvOf(features: readonly IncidentFeature[]): string {
  const lines = features.map((feature) => csvLine(FLAT_COLUMNS.map(({ of }) => of(feature))))
  return [csvLine(FLAT_COLUMNS.map(({ name }) => name)), ...lines, ''].join('\n')
}
