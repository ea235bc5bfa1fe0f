import type { Attribution } from '../../../core/record/incident.ts'
import { capitalised, counted, number } from './format.ts'

/** Who is said to have done it, after what was done. */
const BY: { readonly [A in Attribution]: (actor: string) => string } = {
  claimed: (actor) => ` claimed by ${actor}`,
  official: (actor) => ` attributed to ${actor} by an authority`,
  suspected: (actor) => `, ${actor} suspected`,
  reported: (actor) => ` reported as ${actor}’s`,
  disputed: (actor) => ` disputed as ${actor}’s`,
  other: (actor) => `, ${actor}`,
}

/** What a screen reader hears while the run plays, and the run as text. */
export const narration = {
  /** When something happened that is known to a month or a year, or to a time of which two ends are known. */
  sometimeIn: ({ time }: { time: string }) => `sometime in ${time}`,
  sometimeBetween: ({ from, to }: { from: string; to: string }) => `sometime between ${from} and ${to}`,
  /** Incidents with days of their own; `day` is where the clock came to, and stands only where there is nothing new. */
  step: (said: {
    day: string
    gaps: readonly string[]
    arrived: readonly string[]
    more: number
    /** Null where it is told later than it was. */
    shown: number | null
    possible: number
    /** Days with incidents that were passed over. */
    missed: number
  }) => {
    const missed =
      said.missed > 0
        ? `${counted(said.missed, 'day', 'days')} with incidents passed too fast to be told; the transcript has them. `
        : ''
    const gaps = said.gaps.map((gap) => `${capitalised(gap)}. `).join('')
    const what = said.arrived.length > 0 ? said.arrived.join('; ') : `${said.day}: nothing new`
    const more = said.more > 0 ? `; and ${number(said.more)} more` : ''
    const possible = said.possible > 0 ? `, ${number(said.possible)} of them only possibly` : ''
    const shown = said.shown === null ? '' : ` ${number(said.shown)} shown${possible}.`
    return `${missed}${gaps}${capitalised(what)}${more}.${shown}`
  },
  /** `killed` is empty where nothing is stated; `doubtful` may lie outside the period that is played. */
  incident: (said: {
    when: string
    kind: string
    killed: string
    doubtful: boolean
    title: string
    place: string
    countries: readonly string[]
  }) => {
    const doubt = said.doubtful ? 'possibly outside this period' : ''
    const about = [said.when, doubt, said.kind.toLowerCase(), said.killed].filter(Boolean).join(', ')
    return `${about}: ${[said.title, said.place, ...said.countries].filter(Boolean).join(', ')}`
  },
  incidentLine: ({ incident }: { incident: string }) => `${capitalised(incident)}.`,
  /** On the map, while a run stays with an incident; what is not known is null, and without deaths `killed` is empty. */
  staying: (said: {
    killed: string
    place: string
    kind: string
    actor: string | null
    attribution: Attribution | null
    country: string | null
    farthest: boolean
    firstInCountry: boolean
  }): { lead: string; rest: string } => {
    const by = `${said.kind}${said.actor === null ? '' : BY[said.attribution ?? 'reported'](said.actor)}`
    const first = said.firstInCountry && said.country ? `first in ${said.country}` : ''
    const why = [first, said.farthest ? 'the farthest so far' : ''].filter(Boolean).join(', ')
    const parts = [said.killed && capitalised(said.killed), said.place, by, why].filter(Boolean)
    return { lead: parts[0]!, rest: parts.slice(1).join(' · ') }
  },
  gapLine: ({ when, gap }: { when: string; gap: string }) => `${when}: ${gap}.`,
}
