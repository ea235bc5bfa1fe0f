import type { AnswerOf, FacetValueCounts, First, Page } from '../core/answer.ts'
import type { Period, Question, Scope, Selected } from '../core/question.ts'
import { arrivals, begunAfter, runLines } from '../core/table/arrivals.ts'
import { type Beside, besideOf } from '../core/table/beside.ts'
import { firstAbove } from '../core/table/bisect.ts'
import type { Dataset } from '../core/table/dataset.ts'
import { extrasAt } from '../core/table/extras.ts'
import { FacetCounter } from '../core/table/facet-counts.ts'
import { FACETS, type Facet } from '../core/table/facets.ts'
import { filterIncidents } from '../core/table/filter.ts'
import { farthestOf, firstsOf } from '../core/table/firsts.ts'
import { momentsOf } from '../core/table/moments.ts'
import { longIncidents, neighboursOf } from '../core/table/neighbours.ts'
import { createPassing } from '../core/table/passing.ts'
import { placesOf } from '../core/table/places.ts'
import { indexOfId } from '../core/table/reading.ts'
import { createRecords } from '../core/table/records.ts'
import { cellsOf, rowsOf } from '../core/table/rows.ts'
import { type Sorted, sortRows } from '../core/table/sorting.ts'
import { unknownValues } from '../core/table/unknown-values.ts'
import { isInWindow, membersOf, type Order, orderOf } from '../core/table/window.ts'
import { stepsOf } from '../core/time/steps.ts'
import { createView } from '../core/view.ts'
import { DistanceTable } from './distances.ts'
import type { DataSource } from './source.ts'

/** The role of what is added up by others. */
const TOTALS = ['aggregate']

/** How countries are told of is asked by a panel, and no part of the first view. */
type Told = typeof import('../core/table/countries-told.ts')

type Answering = {
  readonly [K in Question['ask']]: (
    question: Extract<Question, { ask: K }>,
  ) => AnswerOf<Extract<Question, { ask: K }>> | undefined
}

/**
 * Answers from a table that is at hand, all in the same turn but for distances, which are measured when they are first asked
 * for, and countries, whose code comes with the first question.
 */
export function localSource(dataset: Dataset): DataSource {
  const answering = answeringOf(dataset)
  const distances = answering.distances
  const now = <Q extends Question>(question: Q) =>
    answering.answers[question.ask](question as never) as AnswerOf<Q> | undefined
  return {
    info: dataset.info,
    view: createView(dataset, answering.passing, answering.recordOf),
    now,
    async ask(question) {
      const answer = now(question)
      if (answer !== undefined) return answer
      if ('base' in question && question.base) await distances.measured(question.base)
      if (question.ask === 'countries') await answering.loadTold()
      return now(question)!
    },
  }
}

function answeringOf(dataset: Dataset) {
  const { columns } = dataset
  const passing = createPassing(columns)
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
  const totals = once<Order>()
  let told: Told | undefined

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
    const counts = counter([filtered], () => new FacetCounter(columns, selected, selected.q)).at(
      window,
      certain,
    )
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

  async function loadTold() {
    told = await import('../core/table/countries-told.ts')
  }

  function countriesOf({ selected, window, certain }: Scope, { countriesTold }: Told) {
    const passed = passing(selected)
    const ofTotals = totals([passed], () =>
      orderOf(columns, filterIncidents(columns, { ...selected, role: TOTALS }, selected.q)),
    )
    const inTime = (order: Order) => membersOf(columns, order, window, certain)
    return countriesTold(columns, inTime(passed.order), inTime(ofTotals))
  }

  function runOf({ selected, period, certain }: Period) {
    const table = passing(selected)
    const steps = stepsOf(columns, table.filtered, period, certain)
    return runLines(table, { period, certain }, steps, recordOf)
  }

  function featuresOf(scope: Scope | { readonly selected: Selected }) {
    const rows = 'window' in scope ? inScope(scope) : passing(scope.selected).filtered
    return [...rows].map(dataset.feature).filter((feature) => feature !== undefined)
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
    countries: ({ scope }) => told && countriesOf(scope, told),
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
    intervals: ({ selected, limit }) => longIncidents(columns, passing(selected).filtered, limit),
    arrivals: arrivalsOf,
    begun: ({ scope, after, limit }) => records(begunAfter(passing(scope.selected), scope, after, limit)),
    moments({ period: { selected, period, certain }, base }) {
      const km = base ? distances.now(base) : null
      return km === undefined ? undefined : momentsOf(passing(selected), period, certain, km)
    },
    run: ({ period }) => runOf(period),
    features: ({ scope }) => featuresOf(scope),
    rows: ({ scope }) => rowsOf(dataset, inScope(scope)),
    cells: ({ indices }) => cellsOf(dataset, indices),
    places: ({ scope }) => placesOf(columns, inScope(scope), passing(scope.selected).filtered, scope.window),
  }
  return { answers, passing, recordOf, distances, loadTold }
}

/** Remembers the last result and gives it again as long as the key's parts are the same. */
function once<R>(): (key: readonly unknown[], compute: () => R) => R {
  let last: { key: readonly unknown[]; result: R } | undefined
  return (key, compute) => {
    if (!last?.key.every((part, i) => part === key[i])) last = { key, result: compute() }
    return last.result
  }
}
