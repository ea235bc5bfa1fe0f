import { kept } from '../kept.ts'
import type { IncidentFeature } from '../record/incident.ts'
import { positionOf } from '../record/placing.ts'
import { type Day, parseDay } from '../time/day.ts'
import type { Coded } from './coded.ts'
import { type CodedTexts, codedTexts } from './coded-texts.ts'
import { inFileOrder, ListCoder } from './facet-column.ts'
import { sortedByDay } from './time-order.ts'

/** Incidents as they were read, numbered in their order, of which columns can be made. */
export interface Incidents {
  readonly ids: readonly string[]
  readonly start: Int32Array
  readonly end: Int32Array
  /** Degrees; NaN where nothing is located. */
  readonly lon: Float64Array
  readonly lat: Float64Array
  /** One of them as a feature, which may be another one when the next is asked for. */
  at(i: number): IncidentFeature
  /** What a function makes of each, called as seldom as may be: it says the same of the same. */
  coded<Value>(of: (feature: IncidentFeature) => Value): Coded<Value>
  /** The same, asked one by one, for what may be another thing of each. */
  said<Value>(of: (feature: IncidentFeature) => Value): (i: number) => Value
  /** The same of texts, encoded: no text is kept. */
  texts(of: (feature: IncidentFeature) => string): CodedTexts
  /** The same of lists of words. */
  lists(of: (feature: IncidentFeature) => readonly string[]): Coded<readonly string[]>
}

/** What is told of every incident; no column holds it, and the search looks into it. */
export const SUMMARY = ({ properties }: IncidentFeature): string => properties.summary

/** Incidents that are there as features. Throws, naming the feature, when a date does not exist or an end lies before its start. */
export function featureIncidents(features: readonly IncidentFeature[]): Incidents {
  const dayIn = kept(parseDay)
  const days = features.map((feature) => daysOf(feature, dayIn))
  const positions = features.map(positionOf)
  return {
    ids: features.map(({ id }) => id),
    start: Int32Array.from(days, ([start]) => start),
    end: Int32Array.from(days, ([, end]) => end),
    lon: Float64Array.from(positions, (position) => position?.[0] ?? Number.NaN),
    lat: Float64Array.from(positions, (position) => position?.[1] ?? Number.NaN),
    at: (i) => features[i]!,
    said: (of) => (i) => of(features[i]!),
    coded: (of) => ({ values: features.map(of), codes: inFileOrder(features.length) }),
    texts: (of) => codedTexts({ values: features.map(of), codes: inFileOrder(features.length) }),
    lists(of) {
      const coder = new ListCoder(features.length)
      for (const feature of features) coder.add(of(feature))
      return coder.coded()
    },
  }
}

function daysOf(
  { id, properties }: IncidentFeature,
  dayIn: (text: string) => Day | null,
): readonly [Day, Day] {
  const [start, end] = [dayIn(properties.start), dayIn(properties.end)]
  if (start === null || end === null)
    throw new Error(`${id}: "${start === null ? properties.start : properties.end}" is not a date.`)
  if (end < start)
    throw new Error(`${id}: the end ${properties.end} lies before the start ${properties.start}.`)
  return [start, end]
}

/** The numbers of incidents sorted by start day, then id. */
export function orderOf({ ids, start }: Pick<Incidents, 'ids' | 'start'>): Uint32Array {
  const rows = sortedByDay(start, inFileOrder(ids.length))
  for (let lo = 0; lo < rows.length; ) {
    let hi = lo + 1
    let isSorted = true
    for (; hi < rows.length && start[rows[hi]!] === start[rows[lo]!]; hi++)
      isSorted &&= ids[rows[hi - 1]!]! < ids[rows[hi]!]!
    if (!isSorted) rows.subarray(lo, hi).sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1))
    lo = hi
  }
  return rows
}
