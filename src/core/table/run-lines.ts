import type { IncidentRecord, RunLine } from '../answer.ts'
import { gapsBetween } from '../time/gaps.ts'
import type { DayInterval } from '../time/interval.ts'
import type { Steps } from '../time/steps.ts'
import { arrivals } from './arrivals.ts'
import type { OpenTable } from './handle.ts'

/** A whole run, a line for each incident it shows, on the step at which it counts, and for each long gap between the steps. */
export function runLines(
  table: OpenTable,
  { period, certain }: { readonly period: DayInterval; readonly certain: boolean },
  steps: Steps,
  recordOf: (index: number) => IncidentRecord | null,
): RunLine[] {
  const lines: RunLine[] = []
  steps.days.forEach((day, i) => {
    const previous = steps.days[i - 1] ?? null
    for (const gap of gapsBetween(steps.gaps, previous, day)) lines.push({ gap })
    for (const row of arrivals(table, period, certain, previous, day)) {
      const record = recordOf(row)
      if (record) lines.push({ record })
    }
  })
  const last = steps.days.at(-1) ?? period.from - 1
  const silence = steps.gaps.filter((gap) => gap.from > last)
  return [...lines, ...silence.map((gap) => ({ gap }))]
}
