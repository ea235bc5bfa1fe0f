import type { IncidentRecord } from '../core/answer.ts'
import { type Day, partsOf } from '../core/time/day.ts'
import { formatInterval, formatShort } from './dates.ts'
import type { Language } from './language.ts'
import type { Names } from './names.ts'
import { figureWords } from './vocabulary.ts'

/** What a list says of an incident. */
export interface IncidentWords {
  readonly title: string
  readonly place: string
  readonly date: string
  /** Deaths in words, or what stands in their place; empty where there is nothing to say. */
  readonly figure: string
}

/** The words of an incident. */
export function incidentWords(record: IncidentRecord, names: Names): IncidentWords {
  const { title, place, country, start, end, killed } = record
  const where = country === null ? '' : names.country(country)
  return {
    title,
    place: where && where !== place ? names.words.incidents.where({ place, country: where }) : place,
    date: shortDate(start, end, names.words),
    figure: killed ? names.words.figures.killed({ figure: figureWords(killed, names.words) }) : '',
  }
}

/** Days in few words: "22 Mar 2024", "March 2024", "2015", "22 Mar – 3 Apr 2024". */
function shortDate(from: Day, to: Day, words: Language): string {
  const { lang } = words
  const whole = partsOf(from).date === 1 && partsOf(to + 1).date === 1
  if (whole) return formatInterval({ from, to }, words)
  const last = formatShort(to, 'day and year', lang)
  if (from === to) return last
  const sameYear = partsOf(from).year === partsOf(to).year
  return words.time.shortDays({
    from: formatShort(from, sameYear ? 'day' : 'day and year', lang),
    to: last,
  })
}
