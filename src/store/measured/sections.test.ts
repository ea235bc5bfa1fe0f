import { describe, expect, it } from 'vitest'
import { dayOf } from '../../core/time/day.ts'
import { METHOD } from '../../measures/measure.ts'
import type { StoredMeasures } from '../../measures/stored-measures.ts'
import { namesIn } from '../../words/names.ts'
import { WHOLE_ENGLISH } from '../../words/whole.ts'
import { clusterSections } from './cluster-section.ts'
import { notGivenRows } from './not-given.ts'
import { reachSections } from './reach-sections.ts'
import type { MeasuredFacts, MeasuredSection } from './section.ts'

const EXACT = { how: 'exact' } as const
const NAMES = namesIn(WHOLE_ENGLISH)
const MEASURES: StoredMeasures = {
  ...{ method: METHOD, n: 40, possible: 2, leftOut: { unlocated: 3, coarse: 2, notCounted: 1 } },
  distanceFromBaseKm: {
    ...{ median: 12.34, p90: 250, max: 3387.4 },
    frontier: [{ id: 'a-1', start: '2020-02-03', end: '2020-02-03', km: 3387.4 }],
    byKind: [{ kind: 'attack', n: 30, max: 3387.4 }],
  },
  countries: [
    { code: 'AF', first: 'a-1', n: 20 },
    { code: 'RU', n: 1 },
  ],
  externalShare: {
    ...{ outside: 1, total: 21, interval: [0.01, 0.2] },
    byKind: [{ kind: 'attack', outside: 1, total: 20, interval: [0.01, 0.2] }],
  },
  meanCentre: [69.1723, 34.5281],
  ellipse: { undefined: { code: 'onePlace' } },
  standardDistanceKm: 80.25,
  hull: { areaKm2: 1234.5, vertices: 4 },
  hull95: { areaKm2: 1000, vertices: 3 },
  smallestCircle: { centre: [69.1723, 34.5281], radiusKm: 200 },
  clusters: { epsKm: 50, minPoints: 4, count: 7 },
  basis: {
    ...{ countries: EXACT, externalShare: EXACT, distanceFromBaseKm: EXACT, meanCentre: EXACT },
    ...{ ellipse: EXACT, standardDistanceKm: EXACT, hull: EXACT, hull95: EXACT, smallestCircle: EXACT },
    clusters: { how: 'bounded', between: { count: [7, 7], core: [20, 25], edge: [3, 9], noise: [6, 17] } },
  },
  notGiven: { nearRepeat: { code: 'single' }, 'clusters.groups': { code: 'single' } },
}

function factsWith(part: Partial<StoredMeasures> = {}): MeasuredFacts {
  const window = { from: dayOf(2020, 2, 1), to: dayOf(2020, 2, 10) }
  return { measures: { ...MEASURES, ...part }, window, base: 'Kabul', inside: 'Afghanistan', names: NAMES }
}

/** Everything that a section says, line by line. */
function linesOf({ title, undefined: why, rows = [], table, remark, basis }: MeasuredSection): string[] {
  return [
    `# ${title}`,
    ...(why ? [why] : []),
    ...rows.map(({ name, value, note }) => [name, value, note].filter(Boolean).join(' | ')),
    ...(table ? [table.head.map(({ text }) => text).join(' | ')] : []),
    ...(table?.lines.map(({ cells, note }) => [...cells, note].filter(Boolean).join(' | ')) ?? []),
    ...(remark ? [remark] : []),
    `(${basis})`,
  ]
}

const DAYS = '1 Feb 2020 to 10 Feb 2020'
const LOCATED = `(40 incidents, 6 left out · ${DAYS} · exact)`
const CASES = `(21 cases with a country or region, 1 not counted · ${DAYS} · exact)`

describe('what a store measured', () => {
  it('is said of each measure in the words of the explorer, with what it rests on and how exact it is', () => {
    const { kinds, ellipse, circle } = WHOLE_ENGLISH.reach
    const { meantAmong } = WHOLE_ENGLISH.store.measures
    expect(reachSections(factsWith()).flatMap(linesOf)).toEqual([
      '# Attacks, foiled plots, arrests',
      'Kind | Measured | Farthest | Outside Afghanistan',
      'Attacks | 30 | 3,387 km | 1 of 20 (5 %)',
      ...['Foiled plots | 0 | – | –', 'Arrests | 0 | – | –', kinds.lead, LOCATED],
      ...['# Countries reached: 2', 'Country | Cases', 'Afghanistan | 20'],
      ...['Russia | 1', meantAmong, CASES],
      ...['# Distance from Kabul', 'Median | 12.3 km', '90th percentile | 250 km', 'Maximum | 3,387 km'],
      ...['Frontier moved on | to', '3 February 2020 | 3,387 km', LOCATED],
      ...['# Outside Afghanistan', 'All cases | 1 of 21 (4.8 %) | 95 % interval 1 % to 20 %', CASES],
      ...['# Mean centre', 'Centre | 34.528° N, 69.172° E', LOCATED],
      ...['# Standard distance', 'Round the mean centre | 80.3 km', LOCATED],
      ...[`# ${ellipse.title}`, 'Undefined because all incidents lie at one place.', LOCATED],
      ...['# Hull', 'All incidents | 1,235 km² | 4 vertices'],
      '95 % hull | 1,000 km² | 3 vertices; without the 2 incidents farthest from the centre',
      LOCATED,
      ...['# Smallest circle', 'Radius | 200 km', 'Centre | 34.528° N, 69.172° E', circle.lead, LOCATED],
    ])
  })

  it('is said of nothing that is not given', () => {
    const { countries, n, method, possible, leftOut, notGiven, basis } = MEASURES
    const named = countries!.map(({ code, n }) => ({ code, n }))
    const only = { countries: named, n, method, possible, leftOut, notGiven, basis }
    const facts = { ...factsWith(), measures: only }
    expect([reachSections(facts).flatMap(linesOf), clusterSections(facts)]).toEqual([
      [
        ...['# Countries reached: 2', 'Country | Cases', 'Afghanistan | 20', 'Russia | 1'],
        ...[WHOLE_ENGLISH.store.measures.meantAmong, `(${DAYS} · exact)`],
      ],
      [],
    ])
  })

  it('is said of clusters as numbers, or between which two they lie', () => {
    expect(clusterSections(factsWith()).flatMap(linesOf)).toEqual([
      ...['# Clusters', 'Clusters | 7', 'Core incidents | 20 to 25', 'Incidents at an edge | 3 to 9'],
      ...['Incidents in no cluster | 6 to 17', 'At least 4 incidents within 50 km.'],
      `(40 incidents, 6 left out · ${DAYS} · bounded: 7 clusters, between 20 and 25 core incidents, between 3 and 9 incidents at an edge, between 6 and 17 incidents in none)`,
    ])
  })

  it('names what is not given by its panel, and why', () => {
    const single = 'it takes every single incident, and a store answers from groups of them'
    const explorer = { code: 'explorer' } as const
    const measures = {
      notGiven: {
        ...MEASURES.notGiven,
        precisionBand: explorer,
        'meanCentre.byYear': explorer,
        odd: explorer,
      },
    }
    const why = 'the explorer alone computes it, of incidents that it holds'
    expect([notGivenRows(measures, 'reach', NAMES), notGivenRows(measures, 'clusters', NAMES)]).toEqual([
      [
        { name: 'Near repeats', value: single },
        { name: 'Precision band', value: why },
        { name: 'Mean centre by year', value: why },
        { name: 'odd', value: why },
      ],
      [{ name: 'The incidents of each cluster', value: single }],
    ])
  })
})
