import type { RoleSaid } from '../../../core/table/passing.ts'
import type { Whose } from '../../../core/table/whose.ts'
import type { SentencePart, SentenceSaid, WhoseSaid } from '../../sentence-parts.ts'
import { BEFORE_VALUES } from './facets.ts'
import { and, capitalised, counted, number, or } from './format.ts'

const ROLES: { readonly [R in RoleSaid]: readonly string[] } = {
  incident: ['incidents'],
  signal: ['warnings', 'threats'],
  context: ['context'],
  aggregate: ['totals'],
  other: ['features of other roles'],
}
const roles = (given: readonly RoleSaid[]) =>
  and(given.length > 0 ? given.flatMap((role) => ROLES[role]) : ['nothing'])

/** Whose, before what it is about: "ISKP’s"; some actors who are no choice of their own come after it. */
const owner = (said: WhoseSaid | null): SentencePart[] => {
  if (said === null || said.whose === 'some') return []
  const { whose, actor, related } = said
  const text = { group: `${actor}’s`, related: `${actor}’s and ${related[0]}’s`, everybody: 'All actors’' }
  return [{ text: text[whose], control: 'actor' }, { text: ' ' }]
}

/** The group and its movement, as they are called. */
interface WhoseNames {
  readonly actor: string
  readonly related: readonly string[]
}

const subject = ({
  whose,
  kinds,
  roles: counted,
  countries,
  values,
  columns,
  q,
}: SentenceSaid): SentencePart[] => {
  const owned = owner(whose)
  const what = kinds.length > 0 ? and(kinds) : roles(counted)
  return [
    ...owned,
    {
      text: owned.length > 0 ? what : capitalised(what),
      control: kinds.length > 0 ? 'kind' : 'role',
    },
    ...(whose?.whose === 'some'
      ? ([{ text: ' by ' }, { text: or(whose.actors), control: 'actor' }] satisfies SentencePart[])
      : []),
    ...(countries.length > 0
      ? ([{ text: ' in ' }, { text: or(countries), control: 'country' }] satisfies SentencePart[])
      : []),
    ...values.flatMap(({ facet, values }): SentencePart[] => [
      { text: BEFORE_VALUES[facet] },
      { text: or(values), control: facet },
    ]),
    ...columns.map(({ name, values }): SentencePart => ({ text: `, ${name}: ${or(values)}` })),
    ...(q === ''
      ? []
      : ([{ text: ', matching ' }, { text: `“${q}”`, control: 'q' }] satisfies SentencePart[])),
  ]
}

const time = ({ mode, span, window }: SentenceSaid): SentencePart[] => {
  if (mode === 'cumulative') return [{ text: window, control: 'period' }]
  if (mode === 'instant') return [{ text: window, control: 'mode' }]
  return [{ text: span, control: 'mode' }, { text: ': ' }, { text: window, control: 'period' }]
}

const certainty = ({ possible, certain }: SentenceSaid): SentencePart[] => {
  if (possible === 0) return []
  const text = certain
    ? `${number(possible)} more ${possible === 1 ? 'is' : 'are'} possible`
    : `${number(possible)} of them only possibly in this time`
  return [{ text: ', ' }, { text, control: 'certain' }]
}

/** What of it is located, where that is not all: the distance is theirs. */
const located = ({ shown, located, counted, measured }: SentenceSaid): SentencePart[] => {
  const n = (count: number) => (count === 0 ? 'none' : number(count))
  if (counted < shown && measured > 0)
    return [
      {
        text: `, ${number(measured)} of them ${measured === 1 ? 'a located incident' : 'located incidents'}`,
      },
    ]
  return located < shown ? [{ text: `, ${n(located)} of them located` }] : []
}

const distance = ({ farthest, shown, counted, measured }: SentenceSaid): SentencePart[] => {
  if (!farthest) return []
  const which = counted < shown ? 'the farthest incident' : 'the farthest'
  const least = measured < counted ? ' at least' : ''
  return [
    { text: `; ${which}${least} ${number(farthest.km)} km from ` },
    { text: farthest.base, control: 'base' },
  ]
}

/** The state in one sentence: "ISKP’s attacks in Iran, January 2015 to March 2024: 1 of 17 incidents; the farthest 1,230 km from Kabul." */
export const sentence = {
  whole: (said: SentenceSaid): SentencePart[] => [
    ...subject(said),
    { text: ', ' },
    ...time(said),
    { text: `: ${number(said.shown)} of ${number(said.total)} ${roles(said.roles)}` },
    ...located(said),
    ...certainty(said),
    ...distance(said),
    { text: '.' },
  ],
  /** What is looked at and when, without a count. */
  subjectAndTime: (said: SentenceSaid): SentencePart[] => [...subject(said), { text: ', ' }, ...time(said)],
  subject,
  /** Whose incidents: those of which no actor is known. */
  noActor: 'no named group',
  /** After "km from", where another base is chosen than the dataset's own. */
  chosenBase: 'the chosen base',
  /** For those who can't see the map. */
  alt: (said: { sentence: string; unlocated: number; coarse: number }) =>
    [
      `Map. ${said.sentence}`,
      said.coarse > 0
        ? `${number(said.coarse)} of them drawn as areas: only a province or country is known.`
        : '',
      said.unlocated > 0 ? `${number(said.unlocated)} of them without a place, listed only.` : '',
    ]
      .filter(Boolean)
      .join(' '),
}

/** Whose incidents are shown, and what else the documents hold. */
export const whose = {
  title: 'Whose incidents',
  choices: {
    group: ({ actor }: WhoseNames) => actor,
    related: ({ actor, related }: WhoseNames) => `${actor} and ${related[0]}`,
    everybody: () => 'All in the documents',
  } satisfies { readonly [W in Whose]: (names: WhoseNames) => string },
  beside: 'Besides:',
  others: ({ n }: { n: number }) => counted(n, 'incident of others', 'incidents of others'),
  signals: ({ n }: { n: number }) => counted(n, 'warning or threat', 'warnings and threats'),
}
