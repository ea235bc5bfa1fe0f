import type { BinUnit } from '../../../cells/bins.ts'
import type { StoreTrouble } from '../../../core/stored/store-trouble.ts'
import type { Basis, NotGiven } from '../../../measures/stored-measures.ts'
import { formatNumber } from '../../numbers.ts'
import { counted, LANG, number } from './format.ts'

/** A length on the ground in two digits, as one says it. */
export const lengthOf = (km: number) =>
  km < 1
    ? `${number(Number((km * 1000).toPrecision(2)))} m`
    : `${formatNumber(Number(km.toPrecision(2)), LANG, 1)} km`

const megabytes = (bytes: number) => `${number(Math.max(1, Math.round(bytes / 1e6)))} MB`

const degrees = (value: number, [positive, negative]: readonly [string, string], decimals: number) =>
  `${formatNumber(Math.abs(value), LANG, decimals)}° ${value < 0 ? negative : positive}`

function why(trouble: StoreTrouble): string {
  switch (trouble.code) {
    case 'unreachable':
      return 'The server does not answer.'
    case 'no-store':
      return 'This site has no store of incidents.'
    case 'busy':
      return 'The server is asked too much at once.'
    case 'slow':
      return 'The answer takes too long: narrow the filters, or look closer.'
    case 'part':
      return 'A part of the data does not answer; nothing is shown rather than too little.'
    case 'outdated':
      return 'The data have a new version.'
    case 'refused':
      return `The server does not take this question: ${trouble.said}`
    case 'damaged':
      return 'What the server answered can’t be read.'
    case 'not-archived':
      return 'These incidents are counted by files that were made beforehand, and not for these filters.'
    case 'no-parts':
      return 'This host sends whole files only: parts of them (Range requests) are needed to show an archive.'
    case 'no-room':
      return 'This browser has not enough memory for the numbers of all incidents.'
  }
}

/** What is not given that is no measure of its own. */
const NOT_GIVEN: Readonly<Record<string, string>> = {
  hull95: '95 % hull',
  'countries.first': 'First incidents of the countries',
  'countries.areas': 'First-level areas',
  'distanceFromBaseKm.frontier': 'The frontier',
  'meanCentre.byYear': 'Mean centre by year',
  'clusters.groups': 'The incidents of each cluster',
  'clusters.sensitivity': 'Clusters at other distances',
}

const PARTS: Readonly<Record<string, string>> = {
  count: 'clusters',
  core: 'core incidents',
  edge: 'incidents at an edge',
  noise: 'incidents in none',
}

/** How a number is to be read. */
function basis(basis: Basis): string {
  if (basis.how === 'exact') return 'exact'
  const parts = Object.entries(basis.between).map(([part, [least, most]]) =>
    least === most
      ? `${number(least)} ${PARTS[part] ?? part}`
      : `between ${number(least)} and ${number(most)} ${PARTS[part] ?? part}`,
  )
  return `bounded: ${parts.join(', ')}`
}

/** Why a store does not give a measure. */
function notGiven(why: NotGiven): string {
  switch (why.code) {
    case 'tooMany':
      return why.what === 'place'
        ? `there are more than ${number(why.most)} places: narrow the filters or the time`
        : `there are more than ${number(why.most)} incidents in cases of several: narrow the filters or the time`
    case 'tooNear':
      return `of so many places none can be told apart within ${lengthOf(why.km)}: narrow the filters or the time`
    case 'single':
      return 'it takes every single incident, and a store answers from groups of them'
    case 'explorer':
      return 'the explorer alone computes it, of incidents that it holds'
    case 'terms':
      return 'it would name single incidents, and these data hand out sums alone'
  }
}

/** The page of a store: very many incidents that stay on a server. In English. */
export const store = {
  asking: 'Asking the store …',
  /** Where answers come from. */
  from: ({ count, version }: { count: number; version: string }) =>
    `Answers come from this site’s store of ${counted(count, 'incident', 'incidents')}, data version ${version}.`,
  /** The same where files answer, with the names of the facets that they can be filtered by. */
  fromArchive: ({ count, version, facets }: { count: number; version: string; facets: readonly string[] }) =>
    `Answers come from this site’s archive of ${counted(count, 'incident', 'incidents')}, data version ${version}: files, and no server. ${
      facets.length === 0
        ? 'It has no filters but time.'
        : `Beside time it can be filtered by ${facets.join(' or ')}, one value at a time.`
    }`,
  archive: {
    noSearch: 'An archive of files can’t be searched.',
    notThis: 'This archive was not made for this filter.',
    oneAtATime: ({ facet }: { facet: string }) =>
      `An archive plays one filter at a time, now: ${facet}. Undo it first.`,
    notCounted: 'This archive does not count these: there are too many values.',
    toOpening: 'Undo these filters',
  },
  /** Where the numbers of all incidents are in the reader's tab. */
  tab: {
    offer: ({ incidents, bytes }: { incidents: number; bytes: number }) =>
      `This tab can answer more than these files: every filter, any days. For that it loads the numbers of ${counted(incidents, 'incident', 'incidents')}, ${megabytes(bytes)}, and keeps them in memory.`,
    load: 'Load the numbers',
    loading: ({ incidents, of }: { incidents: number; of: number }) =>
      `Loading the numbers: ${number(incidents)} of ${counted(of, 'incident', 'incidents')}`,
    title: 'Loading the numbers',
    cancel: 'Cancel',
    again: 'Go on loading',
    failed: 'The numbers did not come whole.',
    lost: 'The numbers were lost, perhaps for want of memory; the files answer again.',
    from: ({ count, version, bytes }: { count: number; version: string; bytes: number }) =>
      `Answers come from this tab, which holds the numbers of ${counted(count, 'incident', 'incidents')}, data version ${version}, in ${megabytes(bytes)} of memory: counting asks nobody. Single incidents, where they are handed out, come from files.`,
    here: 'The numbers are in this tab: every filter and any days can be chosen.',
    drop: 'Give the memory back',
    noSearch: 'Texts are not in this tab, so they can’t be searched.',
  },
  counts: ({ unit, km }: { unit: BinUnit; km: number | null }) =>
    km === null
      ? `Counts are exact; time is counted by ${unit}. Each incident in sight has a mark of its own.`
      : `Counts are exact; time is counted by ${unit}, and each square gathers the incidents of ${lengthOf(km)}.`,
  onMap: ({ points, count }: { points: number; count: number }) =>
    points === count
      ? 'All of them stand at a point.'
      : `${number(points)} of them stand at a point. The others are known to an area or have no place: they are counted, and not on the map.`,
  notGiven: 'Pictures, files and embeds are not made of a store yet.',
  notMeasured:
    'There are no measures here: they take a server, and files answer, or this tab. The same incidents as a file, up to a million, are measured by the explorer and by the geodata command.',
  about: {
    title: 'Data',
    citation: 'Cite as',
    licence: 'Licence',
    version: 'Version of the data',
    rows: 'Single incidents',
    terms: {
      open: 'Handed out, at most 50,000 at once.',
      'aggregates-only': 'Not handed out: sums alone.',
    },
  },
  missing: ({ n }: { n: number }) =>
    `${counted(n, 'part', 'parts')} of the map did not come: what lies there is hatched and not shown, and the squares hold at least what they say.`,
  old: 'The map still shows the answer before.',
  noDetails: 'Counts of the filters and firsts did not come.',
  why,
  since: ({ clock }: { clock: string }) => `Since ${clock}.`,
  again: ({ seconds }: { seconds: number }) =>
    `Asked again ${counted(seconds, 'second', 'seconds')} after that.`,
  askNow: 'Ask now',
  reload: 'Load the new data',
  toBuilt: 'To the map of the data that this site was built with',
  certain: 'Certain only',
  filters: 'Filters',
  search: 'Search',
  inSight: ({ n }: { n: number }) => `${counted(n, 'incident', 'incidents')} in sight, at any time`,
  squares: {
    title: 'Squares with most incidents',
    of: ({ n, of, days }: { n: number; of: number; days: string }) =>
      n < of ? `The ${number(n)} of ${number(of)} in sight that hold most, ${days}` : `All in sight, ${days}`,
    none: ({ days }: { days: string }) => `No square in sight holds an incident, ${days}.`,
    middle: 'Middle of the square',
    incidents: 'Incidents',
    position: ({ lat, lon, decimals }: { lat: number; lon: number; decimals: number }) =>
      `${degrees(lat, ['N', 'S'], decimals)}, ${degrees(lon, ['E', 'W'], decimals)}`,
    lookCloser: ({ position }: { position: string }) => `Look closer at ${position}`,
    toSingle: ({ most, now }: { most: number; now: number }) =>
      `Look closer or filter to fewer than ${number(most)} incidents to read them one by one (now ${number(now)}).`,
    open: ({ position }: { position: string }) => `Incidents of the square round ${position}`,
    onlySums: 'Single incidents of these data are not handed out.',
  },
  /** The incidents of one square. */
  square: {
    title: ({ position }: { position: string }) => `Square round ${position}`,
    of: ({ n, of, days }: { n: number; of: number; days: string }) =>
      n < of
        ? `The newest ${number(n)} of ${counted(of, 'incident', 'incidents')}, ${days}`
        : `${counted(of, 'incident', 'incidents')}, ${days}`,
    more: ({ n }: { n: number }) => `Show ${number(n)} more`,
    close: 'Back to the squares',
    lookCloser: 'Look closer',
    coming: 'Asking the store for its incidents …',
  },
  incident: 'Asking the store for this incident …',
  single: {
    title: 'Incidents',
    newest: ({ n, of, days }: { n: number; of: number; days: string }) =>
      n < of ? `The newest ${number(n)} of ${number(of)} in sight, ${days}` : `All in sight, ${days}`,
    none: ({ days }: { days: string }) => `No incident in sight, ${days}.`,
  },
  measures: {
    notGiven,
    basis,
    /** What the panels of measures say of a set that is not measured yet. */
    waiting: 'Nothing is measured while it plays, or while the map asks for something else.',
    movedOn: 'Frontier moved on',
    meantAmong:
      'Countries that were only meant are among them: a store does not tell apart where nothing but plots was foiled.',
    notGivenTitle: 'Not given here, and why',
    /** By its name in the answer; undefined for what has the name of its method. */
    notGivenName: (name: string) => NOT_GIVEN[name],
    /** Of a number that is known between two, or not at all. */
    between: ({ least, most }: { least: number; most: number }) => `${number(least)} to ${number(most)}`,
    clusters: {
      title: 'Clusters',
      count: 'Clusters',
      core: 'Core incidents',
      edge: 'Incidents at an edge',
      noise: 'Incidents in no cluster',
      lead: ({ least, within }: { least: number; within: string }) =>
        `At least ${counted(least, 'incident', 'incidents')} within ${within}.`,
    },
  },
  previous: ({ unit }: { unit: BinUnit }) => `Previous ${unit}`,
  next: ({ unit }: { unit: BinUnit }) => `Next ${unit}`,
}
