import type { BinUnit } from '../../../cells/bins.ts'
import type { EmbedSizeName, EmbedStart, EmbedUse } from '../../../core/link/embed-code.ts'
import type { OverlayName } from '../../../core/link/overlays.ts'
import type { Part as EmbedPart, Theme, Weight } from '../../../core/link/state.ts'
import type { SortKey } from '../../../core/question.ts'
import type { CLAIM_FIELDS } from '../../../core/record/codebook.ts'
import type { Attribution, Basis, DatePrecision, PlacePrecision } from '../../../core/record/incident.ts'
import type { ProfileName } from '../../../core/record/own-data.ts'
import type { CountUnit } from '../../../core/table/counts.ts'
import type { Toll } from '../../../core/table/toll.ts'
import type { MeasureStep } from '../../../measures/analyse.ts'
import type { MethodId } from '../../../measures/methods.ts'
import type { Reason } from '../../../measures/types.ts'
import type { Part } from '../../parts.ts'
import { filterPanel } from './filter-panel.ts'
import { capitalised, counted, number, providerName } from './format.ts'
import { ownData } from './own-data.ts'
import { lengthOf, store } from './store.ts'
import { story } from './story.ts'

const WHAT: { readonly [W in 'incident' | 'place' | 'dayIncident']: readonly [string, string] } = {
  incident: ['incident', 'incidents'],
  dayIncident: ['incident known to the day', 'incidents known to the day'],
  place: ['place', 'places'],
}

/** Who is said to have done it, after what was done. */
const BY: { readonly [A in Attribution]: (actor: string) => string } = {
  claimed: (actor) => ` claimed by ${actor}`,
  official: (actor) => ` attributed to ${actor} by an authority`,
  suspected: (actor) => `, ${actor} suspected`,
  reported: (actor) => ` reported as ${actor}’s`,
  disputed: (actor) => ` disputed as ${actor}’s`,
  other: (actor) => `, ${actor}`,
}

/** Why a measure can't be given. */
function why(reason: Reason): string {
  switch (reason.code) {
    case 'tooFew':
      return `needs at least ${counted(reason.atLeast, ...WHAT[reason.what])}, has ${number(reason.has)}`
    case 'smallMinimum':
      return 'needs a minimum of at least 2 incidents to a cluster'
    case 'onePlace':
      return 'all incidents lie at one place'
    case 'oneLine':
      return 'incidents lie on one line'
    case 'oneLineInDraws':
      return `incidents lie on one line in ${number(reason.of)} of ${number(reason.draws)} draws`
    case 'noCentre':
      return 'incidents balance each other round the globe: they have no centre'
    case 'noCentreInDraws':
      return `incidents have no centre in ${number(reason.of)} of ${number(reason.draws)} draws`
    case 'oppositeCentre':
      return 'an incident lies opposite the mean centre'
    case 'equallyFar':
      return 'places are equally far from the mean centre where incidents are dropped, and which came later is not known'
    case 'farFromCentre':
      return `an incident ${reason.certain ? 'lies' : 'may lie'} ${reason.degrees} degrees or more from the mean centre`
    case 'noMove':
      return 'the centre did not move'
    case 'wideCircle':
      return `a circle round all incidents would reach ${reason.degrees} degrees or more`
    case 'firstYear':
      return 'there is no year before it'
    case 'noCountry':
      return 'no case has a country, or a region beyond that of the base'
    case 'noBase':
      return 'no base is chosen'
    case 'noBaseCountry':
      return 'no country is chosen that counts as inside'
    case 'inPeriod':
      return `${reason.period} period: ${why(reason.reason)}`
  }
}

const undefinedBecause = (reason: Reason) =>
  `Undefined because ${reason.code === 'tooFew' || reason.code === 'smallMinimum' ? 'it ' : ''}${why(reason)}.`

/** What the radii of the places leave open; `text` is the range. */
const band = (text: string): Part<'method'>[] => [
  { text: 'Precision band', element: 'method' },
  { text: `: ${text}` },
]

/** Why such a band lies above its value more often than below. */
const WIDENS = '; drawing places anew can only widen it'

interface MethodText {
  readonly name: string
  readonly definition: string
  readonly units: string
  readonly formula: string
  readonly undefinedWhen: string
}

/** What the parts say that are loaded when a reader opens them: measures, methods, sources, a file of their own. In English. */
/** How a date or a place came to be known. */
const BASIS: { readonly [B in Basis]: string } = {
  stated: 'stated in a document',
  inferred: 'worked out from a document',
  corrected: 'decided where documents contradict each other or themselves',
  background: 'from general knowledge; the documents give less',
}

export const panels = {
  /** What a screen reader hears while the run plays, and the run as text. */
  narration: {
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
  },

  /** Switches for what the map draws of the measures. */
  overlays: {
    rings: 'Distance rings',
    hull: 'Hull',
    hull95: '95 % hull',
    ellipse: 'Ellipse',
    path: 'Path of the yearly centres',
    arcs: 'Path from the base, numbered',
    clusters: 'Outlines on the map',
  } satisfies Record<OverlayName, string>,
  timeSettings: {
    /** What bars of the time row and numbers on the map count. */
    counting: 'Bars and numbers count',
    weights: { incidents: 'Incidents', killed: 'Killed' } satisfies { readonly [W in Weight]: string },
    noTolls: 'Incidents: these data have no figures of killed.',
    period: 'Period',
    from: 'From',
    to: 'To',
    allOfIt: 'All of it',
    clock: 'Clock',
    speedLabel: 'Speed',
    usualSpeed: '20 to 40 seconds in all',
    shownGroup: 'Shown',
    windowOf: 'Window of',
    certainOnly: 'Certain only: leave out what may have happened outside the window',
    readTranscript: 'Transcript of the run',
    key: 'Key',
    /** How the bars of the time row are drawn. */
    scale: 'A bar’s height is the square root of its number: half as high is a quarter as many.',
  },
  /** What stands for incidents where they are too many for marks of their own. */
  cells: {
    from: ({ count }: { count: number }) => `${counted(count, 'incident', 'incidents')} in a square`,
    to: ({ count }: { count: number }) => number(count),
    gathers: ({ km, unit }: { km: number; unit: BinUnit }) =>
      `Counts are exact. Each square gathers the incidents of ${lengthOf(km)} at this zoom; time is counted by ${unit}. Where at most 50,000 incidents are in sight, each has a mark of its own.`,
  },
  card: {
    pin: 'Keep open while playing',
    copyLink: 'Copy a link to this incident',
    close: 'Close card',
    outsideWindow: ({ day }: { day: string }) =>
      `Not on the map on ${day}: its time lies outside the window.`,
    leftWindow: 'The incident of the card is not on the map: its time lies outside the window.',
    outsideFilters: 'Not on the map: it does not pass the filters.',
    kindAndAttribution: ({ kind, attribution }: { kind: string; attribution: string }) =>
      `${kind} · ${attribution.toLowerCase()}`,
    possible: ({ day }: { day: string }) => `Possible on ${day}: its time may lie outside the window.`,
    unlocated: 'Without a place on the map.',
    coarse: {
      province: 'Known to the province only; not measured.',
      country: 'Known to the country only; not measured.',
    },
    distance: ({ km, base }: { km: number; base: string }) => `${number(km)} km from ${base}`,
  },
  filterPanel,
  table: {
    title: 'Table of incidents in time',
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
    /** On the heading of a column of a reader's file. */
    makeFilter: ({ name }: { name: string }) => `Make ${name} a filter`,
  },
  placeList: {
    title: 'Incidents at this place',
    here: ({ n }: { n: number }) => `${number(n)} incidents at this place`,
    nearby: ({ n }: { n: number }) => `${number(n)} incidents close together here`,
    titleShown: 'Incidents in this time',
    shown: ({ n }: { n: number }) => `${number(n)} incidents in this time`,
    close: 'Close list',
  },
  /** What stands in a card below its summary. */
  details: {
    before: ({ country }: { country: string }) => `Before, in ${country}`,
    next: ({ country }: { country: string }) => `Next in ${country}`,
    precision: 'How precisely it is known',
    placeKnown: (known: { precision: PlacePrecision; radiusKm: number | null; basis: Basis }) => {
      const radius = known.radiusKm === null ? '' : ` (within ${known.radiusKm} km)`
      const place = known.precision === 'none' ? 'not located' : `${known.precision}${radius}`
      return `Place: ${place}, ${BASIS[known.basis]}.`
    },
    dateKnown: (known: {
      precision: DatePrecision
      days: { from: string; to: string } | null
      basis: Basis
    }) =>
      `Date: ${known.precision}${known.days ? ` (${known.days.from} to ${known.days.to})` : ''}, ${BASIS[known.basis]}.`,
    notes: 'Notes',
    alsoInFile: 'Also in the file',
    noteOn: ({ field }: { field: string }) => `${field}.`,
  },
  claims: {
    reportedBy: ({ documents, independent }: { documents: number; independent: number }) =>
      documents === 1
        ? 'Reported by 1 document'
        : `Reported by ${documents} documents, ${independent} of them independent`,
    all: 'What they say',
    more: 'What else they say',
    differ: ({ field }: { field: string }) => `${field}: the documents differ`,
    toldDifferently: ({ field }: { field: string }) => `${field}: told differently`,
    /** After the paragraph of a claim: its document rewrites another. */
    rewrites: ({ publisher }: { publisher: string }) => `, rewrites ${publisher}`,
  },
  embedding: {
    width: 'Width',
    sizes: {
      ...{ responsive: 'As wide as the text', small: '320', medium: '600', large: '960', slide: '16:9' },
      own: 'Other',
    } satisfies Record<EmbedSizeName | 'own', string>,
    ownWidth: 'Width, pixels',
    ownHeight: 'Height, pixels',
    use: 'For',
    uses: { article: 'An article', slide: 'A slide' } satisfies Record<EmbedUse, string>,
    linkText: 'Words of the link, where no frame is shown',
    start: 'Start',
    starts: {
      now: 'As it is now',
      beginning: 'From the beginning',
      playing: 'Playing, once it is seen',
    } satisfies Record<EmbedStart, string>,
    theme: 'Theme',
    themes: { auto: 'As the reader’s system', light: 'Light', dark: 'Dark' } satisfies Record<Theme, string>,
    partsTitle: 'Parts',
    parts: {
      title: 'Title',
      sentence: 'Sentence',
      time: 'Time control',
      legend: 'Legend',
      card: 'Cards of incidents',
      controls: 'Zoom buttons',
    } satisfies Record<EmbedPart, string>,
    preview: 'Preview',
    previewOfMap: 'Preview of the embedded map',
    frame: 'Frame, for any page that takes HTML',
    element: 'Element, which fits its height and can be driven by the page',
    /** Of a file of the reader's own, in place of the code. */
    ownFile: ({ name }: { name: string }) =>
      `${name} is on this device only. An embed loads its data from the site that serves it, so no code would show them. To publish them, build them into a site of your own: npm run geodata -- build.`,
    phone:
      'On a phone a frame shrinks with its page, down to 320 pixels; the element fits its height as well.',
    whatTravels:
      'What travels: filters, search, period, day, mode and speed, where the map looks, highlights, the opened incident. What does not: the open panel, what the pointer is on, a pinned card, and data that you opened from a file of your own.',
    copy: 'Copy',
    copied: 'Copied.',
    selected: 'The browser does not let the page copy. The text is selected.',
  },
  /** Properties and claims' fields of the dataset, as they head a table or a note. */
  fields: {
    abducted: 'Abducted',
    actor: 'Actor',
    arrested: 'Arrested',
    attackType: 'Attack type',
    attackers: 'Attackers',
    attendance: 'Attendance',
    attribution: 'Attribution',
    case: 'Case',
    casualties: 'Casualties',
    certainty: 'That it happened',
    charges: 'Charges',
    count: 'Count',
    country: 'Country',
    date: 'Date',
    duration: 'Duration',
    explosives: 'Explosives',
    hostages: 'Hostages',
    injured: 'Injured',
    killed: 'Killed',
    'killed-attackers': 'Killed attackers',
    'killed-suspects': 'Killed suspects',
    kind: 'Kind',
    members: 'Members',
    occurrence: 'Occurrence',
    place: 'Place',
    region: 'Part of the world',
    role: 'Role',
    target: 'Target',
    targetType: 'Target type',
    visitors: 'Visitors',
  } satisfies Record<
    | (typeof CLAIM_FIELDS)[number]
    | 'attackType'
    | 'case'
    | 'certainty'
    | 'country'
    | 'kind'
    | 'region'
    | 'role'
    | 'targetType',
    string
  >,
  measures: {
    km: ({ km }: { km: string }) => `${km} km`,
    km2: ({ km2 }: { km2: string }) => `${km2} km²`,
    percent: ({ percent }: { percent: string }) => `${percent} %`,
    position: ({ lat, north, lon, east }: { lat: string; north: boolean; lon: string; east: boolean }) =>
      `${lat}° ${north ? 'N' : 'S'}, ${lon}° ${east ? 'E' : 'W'}`,
    count: {
      incident: (n: number) => counted(n, 'incident', 'incidents'),
    },
    /** What is not measured, with the reason for each number; empty where nothing is left out. */
    leftOut: ({ coarse, unlocated, notCounted }: { coarse: number; unlocated: number; notCounted: number }) =>
      [
        { n: coarse, why: 'placed no closer than a province or country' },
        { n: unlocated, why: 'without a place' },
        { n: notCounted, why: 'warnings, threats, context or totals' },
      ]
        .filter(({ n }) => n > 0)
        .map(({ n, why }) => `${number(n)} ${why}`)
        .join('; '),
    /** What measures of cases rest on. */
    casesBasis: ({ cases, notCounted }: { cases: number; notCounted: number }) =>
      `${counted(cases, 'case', 'cases')} with a country or region, ${number(notCounted)} not counted`,
    /** Why a measure can't be given: as a sentence, and as the measure command prints it. */
    undefined: ({ reason }: { reason: Reason }) => undefinedBecause(reason),
    reason: why,
    /** What is being measured. */
    step: {
      distances: () => 'distances',
      scatter: () => 'centre, ellipse and hulls',
      neighbours: () => 'neighbours',
      clusters: () => 'clusters',
      clustersAt: ({ km }: { km: number }) => `clusters at ${number(km)} km`,
      nearRepeat: () => 'near repeats',
      lists: () => 'areas and names of clusters',
      shifts: () => 'shifts of the centre',
      precisionBand: () => 'precision band',
      permutations: () => 'permutations of the days',
    } satisfies { readonly [S in MeasureStep['code']]: unknown },
    /** Points of the compass, clockwise. */
    compass: {
      0: 'north',
      45: 'north-east',
      90: 'east',
      135: 'south-east',
      180: 'south',
      225: 'south-west',
      270: 'west',
      315: 'north-west',
    },
    /** What is measured, while newer figures are on their way. */
    newerFollow: ({ day }: { day: string }) => `(of ${day}; newer figures follow)`,
    measuring: ({ subject }: { subject: string }) => `Measuring ${subject} …`,
    progress: 'Progress',
    failed: ({ reason }: { reason: string }) => `The measures could not be computed: ${reason}`,
    /** What was measured and what was not; `leftOut` is empty where nothing was left out. */
    measured: ({ n, leftOut, possible }: { n: number; leftOut: string; possible: number }): Part<'n'>[] => [
      { text: counted(n, 'incident', 'incidents'), element: 'n' },
      {
        text: ` measured${leftOut && `. Left out: ${leftOut}`}. ${possible > 0 ? `${number(possible)} only possibly in this time. ` : ''}`,
      },
    ],
    /** What measures of incidents rest on. */
    incidentsBasis: ({ n, leftOut }: { n: number; leftOut: number }) =>
      `${counted(n, 'incident', 'incidents')}, ${number(leftOut)} left out`,
    basisInPeriod: ({ basis, period }: { basis: string; period: string }) => `${basis} · ${period}`,
    /** Of a long list: the first ones, or the rest too. */
    list: {
      countries: {
        first: ({ n }: { n: number }) => `The first ${number(n)} countries only`,
        all: ({ n }: { n: number }) => `All ${number(n)} countries`,
      },
      counts: {
        first: ({ n }: { n: number }) => `The latest ${number(n)} only`,
        all: ({ n }: { n: number }) => `All ${number(n)}`,
      },
      areas: {
        first: ({ n }: { n: number }) => `The first ${number(n)} areas only`,
        all: ({ n }: { n: number }) => `All ${number(n)} areas`,
      },
    },
    more: ({ n }: { n: number }) => `and ${number(n)} more`,
    /** When and where an incident happened, under its title. */
    dateAndPlace: ({ date, place }: { date: string; place: string }) => `${date} · ${place}`,
    /** What an axis of a chart is in. */
    kmAxis: 'km',
    /** What the radii of the places leave open of a measure; the numbers as they are written, `high` with its unit. */
    band: {
      maxKm: ({ low, high }: { low: string; high: string }) => band(`${low} to ${high}${WIDENS}`),
      hullAreaKm2: ({ low, high }: { low: string; high: string }) => band(`${low} to ${high}${WIDENS}`),
      meanCentre: ({ low, high }: { low: string; high: string }) => band(`moves by ${low} to ${high}`),
    },
  },

  reach: {
    noCountry: 'No incident with a country.',
    /** How many incidents by month or year. */
    counts: {
      title: 'Counts by month and year',
      by: 'Count by',
      units: { month: 'Month', year: 'Year' } satisfies { readonly [U in CountUnit]: string },
      began: 'Began',
      overlapping: 'Possible',
      killed: 'Killed',
      save: 'Save as CSV',
      /** Killed in what began then: the best figure, lowest and highest; nothing where no figure is known. */
      toll: ({ low, best, high, open, known }: Toll) =>
        known === 0
          ? ''
          : `${number(best)}${low < high || open ? ` (${number(low)}–${number(high)}${open ? '+' : ''})` : ''}`,
      basis:
        'Began: the first possible day lies in it. Possible: any possible day does. Killed: best figure (lowest to highest) of what began. The file has the months without any too.',
      cite: ({ citation }: { citation: string }) => `To cite: ${citation}`,
    },
    /** The headline: what happened, by kind. */
    kinds: {
      title: 'Attacks, foiled plots, arrests',
      lead: 'An attack shows where the group struck, a foiled plot where it meant to, an arrest where it was.',
      kind: 'Kind',
      n: 'Measured',
      max: 'Farthest',
      /** `country` is null where none counts as inside. */
      outside: ({ country }: { country: string | null }) =>
        country === null ? 'Outside one country' : `Outside ${country}`,
      /** Of a kind that does not occur. */
      none: '–',
    },
    countries: {
      title: ({ n }: { n: number }) => `Countries reached: ${number(n)}`,
      meant: ({ n }: { n: number }) => `Meant, by foiled plots only: ${number(n)}`,
      meantLead: 'Nothing happened there: a plot against it was stopped.',
      totals: ({ n }: { n: number }) => `Reported in totals only: ${number(n)}`,
      totalsLead: 'Documents sum up what happened there. A total is never counted.',
      regions: ({ n }: { n: number }) => `Whose country is not said: ${number(n)}`,
      regionsLead: 'Documents name a part of the world, or none. Totals among them are never counted.',
      noRegion: 'Neither country nor part of the world',
      told: 'Told of',
      documents: ({ names }: { names: string }) => `Told by ${names}`,
      areas: ({ n }: { n: number }) => `First-level areas: ${number(n)}`,
      country: 'Country',
      area: 'Area',
      areaIn: ({ area, country }: { area: string; country: string }) => `${area}, ${country}`,
      first: 'First incident',
      cases: 'Cases',
    },
    distance: {
      title: ({ base }: { base: string }) => `Distance from ${base}`,
      median: 'Median',
      p90: '90th percentile',
      max: 'Maximum',
      frontier: 'The frontier: incidents farther than any before them',
      movedBy: 'Frontier moved by',
      movedTo: 'to',
    },
    base: {
      none: 'a base',
      noneYet: 'Base: none is chosen, so there are no distances yet',
      own: ({ name, position }: { name: string; position: string }) => `Base: ${name}, ${position}`,
      moved: ({ position }: { position: string }) => `Base: moved to ${position}`,
      put: 'Put it on the map',
      /** A list of the places that are shown, those with most incidents first. */
      places: 'A place from the list',
      /** `country` is empty where none is coded. */
      placeOf: ({ place, country, n }: { place: string; country: string; n: number }) =>
        `${[place, country].filter((name) => name !== '').join(', ')}: ${counted(n, 'incident', 'incidents')}`,
      putting: 'Click the map …',
      back: ({ name }: { name: string }) => `Back to ${name}`,
      clear: 'No base',
      /** `country` is null where none counts as inside. */
      inside: ({ country }: { country: string | null }) =>
        country === null
          ? 'The base is for distances only. The country that counts as inside is chosen apart.'
          : `Moving the base changes distances only. The country that counts as inside stays ${country}.`,
      lat: 'Latitude, degrees north',
      lon: 'Longitude, degrees east',
      wrong: {
        lat: 'The latitude is a number from −90 to 90.',
        lon: 'The longitude is a number from −180 to 180.',
      },
      set: 'Set',
    },
    share: {
      /** `country` is null where none counts as inside. */
      title: ({ country }: { country: string | null }) =>
        country === null ? 'Outside one country' : `Outside ${country}`,
      inside: 'Country that counts as inside',
      noInside: 'None chosen',
      ownInside: ({ country }: { country: string }) => `${country} (as the dataset has it)`,
      all: 'All cases',
      /** `percent` is null where there are no cases. */
      value: (share: {
        outside: number
        total: number
        percent: string | null
      }): Part<'outside' | 'total'>[] => [
        { text: number(share.outside), element: 'outside' },
        { text: ' of ' },
        { text: number(share.total), element: 'total' },
        ...(share.percent === null ? [] : [{ text: ` (${share.percent})` }]),
      ],
      interval: ({ low, high }: { low: string; high: string }) => `95 % interval ${low} to ${high}`,
    },
    centre: {
      title: 'Mean centre',
      centre: 'Centre',
      byYear: ({ n }: { n: number }) => `By year of start: ${number(n)}`,
      year: 'Year',
      n: 'n',
      moved: 'Moved',
      notMoved: 'not',
      movedBy: ({ km, direction }: { km: string; direction: string }) => `${km} ${direction}`,
      interval: ({ low, high }: { low: string; high: string }) => `95 %: ${low} to ${high}`,
    },
    standardDistance: { title: 'Standard distance', value: 'Round the mean centre' },
    ellipse: {
      title: 'Deviational ellipse',
      axes: 'Semi-axes',
      bothAxes: ({ major, minor }: { major: string; minor: string }): Part<'major' | 'minor'>[] => [
        { text: major, element: 'major' },
        { text: ' and ' },
        { text: minor, element: 'minor' },
      ],
      azimuth: 'Major axis',
      clockwise: 'clockwise from north',
      degrees: ({ degrees }: { degrees: string }) => `${degrees}°`,
      area: 'Area',
      few: 'Fewer than 10 incidents: this ellipse may look quite different with one more.',
      holds: 'In two dimensions such an ellipse holds about 63 % of a normal scatter, not 68 %.',
    },
    hull: {
      title: 'Hull',
      all: 'All incidents',
      most: '95 % hull',
      dropped: ({ n }: { n: number }) =>
        n === 0
          ? 'the same: of fewer than 20 none is dropped'
          : `without the ${n === 1 ? 'incident' : `${number(n)} incidents`} farthest from the centre`,
      vertices: ({ n }: { n: number }): Part<'n'>[] => [
        { text: number(n), element: 'n' },
        { text: ' vertices' },
      ],
    },
    circle: {
      title: 'Smallest circle',
      centre: 'Centre',
      radius: 'Radius',
      lead: 'The smallest circle that holds every incident. One incident alone can make it as large as it is.',
    },
    repeats: {
      title: 'Near repeats',
      lead: 'Pairs of incidents within so many kilometres and days of each other, beside as many as there would be if the days had nothing to do with the places. Marked is what chance gives in fewer than 5 of 100 orders of the days.',
      within: 'Within',
      days: ({ n }: { n: number }) => `${number(n)} days`,
      expected: ({ expected }: { expected: string }) => `of ${expected} expected`,
      p: ({ p }: { p: string }) => `p ${p}`,
      caption: 'Pairs near each other in space and time, cumulative',
      basis: ({ n }: { n: number }) => `${counted(n, 'incident', 'incidents')} known to the day`,
      sample: ({ n, of }: { n: number; of: number }) =>
        `a sample of ${number(n)} of ${number(of)} incidents known to the day`,
    },
    ground: {
      title: 'New ground by year',
      year: 'Year',
      n: 'New',
      areas: 'First-level areas, or countries where none is coded',
      areaIn: ({ area, country }: { area: string; country: string }) => `${area} (${country})`,
      between: ', ',
    },
  },

  clusters: {
    choice: {
      eps: 'eps, km',
      epsHint: 'how near',
      epsWrong: ({ least, most }: { least: number; most: number }) =>
        `A number of kilometres from ${least} to ${most}.`,
      min: 'minPoints, incidents',
      minHint: 'how many, itself included',
      minWrong: 'A whole number from 1.',
      defaults: 'Defaults',
      why: (): Part<'reference'>[] => [
        {
          text: 'Not below 50 km unless you choose so: about 80 % of media-based events in Afghanistan lie within 50 km of their stated place, so finer clusters are finer than the truth. ',
        },
        { text: 'Weidmann 2015', element: 'reference' },
        { text: '. Near-repeat studies of these groups use 20 km.' },
      ],
    },
    title: ({ n }: { n: number }) => `Clusters: ${number(n)}`,
    /** How many places the incidents of a cluster lie at. */
    places: ({ n }: { n: number }) => `at ${counted(n, 'place', 'places')}`,
    /** What a cluster is, and what choosing one does. */
    lead: ({ least, within }: { least: number; within: string }): Part<'min' | 'eps'>[] => [
      { text: 'At least ' },
      { text: number(least), element: 'min' },
      { text: ' within ' },
      { text: within, element: 'eps' },
      {
        text: '. Choosing a cluster highlights its incidents on the map and the time bar, and lists them alone.',
      },
    ],
    none: 'No incident has enough others near it.',
    noise: ({ n }: { n: number }): Part<'n'>[] => [
      { text: 'Noise: ' },
      { text: counted(n, 'incident', 'incidents'), element: 'n' },
      { text: ' in no cluster' },
    ],
    /**
     * What a cluster is made of. Where it has no outline, `noOutline` says why: too few places, or what the hull lacks.
     * `highlighted` is how many are, null where all are.
     */
    members: (of: {
      core: number
      edge: number
      noOutline: { readonly places: number } | { readonly reason: Reason } | null
      highlighted: number | null
    }) => {
      const { noOutline, highlighted } = of
      const parts = [`${counted(of.core, 'core', 'cores')}, ${counted(of.edge, 'edge', 'edges')}`]
      if (noOutline && 'places' in noOutline && noOutline.places === 1) parts.push('a cluster without extent')
      if (noOutline) {
        const since =
          'places' in noOutline
            ? `they lie at ${counted(noOutline.places, 'place', 'places')}`
            : why(noOutline.reason)
        parts.push(`no outline, since ${since}: drawn is eps round each place`)
      }
      if (highlighted !== null) parts.push(`the first ${number(highlighted)} are highlighted`)
      return parts.join('; ')
    },
    strip: {
      title: 'At other distances',
      eps: 'eps',
      clusters: 'Clusters',
      clustered: 'Incidents in one',
      largest: 'Largest',
      noise: 'Noise',
      chosen: 'chosen',
    },
    curve: {
      title: 'Where eps could lie',
      lead: ({ k }: { k: number }) =>
        `How far each incident has to look to find ${counted(k, 'other', 'others')}, in ascending order. Where the curve bends upwards, incidents begin to stand alone.`,
      flat: ({ zeros, n }: { zeros: number; n: number }) =>
        `The flat run at 0 is normal: ${number(zeros)} of ${counted(n, 'incident', 'incidents')} share the point of a town with enough others.`,
      eps: ({ km }: { km: string }) => `eps ${km}`,
      /** Where the curve begins. */
      first: 'incident 1',
      inNumbers: 'The curve in numbers',
      within: 'Within',
      near: ({ k }: { k: number }) => `Incidents with ${counted(k, 'other', 'others')} that near`,
      chosen: ({ km }: { km: string }) => `${km} (eps)`,
      share: ({ n, of }: { n: number; of: number }): Part<'n'>[] => [
        { text: number(n), element: 'n' },
        { text: ` of ${number(of)}` },
      ],
    },
  },

  compare: {
    title: 'Compare two periods',
    around: 'Before and after',
    aroundDay: 'Put side by side',
    first: 'First period',
    second: 'Second period',
    from: 'From',
    to: 'To',
    hint: 'The first period is what the time bar shows: it follows the playhead.',
    swap: 'Swap',
    end: 'End comparison',
    failed: ({ reason }: { reason: string }) => `The second period could not be measured: ${reason}`,
    table: 'Measures of two periods',
    measure: 'Measure',
    firstDays: ({ days }: { days: string }) => `First ${days}`,
    secondDays: ({ days }: { days: string }) => `Second ${days}`,
    difference: 'Difference',
    undefined: 'undefined',
    centre: {
      undefined: ({ reason }: { reason: Reason }) => `Mean centre: ${undefinedBecause(reason)}`,
      notMoved: 'Mean centre: it did not move.',
      /** `interval` is null where resampling gives none. */
      moved: (shift: {
        km: string
        direction: string
        degrees: string
        interval: { low: string; high: string } | null
      }) => {
        const { km, direction, degrees, interval } = shift
        const between = interval ? `; 95 % interval of the distance ${interval.low} to ${interval.high}` : ''
        return `Mean centre: moved ${km} to the ${direction} (${degrees}°)${between}.`
      },
    },
    entered: ({ countries }: { countries: string }) => `In the second period only: ${countries}.`,
    left: ({ countries }: { countries: string }) => `In the first period only: ${countries}.`,
    /** What both periods rest on. */
    basis: ({ first, second }: { first: string; second: string }) => `First: ${first}. Second: ${second}.`,
    groups: {
      incidents: 'Incidents',
      distance: 'Distance from base, km',
      scatter: 'Scatter',
      clusters: 'Clusters',
    },
    rows: {
      n: 'Measured',
      countries: 'Countries',
      outside: 'Cases outside',
      total: 'Cases in all',
      externalShare: 'Outside, %',
      medianKm: 'Median',
      p90Km: '90th percentile',
      maxKm: 'Maximum',
      standardDistanceKm: 'Standard distance, km',
      semiMajorKm: 'Ellipse, major, km',
      semiMinorKm: 'Ellipse, minor, km',
      azimuthDeg: 'Ellipse, azimuth, °',
      ellipseAreaKm2: 'Ellipse, km²',
      hullAreaKm2: 'Hull, km²',
      hull95AreaKm2: '95 % hull, km²',
      clusters: 'Clusters',
      noise: 'Noise',
    },
  },

  methods: {
    /** A link to one of them. */
    link: 'Definition',
    linkTo: ({ name }: { name: string }) => `Definition: ${name.toLowerCase()}`,
    lead: ({ method }: { method: string }): Part<'method'>[] => [
      {
        text: 'Every number in the panels, in an export and on the command line comes from one function per measure. Their definitions have the identifier ',
      },
      { text: method, element: 'method' },
      { text: ', which changes when a number changes its meaning.' },
    ],
    measures: 'Measures',
    whatGoesIn: 'What goes in',
    /** What goes into every measure. */
    goesIn: [
      'Only features with the role "incident" are counted. Features of one case are one case in the external share and in the numbers of the countries.',
      'Spatial measures use incidents placed at a site, a city or a district. Points of provinces and countries are centroids; they and incidents without a position are left out, and their number is shown.',
      'An incident belongs to a window of time when its interval of days overlaps it; both bounds are included. One that only partly overlaps is possible, not certain: it is measured, and the number of such incidents is shown.',
      'Distances and areas are those of the WGS84 ellipsoid. The mean centre, the plane of the ellipse, the smallest circle, near repeats and the neighbourhoods of clusters use a sphere of 6371.0088 km.',
    ],
    /** Each measure: what it is, and when it can't be given. */
    of: {
      'distance-from-base': {
        name: 'Distance from base',
        definition:
          'How far incidents lie from the base: the median, the 90th percentile, the maximum, and the frontier, which is every incident that set a new maximum in the order of time. An incident counts from the last day on which it can have happened: the order of time is that of the last possible day, then the first, then the id. The first incident always opens the frontier, even at 0 km. Beside the total stand number and maximum by kind: an attack shows where the group struck, a foiled plot where it meant to, an arrest where it was.',
        units: 'km',
        formula:
          'WGS84 geodesic; quantiles by linear interpolation between order statistics (type 7): with h = (n - 1) q, x[floor h] + (h - floor h) (x[floor h + 1] - x[floor h]), ranks from 0.',
        undefinedWhen: 'There is no located incident.',
      },
      'countries-reached': {
        name: 'Countries reached',
        definition:
          'Distinct ISO 3166-1 countries, each with its first incident in the order of time (by the last day on which it can have happened) and its number of cases; the same for first-level areas where they are coded.',
        units: 'cases',
        formula: 'A case counts once in every country in which it has an incident.',
        undefinedWhen: 'Never; without incidents the list is empty.',
      },
      'external-share': {
        name: 'External share',
        definition:
          'Cases outside the base country, of all cases. A case is outside if any of its places is. Without a country an incident is outside where its region (UN M49) does not contain the base country, else it is in neither number. Attacks, foiled plots and arrests are shown apart: attacks are the headline.',
        units: 'cases of cases',
        formula:
          'outside / total, shown as the two numbers first and as a percentage second, with the 95 % interval of Wilson (1927): (p + z² / 2n ± z sqrt(p (1 - p) / n + z² / 4n²)) / (1 + z² / n), z = 1.96.',
        undefinedWhen: 'Never; without incidents it is 0 of 0, of which there is no interval.',
      },
      'mean-centre': {
        name: 'Mean centre',
        definition:
          'Where the located incidents balance on the globe, for the period and for each year. The shift between two periods is the geodesic from one centre to the other, with its initial azimuth and a 95 % interval. A distance is never below 0: an interval that begins near 0 says that no shift is shown.',
        units: 'degrees; the shift in km and degrees clockwise from north',
        formula:
          'Sum of the unit vectors (cos lat cos lon, cos lat sin lon, sin lat), normalised; shift: WGS84 geodesic; interval: 2.5 % and 97.5 % quantiles of 999 bootstrap resamples of the cases of both periods (generator mulberry32, seed 20240322; of more than 1,000 cases, 1,000 groups of them put together at random).',
        undefinedWhen: 'There is no located incident, or the mean vector is shorter than 1e-9.',
      },
      'deviational-ellipse': {
        name: 'Deviational ellipse',
        definition:
          'Direction and width of the scatter of incidents. In two dimensions it holds about 63 % of a normal scatter, not 68 %. Below 10 incidents it is shown with a warning.',
        units:
          'semi-axes in km, azimuth of the major one in degrees clockwise from north in [0, 180), area in km2',
        formula:
          'Spherical Lambert azimuthal equal-area plane at the mean centre; covariance about the mean of the projected coordinates with denominator n - 2; semi-axes = sqrt(2 x eigenvalue); area = pi a b.',
        undefinedWhen:
          'There are fewer than 3 located incidents, or they lie at one place or on one line (smaller eigenvalue at most 1e-9 of the larger).',
      },
      'standard-distance': {
        name: 'Standard distance',
        definition: 'How widely incidents scatter, as one number.',
        units: 'km',
        formula: 'Square root of the sum of the two eigenvalues of the deviational ellipse.',
        undefinedWhen: 'There are fewer than 3 located incidents, or they lie at one place.',
      },
      hull: {
        name: 'Hull',
        definition:
          'The area inside the smallest convex outline of all located incidents. Beside it the 95 % hull: the same without the floor(0.05 n) incidents farthest from the mean centre; of incidents equally far the later ones go first.',
        units: 'km2, and the number of vertices',
        formula:
          'Convex hull with great-circle edges, found in the gnomonic plane at the mean centre; area of the polygon of its vertices joined by WGS84 geodesics.',
        undefinedWhen:
          'There are fewer than 3 places, the places lie on one great circle, or an incident lies 85 degrees or more from the mean centre.',
      },
      'smallest-circle': {
        name: 'Smallest circle',
        definition:
          'The smallest circle on the globe that holds every located incident: its centre and its radius.',
        units: 'degrees; km along the surface',
        formula:
          'Smallest cap of the sphere, found from the at most three places on its rim; 0 km for a single place.',
        undefinedWhen: 'There is no located incident, or the radius would reach 85 degrees.',
      },
      'near-repeat': {
        name: 'Near repeats',
        definition:
          'Whether incidents follow each other more closely, in space and time together, than chance has it: pairs of incidents known to the day within so many kilometres and days (observed), beside the pairs that there would be if the days had nothing to do with the places (expected). Chuang et al. (2019) found such repeats for these groups within about 20 km. Of more than 2,000 incidents a seeded sample of 2,000 is looked at.',
        units: 'pairs, cumulative; km and days',
        formula:
          'Knox (1964): expected = pairs within the km x pairs within the days / all pairs; great-circle distance. p: the share of 999 permutations of the days among the incidents, and the observed order, with at least as many pairs (generator mulberry32, seed 20240323; sample with seed 20240322).',
        undefinedWhen: 'There are fewer than 10 located incidents known to the day.',
      },
      clusters: {
        name: 'Clusters',
        definition:
          'Groups of incidents that lie close together (DBSCAN). A core has at least the minimum of incidents within eps, itself included; cores within eps of each other are one cluster; an edge is in reach of a core without being one and goes to its nearest core (ties: the smaller number); all else is noise. Clusters are numbered by their first core incident in the order of time. By default eps is 50 km and the minimum 4: about 80 % of media-based events in Afghanistan lie within 50 km of their stated place, so finer clusters are finer than the truth. Near-repeat studies of these groups use 20 km.',
        units: 'incidents; eps in km',
        formula: 'Great-circle distance (haversine) <= eps.',
        undefinedWhen: 'Never; without incidents there is no cluster.',
      },
      episodes: {
        name: 'Episodes',
        definition:
          'Clusters whose incidents are also near each other in time: neighbours lie within eps, and the gap between their intervals of days is at most epsDays, 0 where they overlap. Core, edge and numbers are as for clusters. The command prints them where --eps-days is given; the page does not.',
        units: 'incidents; eps in km, epsDays in days',
        formula: 'Great-circle distance (haversine) <= eps and gap <= epsDays (ST-DBSCAN).',
        undefinedWhen: 'Never; without incidents there is no episode.',
      },
      'k-distance': {
        name: 'k-distance',
        definition:
          'For every incident the distance to its (minimum - 1)-th nearest other incident, in ascending order: drawn so that eps can be chosen where the curve bends; it is never chosen silently. Many incidents share the point of a city, so a flat run at 0 is normal.',
        units: 'km',
        formula: 'Great-circle distance (haversine), sorted.',
        undefinedWhen: 'There are fewer located incidents than the minimum, or the minimum is 1.',
      },
      'new-ground': {
        name: 'New ground',
        definition:
          'First-level areas, or countries where none is coded, that are active for the first time among the incidents measured, by year.',
        units: 'areas per year',
        formula:
          'An area counts in the year in which its first incident, in the order of time, counts: that of its last possible day.',
        undefinedWhen: 'Never; without incidents the list is empty.',
      },
      'precision-band': {
        name: 'Precision band',
        definition:
          'How much the stated radius of each place leaves open: every place is drawn anew 200 times inside the disc of the largest radius of its incidents, which move together, since they share one doubt; and maximum distance, hull area and mean centre are computed each time. Shown is the band from the 5 % to the 95 % quantile, never a new value. Drawing anew can only widen a maximum and a hull: their band lies above the value more often than below. The generator is seeded: the same incidents give the same band.',
        units: 'those of the measure',
        formula:
          'Uniform in the spherical cap: of 65,536 points of the disc (generator mulberry32, seed 20240322) each place takes a stretch and an angle of its own; places in the order of their first incidents; quantiles of type 7.',
        undefinedWhen: 'The measure itself is undefined, or becomes so in a draw.',
      },
    } satisfies { readonly [M in MethodId]: MethodText },
    units: 'Units',
    formula: 'Formula',
    undefined: 'Undefined',
    recompute: 'Recompute',
    field: ({ field }: { field: string }): Part<'field'>[] => [
      { text: field, element: 'field' },
      { text: ' of what the command prints' },
    ],
    noField: 'Shown by the page only; the command does not print it.',
    references: 'References',
    copyCommand: ({ name }: { name: string }) => `Copy the command for ${name.toLowerCase()}`,
    copy: 'Copy',
    copied: 'Copied.',
    copyFailed: 'The browser does not let the page copy: select the text.',
    again: {
      title: 'To compute the numbers again',
      where: ({ subject }: { subject: string; file: string }) =>
        `For ${subject}, in a checkout of this project:`,
      /** Of a file of the reader's own. */
      whereOwn: ({ subject, file }: { subject: string; file: string }) =>
        `For ${subject}, in a checkout of this project into which you have put ${file}: the command reads your file, and nothing of it stands in the command.`,
      copy: 'Copy the command',
      /** Where the file is not read as it would be without being told. */
      whereMap: ({ file }: { file: string }) =>
        `How you told the page to read the columns is not in the file: put ${file} beside it.`,
      saveMap: 'Save the mapping',
    },
  },

  /** A file of the reader's own, kept on the device or saved as one file. */
  saving: {
    title: 'Kept on this device',
    keep: 'Keep on this device',
    save: 'Save as one file',
    what: 'Kept and saved are the file as it was, how its columns are read, the base and the view. Whoever opens the saved file sees the same; so does geodata import.',
    kept: 'Kept on this device: Sources has it, whenever this page is opened here.',
    saved: ({ name }: { name: string }) => `${name} was given to your browser to save.`,
    failed: 'It could not be kept or saved: the browser does not allow it, or the device is full.',
    size: ({ bytes }: { bytes: number }) =>
      bytes < 1e6
        ? `${number(Math.max(1, Math.round(bytes / 1e3)))} kB`
        : `${number(Math.round(bytes / 1e5) / 10)} MB`,
    open: 'Open',
    openNamed: ({ name }: { name: string }) => `Open ${name}`,
    forget: 'Forget',
    forgetNamed: ({ name }: { name: string }) => `Forget ${name}`,
    forgotten: ({ name }: { name: string }) => `${name} is no longer kept on this device.`,
    gone: ({ name }: { name: string }) => `${name} is not here any more.`,
  },

  /** The rows that are shown, as files. */
  /** The view, taken along in one of several forms. */
  take: { panes: { picture: 'Picture', film: 'Film', data: 'Data', cite: 'Cite', embed: 'Embed' } },

  citing: {
    lead: 'The data as they are shown here, with the sentence that says what is shown and the link that leads back.',
    ownFile: ({ name }: { name: string }) =>
      `${name} is a file of your own: cite it as whoever made it asks. What it says of that:`,
    pin: ({ version }: { version: string }) => `Pin version ${version} of the data`,
    pinHint:
      'Where the site has another version by then, the page says what was added, corrected or withdrawn since.',
    forms: { text: 'Text', bibtex: 'BibTeX', csl: 'CSL-JSON, for Zotero and others' },
    text: ({
      authors,
      year,
      title,
      version,
      sentence,
      accessed,
      address,
    }: {
      authors: string
      year: number | null
      title: string
      version: string
      sentence: string
      accessed: string
      address: string
    }) =>
      `${authors}${year === null ? '' : ` (${year})`}. ${title}, version ${version} [data set]. ${sentence} Accessed ${accessed}. ${address}`,
  },

  taking: {
    lead: ({ n }: { n: number }) =>
      `${counted(n, 'incident', 'incidents')}: what passes the filters and is shown at this day. GeoJSON and the package say what was asked, of which version, and how to cite it; a CSV has no room for that.`,
    forms: {
      package: 'Package (zip: CSV, GeoJSON, description)',
      csv: 'CSV alone',
      geojson: 'GeoJSON',
    },
    oneFile: ({ size }: { size: string }) => `This page as one HTML file (about ${size})`,
    oneFileIs:
      'It opens from disk without a network: map, time, list, filters, cards and stories, with the data as they are now.',
    making: 'Being made …',
    saved: ({ missing }: { missing: number }) =>
      missing === 0
        ? 'Given to your browser to save.'
        : `Given to your browser to save, without ${counted(missing, 'incident', 'incidents')}: the texts are missing.`,
    failed: 'The file could not be made. Try it again.',
    restricted: ({ name, provider }: { name: string; provider: ProfileName | null }) =>
      `${providerName(provider)} does not allow that its rows, and with them those of ${name}, are handed on. So there is no file, link or embed of them here. Figures may be published with the citation that the provider asks for.`,
    /** The text of the package for people. */
    readme: (about: {
      dataset: string
      version: string
      licence: string
      citation: string
      sentence: string
      query: string
      from: string
      to: string
      incidents: number
      of: number
    }) =>
      [
        about.dataset,
        '',
        about.sentence,
        '',
        `${about.incidents} of ${about.of} incidents of the dataset, ${about.from} to ${about.to}.`,
        `Version: ${about.version === '' ? 'none; a file of the reader’s own' : about.version}`,
        `Licence: ${about.licence}`,
        `To cite: ${about.citation}`,
        `The view: ?${about.query}`,
        '',
        'incidents.csv: a row for each incident. An empty cell is what is not known; killed_low, killed_best and killed_high are the smallest,',
        'the best and the largest figure. An apostrophe before =, +, - or @ keeps a spreadsheet from taking a text for a formula.',
        'incidents.geojson: the same with the claims of each document. datapackage.json: what the columns are.',
        'What is not reported is not here, and not reported is not the same as not happened.',
        '',
      ].join('\n'),
  },

  /** A view as a picture or a film to take along: what stands in it, and what is chosen beside it. */
  pictures: {
    whose: ({ whose }: { whose: string }) => `Whose incidents: ${whose}`,
    sources: ({ named, more }: { named: readonly { by: string; year: string }[]; more: number }) =>
      `Sources: ${named.map(({ by, year }) => `${by} (${year})`).join(', ')}${more > 0 ? ` and ${number(more)} more` : ''}. What they do not report is not here.`,
    data: ({ version, licence }: { version: string; licence: string }) =>
      `Data version ${version}, ${licence}. Map: Natural Earth, GeoNames. Made with Reachmap.`,
    ownFile: ({ name }: { name: string }) =>
      `Data: ${name}, a file of one’s own. Map: Natural Earth, GeoNames. Made with Reachmap.`,
    restricted: ({ name }: { name: string }) =>
      `Data: ${name}, to be cited as its provider asks; its rows may not be published. Map: Natural Earth, GeoNames. Made with Reachmap.`,
    /** Of a drawing, which has no badges on countries. */
    notDrawn: ({ n }: { n: number }) =>
      `${counted(n, 'incident is', 'incidents are')} known to a country only and not drawn.`,
    format: 'Format',
    formats: { '16:9': '16:9', '4:3': '4:3', '1:1': '1:1', column: 'Column' },
    column: 'Width of the column',
    pixels: ({ width }: { width: number }) => `${number(width)} px`,
    resolution: 'Resolution',
    size: ({ width, height }: { width: number; height: number }) => `${number(width)} × ${number(height)}`,
    times: ({ ratio }: { ratio: number }) => `${ratio}×`,
    theme: 'Theme',
    themes: { light: 'Light', dark: 'Dark' },
    preview: 'Preview',
    drawing: 'Drawing the picture…',
    drawn: ({ width, height }: { width: number; height: number }) =>
      `The picture is drawn: ${number(width)} by ${number(height)} pixels.`,
    save: 'Save PNG',
    copy: 'Copy picture',
    sketch: 'Save sketch (SVG)',
    sketchIs: 'The sketch is a plain drawing of the same picture, to be worked on in other programs.',
    saved: ({ name }: { name: string }) => `${name} is given to your browser to save.`,
    print: 'Print',
    notPrinted: 'This browser does not let a page print a picture. Save it as PNG instead.',
    strip: {
      label: 'Of',
      /** Null is the view as it is. */
      of: ({ of }: { of: number | 'chapters' | null }) =>
        of === null ? 'This view' : of === 'chapters' ? 'Each chapter' : `${number(of)} steps`,
      empty: 'Nothing that is shown has a date: there are no steps to draw.',
    },
    copied: 'The picture is copied.',
    notCopied: 'This browser does not let a page copy pictures. Save it as PNG instead.',
    failed:
      'The picture could not be drawn. What was chosen before still stands; try again, or another size.',
    noMap: 'This browser offers no WebGL 2, so that there is no map to draw. The sketch works without it.',
    alt: 'Text for those who can’t see it',
    film: {
      file: 'File',
      /** Null where this browser can't encode films. */
      video: ({ name }: { name: string | null }) => (name === null ? 'Film' : `Film (${name})`),
      gif: 'GIF',
      summary: (of: { steps: number; frames: number; seconds: number; size: string }) =>
        `${counted(of.steps, 'step', 'steps')} in ${counted(of.frames, 'frame', 'frames')}, ${counted(of.seconds, 'second', 'seconds')}, about ${of.size}. The last step is held for 3 seconds.`,
      nothing: 'Nothing that is shown has a date to be played: there is no film of it.',
      noVideo: 'This browser can’t make films in this size. A GIF works in all of them.',
      gifIs: 'A GIF is shown once, at one frame for each step; it is large, and its colours are fewer.',
      noOverlays: 'Hulls, ellipses and clusters are measured for one day and left out of films.',
      make: 'Make film',
      cancel: 'Cancel',
      making: ({ percent }: { percent: number }) => `Making the film: ${number(percent)} %`,
      cancelled: 'Cancelled. Nothing was saved.',
      failed: ({ why }: { why: string }) =>
        `The film could not be made, and nothing was saved. The encoder says: ${why}`,
      preview: 'The frame that is being made',
    },
    onePeriod: 'Two periods are compared: the picture has the first one.',
  },
  /** The view on a sheet of paper. */
  paper: {
    list: 'What is shown, in the order of time',
    more: ({ n }: { n: number }) =>
      `${counted(n, 'earlier one has', 'earlier ones have')} no room on this sheet.`,
    /** Of what is listed and has no number on the map. */
    unmarked: {
      area: '(an area on the map)',
      nowhere: '(not on the map: no place known but a country at best)',
    },
    /** What the numbers beside the marks are. */
    numbers: 'Numbers: see the list',
    sources: 'Sources',
    silence: 'What these documents do not report is not here; not reported is not the same as not happened.',
  },
  sources: {
    /** Of a file of the reader's own. */
    leadOwn: ({ documents }: { documents: number }) =>
      `The file names ${counted(documents, 'source', 'sources')}. What they do not report is not here; not reported is not the same as not happened.`,
    moreDocuments: ({ n }: { n: number }) => `And ${number(n)} more.`,
    partOfMatrix: ({ incidents, documents }: { incidents: number; documents: number }) =>
      `Shown are the first ${counted(incidents, 'incident', 'incidents')} and the first ${counted(documents, 'source', 'sources')}.`,
    lead: ({ documents }: { documents: number }) =>
      `Everything on the map comes from ${number(documents)} published documents. What they do not report is not here; not reported is not the same as not happened.`,
    untitled: 'Untitled',
    /** Who wrote and published a document, and when; `rewrites` is whose text it takes up. */
    document: (of: { by: readonly string[]; earliest: string; latest: string; rewrites: string | null }) => {
      const published = of.earliest === of.latest ? of.earliest : `between ${of.earliest} and ${of.latest}`
      const rewrites = of.rewrites === null ? '' : `; rewrites ${of.rewrites} and is not counted beside it`
      return `${of.by.join(', ')}; published ${published}${rewrites}`
    },
    coverage: 'Which document mentions what',
    paragraphs: ({ incidents }: { incidents: number }) =>
      `Paragraphs, for the ${number(incidents)} incidents that pass the filters. ≠ marks where independent documents differ.`,
    matrix: 'Coverage matrix',
    incident: 'Incident',
    differ: 'Independent documents differ',
    /** A document that mentions an incident, without saying in which paragraph. */
    mentioned: 'yes',
    leftOut: ({ n }: { n: number }) => `What was read and left out (${number(n)})`,
    leftOutLine: (of: {
      source: string
      locator: string
      what: string
      why: string
    }): Part<'where' | 'why'>[] => [
      { text: `${of.source}, ${of.locator}:`, element: 'where' },
      { text: ` ${of.what} ` },
      { text: of.why, element: 'why' },
    ],
    cite: 'To cite',
    take: 'To use elsewhere',
    files: {
      geojson: 'All features with claims and notes (GeoJSON)',
      table: 'All features as a table (CSV)',
      schema: 'What the fields are (JSON Schema)',
      package: 'Data package with a table schema',
      citation: 'Citation file (CFF)',
      licence: 'Licence',
      catalogue: 'Catalogue entry (DCAT)',
    },
    otherData: 'Other data',
    ownTitle: 'Data of your own',
    ownLead: ({ name }: { name: string }) =>
      `${name} is a file of yours. It stays on this device; nothing of it is sent anywhere, and no link or embed carries it.`,
    backTo: ({ title }: { title: string }) => `Back to ${title}`,
    openFile: 'Open a dataset of your own (CSV, Excel, GeoJSON, KML, GPX and others)',
    /** What stands for what a file does not say. */
    own: {
      subtitle: 'A file of your own: it stays on your device',
      licence: 'Not stated in the file.',
      blanks: { title: 'Untitled incident', summary: 'No summary is given.', place: 'Unnamed place' },
    },
  },

  /** A file of the reader's own: what of it can't be used as it stands. */
  reading: {
    feature: ({ id, number: n }: { id: string | null; number: number }) => `feature ${id ?? n}`,
    what: {
      'too-large': ({ mb, most }: { mb: number; most: number }) =>
        `has ${number(mb)} MB, at most ${number(most)} MB can be read`,
      'not-json': ({ reason }: { reason: string }) => `is not JSON: ${reason}`,
      'not-a-collection': 'is not a GeoJSON FeatureCollection',
      'other-crs': ({ crs }: { crs: string }) =>
        `says that its coordinates are in ${crs}, not longitude and latitude in degrees (WGS84)`,
      'too-many-features': ({ n, most }: { n: number; most: number }) =>
        `has ${number(n)} features, at most ${number(most)} can be read`,
      missing: 'is missing',
      twice: 'is used twice',
      'not-a-feature': 'is not "Feature"',
      'too-long': ({ length, most }: { length: number; most: number }) =>
        `has ${number(length)} characters, at most ${number(most)} can be read`,
      'not-a-day': ({ given }: { given: string }) => `${given} is not a day (YYYY-MM-DD)`,
      'end-before-start': 'lies before the start',
      'not-a-word': ({ given, words }: { given: string; words: readonly string[] }) =>
        `${given} is none of ${words.join(', ')}`,
      'unknown-word': ({ given, words }: { given: string; words: readonly string[] }) =>
        `${given} is none of ${words.join(', ')}: it is kept as it stands, and a role like that is not counted`,
      'not-a-radius': ({ given, most }: { given: string; most: number }) =>
        `${given} is not a number of kilometres from 0 to ${most}`,
      'not-a-country': ({ given }: { given: string }) =>
        `${given} is not an ISO 3166-1 code of two capital letters`,
      'not-a-point': 'is not a Point',
      'no-degrees': ({ axis }: { axis: string }) => `has no ${axis}`,
      'beyond-degrees': ({ axis, degrees, most }: { axis: string; degrees: number; most: number }) =>
        `${axis} ${degrees} is not between -${most} and ${most}`,
      heights: ({ n }: { n: number }) => `${counted(n, 'height is', 'heights are')} not used`,
      cut: ({ length, most }: { length: number; most: number }) =>
        `has ${number(length)} characters and is cut to ${number(most)}`,
      'not-used': ({ given }: { given: string }) => `${given} can't be used and is left out`,
    },
    fix: {
      'too-large': 'Divide it into smaller files',
      'not-json': 'Save it as GeoJSON',
      'not-a-collection': 'Save it as a GeoJSON FeatureCollection',
      'other-crs': 'Save it in WGS84 (EPSG:4326)',
      'too-many-features': 'Divide it into smaller files',
      missing: 'Add it',
      twice: 'Give each feature its own id',
      'not-a-feature': 'Write "Feature"',
      'too-long': 'Shorten it',
      'not-a-day': 'Write a day that exists, a month (YYYY-MM) or a year (YYYY)',
      'end-before-start': 'Exchange start and end, or correct them',
      'not-a-word': 'Use one of these words, or leave it out',
      'unknown-word': 'Use one of these words where one is meant',
      'not-a-radius': 'Correct it, or leave it out',
      'not-a-country': 'Write a code such as "AF", or leave it out',
      'not-a-point': 'Give a point, or null where nothing is located',
      'no-degrees': 'Write [longitude, latitude] in degrees',
      'beyond-degrees': 'Write longitude first, then latitude, both in degrees',
      heights: 'Nothing needs to be done: places have no height here',
      cut: 'Shorten it',
      'not-used': 'Correct it, or leave it out',
    },
  },
  ownData,
  store,
  story,
  /** What the build writes into the pages: where no script runs, and for search engines. */
  site: {
    credit:
      'Natural Earth · GeoNames. This browser runs no script: the map stands still. What is known to a country only, or has no place, is in the list.',
    moreInData: ({ n }: { n: number }) => `${number(n)} more are in the data.`,
    fullView: 'Full view',
    asGeoJson: 'All incidents as GeoJSON',
    description: ({ subtitle }: { subtitle: string }) =>
      `${subtitle}. Dated, placed incidents with the document that each figure comes from.`,
    /** What the files that are handed out hold, whatever a page shows first. */
    holds: (n: { all: number; incidents: number; signals: number; context: number; aggregates: number }) =>
      `${number(n.all)} features: ${number(n.incidents)} incidents, ${number(n.signals)} warnings and threats, ${number(n.context)} of context, ${number(n.aggregates)} totals.`,
  },
}
