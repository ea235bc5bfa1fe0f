import type { Facet } from './facets.ts'
import { NONE } from './facets.ts'
import type { Basis, Figure, Role } from './incident.ts'
import type { Names } from './names.ts'
import { locale } from './names.ts'
import type { Clock, Mode } from './state.ts'

export const FACET_WORDS: { readonly [F in Facet]: string } = {
  country: 'Country',
  kind: 'Kind',
  role: 'Role',
  actor: 'Actor',
  attribution: 'Attribution',
  target: 'Target',
  attack: 'Attack type',
  precision: 'Place known to',
  source: 'Source',
}

export const MODE_WORDS: { readonly [M in Mode]: string } = {
  cumulative: 'Everything so far',
  window: 'Trailing window',
  instant: 'One step',
}

export const CLOCK_WORDS: { readonly [C in Clock]: string } = {
  events: 'By event',
  calendar: 'By calendar',
}

/** How a date or a place came to be known. */
export const BASIS_WORDS: { readonly [B in Basis]: string } = {
  stated: 'stated in a document',
  inferred: 'worked out from a document',
  corrected: 'decided where documents contradict each other or themselves',
  background: 'from general knowledge; the documents give less',
}

const NONE_WORDS: { readonly [F in Facet]?: string } = {
  country: 'No country',
  target: 'No target type',
  attack: 'No attack type',
  precision: 'No place',
}

const VALUE_WORDS: { readonly [F in Facet]?: Readonly<Record<string, string>> } = {
  role: { incident: 'Incident', signal: 'Warning or threat', context: 'Context', aggregate: 'Total' },
  kind: { context: 'Context', aggregate: 'Total' },
  actor: { none: 'No group', other: 'Another group' },
  attribution: {
    claimed: 'Claimed by the group',
    official: 'Stated by an authority',
    suspected: 'Suspected',
    reported: 'Reported, with nobody behind it',
    disputed: 'Disputed',
    other: 'Not the subject of this dataset',
  },
  precision: {
    site: 'A building or street',
    city: 'A town',
    district: 'A district',
    province: 'A province',
    country: 'A country',
  },
}

const ROLE_PLURALS: { readonly [R in Role]: readonly string[] } = {
  incident: ['incidents'],
  signal: ['warnings', 'threats'],
  context: ['context'],
  aggregate: ['totals'],
}

const PLURALS: Readonly<Record<string, string>> = {
  'territorial-control': 'territorial control',
  context: 'context',
  aggregate: 'totals',
}

/**
 * What a facet's value is called: countries and sources by the names given, vocabularies in words, anything else as it
 * stands with its hyphens as spaces ("concert-venue": "Concert venue").
 */
export function valueWords(facet: Facet, value: string, names: Names): string {
  const known = VALUE_WORDS[facet]
  if (known && Object.hasOwn(known, value)) return known[value]!
  if (value === NONE) return NONE_WORDS[facet] ?? 'None'
  if (facet === 'country') return names.country(value)
  if (facet === 'actor' || facet === 'source') return value
  return capitalised(value.replaceAll('-', ' '))
}

/** A kind in the plural, in lower case: "foiled plots". */
export function kindPlural(kind: string): string {
  const known = Object.hasOwn(PLURALS, kind) ? PLURALS[kind] : undefined
  return known ?? `${kind.replaceAll('-', ' ')}s`
}

/** Roles in the plural, in lower case: "incidents, warnings and threats". "Nothing" for none. */
export function rolesPlural(roles: readonly Role[], lang: string): string {
  return formatList(roles.length > 0 ? roles.flatMap((role) => ROLE_PLURALS[role]) : ['nothing'], 'and', lang)
}

/** The text with its first letter in upper case. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const numbers = eachLanguage((lang) => new Intl.NumberFormat(lang, { maximumFractionDigits: 0 }))
const conjunctions = eachLanguage((lang) => new Intl.ListFormat(lang, { type: 'conjunction' }))
const disjunctions = eachLanguage((lang) => new Intl.ListFormat(lang, { type: 'disjunction' }))

/** Makes one formatter for each language: a sentence is written on every step, and a formatter costs more than it. */
function eachLanguage<F>(create: (lang: string) => F): (lang: string) => F {
  const made = new Map<string, F>()
  return (lang) => {
    const found = made.get(lang) ?? create(locale(lang))
    made.set(lang, found)
    return found
  }
}

/** A number as the language groups its digits: 3,387. Rounded to whole numbers. */
export function formatNumber(value: number, lang: string): string {
  return numbers(lang).format(value)
}

/** Texts as a list: "Iran, Russia or Turkey". Empty for none. */
export function formatList(texts: readonly string[], type: 'and' | 'or', lang: string): string {
  return (type === 'and' ? conjunctions : disjunctions)(lang).format(texts)
}

/**
 * A figure in words: "at least 140", "137–140", "137–140+" where it is open upwards, "140 (100–300)" where the decided
 * figure lies between, "at most 5" where only the upper end is known. Null, or nothing known in it, is "not stated".
 */
export function figureWords(figure: Figure | null, lang = 'en'): string {
  if (!figure) return 'not stated'
  const { low, best, high } = figure
  const number = (value: number) => formatNumber(value, lang)
  const least = low ?? best
  if (least === null) return high === null ? 'not stated' : `at most ${number(high)}`
  if (low === null && high !== null && high !== least) return `${number(least)} (at most ${number(high)})`
  if (high === null) {
    return best === null || best <= least ? `at least ${number(least)}` : `${number(least)}–${number(best)}+`
  }
  if (high === least) return number(least)
  const range = `${number(least)}–${number(high)}`
  return best !== null && best > least && best < high ? `${number(best)} (${range})` : range
}
