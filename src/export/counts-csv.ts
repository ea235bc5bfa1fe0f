import type { CountRow } from '../core/table/counts.ts'
import { isoDay } from '../core/time/day.ts'
import { csvLine } from './csv.ts'

const NAMES = [
  'from',
  'to',
  'began',
  'overlapping',
  'killedLow',
  'killedBest',
  'killedHigh',
  'killedKnown',
] as const

/** Counts as CSV, a line for each month or year, those without anything too. Where no figure of killed is known its cells are empty. */
export function countsCsv(rows: readonly CountRow[]): string {
  const lines = rows.map(({ from, to, began, overlapping, killed: { low, best, high, open, known } }) => [
    ...[isoDay(from), isoDay(to), began, overlapping],
    ...(known === 0 ? [null, null, null] : [low, best, open ? null : high]),
    known,
  ])
  return [NAMES, ...lines].map((cells) => `${csvLine(cells)}\r\n`).join('')
}
