import { durationWords, formatInterval } from './dates.ts'
import { isoDay } from './day.ts'
import { FACETS, type Facet } from './facets.ts'
import { fold } from './fold.ts'
import type { Names } from './names.ts'
import type { View } from './view.ts'
import { capitalised, formatList, formatNumber, kindPlural, rolesPlural, valueWords } from './words.ts'

/** What a part of the sentence is changed with. */
export type SentenceControl = Facet | 'q' | 'period' | 'mode' | 'certain' | 'base'

export interface SentencePart {
  readonly text: string
  readonly control?: SentenceControl
}

export interface Sentence {
  readonly text: string
  readonly parts: readonly SentencePart[]
}

/** What the sentence is about: the view, and how far from the base it reaches where that is known. */
export interface SentenceFacts {
  readonly view: Pick<
    View,
    'state' | 'period' | 'window' | 'shown' | 'possible' | 'total' | 'roles' | 'unlocated'
  >
  /** Null where it is not known or nothing shown is located. */
  readonly farthest: { readonly km: number; readonly base: string } | null
  readonly names: Names
}

const FACET_PREFIX: { readonly [F in Facet]?: string } = {
  actor: 'by',
  attribution: 'attribution:',
  target: 'target:',
  attack: 'attack type:',
  precision: 'place known to:',
  source: 'in source',
}

/**
 * The state in one sentence: "Attacks and foiled plots in Iran or Russia, January 2015 to March 2024: 9 of 26 incidents;
 * 3,387 km from Kabul at most." Each part names the control that changes it. `total` is what the dataset holds of the
 * same roles, at any time.
 */
export function sentence(facts: SentenceFacts): Sentence {
  const parts = [
    ...subjectParts(facts),
    { text: ', ' },
    ...timeParts(facts),
    { text: `: ${countWords(facts)}` },
    ...certaintyParts(facts),
    ...distanceParts(facts),
    { text: '.' },
  ]
  return { text: parts.map((part) => part.text).join(''), parts }
}

/** What is looked at and when, without a count: "Attacks in Iran, January 2015 to March 2024". */
export function subjectAndTime(facts: Pick<SentenceFacts, 'view' | 'names'>): string {
  const parts = [...subjectParts(facts), { text: ', ' }, ...timeParts(facts)]
  return parts.map((part) => part.text).join('')
}

/** The same facts for those who can't see the map: what it is, then the sentence, then what is not on it. */
export function altText(facts: SentenceFacts): string {
  const { unlocated } = facts.view
  const missing = unlocated > 0 ? ` ${unlocated} of them without a place, listed only.` : ''
  return `Map. ${sentence(facts).text}${missing}`
}

/** The same facts as a file name without an ending: lower-case letters, digits and hyphens, at most 120 characters. */
export function fileName(facts: SentenceFacts): string {
  const { window } = facts.view
  const what = fold(
    subjectParts(facts)
      .map((part) => part.text)
      .join(''),
  )
  const slug = `reachmap ${what}`.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 98)
  return `${slug.replace(/-+$/, '')}-${isoDay(window.from)}-${isoDay(window.to)}`
}

function subjectParts({ view, names }: Pick<SentenceFacts, 'view' | 'names'>): SentencePart[] {
  const { state, roles } = view
  const kinds = state.kind.map((kind) => kindPlural(kind))
  const subject: SentencePart =
    kinds.length > 0
      ? { text: capitalised(formatList(kinds, 'and', names.lang)), control: 'kind' }
      : { text: capitalised(rolesPlural(roles, names.lang)), control: 'role' }
  const parts = [subject]
  if (state.country.length > 0) {
    const countries = state.country.map((code) => valueWords('country', code, names))
    parts.push({ text: ' in ' }, { text: formatList(countries, 'or', names.lang), control: 'country' })
  }
  for (const facet of FACETS) {
    const prefix = FACET_PREFIX[facet]
    if (!prefix || state[facet].length === 0) continue
    const values = state[facet].map((value) => valueWords(facet, value, names))
    parts.push({ text: `, ${prefix} ` }, { text: formatList(values, 'or', names.lang), control: facet })
  }
  if (state.q !== '') parts.push({ text: ', matching ' }, { text: `“${state.q}”`, control: 'q' })
  return parts
}

function timeParts({ view, names }: Pick<SentenceFacts, 'view' | 'names'>): SentencePart[] {
  const { state, window } = view
  const days = formatInterval(window, names.lang)
  if (state.mode === 'cumulative') return [{ text: days, control: 'period' }]
  if (state.mode === 'instant') return [{ text: days, control: 'mode' }]
  return [
    { text: durationWords(state.span), control: 'mode' },
    { text: ': ' },
    { text: days, control: 'period' },
  ]
}

function countWords({ view, names }: SentenceFacts): string {
  const number = (n: number) => formatNumber(n, names.lang)
  return `${number(view.shown)} of ${number(view.total)} ${rolesPlural(view.roles, names.lang)}`
}

function certaintyParts({ view, names }: SentenceFacts): SentencePart[] {
  const { possible, state } = view
  if (possible === 0) return []
  const number = formatNumber(possible, names.lang)
  const text = state.certain
    ? `${number} more ${possible === 1 ? 'is' : 'are'} possible`
    : `${number} of them only possibly in this time`
  return [{ text: ', ' }, { text, control: 'certain' }]
}

function distanceParts({ farthest, names }: SentenceFacts): SentencePart[] {
  if (!farthest) return []
  return [
    { text: `; ${formatNumber(farthest.km, names.lang)} km from ` },
    { text: farthest.base, control: 'base' },
    { text: ' at most' },
  ]
}
