import type { Tab } from '../../core/link/panels.ts'
import type { PeriodBound, Problem } from '../../core/link/problem.ts'
import type { Clock, Mode, Theme, Weight } from '../../core/link/state.ts'
import type { SortKey } from '../../core/question.ts'
import type { Attribution, Certainty, Kind, PlacePrecision, Role } from '../../core/record/incident.ts'
import type { Fault } from '../../core/table/data-fault.ts'
import type { Facet, SwitchFacet } from '../../core/table/facets.ts'
import type { RoleSaid } from '../../core/table/passing.ts'
import type { Toll } from '../../core/table/toll.ts'
import type { Whose } from '../../core/table/whose.ts'
import { parseDuration } from '../../core/time/duration.ts'
import type { GapLength } from '../../core/time/gaps.ts'
import type { MapTrouble, Message, MessageOf } from '../message.ts'
import type { Part as SaidPart } from '../parts.ts'
import type { FacetAfter, SentencePart, SentenceSaid, WhoseSaid } from '../sentence-parts.ts'
import { and, capitalised, counted, LANG, number, or, providerName } from './en/format.ts'

const ROLES: { readonly [R in RoleSaid]: readonly string[] } = {
  incident: ['incidents'],
  signal: ['warnings', 'threats'],
  context: ['context'],
  aggregate: ['totals'],
  other: ['features of other roles'],
}
const roles = (given: readonly RoleSaid[]) =>
  and(given.length > 0 ? given.flatMap((role) => ROLES[role]) : ['nothing'])

const days = ({ from, to }: { from: string; to: string }) => `${from} to ${to}`

const duration = (length: { years: number; months: number; days: number }) =>
  [
    { n: length.years, unit: 'year' },
    { n: length.months, unit: 'month' },
    { n: length.days, unit: 'day' },
  ]
    .filter(({ n }) => n > 0)
    .map(({ n, unit }) => `${n} ${unit}${n === 1 ? '' : 's'}`)
    .join(' and ')

const gap = ({ unit, n, more }: GapLength) =>
  `${more ? 'more than ' : ''}${n} ${unit}${n === 1 ? '' : 's'} without a dated incident`

const BEFORE_VALUES: { readonly [F in FacetAfter]: string } = {
  attribution: ', attribution: ',
  certainty: ', that it happened: ',
  target: ', target: ',
  attack: ', attack type: ',
  precision: ', place known to: ',
  source: ', in source ',
  told: ', told ',
}

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

const PERIOD_BOUNDS: { readonly [B in PeriodBound]: string } = {
  first: 'the period begins with the first incident',
  last: 'the period ends with the last incident',
  playhead: 'the end of the period is shown',
  'second-first': 'the second period begins with the first incident',
  'second-last': 'the second period ends with the last incident',
}

const THEMES: { readonly [T in Theme]: string } = { auto: 'as the system', light: 'light', dark: 'dark' }

const HEIGHTS = { low: 'small', half: 'half of the screen', full: 'full' }
type PanelHeight = keyof typeof HEIGHTS

/** A part of a link, and what is wrong with it. */
function misread({ parameter, value, misread }: Problem): string {
  const part = `${parameter}=${value}`
  switch (misread.code) {
    case 'version':
      return `${part} is not known`
    case 'day':
      return `${part} is not a date`
    case 'duration':
      return `${part} is not a length of time such as P90D or P1Y`
    case 'choice':
      return `${part} is not one of ${misread.known.join(', ')}`
    case 'flag':
      return `${part} is neither 1 nor 0`
    case 'long':
      return `${part} is longer than ${misread.longest} characters`
    case 'unknown-values':
      return `${part} has unknown values`
    case 'too-many-values':
      return `${part} has too many or too long values`
    case 'position':
      return `${part} is not lon,lat in degrees`
    case 'bounds':
      return `${part} is not west,south,east,north in degrees`
    case 'view':
      return `${part} is not lon,lat,zoom`
    case 'distance':
      return `${part} is not a distance in km above 0`
    case 'whole-number':
      return `${part} is not a whole number from 1`
    case 'language':
      return `${part} is not a language`
    case 'columns':
      return `${part} is not columns with values such as NAME,VALUE;NAME`
    case 'country':
      return `${part} is not a country code of two capital letters`
    case 'data-version':
      return `${part} is not a version such as 1.1.0`
    case 'order':
      return `${part} lies before ${misread.start}=${misread.day}`
  }
}

/** What is done in place of a part of a link that was not understood. */
function instead({ misread, usual }: Problem): string {
  switch (misread.code) {
    case 'version':
      return `the link is read as v=${usual}`
    case 'day':
      return PERIOD_BOUNDS[misread.bound]
    case 'duration': {
      const length = parseDuration(usual ?? '')
      return length ? `${number(length.months)} months are used` : 'the usual speed is used'
    }
    case 'flag':
      return 'it is left off'
    case 'long':
      return misread.cut ? 'it is cut' : 'it is left out'
    case 'unknown-values':
    case 'too-many-values':
      return `left out are ${misread.left.join(', ')}`
    case 'position':
      return "the dataset's own base is used"
    case 'columns':
      return 'they do not filter'
    case 'country':
      return "the dataset's own country is used"
    case 'bounds':
    case 'view':
      return 'the whole map is shown'
    case 'whole-number':
      return usual === null ? 'the first chapter is shown' : `${usual} is used`
    case 'data-version':
      return 'none is compared'
    case 'order':
      return 'the end of the period is left open'
    case 'choice':
    case 'distance':
      return `${usual} is used`
    case 'language':
      return 'the usual one is used'
  }
}

/** What is selected and can't be found. */
const valuesUnknown = ({ facet, values }: { facet: Facet; values: readonly string[] }) =>
  `${facet}=${values.join()}: no incident of this dataset has ${values.length === 1 ? 'this value' : 'these values'}.`

const linkProblem = (problem: Problem) => `${misread(problem)}: ${instead(problem)}.`

/**
 * What the pages say at once, in English; what their lazily loaded parts say is in en/panels.ts. Every other language is
 * one file with both: English alone is in the first load, and has to be light.
 * A text is a string, or a function of facts where it depends on some; counts come in as numbers, days and names as they
 * are written in the language.
 */
export const en = {
  /** BCP 47 tag: what `lang` in a link asks for, `<html lang>`, and the locale of numbers, dates and lists. */
  lang: LANG,
  dir: 'ltr' as 'ltr' | 'rtl',

  /** What both pages share: head, dialogs, buttons. */
  page: {
    loading: 'Loading the incidents …',
    reload: 'Reload',
    notices: 'Notices',
    /** Incidents that a notice speaks of. */
    showThem: 'Show them on the map',
    methods: 'Methods',
    closeNotice: 'Close notice',
    close: 'Close',
    skip: 'Skip',
    skipToPanel: 'Skip to the incidents',
    skipToTime: 'Skip to the time bar',
    copyLink: 'Copy link',
    openData: 'Open data',
    /** Opens link, own data, embed and theme where they have no row of their own. */
    menu: 'Menu',
    theme: ({ theme }: { theme: Theme }) => `Theme: ${THEMES[theme]}`,
    changeTheme: ({ theme, next }: { theme: Theme; next: Theme }) =>
      `Theme: ${THEMES[theme]}. Change to ${THEMES[next]}.`,
    panel: 'Panel',
    panels: 'Panels',
    /** On a phone the panel has one of three heights. */
    panelHeight: ({ height, next }: { height: PanelHeight; next: PanelHeight }) =>
      `Panel height: ${HEIGHTS[height]}. Make it ${HEIGHTS[next]}.`,
  },

  /** The state in one sentence: "ISKP’s attacks in Iran, January 2015 to March 2024: 1 of 17 incidents; the farthest 1,230 km from Kabul." */
  sentence: {
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
  },

  /** Whose incidents are shown, and what else the documents hold. */
  whose: {
    title: 'Whose incidents',
    choices: {
      group: ({ actor }: WhoseNames) => actor,
      related: ({ actor, related }: WhoseNames) => `${actor} and ${related[0]}`,
      everybody: () => 'All in the documents',
    } satisfies { readonly [W in Whose]: (names: WhoseNames) => string },
    beside: 'Besides:',
    others: ({ n }: { n: number }) => counted(n, 'incident of others', 'incidents of others'),
    signals: ({ n }: { n: number }) => counted(n, 'warning or threat', 'warnings and threats'),
  },

  map: {
    /** What a screen reader calls the thing itself. */
    role: 'map',
    /** Units of the scale. */
    metres: 'm',
    kilometres: 'km',
    scale: 'Scale: the bar is as long as',
    /** What the window holds, under the date. */
    shown: {
      cumulative: ({ shown, of }: { shown: number; of: number }) =>
        `${number(shown)} of ${number(of)} so far`,
      window: ({ shown, of }: { shown: number; of: number }) =>
        `${number(shown)} of ${number(of)} in the window`,
      instant: ({ shown, of }: { shown: number; of: number }) =>
        `${number(shown)} of ${number(of)} at this step`,
    } satisfies { readonly [M in Mode]: unknown },
    /** The same where there is nothing at any time: no data, or filters that leave none. */
    none: 'No incidents',
    title: 'Map',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    showAll: 'Show all incidents',
    gestures: 'Hold Ctrl or ⌘ to zoom, use two fingers to move the map',
    /** On a country, of incidents that are known no nearer. */
    somewhere: ({ n, possible, country }: { n: number; possible: number; country: string }) => {
      const words = `${number(n)}, somewhere in ${country}`
      const doubt = possible === n ? 'only possibly then' : `${number(possible)} of them only possibly then`
      return {
        words,
        /** Where there is little room. */
        brief: `${number(n)} in ${country}`,
        /** Where there is next to none. */
        least: number(n),
        name: possible > 0 ? `${words} (${doubt})` : words,
      }
    },
    /** Incidents under the pointer beyond those that are named. */
    more: ({ n }: { n: number }) => `and ${number(n)} more`,
    periods: { first: 'First period', second: 'Second period' },
    secondPeriod: ({ days }: { days: string }) => `Map of the second period, ${days}.`,
    shownInPeriod: ({ shown, of }: { shown: number; of: number }) =>
      `${number(shown)} of ${number(of)} in this period`,
    placeBase: 'Click the map where distances start.',
    cancelPlacing: 'Cancel (Esc)',
  },
  time: {
    days,
    /** When something happened, where only its bounds are known. */
    between: ({ from, to }: { from: string; to: string }) => `between ${from} and ${to}`,
    /** Days of one year or of two, in few words. */
    shortDays: ({ from, to }: { from: string; to: string }) => `${from} – ${to}`,
    duration,
    speed: (length: { years: number; months: number; days: number }) => `${duration(length)} per second`,
    gap,
    /** A mark at the time bar. */
    firstIn: ({ country }: { country: string }) => `First in ${country}`,
    farthestSoFar: ({ km }: { km: number }) => `Farthest so far: ${number(km)} km`,
    title: 'Time',
    /** What the window shows, with a hint where the reader narrowed the period. */
    window: ({ days, periodSet }: { days: string; periodSet: boolean }) =>
      periodSet ? `${days} (period set)` : days,
    playFrom: ({ from, to, seconds }: { from: string; to: string; seconds: number }) =>
      `Play ${from} to ${to}, ${number(seconds)} s`,
    /** From where the playhead stands. */
    playOn: ({ to, seconds }: { to: string; seconds: number }) => `Play on to ${to}, ${number(seconds)} s`,
    again: 'Again from the start',
    nothingToPlay: 'Nothing to play',
    pause: 'Pause',
    settings: 'Time settings',
    previous: 'Previous incident',
    next: 'Next incident',
    nextFirst: 'Next first: new country or new farthest',
    shown: 'What is shown',
    modes: {
      cumulative: { label: 'So far', title: 'Everything from the start of the period to the playhead' },
      window: { label: 'Window', title: 'A window of fixed length that ends at the playhead' },
      instant: { label: 'Step', title: 'Only what happened at this step' },
    } satisfies Record<Mode, { label: string; title: string }>,
    start: 'Start of the period',
    end: 'End of the period',
    playhead: 'Playhead',
    clocks: {
      events: { label: 'By event', title: 'Each step is the next day with an incident' },
      calendar: {
        label: 'By calendar',
        title: 'Time passes evenly; long gaps are passed quickly and said',
      },
    } satisfies Record<Clock, { label: string; title: string }>,
    transcriptOfRun: 'Transcript of the run',
  },
  /** What stands in the time row. */
  timeKey: {
    title: 'Key to the time row',
    /** `highest` is what the highest bar counts. */
    signs: {
      bar: ({ highest, weight }: { highest: number; weight: Weight }) =>
        `${weight === 'killed' ? 'Killed' : 'Began'} (√ scale, up to ${number(highest)})`,
      interval: () => 'Several days',
      gap: () => 'Silence',
      country: () => 'New country',
      farthest: () => 'Farthest',
    },
  },
  /** What a screen reader is told beside the steps of the clock. */
  said: {
    results: ({ shown, passing }: { shown: number; passing: number }) =>
      passing === 0
        ? 'No incident passes these filters.'
        : shown === 0
          ? `No incident lies in this time; ${number(passing)} at other times.`
          : `${counted(shown, 'incident', 'incidents')} in this time, ${number(passing)} at any time.`,
    card: (said: { kind: string; title: string; place: string; date: string; figure: string }) =>
      `Card opened: ${[said.title, said.kind, said.figure, said.place, said.date].filter(Boolean).join(', ')}.`,
    place: ({ n }: { n: number }) => `List opened: ${counted(n, 'incident', 'incidents')} close together.`,
    window: ({ n }: { n: number }) => `List opened: ${counted(n, 'incident', 'incidents')}.`,
  },
  legend: {
    title: 'Legend',
    marks: {
      attack: 'Attack',
      'foiled-plot': 'Foiled plot',
      arrest: 'Arrest, operation',
      warning: 'Warning, threat',
      context: 'Context',
      organisation: 'Organisation',
      'territorial-control': 'Territory',
    },
    /** The choice of what tells marks apart. */
    tellsApart: 'Marks by',
    by: ({ facet }: { facet: string }) => `By ${facet.toLowerCase()}`,
    byColumn: ({ name }: { name: string }) => `By ${name}`,
    /** How many were killed in what is shown, where numbers count that. */
    toll: ({ low, best, high, open, known, of }: Toll) => {
      const range = low < high || open ? ` (${number(low)} to ${number(high)}${open ? ' or more' : ''})` : ''
      const without = known < of ? `; ${number(of - known)} of ${number(of)} incidents have no figure` : ''
      return `Numbers are of killed, best figure: ${number(best)}${range}${without}.`
    },
    /** All values beyond the commonest. */
    rest: 'Other values',
    none: 'No value',
    several: 'With several of these, an incident has the mark of the first.',
    /** What stands for several: whose mark it has. */
    stack: ({ as }: { as: 'gravest' | 'commonest' }) => `Several close together, as the ${as}`,
    path: 'Farthest from the base so far',
    area: 'Somewhere in this area',
    country: 'Only country known',
    possible: 'Only possibly then',
    arrived: 'Just arrived',
    fades: 'Just arrived, then fades',
  },
  /** Tabs of the panel. */
  panels: {
    incidents: 'Incidents',
    filters: 'Filters',
    reach: 'Reach',
    clusters: 'Clusters',
    sources: 'Sources',
  } satisfies Record<Tab, string>,
  empty: {
    noneInTime: ({ elsewhere }: { elsewhere: number }) =>
      `No incident lies in this time. ${number(elsewhere)} that pass the filters lie at other times.`,
    nonePasses: 'No incident passes these filters.',
    silence: ({ documents }: { documents: number }) =>
      `Not reported is not the same as not happened: the map knows what ${number(documents)} ${documents === 1 ? 'document says' : 'documents say'}.`,
    showAllTime: 'Show all of time',
    clearFilters: 'Clear the filters',
  },
  filters: {
    how: 'Values of one facet add up (or); facets narrow each other (and).',
    clear: 'Clear',
    /** How many values of a facet are selected. */
    chosen: ({ n }: { n: number }) => (n > 0 ? `${number(n)} chosen` : 'all'),
    /** Searches the values of a facet that has many. */
    seek: ({ facet }: { facet: string }) => `Search in ${facet.toLowerCase()}`,
    /** Of a facet with many values: how many are shown, how many fit the search, how many there are. */
    shownOf: (n: { shown: number; found: number; of: number }) =>
      n.found === n.of
        ? `${number(n.shown)} of ${number(n.of)} values, the commonest first.`
        : `${number(n.shown)} of ${number(n.found)} that fit, of ${number(n.of)} values.`,
    /** Over the counts of the values. */
    columns: 'in time / all',
    /** Incidents of a value: for the eye two figures, for the ear a sentence. */
    count: (n: { inWindow: number; total: number }): SaidPart<'inWindow' | 'seen' | 'heard'>[] => [
      { text: number(n.inWindow), element: 'inWindow' },
      { text: ' / ', element: 'seen' },
      { text: 'in time, of ', element: 'heard' },
      { text: number(n.total) },
    ],
    /** Columns of a reader's file that are filters. */
    columnsTitle: 'Columns of the file',
    makeFilter: 'Make a column a filter',
    removeFilter: ({ name }: { name: string }) => `Remove the filter ${name}`,
    /** What a switch does. */
    only: { told: 'Only what independent documents tell differently' } satisfies {
      readonly [F in SwitchFacet]: string
    },
    facet: {
      country: 'Country',
      kind: 'Kind',
      role: 'Role',
      actor: 'Actor',
      attribution: 'Attribution',
      certainty: 'That it happened',
      target: 'Target',
      attack: 'Attack type',
      precision: 'Place known to',
      source: 'Source',
      told: 'How it is told',
    } satisfies { readonly [F in Facet]: string },
    /** An incident that has no value of a facet. */
    none: {
      country: 'No country',
      kind: 'None',
      role: 'None',
      actor: 'No group',
      attribution: 'None',
      certainty: 'Not said',
      target: 'No target type',
      attack: 'No attack type',
      precision: 'No place',
      source: 'None',
      told: 'Alike',
    } satisfies { readonly [F in Facet]: string },
  },

  /** The words of the vocabularies. A value that is not here is data, and stands as it is. */
  values: {
    kind: {
      attack: 'Attack',
      'foiled-plot': 'Foiled plot',
      arrest: 'Arrest',
      'security-operation': 'Security operation',
      warning: 'Warning',
      threat: 'Threat',
      'territorial-control': 'Territorial control',
      organisation: 'Organisation',
      context: 'Context',
      aggregate: 'Total',
    } satisfies { readonly [K in Kind]: string },
    role: {
      incident: 'Incident',
      signal: 'Warning or threat',
      context: 'Context',
      aggregate: 'Total',
    } satisfies { readonly [R in Role]: string },
    actor: { IS: 'Islamic State', other: 'Another group' },
    told: { differently: 'differently by independent documents' },
    attribution: {
      claimed: 'Claimed by the group',
      official: 'Stated by an authority',
      suspected: 'Suspected',
      reported: 'Reported, with nobody behind it',
      disputed: 'Disputed',
      other: 'Not the subject of this dataset',
    } satisfies { readonly [A in Attribution]: string },
    certainty: {
      firm: 'Not doubted',
      doubtful: 'Doubtful',
    } satisfies { readonly [C in Certainty]: string },
    precision: {
      site: 'A building or street',
      city: 'A town',
      district: 'A district',
      province: 'A province',
      country: 'A country',
      none: 'No place',
    } satisfies { readonly [P in PlacePrecision]: string },
    target: {
      'concert-venue': 'Concert venue',
      embassy: 'Embassy',
      airport: 'Airport',
      hospital: 'Hospital',
      bank: 'Bank',
      shrine: 'Shrine',
      memorial: 'Memorial',
      'public-transport': 'Public transport',
      railway: 'Railway',
      aircraft: 'Aircraft',
      government: 'Government',
      'security-forces': 'Security forces',
      'place-of-worship': 'Place of worship',
      hotel: 'Hotel',
      school: 'School',
      theatre: 'Theatre',
      'public-gathering': 'Public gathering',
      'sports-event': 'Sports event',
      city: 'City',
      country: 'Country',
      business: 'Business',
      diplomat: 'Diplomat',
      'religious-minority': 'Religious minority',
      civilians: 'Civilians',
      unspecified: 'Unspecified',
    },
    attack: {
      bombing: 'Bombing',
      'suicide-bombing': 'Suicide bombing',
      'armed-assault': 'Armed assault',
      stabbing: 'Stabbing',
      shooting: 'Shooting',
      arson: 'Arson',
      'hostage-taking': 'Hostage taking',
      kidnapping: 'Kidnapping',
      'aircraft-bombing': 'Aircraft bombing',
      unspecified: 'Unspecified',
    },
  },
  kinds: {
    attack: 'attacks',
    'foiled-plot': 'foiled plots',
    arrest: 'arrests',
    'security-operation': 'security operations',
    warning: 'warnings',
    threat: 'threats',
    'territorial-control': 'territorial control',
    organisation: 'organisations',
    context: 'context',
    aggregate: 'totals',
  } satisfies { readonly [K in Kind]: string },
  figures: {
    notStated: 'not stated',
    atLeast: ({ low }: { low: number }) => `at least ${number(low)}`,
    atMost: ({ high }: { high: number }) => `at most ${number(high)}`,
    exactly: ({ best }: { best: number }) => number(best),
    upTo: ({ best, high }: { best: number; high: number }) => `${number(best)} (at most ${number(high)})`,
    between: ({ low, high }: { low: number; high: number }) => `${number(low)}–${number(high)}`,
    openAbove: ({ low, best }: { low: number; best: number }) => `${number(low)}–${number(best)}+`,
    decided: ({ low, best, high }: { low: number; best: number; high: number }) =>
      `${number(best)} (${number(low)}–${number(high)})`,
    killed: ({ figure }: { figure: string }) => `${figure} killed`,
  },

  incidents: {
    search: 'Search incidents',
    searchIn: 'Search titles, places, notes',
    showAs: 'Show incidents as',
    looks: { list: 'List', table: 'Table' },
    count: (n: { shown: number; passing: number; unlocated: number }): SaidPart<'shown'>[] => [
      { text: number(n.shown), element: 'shown' },
      {
        text: ` in time, ${number(n.passing)} at any time${n.unlocated > 0 ? `; ${number(n.unlocated)} without a place are in this list only` : ''}`,
      },
    ],
    highlighted: ({ n }: { n: number }) => `${number(n)} are highlighted.`,
    highlightedOnly: ({ shown }: { shown: number }) =>
      `Listed are the highlighted ones only: ${number(shown)} of them in time.`,
    listThemAlone: 'List them alone',
    listAll: 'List all',
    noHighlight: 'No highlight',
    list: {
      newest: 'Incidents in time, newest first',
      oldest: 'Incidents in time, oldest first',
      killed: 'Incidents in time, most killed first',
    },
    /** What the list is sorted by, and what holds inside a day of it. */
    order: 'Order:',
    orders: { newest: 'Newest first', oldest: 'Oldest first', killed: 'Most killed first' },
    insideDay: 'inside a day the gravest first',
    /** Of an incident that independent documents contradict each other about. */
    differs: 'documents differ',
    table: 'Table of incidents in time',
    /** Shows the columns of the data beside those that are said in words. */
    allColumns: 'All columns, as they stand in the data',
    columns: {
      date: 'Date',
      title: 'Title',
      place: 'Place',
      kind: 'Kind',
      killed: 'Killed',
      sources: 'Sources',
    } satisfies { readonly [K in SortKey]: string },
    where: ({ place, country }: { place: string; country: string }) => `${place}, ${country}`,
    /** Beside the date of an incident that is shown because it may lie in this time. */
    possible: 'possible',
  },

  storiesDialog: { open: 'Stories', title: 'Stories' },
  takeDialog: { open: 'Take along', title: 'Take this view along' },
  embed: {
    fullView: 'Open full view',
    /** Read after it. */
    newWindow: 'in a new window',
    lines: 'Incidents shown',
    list: ({ n }: { n: number }) => `List of ${counted(n, 'incident', 'incidents')}`,
  },
  /** Parts of a link that were not understood. */
  link: {
    /** With what is done instead. */
    problem: linkProblem,
    /** Values that no incident has. */
    valuesUnknown,
    /** Where nothing is done instead. */
    refusal: (problem: Problem) =>
      'left' in problem.misread
        ? `${misread(problem)}: ${problem.misread.left.join(', ')}.`
        : `${misread(problem)}.`,
  },
  /** Data that could not be read. */
  data: {
    /** Said in place of the page. */
    unreadable: (fault: Fault) =>
      fault.code === 'mixed'
        ? `The data file ${fault.file} belongs to another version of the data than the incidents. Reload the page; if it stays so, the site has the files of two versions.`
        : `The data file ${fault.file} could not be read: ${whyUnread(fault)}. Reload the page; if it stays so, the site’s data are missing or damaged.`,
    /** A fault of the page itself. */
    unexpected: ({ what }: { what: string }) =>
      `The data could not be opened: ${what}. Reload the page to try again.`,
  },
  notices: {
    linkProblem: ({ problem }: MessageOf<'linkProblem'>) => linkProblem(problem),
    valuesUnknown: ({ facet, values }: MessageOf<'valuesUnknown'>) => valuesUnknown({ facet, values }),
    incidentUnknown: ({ id }: MessageOf<'incidentUnknown'>) =>
      `id=${id} is not in this dataset: nothing is selected.`,
    columnUnknown: ({ name }: MessageOf<'columnUnknown'>) =>
      `by=column:${name} is no column that these data can be told apart by: marks show the kind.`,
    storyUnknown: ({ id }: MessageOf<'storyUnknown'>) =>
      `story=${id} is none of the stories of this page: none is told.`,
    chapterUnknown: ({ chapter, of }: MessageOf<'chapterUnknown'>) =>
      `chapter=${chapter} is not in this story, which has ${number(of)}: this is the first.`,
    otherVersion: ({ pinned, served, added, corrected, withdrawn }: MessageOf<'otherVersion'>) =>
      `This link was made with version ${pinned} of the data, and version ${served} is shown. Since then: ${counted(added, 'incident was added', 'incidents were added')}, ${counted(corrected, 'was corrected', 'were corrected')}, ${withdrawn.length === 0 ? 'none was withdrawn' : `withdrawn: ${withdrawn.join('; ')}`}.`,
    versionUnknown: ({ pinned, served }: MessageOf<'versionUnknown'>) =>
      `This link was made with version ${pinned} of the data, which this site does not have: version ${served} is shown, and what was changed is not known.`,
    textsMissing: ({ fault }: MessageOf<'textsMissing'>) =>
      fault.code === 'mixed'
        ? 'The texts of the incidents belong to another version of the data and are left out: cards show what the map knows. Reload the page to try again.'
        : `The texts of the incidents could not be loaded (${whyUnread(fault)}): cards show what the map knows.`,
    languageFailed: ({ lang }: MessageOf<'languageFailed'>) =>
      `The texts in the language "${lang}" could not be loaded: this page speaks English. Reload it to try again.`,
    languageUnknown: ({ lang }: MessageOf<'languageUnknown'>) =>
      `There are no texts in the language "${lang}" yet: this page speaks English.`,
    linkCopied: () => 'The link to this view is copied.',
    linkWithoutData: ({ name, provider }: MessageOf<'linkWithoutData'>) =>
      provider
        ? `${providerName(provider)} does not allow that its rows are handed on: no link carries ${name}, and none was copied.`
        : `${name} is on this device only: no link carries it, so none was copied. Send the file itself, or take the rows along from Sources.`,
    ownNotOpen: ({ name }: MessageOf<'ownNotOpen'>) =>
      `That view was of ${name}, which is not open any more: open the file again to see it. These are the data of this page.`,
    styleMissing: () => 'The page’s style could not be loaded: it works, and looks bare.',
    copyRefused: ({ address }: MessageOf<'copyRefused'>) =>
      `The browser does not let the page copy. The link: ${address}`,
    notesRefused: () => 'The browser lets the page open no window for the notes.',
    windowRefused: ({ address }: MessageOf<'windowRefused'>) =>
      `This page lets the map open no windows. The full view: ${address}`,
    fileOpened: ({ name, shown, of }: MessageOf<'fileOpened'>) =>
      `${name} is open${shown < of ? `: ${number(shown)} of ${number(of)} incidents, ${number(of - shown)} left out` : ''}. It stays on this device, and links do not carry it. Sources leads back to the data of this page.`,
  } satisfies { readonly [C in Message['code']]: (message: MessageOf<C>) => string },
  /** What stands in the place of a part that failed. */
  failures: {
    answer: 'This could not be looked up.',
    loading: 'Loading …',
    tryAgain: 'Try again',
    reload: 'Reload the page',
    part: {
      slow: 'This part takes long to load. The rest of the page works meanwhile.',
      offline:
        'This part can’t be loaded without a network. It comes when the network is back; the rest of the page works.',
      unreachable:
        'This part can’t be loaded: the server does not answer. The rest of the page works meanwhile.',
      outdated:
        'A new version of this page is out, and the server no longer has this part of the old one. Reload the page for the new version.',
      failed: 'This part could not be loaded. The rest of the page works without it.',
    },
    map: {
      slow: 'The map takes long to load. List, filters and time work without it.',
      offline:
        'The map could not be loaded without a network. It comes when the network is back; list, filters and time work without it.',
      unreachable:
        'The map could not be loaded: the server does not answer. List, filters and time work without it.',
      outdated:
        'The map could not be loaded: a new version of this page is out. Reload the page for it; list, filters and time work without it.',
      failed: 'The map could not be loaded. List, filters and time work without it.',
      noWebgl:
        'This browser offers no WebGL 2, so that there is no map. List, filters and time work without it.',
      basemapMissing: 'The basemap could not be loaded. The incidents are drawn without it.',
      basemapPartly: 'A part of the basemap could not be loaded.',
      contextLost: 'The graphics card took the map away. It comes back by itself.',
    } satisfies { readonly [T in MapTrouble]: string },
    measures: {
      slow: 'Measuring takes long to start.',
      offline: 'Nothing can be measured without a network yet. It is when the network is back.',
      unreachable: 'Nothing can be measured yet: the server does not answer.',
      outdated: 'A new version of this page is out, and this one can no longer measure. Reload the page.',
      failed: 'What measures could not be loaded.',
    },
    /** In place of the whole page, before there are incidents. */
    data: {
      slow: 'The incidents take long to load.',
      offline: 'There is no network. The incidents are loaded when it is back.',
      unreachable: 'The incidents can’t be loaded: the server does not answer.',
      outdated: 'A new version of this page is out. Reload the page for it.',
    },
    broken: ({ why }: { why: string }) =>
      `Something went wrong in this part (${why}). The rest of the page works without it.`,
    page: ({ why }: { why: string }) =>
      `Something went wrong, and the page can’t go on (${why}). Reload it: the address keeps what was shown.`,
  },
}

function whyUnread(fault: Exclude<Fault, { code: 'mixed' }>): string {
  switch (fault.code) {
    case 'missing':
      return fault.status === null ? 'there was no answer' : `the server answered ${fault.status}`
    case 'foreign':
      return 'it is something else than a file of this page'
    case 'version':
      return `it has version ${fault.version}, and this page reads version ${fault.reads}`
    case 'damaged':
      return 'it is not what was written, some of it changed on the way'
    case 'shape':
      return fault.at === '' ? 'its content is not what it should be' : `${fault.at} is not what it should be`
  }
}
