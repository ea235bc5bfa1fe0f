import { type BinUnit, coarserThan } from '../cells/bins.ts'
import { tileFrom } from '../cells/tile-builder.ts'
import { encodeTile } from '../cells/tile-codec.ts'
import type { Extra, First, ValueCount } from '../core/answer.ts'
import type { StoreInfo } from '../core/stored/store-info.ts'
import { facetValues } from '../core/table/facet-column.ts'
import { FACETS, NONE } from '../core/table/facets.ts'
import { figureAt } from '../core/table/figure-column.ts'
import { storedFeature } from '../core/table/stored-features.ts'
import { toTextColumn } from '../core/table/text-builder.ts'
import { textAt } from '../core/table/text-column.ts'
import type { Engine, Found } from './engine.ts'
import type { Filter, Refusal } from './filter.ts'
import type { Ask } from './measure.ts'
import { inThisThread, type Measurer } from './measurer.ts'
import type { Question } from './route.ts'
import { type FoundRows, rowsOf } from './rows.ts'
import { columnsContent } from './rows-file.ts'
import {
  cellStatement,
  countStatement,
  facetsStatement,
  firstsStatement,
  histogramStatement,
  incidentStatement,
  MOST_GROUPS,
  rowsStatement,
  type Statement,
  TooManyCodes,
  tileStatement,
  turnsStatement,
} from './sql.ts'
import { byName, type StoreFile } from './store-file.ts'

/** Single incidents that one answer holds. */
export const MOST_ROWS = 50_000
/** Incidents of a page of a cell's list. */
export const PAGE_OF_CELL = 200

/** An answer, ready to be sent. */
export interface Answered {
  readonly type: 'application/json' | 'application/octet-stream'
  readonly bytes: Uint8Array
  /** Milliseconds that the engine took for it. */
  readonly took: number
}

type Asked<A extends Question['ask']> = Extract<Question, { ask: A }>

/** How much one answer holds at most. */
export interface AnswerLimits {
  readonly rows: number
  /** Groups of incidents that share cell and bins. */
  readonly groups: number
}

/** Answers questions about one store from an engine that holds its rows. */
export class Answers {
  readonly #store: StoreFile
  readonly #engine: Engine
  readonly #limits: AnswerLimits
  readonly #measurer: Measurer

  /** `measurer` is asked for measures, which keep whoever computes them for seconds. */
  constructor(
    store: StoreFile,
    engine: Engine,
    limits: AnswerLimits = { rows: MOST_ROWS, groups: MOST_GROUPS },
    measurer: Measurer = inThisThread(store),
  ) {
    this.#store = store
    this.#engine = engine
    this.#limits = limits
    this.#measurer = measurer
  }

  /** Rejects as the engine and the measurer do. */
  async to(question: Question, signal: AbortSignal): Promise<Answered | Refusal> {
    let took = 0
    const ask = async (statement: Statement): Promise<Found['columns']> => {
      const found = await this.#engine.run(statement, signal)
      took += found.took
      return found.columns
    }
    try {
      const answer = await this.#answer(question, ask, signal)
      if ('status' in answer) return answer
      return 'bytes' in answer ? { ...answer, took } : { ...json(answer.value), took }
    } catch (error) {
      if (error instanceof TooManyCodes)
        return { status: 400, error: `${error.message}: too many values are selected` }
      throw error
    }
  }

  async #answer(
    question: Question,
    ask: Ask,
    signal: AbortSignal,
  ): Promise<Refusal | Omit<Answered, 'took'> | { readonly value: unknown }> {
    switch (question.ask) {
      case 'store':
        return { value: publicStore(this.#store) }
      case 'cells':
        return this.#cells(question, ask)
      case 'histogram':
        return this.#histogram(question, ask)
      case 'facets':
        return { value: await this.#facets(question, ask) }
      case 'count':
        return { value: { count: await this.#count(question, ask) } }
      case 'firsts':
        return { value: await this.#firsts(question, ask) }
      case 'measure':
        return { type: 'application/json', bytes: await this.#measurer.measure(question, ask, signal) }
      case 'rows':
        return this.#rows(question, ask)
      case 'numbers':
        return this.#numbers(question, ask)
      case 'cell':
        return { value: await this.#cell(question, ask) }
      case 'incident':
        return this.#incident(question, ask)
    }
  }

  async #cells({ filter, tile, unit }: Asked<'cells'>, ask: Ask) {
    const { base, ...statement } = tileStatement(this.#store, filter, tile, unit)
    const [cell, first, last, count] = (await ask(statement)) as [
      Uint32Array,
      Int32Array,
      Int32Array,
      Uint32Array,
    ]
    if (cell.length > this.#limits.groups) return tooFine(unit)
    const groups = { cell, start: shifted(first, base), end: shifted(last, base), count }
    const bytes = encodeTile(tileFrom({ tile, unit, version: this.#store.version }, groups))
    return { type: 'application/octet-stream', bytes } as const
  }

  async #histogram({ filter, unit, located }: Asked<'histogram'>, ask: Ask) {
    const { base, ...statement } = histogramStatement(this.#store, filter, unit, located)
    const [first, last, count] = (await ask(statement)) as [Int32Array, Int32Array, Uint32Array]
    if (first.length > this.#limits.groups) return tooFine(unit)
    const order = [...first.keys()].sort((a, b) => first[a]! - first[b]! || last[a]! - last[b]!)
    return { value: { unit, bins: order.map((i) => [first[i]! + base, last[i]! + base, count[i]!]) } }
  }

  async #facets({ filter }: Asked<'facets'>, ask: Ask): Promise<Record<string, ValueCount[]>> {
    const found = await ask(facetsStatement(this.#store, filter))
    const [places, codes, total, inWindow] = found as [Uint32Array, Uint32Array, Uint32Array, Uint32Array]
    const counts = byName(FACETS, (facet) =>
      this.#store.facets[facet].values.map((value) => ({ value, inWindow: 0, total: 0 })),
    )
    for (const [i, place] of places.entries()) {
      const facet = FACETS[place]!
      for (const value of this.#store.facets[facet].sets[codes[i]!]!) {
        counts[facet][value]!.inWindow += inWindow[i]!
        counts[facet][value]!.total += total[i]!
      }
    }
    return counts
  }

  async #count({ filter }: Pick<Asked<'count'>, 'filter'>, ask: Ask): Promise<number> {
    const [counts] = await ask(countStatement(this.#store, filter))
    return (counts as Uint32Array)[0]!
  }

  /** Of each country the first incident that counts, in the order of time; `index` is its number in the store. */
  async #firsts({ filter }: Asked<'firsts'>, ask: Ask): Promise<First[]> {
    const [codes, turns] = (await ask(firstsStatement(this.#store, filter))) as [Uint32Array, Uint32Array]
    const { values, sets } = this.#store.facets.country
    const firstOf = new Map<number, number>()
    for (const [i, code] of codes.entries())
      for (const value of sets[code]!)
        firstOf.set(value, Math.min(turns[i]!, firstOf.get(value) ?? Number.POSITIVE_INFINITY))
    const ordered = [...firstOf]
      .filter(([value]) => values[value] !== NONE)
      .sort((a, b) => a[1] - b[1] || a[0] - b[0])
    const wanted = [...new Set(ordered.map(([, turn]) => turn))].sort((a, b) => a - b)
    if (wanted.length === 0) return []
    const [turn, seq, day] = (await ask(turnsStatement(wanted))) as [Uint32Array, Uint32Array, Int32Array]
    const at = new Map(Array.from(turn, (one, i) => [one, i]))
    return ordered.map(([value, one]) => {
      const i = at.get(one)!
      return { index: seq[i]!, day: day[i]!, kind: 'country', value: values[value]! }
    })
  }

  async #rows({ filter }: Asked<'rows'>, ask: Ask) {
    const found = await this.#singles(filter, ask)
    if ('status' in found) return found
    return { type: 'application/octet-stream', bytes: columnsContent(found.columns) } as const
  }

  /** Under which numbers single incidents are asked for, by their ids: a table of them has ids alone. */
  async #numbers({ filter }: Asked<'numbers'>, ask: Ask) {
    const found = await this.#singles(filter, ask)
    if ('status' in found) return found
    return { value: { numbers: Array.from(found.seq, (seq, i) => [seq, textAt(found.columns.id, i)]) } }
  }

  async #singles(filter: Filter, ask: Ask): Promise<FoundRows | Refusal> {
    const count = await this.#count({ filter }, ask)
    if (count > this.#limits.rows)
      return {
        status: 413,
        error: `${count} incidents are more than ${this.#limits.rows}: narrow the view or the filters`,
      }
    return rowsOf(this.#store, await ask(rowsStatement(this.#store, filter, MOST_ROWS)))
  }

  async #cell({ filter, tile, cell, after }: Asked<'cell'>, ask: Ask) {
    const statement = cellStatement(this.#store, filter, tile, cell, after, PAGE_OF_CELL)
    const rows = rowsOf(this.#store, await ask(statement))
    const records = Array.from(rows.seq, (_, i) => recordOf(rows, i))
    return { rows: records, after: records.length === PAGE_OF_CELL ? records.at(-1)!.seq : null }
  }

  async #incident({ seq }: Asked<'incident'>, ask: Ask) {
    const rows = rowsOf(this.#store, await ask(incidentStatement(seq)))
    if (rows.seq.length === 0) return { status: 404, error: 'There is no such incident' } as const
    const beside = rows.beside[0]!
    const extras: Extra[] = beside === '' ? [] : JSON.parse(beside)
    return { value: { seq, feature: storedFeature(rows.columns, toTextColumn(rows.stored), 0), extras } }
  }
}

/** What a page needs of a store; which sets of values there are is the gate's own. */
function publicStore({ facets, words, figures, bytes, cluster, ...rest }: StoreFile): StoreInfo {
  return { ...rest, facets: byName(FACETS, (facet) => facets[facet].values) }
}

/** One line of a list. */
function recordOf({ seq, columns }: FoundRows, i: number) {
  const word = (facet: 'country' | 'kind' | 'role' | 'precision') => facetValues(columns.facets[facet], i)[0]
  return {
    seq: seq[i]!,
    id: textAt(columns.id, i),
    title: textAt(columns.title, i),
    place: textAt(columns.placeName, i),
    country: word('country') === NONE ? null : word('country'),
    kind: word('kind'),
    role: word('role'),
    start: columns.start[i]!,
    end: columns.end[i]!,
    placePrecision: word('precision'),
    killed: figureAt(columns.killed, i),
    sources: facetValues(columns.facets.source, i),
  }
}

function shifted(bins: Int32Array, base: number): Int32Array {
  return base === 0 ? bins : bins.map((bin) => bin + base)
}

function tooFine(unit: BinUnit): Refusal {
  return {
    status: 413,
    error: `There is too much for one answer by ${unit}: ask by a coarser unit`,
    unit: coarserThan(unit),
  }
}

function json(value: unknown): Omit<Answered, 'took'> {
  return { type: 'application/json', bytes: Buffer.from(JSON.stringify(value)) }
}
