import { kept } from '../kept.ts'
import type { IncidentFeature } from '../record/incident.ts'
import { positionOf } from '../record/placing.ts'
import { type Day, parseDay } from '../time/day.ts'
import { countryNames } from './country-names.ts'
import type { Columns, TextColumn } from './dataset.ts'
import { FacetBuilder, inFileOrder } from './facet-column.ts'
import { FigureBuilder } from './figure-column.ts'
import { fold } from './fold.ts'
import { placeNumbers } from './place-numbers.ts'
import { runningMaximum } from './reading.ts'
import {
  FACET_ROWS,
  type FacetRow,
  FIGURE_ROWS,
  SEARCHED,
  TEXT_ROWS,
  type ToldDifferently,
  WORD_ROWS,
} from './spec.ts'
import { reordered, TextBuilder } from './text-column.ts'
import { sortedByDay } from './time-order.ts'

/** Folded texts that are kept: columns have the same ones again and again, or every one once. */
const MOST_FOLDED = 10_000

/** Columns of incidents that are added one after the other. No feature is kept: they may be made one at a time. */
export class ColumnsBuilder {
  readonly #differs: ToldDifferently
  readonly #dayOf = kept(parseDay)
  readonly #fold = kept(fold, MOST_FOLDED)
  readonly #nameOf = kept(countryNames('en'))
  readonly #ids: string[] = []
  readonly #start: Int32Array
  readonly #end: Int32Array
  readonly #lon: Float64Array
  readonly #lat: Float64Array
  readonly #radiusKm: Float32Array
  readonly #facets
  readonly #words
  readonly #figures
  readonly #texts
  readonly #search: TextBuilder

  /** For at most so many incidents; `differs` is `toldDifferently` of their sources (record/contradictions.ts), without it nothing is. */
  constructor(most: number, differs: ToldDifferently = () => false) {
    this.#differs = differs
    this.#start = new Int32Array(most)
    this.#end = new Int32Array(most)
    this.#lon = new Float64Array(most)
    this.#lat = new Float64Array(most)
    this.#radiusKm = new Float32Array(most)
    this.#facets = each(FACET_ROWS, (row: FacetRow) => ({ ...row, column: new FacetBuilder(most) }))
    this.#words = each(WORD_ROWS, (of) => ({ of, column: new FacetBuilder(most) }))
    this.#figures = each(FIGURE_ROWS, (of) => ({ of, column: new FigureBuilder(most) }))
    this.#texts = each(TEXT_ROWS, (of) => ({ of, column: new TextBuilder(most) }))
    this.#search = new TextBuilder(most, 64)
  }

  /** Throws, naming the feature, when a date does not exist or an end lies before its start. */
  add(feature: IncidentFeature): void {
    const i = this.#ids.length
    const [start, end] = this.#daysOf(feature)
    const position = positionOf(feature)
    this.#ids.push(feature.id)
    this.#start[i] = start
    this.#end[i] = end
    this.#lon[i] = position?.[0] ?? Number.NaN
    this.#lat[i] = position?.[1] ?? Number.NaN
    this.#radiusKm[i] = feature.properties.radiusKm
    for (const { of, column } of Object.values(this.#words)) column.add(listOf(of(feature)))
    for (const { of, column } of Object.values(this.#figures)) column.add(of(feature))
    for (const { of, column } of Object.values(this.#texts)) column.add(of(feature))
    let parts = 0
    for (const of of SEARCHED) for (const text of listOf(of(feature))) this.#seek(text, parts++)
    for (const { values, searched, column } of Object.values(this.#facets)) {
      const own = facetOf(values, feature, this.#differs)
      column.add(own)
      if (searched)
        for (const value of own) this.#seek(searched === 'country' ? this.#nameOf(value) : value, parts++)
    }
    this.#search.end()
  }

  /** The incidents in their order, by the numbers under which they were added. */
  order(): Uint32Array {
    const rows = sortedByDay(this.#start.subarray(0, this.#ids.length), inFileOrder(this.#ids.length))
    const [ids, start] = [this.#ids, this.#start]
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

  /** The columns in an order. `beside` gives texts that the search looks into beside those of the incident. */
  columns(order: Uint32Array, beside?: (i: number) => readonly string[]): Columns {
    const end = picked(this.#end, order)
    const [lon, lat] = [picked(this.#lon, order), picked(this.#lat, order)]
    return {
      count: order.length,
      start: picked(this.#start, order),
      end,
      latestEnd: runningMaximum(end),
      lon,
      lat,
      radiusKm: picked(this.#radiusKm, order),
      place: placeNumbers(lon, lat),
      facets: each(this.#facets, ({ column, known }) => column.column(order, known)),
      ...each(this.#words, ({ column }) => column.column(order)),
      ...each(this.#figures, ({ column }) => column.column(order)),
      ...each(this.#texts, ({ column }) => reordered(column.column(), order)),
      search: this.#searchIn(order, beside),
    }
  }

  #searchIn(order: Uint32Array, beside?: (i: number) => readonly string[]): TextColumn {
    const own = this.#search.column()
    if (!beside) return reordered(own, order)
    const all = new TextBuilder(order.length, 128)
    for (const i of order) {
      all.copy(own, i)
      for (const text of beside(i))
        if (text !== '') {
          all.write('\n')
          all.write(this.#fold(text))
        }
      all.end()
    }
    return all.column()
  }

  #seek(text: string, parts: number): void {
    if (parts > 0) this.#search.write('\n')
    this.#search.write(this.#fold(text))
  }

  #daysOf({ id, properties }: IncidentFeature): readonly [Day, Day] {
    const [start, end] = [this.#dayOf(properties.start), this.#dayOf(properties.end)]
    if (start === null || end === null)
      throw new Error(`${id}: "${start === null ? properties.start : properties.end}" is not a date.`)
    if (end < start)
      throw new Error(`${id}: the end ${properties.end} lies before the start ${properties.start}.`)
    return [start, end]
  }
}

/**
 * Features as columns, sorted by start day, then id, with the features in the same order. No feature gives columns
 * of length 0. Throws as the builder does.
 */
export function toColumns(
  features: readonly IncidentFeature[],
  differs?: ToldDifferently,
  beside?: (feature: IncidentFeature) => readonly string[],
): {
  columns: Columns
  features: readonly IncidentFeature[]
} {
  const builder = new ColumnsBuilder(features.length, differs)
  for (const feature of features) builder.add(feature)
  const order = builder.order()
  const columns = builder.columns(order, beside && ((i) => beside(features[i]!)))
  return { columns, features: Array.from(order, (i) => features[i]!) }
}

/** Numbers in an order. */
function picked<Numbers extends Int32Array | Float32Array | Float64Array>(
  numbers: Numbers,
  order: Uint32Array,
): Numbers {
  const result = numbers.slice(0, order.length) as Numbers
  for (let k = 0; k < order.length; k++) result[k] = numbers[order[k]!]!
  return result
}

/** The values that a feature has of a facet. */
function facetOf(
  values: FacetRow['values'],
  feature: IncidentFeature,
  differs: ToldDifferently,
): readonly string[] {
  return typeof values === 'function' ? values(feature, differs) : listOf(feature.properties[values])
}

function listOf(value: string | null | readonly string[]): readonly string[] {
  return typeof value === 'string' ? (value === '' ? [] : [value]) : (value ?? [])
}

/** What a function makes of each row of a group, under the row's name. */
function each<Name extends string, Row, Column>(
  rows: Readonly<Record<Name, Row>>,
  make: (row: Row) => Column,
): { [N in Name]: Column } {
  const entries = Object.entries<Row>(rows).map(([name, row]) => [name, make(row)])
  return Object.fromEntries(entries) as { [N in Name]: Column }
}
