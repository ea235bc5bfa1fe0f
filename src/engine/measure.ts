import { COUNTED } from '../core/table/counted.ts'
import { allowedSets } from '../core/table/filter.ts'
import { isoDay } from '../core/time/day.ts'
import { countriesReached } from '../measures/countries-reached.ts'
import type { DistanceFromBase } from '../measures/distance-from-base.ts'
import { externalShare } from '../measures/external-share.ts'
import type { LeftOut } from '../measures/located.ts'
import { type FrontierStep, METHOD } from '../measures/measure.ts'
import type { Basis, NotGiven, StoredMeasures } from '../measures/stored-measures.ts'
import { isUndefined, type Maybe, type MeasureOptions } from '../measures/types.ts'
import { type Cases, casesOf, spreadOf } from './alike.ts'
import type { Found } from './engine.ts'
import type { Filter } from './filter.ts'
import { spatialMeasures, storedClusters } from './measure-places.ts'
import {
  aloneStatement,
  casesStatement,
  MOST_PLACES,
  namesStatement,
  placesStatement,
  rolesStatement,
} from './measure-sql.ts'
import { MOST_GROUPS, type Statement } from './sql.ts'
import type { StoreFile } from './store-file.ts'

/** Asks an engine for the columns of a statement. */
export type Ask = (statement: Statement) => Promise<Found['columns']>

/** How much an answer looks at. */
export interface MeasureLimits {
  /** Groups of incidents that share place and kind. */
  readonly places: number
  /** Parts of cases of several incidents. */
  readonly cases: number
  /** Places of which clusters are looked for one by one; of more they are bounded. */
  readonly exactPlaces: number
}

export const MEASURE_LIMITS: MeasureLimits = {
  places: MOST_PLACES,
  cases: MOST_GROUPS,
  exactPlaces: 200_000,
}

type Given = { -readonly [M in keyof StoredMeasures]?: StoredMeasures[M] }

/**
 * The measures of what a filter shows of a store, from groups of alike incidents: by the functions that measure a table, so
 * that what they give is the same. What takes more than groups is named in `notGiven`. Rejects as `ask` does.
 */
export async function measureStored(
  store: StoreFile,
  filter: Filter,
  options: MeasureOptions,
  ask: Ask,
  limits: MeasureLimits = MEASURE_LIMITS,
): Promise<StoredMeasures> {
  const given: Given = await countsOf(store, filter, ask)
  const notGiven: { [measure: string]: NotGiven } = { nearRepeat: { code: 'single' } }
  if (options.epsDays !== undefined) notGiven.episodes = { code: 'single' }
  for (const name of EXPLORED) notGiven[name] = { code: 'explorer' }

  const cases = await askCases(store, filter, ask, limits.cases)
  const reached = cases ? countriesReached(cases.table, cases.counted) : []
  if (cases) given.externalShare = externalShare(cases.table, cases.counted, options.baseCountry)
  else for (const name of ['countries', 'externalShare']) notGiven[name] = tooMany('case', limits.cases)

  const groups = await ask(placesStatement(store, filter, limits.places))
  const spread = groups[0]!.length > limits.places ? null : spreadOf(store, groups)
  const { distance = null, ...spatial } = spread ? spatialMeasures(spread, options) : {}
  Object.assign(given, spatial)
  const clusters = spread && storedClusters(spread, options, limits.exactPlaces)
  if (clusters) {
    given.clusters = clusters.clusters
    notGiven['clusters.groups'] = { code: 'single' }
  } else if (spread) notGiven.clusters = { code: 'tooNear', km: options.epsKm }
  else for (const name of SPATIAL) notGiven[name] = tooMany('place', limits.places)

  const isOpen = store.terms.rows === 'open'
  const steps = distance && !isUndefined(distance) ? distance.frontier : []
  const turns = [
    ...reached.map(({ first }) => cases!.turn[first]!),
    ...steps.map(({ at }) => spread!.turn[at]!),
  ]
  const named = isOpen ? await namesOf(turns, ask) : null
  if (cases) {
    given.countries = reached.map(({ code, first, n }) => ({
      ...{ code, n },
      ...(named && { first: named(cases.turn[first]!).id }),
    }))
    if (!named) notGiven['countries.first'] = { code: 'terms' }
  }
  if (distance) {
    given.distanceFromBaseKm = withNames(
      distance,
      named && ((at, km) => ({ ...named(spread!.turn[at]!), km })),
    )
    if (!named) notGiven['distanceFromBaseKm.frontier'] = { code: 'terms' }
  }
  return {
    method: METHOD,
    ...(given as Omit<StoredMeasures, 'method'>),
    basis: { ...basisOf(given), ...(clusters && { clusters: clusters.basis }) },
    notGiven,
  }
}

/** What takes places. */
const SPATIAL = [
  ...['distanceFromBaseKm', 'meanCentre', 'ellipse', 'standardDistanceKm'],
  ...['hull', 'hull95', 'smallestCircle', 'clusters'],
]

/** What the explorer shows and neither a store nor the command gives. */
const EXPLORED = [
  ...['precisionBand', 'kDistance', 'newGround'],
  ...['countries.areas', 'meanCentre.byYear', 'clusters.sensitivity'],
]

function tooMany(what: 'place' | 'case', most: number): NotGiven {
  return { code: 'tooMany', what, most }
}

function basisOf(given: Given): StoredMeasures['basis'] {
  const exact: Basis = { how: 'exact' }
  return Object.fromEntries(Object.keys(given).map((name) => [name, exact]))
}

async function countsOf(
  store: StoreFile,
  filter: Filter,
  ask: Ask,
): Promise<{ n: number; leftOut: LeftOut; possible: number }> {
  const isCounted = allowedSets({ ...store.facets.role, codes: new Uint16Array() }, [COUNTED])
  const [roles, located, incidents, sure] = (await ask(rolesStatement(store, filter))) as Uint32Array[]
  const leftOut = { unlocated: 0, coarse: 0, notCounted: 0 }
  let [n, possible] = [0, 0]
  for (const [i, role] of roles!.entries()) {
    const count = incidents![i]!
    if (!isCounted[role]) {
      leftOut.notCounted += count
      continue
    }
    possible += count - sure![i]!
    if (located![i] === 1) n += count
    else leftOut[located![i] === 0 ? 'unlocated' : 'coarse'] += count
  }
  return { n, leftOut, possible }
}

/** Counted incidents by their cases; null where there are more parts of cases than may be. */
async function askCases(store: StoreFile, filter: Filter, ask: Ask, most: number): Promise<Cases | null> {
  const shared = await ask(casesStatement(store, filter, most))
  return shared[0]!.length > most ? null : casesOf(store, await ask(aloneStatement(store, filter)), shared)
}

interface Named {
  readonly id: string
  readonly start: string
  readonly end: string
}

/** What incidents are called and when they were, by their turns. */
async function namesOf(turns: readonly number[], ask: Ask): Promise<(turn: number) => Named> {
  const wanted = [...new Set(turns)].sort((a, b) => a - b)
  const found = new Map<number, Named>()
  if (wanted.length > 0) {
    const [turn, id, first, last] = (await ask(namesStatement(wanted))) as [
      ...[Uint32Array, readonly string[], Int32Array, Int32Array],
    ]
    for (const [i, of] of turn.entries())
      found.set(of, { id: id[i]!, start: isoDay(first[i]!), end: isoDay(last[i]!) })
  }
  return (turn) => found.get(turn)!
}

function withNames(
  distance: Maybe<DistanceFromBase>,
  stepOf: ((at: number, km: number) => FrontierStep) | null,
): NonNullable<StoredMeasures['distanceFromBaseKm']> {
  if (isUndefined(distance)) return distance
  const { frontier, ...rest } = distance
  return stepOf ? { ...rest, frontier: frontier.map(({ at, km }) => stepOf(at, km)) } : rest
}
