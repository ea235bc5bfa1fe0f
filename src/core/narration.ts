import { facetValues, textAt } from './columns.ts'
import type { Columns } from './dataset.ts'
import { formatDay, formatInterval } from './dates.ts'
import type { Day } from './day.ts'
import { NONE } from './facets.ts'
import { gapsBetween } from './gaps.ts'
import { startedBy } from './histogram.ts'
import { isCertain } from './interval.ts'
import type { Names } from './names.ts'
import type { View } from './view.ts'
import { formatNumber } from './words.ts'

/** Most incidents that are named in one sentence. */
const MOST_NAMED = 3

export type Narrated = Pick<View, 'columns' | 'filtered' | 'period' | 'window' | 'state' | 'steps' | 'shown'>

/**
 * What came into view between two positions of the playhead, in one sentence for a screen reader: "22 March 2024, after 7
 * months without a dated incident: Attack on ..., Krasnogorsk, Russia. 9 shown." Without something new it gives the day
 * and the number shown. `previous` null: everything of the period up to `next` is new.
 */
export function narrate(previous: Day | null, next: Day, view: Narrated, names: Names): string {
  const arrived = arrivals(previous, next, view)
  const day = formatDay(next, names.lang)
  const count = `${formatNumber(view.shown, names.lang)} shown.`
  const gaps = previous === null ? [] : gapsBetween(view.steps.gaps, previous, next)
  const when = gaps.length > 0 ? `${day}, after ${gaps.map((gap) => gap.words).join(' and ')}` : day
  if (arrived.length === 0) return `${when}: nothing new. ${count}`
  return `${when}: ${eventWords(arrived, view.columns, names)}. ${count}`
}

/** The whole run of the filtered incidents as text, a line for each event day and each long gap, in the order of time. */
export function transcript(view: Omit<Narrated, 'shown'>, names: Names): string[] {
  const { steps, columns, period } = view
  const lines: string[] = []
  const days = [...steps.days]
  days.forEach((day, i) => {
    const previous = days[i - 1] ?? null
    const gaps = gapsBetween(steps.gaps, previous, day)
    lines.push(...gaps.map((gap) => `${formatInterval(gap, names.lang)}: ${gap.words}.`))
    for (const row of arrivals(previous, day, view)) {
      const when = { from: columns.start[row]!, to: columns.end[row]! }
      lines.push(`${formatInterval(when, names.lang)}: ${incidentWords(row, columns, names)}.`)
    }
  })
  const last = days.at(-1) ?? period.from - 1
  const silence = steps.gaps.filter((gap) => gap.from > last)
  return [...lines, ...silence.map((gap) => `${formatInterval(gap, names.lang)}: ${gap.words}.`)]
}

/** Positions of the filtered incidents that come into view after `previous` and up to `next`. */
function arrivals(previous: Day | null, next: Day, view: Omit<Narrated, 'shown'>): number[] {
  const { columns, filtered, period, state } = view
  const { start, end } = columns
  const after = previous ?? period.from - 1
  if (state.certain) {
    const rows = filtered.subarray(0, startedBy(columns, filtered, next))
    return [...rows].filter(
      (row) => end[row]! > after && end[row]! <= next && isCertain(start[row]!, end[row]!, period),
    )
  }
  const first = after < period.from ? 0 : startedBy(columns, filtered, after)
  const rows = filtered.subarray(first, startedBy(columns, filtered, next))
  return [...rows].filter((row) => end[row]! >= period.from)
}

function eventWords(rows: readonly number[], columns: Columns, names: Names): string {
  const named = rows.slice(0, MOST_NAMED).map((row) => incidentWords(row, columns, names))
  const rest = rows.length - named.length
  return rest > 0 ? `${named.join('; ')}; and ${formatNumber(rest, names.lang)} more` : named.join('; ')
}

function incidentWords(row: number, columns: Columns, names: Names): string {
  const { country, precision } = columns.facets
  // A place known only to its country is named after it.
  const codes = facetValues(precision, row).includes('country') ? [] : facetValues(country, row)
  const countries = codes.filter((code) => code !== NONE).map((code) => names.country(code))
  return [textAt(columns.title, row), textAt(columns.placeName, row), ...countries].filter(Boolean).join(', ')
}
