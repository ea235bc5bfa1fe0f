import type { Group } from '../core/table/dataset.ts'
import { FACETS, type Facet, NONE } from '../core/table/facets.ts'
import { fold } from '../core/table/fold.ts'
import { whoseOf } from '../core/table/whose.ts'
import { isoDay } from '../core/time/day.ts'
import type { View } from '../core/view.ts'
import { durationWords, formatInterval } from './dates.ts'
import { en } from './languages/en.ts'
import { type Names, namesIn } from './names.ts'
import {
  type FacetAfter,
  IN_SUBJECT,
  type SentencePart,
  type SentenceSaid,
  type WhoseSaid,
} from './sentence-parts.ts'
import { actorWords, kindPlural, valueWords } from './vocabulary.ts'

export interface Sentence {
  readonly text: string
  readonly parts: readonly SentencePart[]
}

/** What the sentence is about: the view, and how far from the base it reaches where that is known. */
export interface SentenceFacts {
  readonly view: Pick<
    View,
    | 'info'
    | 'state'
    | 'period'
    | 'window'
    | 'shown'
    | 'possible'
    | 'total'
    | 'roles'
    | 'unlocated'
    | 'coarse'
    | 'counted'
    | 'measured'
  >
  /** Null where it is not known or no incident that is shown is located. */
  readonly farthest: { readonly km: number; readonly base: string } | null
  readonly names: Names
}

/**
 * The state in one sentence: "ISKP’s attacks and foiled plots in Iran or Russia, January 2015 to March 2024: 4 of 17
 * incidents; the farthest 3,387 km from Kabul." Each part names the control that changes it. The second count is what the
 * dataset holds of the same actors and roles, at any time. The distance is that of located incidents: where others are shown
 * it says how many are located, and "at least" where a coarse or unlocated incident may be farther away.
 */
export function sentence(facts: SentenceFacts): Sentence {
  const parts = facts.names.words.sentence.whole(saidOf(facts))
  return { text: textOf(parts), parts }
}

/** What is looked at and when, without a count: "Attacks in Iran, January 2015 to March 2024". */
export function subjectAndTime(facts: Omit<SentenceFacts, 'farthest'>): string {
  return textOf(facts.names.words.sentence.subjectAndTime(saidOf({ ...facts, farthest: null })))
}

/** The same facts for those who can't see the map: what it is, then the sentence, then what is not on it. */
export function altText(facts: SentenceFacts): string {
  const { unlocated, coarse } = facts.view
  return facts.names.words.sentence.alt({ sentence: sentence(facts).text, unlocated, coarse })
}

/**
 * The same facts as a file name without an ending: lower-case letters, digits and hyphens, at most 120 characters. It is
 * English on every page: the same view gives the same name, and every file system takes it.
 */
export function fileName({ view }: SentenceFacts): string {
  const { window } = view
  const subject = en.sentence.subject(saidOf({ view, names: namesIn(en), farthest: null }))
  const slug = `reachmap ${fold(textOf(subject))}`
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 98)
  return `${slug.replace(/-+$/, '')}-${isoDay(window.from)}-${isoDay(window.to)}`
}

function saidOf({ view, names, farthest }: SentenceFacts): SentenceSaid {
  const { info, state, window, shown, total, possible, roles, counted, measured } = view
  const { kind, country, q, mode, certain } = state
  const valuesOf = (facet: Facet) => state[facet].map((value) => valueWords(facet, value, names))
  return {
    whose: whoseSaid(state.actor, info.group, names),
    kinds: kind.map((one) => kindPlural(one, names.words)),
    roles,
    countries: country.map((code) => valueWords('country', code, names)),
    values: FACETS.filter(isAfter)
      .filter((facet) => state[facet].length > 0)
      .map((facet) => ({
        facet,
        values: valuesOf(facet),
      })),
    columns: state.columns
      .filter(({ values }) => values.length > 0)
      .map(({ name, values }) => ({
        name,
        values: values.map((value) => (value === NONE ? names.words.legend.none : value)),
      })),
    ...{ q, mode, certain, shown, total, possible, counted, measured },
    located: shown - view.unlocated - view.coarse,
    farthest: measured > 0 ? farthest : null,
    span: durationWords(state.span, names.words),
    window: formatInterval(window, names.words),
  }
}

function whoseSaid(actors: readonly string[], group: Group | null, names: Names): WhoseSaid | null {
  const nameOf = (actor: string) => actorWords(actor, names)
  const whose = group && whoseOf(actors, group)
  if (whose) return { whose, actor: nameOf(group.actor), related: group.related.map(nameOf) }
  return actors.length > 0 ? { whose: 'some', actors: actors.map(nameOf) } : null
}

function isAfter(facet: Facet): facet is FacetAfter {
  return !(IN_SUBJECT as readonly Facet[]).includes(facet)
}

function textOf(parts: readonly SentencePart[]): string {
  return parts.map((part) => part.text).join('')
}
