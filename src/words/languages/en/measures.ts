import type { CountUnit } from '../../../core/table/counts.ts'
import type { Toll } from '../../../core/table/toll.ts'
import type { MeasureStep } from '../../../measures/analyse.ts'
import type { MethodId } from '../../../measures/methods.ts'
import type { Reason } from '../../../measures/types.ts'
import type { Part } from '../../parts.ts'
import { counted, number } from './format.ts'
import { undefinedBecause, why } from './reasons.ts'

/** What the radii of the places leave open; `text` is the range. */
const band = (text: string): Part<'method'>[] => [
  { text: 'Precision band', element: 'method' },
  { text: `: ${text}` },
]

/** Why such a band lies above its value more often than below. */
const WIDENS = '; drawing places anew can only widen it'

export const measures = {
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
}

export const reach = {
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
}

interface MethodText {
  readonly name: string
  readonly definition: string
  readonly units: string
  readonly formula: string
  readonly undefinedWhen: string
}

export const methods = {
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
}
