import type { Arrivals, IncidentRecord, RunLine } from '../core/answer.ts'
import type { Day } from '../core/time/day.ts'
import type { Gap } from '../core/time/gaps.ts'
import { type DayInterval, isCertain } from '../core/time/interval.ts'
import { endsOf, formatDay, formatInterval } from './dates.ts'
import type { WholeLanguage } from './language.ts'
import { MOST_NAMED } from './most-named.ts'
import type { Names } from './names.ts'
import { figureWords, valueWords } from './vocabulary.ts'

/** A step of the playhead: where it came to, the long gaps it passed, what counts now, and how much is shown. */
export interface Step {
  readonly day: Day
  /** The period that is played. */
  readonly period: DayInterval
  readonly gaps: readonly Gap[]
  readonly arrivals: Arrivals
  /** Null where it is told later than it was. */
  readonly shown: number | null
  /** Of those shown, how many may not have happened yet, or not in this time. */
  readonly possible: number
  /** Days with incidents that were passed over before it. */
  readonly missed: number
}

/**
 * What counts since the last step, in one text for a screen reader, each incident with its own day: a batch may have come from
 * many. "7 months without a dated incident. 22 March 2024, attack, at least 137 killed: ..., Krasnogorsk, Russia. 9 shown."
 * Without something new it gives the day to which the clock came.
 */
export function narrate(step: Step, names: Names<WholeLanguage>): string {
  const { day, period, gaps, arrivals, shown, possible, missed } = step
  const named = arrivals.records.slice(0, MOST_NAMED)
  return names.words.narration.step({
    day: formatDay(day, names.lang),
    gaps: gaps.map((gap) => names.words.time.gap(gap.length)),
    arrived: named.map((record) => told(record, period, names)),
    more: arrivals.count - named.length,
    shown,
    possible,
    missed,
  })
}

/** A whole run as text, a line for each incident that it shows and for each long gap. */
export function transcript(
  run: readonly RunLine[],
  period: DayInterval,
  names: Names<WholeLanguage>,
): string[] {
  const { words } = names
  return run.map((line) =>
    'gap' in line
      ? words.narration.gapLine({
          when: formatInterval(line.gap, words),
          gap: words.time.gap(line.gap.length),
        })
      : words.narration.incidentLine({ incident: told(line.record, period, names) }),
  )
}

function told(record: IncidentRecord, period: DayInterval, names: Names<WholeLanguage>): string {
  const { words } = names
  const { start, end, kind, killed, title, place, country, placePrecision } = record
  return words.narration.incident({
    when: toldDate(record, words),
    kind: valueWords('kind', kind, names),
    killed: killed ? words.figures.killed({ figure: figureWords(killed, words) }) : '',
    doubtful: !isCertain(start, end, period),
    title,
    place,
    // A place known only to its country is named after it.
    countries: country === null || placePrecision === 'country' ? [] : [names.country(country)],
  })
}

/**
 * When something happened, as a sentence tells it: its day, or that it was once in the time that is known: "sometime in 2015",
 * "sometime between December 2023 and February 2024".
 */
function toldDate({ start, end }: IncidentRecord, words: WholeLanguage): string {
  if (start === end) return formatDay(start, words.lang)
  const [from, to] = endsOf({ from: start, to: end }, words.lang)
  return from === to
    ? words.narration.sometimeIn({ time: from })
    : words.narration.sometimeBetween({ from, to })
}
