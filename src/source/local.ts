import type { AnswerOf, FacetValueCounts, First, Page } from '../core/answer.ts'
import { once } from '../core/once.ts'
import type { Question, Scope } from '../core/question.ts'
import { arrivals, begunAfter } from '../core/table/arrivals.ts'
import { type Beside, besideOf } from '../core/table/beside.ts'
import { firstAbove } from '../core/table/bisect.ts'
import type { Dataset } from '../core/table/dataset.ts'
import { extrasAt } from '../core/table/extras.ts'
import { FacetCounter } from '../core/table/facet-counts.ts'
import { FACETS, type Facet } from '../core/table/facets.ts'
import { keepColumns } from '../core/table/filter.ts'
import { farthestOf, firstsOf } from '../core/table/firsts.ts'
import { momentsOf } from '../core/table/moments.ts'
import { longIncidents, neighboursOf } from '../core/table/neighbours.ts'
import { createPassing } from '../core/table/passing.ts'
import { indexOfId } from '../core/table/reading.ts'
import { createRecords } from '../core/table/records.ts'
import { type Sorted, sortRows } from '../core/table/sorting.ts'
import { unknownValues } from '../core/table/unknown-values.ts'
import { isInWindow, membersOf } from '../core/table/window.ts'
import type { Moment } from '../core/time/moments.ts'
import { createView } from '../core/view.ts'
import { DistanceTable } from './distances.ts'
import type { LaterAnswers, laterAnswers } from './later.ts'
import { patient } from './patient.ts'
import type { DataSource } from './source.ts'

type Answering = {
  readonly [K in Exclude<Question['ask'], keyof LaterAnswers>]: (
    question: Extract<Question, { ask: K }>,
  ) => AnswerOf<Extract<Question, { ask: K }>> | undefined
}

/**
 * Answers from a table that is at hand, all in the same turn but for distances, which are measured when they are first asked
 * for, and for what no first view asks, whose code comes with the first question. Whoever has that code hands it over.
 */
export function localSource(dataset: Dataset, code?: typeof laterAnswers): DataSource {
  const answering = answeringOf(dataset)
  const { distances, answers } = answering
  const answerLater = (made: typeof laterAnswers) =>
    made(dataset, answering.passing, answering.inScope, answers.firsts, answering.recordOf)
  let later = code && answerLater(code)
  const now = <Q extends Question>(question: Q) => {
    const { ask } = question
    const answer = ask in answers ? answers[ask as keyof typeof answers] : later?.[ask as keyof LaterAnswers]
    return answer?.(question as never) as AnswerOf<Q> | undefined
  }
  return {
    info: dataset.info,
    view: createView(dataset, answering.passing, answering.recordOf),
    now,
    async ask(question) {
      const answer = now(question)
      if (answer !== undefined) return answer
      if ('base' in question && question.base) await distances.measured(question.base)
      if (!(question.ask in answers))
        later ??= answerLater((await patient(import('./later.ts'))).laterAnswers)
      return now(question)!
    },
  }
}

function answeringOf(dataset: Dataset) {
  const { columns } = dataset
  const passing = createPassing(dataset)
  const recordOf = createRecords(dataset)
  const distances = new DistanceTable(columns)
  const members = once<Uint32Array>()
  const listed = once<Uint32Array>()
  const sorted = once<Sorted>()
  const found = once<number>()
  const counter = once<FacetCounter>()
  const beside = once<Beside>()
  const farthest = once<number | null>()
  const firsts = once<First[]>()
  const moments = once<Moment[]>()

  function inScope({ selected, window, certain }: Scope): Uint32Array {
    const { order } = passing(selected)
    return members([order, window.from, window.to, certain], () => membersOf(columns, order, window, certain))
  }

  function pageOf({ scope, only, sort, offset, limit, find }: Extract<Question, { ask: 'page' }>): Page {
    const inTime = inScope(scope)
    const rows = only ? listed([inTime, only.join()], () => onlyThese(inTime, only)) : inTime
    const order = sorted([rows, sort.by, sort.down, sort.lang], () => sortRows(dataset, rows, sort))
    const at = find === null ? -1 : found([order, find], () => order.placeOf(indexOfId(columns, find)))
    const from = Math.max(0, Math.min(offset, order.length))
    const length = Math.max(0, Math.min(limit, order.length - from))
    const rowsOfPage = Array.from({ length }, (_, k) => order.at(from + k))
    return { total: order.length, offset: from, rows: records(rowsOfPage), found: at }
  }

  function onlyThese(rows: Uint32Array, ids: readonly string[]): Uint32Array {
    const wanted = new Set(ids.map((id) => indexOfId(columns, id)))
    return rows.filter((row) => wanted.has(row))
  }

  function records(indices: Iterable<number>) {
    return [...indices].map(recordOf).filter((record) => record !== null)
  }

  function facetsOf({ selected, window, certain }: Scope): FacetValueCounts {
    const { filtered } = passing(selected)
    const counts = counter(
      [filtered],
      () =>
        new FacetCounter(columns, selected, selected.q, (rows) =>
          keepColumns(rows, dataset.extras ?? [], selected.columns ?? []),
        ),
    ).at(window, certain)
    const valuesOf = (facet: Facet) =>
      columns.facets[facet].values.map((value, i) => ({
        value,
        inWindow: counts[facet].inWindow[i]!,
        total: counts[facet].total[i]!,
      }))
    return Object.fromEntries(FACETS.map((facet) => [facet, valuesOf(facet)])) as unknown as FacetValueCounts
  }

  function incidentOf({ index, scope }: Extract<Question, { ask: 'incident' }>) {
    const record = recordOf(index)
    const { filtered } = passing(scope.selected)
    return (
      record && {
        record,
        feature: dataset.feature(index) ?? null,
        extras: extrasAt(dataset.extras ?? [], index),
        inWindow: isInWindow(columns, index, scope.window, scope.certain),
        passes: filtered[firstAbove(filtered, index - 1)] === index,
      }
    )
  }

  function arrivalsOf({ period: played, after, to, limit }: Extract<Question, { ask: 'arrivals' }>) {
    const { selected, period, certain } = played
    const rows = arrivals(passing(selected), period, certain, after, to)
    return { count: rows.length, records: records(rows.subarray(0, limit)) }
  }

  const answers: Answering = {
    find: ({ ids }) => ids.map((id) => indexOfId(columns, id)),
    records: ({ indices }) => records(indices),
    page: pageOf,
    incident: incidentOf,
    distance({ index, base }) {
      const km = distances.now(base)
      return km && (Number.isNaN(km[index] ?? Number.NaN) ? null : km[index]!)
    },
    neighbours: ({ index, selected }) => neighboursOf(passing(selected), index),
    facets: ({ scope }) => facetsOf(scope),
    unknown: ({ selected }) => unknownValues(columns, selected),
    beside: ({ selected }) => beside([JSON.stringify(selected)], () => besideOf(columns, selected)),
    firsts({ selected, base }) {
      const km = base ? distances.now(base) : null
      if (km === undefined) return undefined
      // Time bar and map ask for the same.
      const { filtered } = passing(selected)
      return firsts([km, filtered], () => firstsOf(columns, filtered, km))
    },
    farthest({ scope, base }) {
      const km = distances.now(base)
      if (!km) return km
      const { selected, window, certain } = scope
      const passed = passing(selected)
      return farthest([km, passed, window.from, window.to, certain], () =>
        farthestOf(passed, window, certain, km),
      )
    },
    intervals({ selected, limit }) {
      const { intervals, filtered } = passing(selected)
      return intervals ? longIncidents(columns, filtered, limit) : []
    },
    arrivals: arrivalsOf,
    begun: ({ scope, after, limit }) => records(begunAfter(passing(scope.selected), scope, after, limit)),
    moments({ period: { selected, period, certain }, base }) {
      const km = base ? distances.now(base) : null
      if (km === undefined) return undefined
      const passed = passing(selected)
      return moments([km, passed, period.from, period.to, certain], () =>
        momentsOf(passed, period, certain, km),
      )
    },
  }
  return { answers, passing, recordOf, inScope, distances }
}
