import { placingOf } from '../core/record/placing.ts'
import type { Columns, FacetColumn } from '../core/table/dataset.ts'
import { valuesOfSets } from '../core/table/facet-column.ts'
import { NONE } from '../core/table/facets.ts'
import { textAt } from '../core/table/text-column.ts'
import type { Day } from '../core/time/day.ts'
import { collapse } from './places.ts'
import type { Area, MeasureTable } from './types.ts'

/** An incident as the command line reads it; `lon` and `lat` are NaN where nothing is located. */
export interface MeasureRow {
  readonly id: string
  readonly start: Day
  readonly end: Day
  readonly lon: number
  readonly lat: number
  readonly role: string
  readonly precision: string
  readonly radiusKm: number
  readonly kind: string | null
  readonly case: string | null
  readonly country: string | null
  readonly admin1: string | null
  /** UN M49 code of a part of the world. */
  readonly region: string | null
  readonly place: string | null
}

/** Rows as a table, with their ids in its order (start, then id). No row gives a table of length 0. */
export function tableFromRows(rows: readonly MeasureRow[]): { table: MeasureTable; ids: readonly string[] } {
  const sorted = rows.toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const column = <T>(value: (row: MeasureRow) => T) => sorted.map(value)
  const countries = numbered(column((row) => row.country))
  const regions = numbered(column((row) => row.region))
  const kinds = numbered(column((row) => row.kind))
  const { of, places } = collapse(
    column((row) => (placingOf(row.precision) === 'nowhere' ? Number.NaN : row.lon)),
    column((row) => row.lat),
  )
  const table: MeasureTable = {
    count: sorted.length,
    start: Int32Array.from(column((row) => row.start)),
    end: Int32Array.from(column((row) => row.end)),
    counted: Uint8Array.from(column((row) => Number(row.role === 'incident'))),
    coarse: Uint8Array.from(column((row) => Number(placingOf(row.precision) !== 'point'))),
    radiusKm: Float64Array.from(column((row) => row.radiusKm)),
    caseOf: numbered(column((row) => row.case ?? row.id)).of,
    country: countries.of,
    countries: countries.values,
    ...areasOf(
      column((row) => row.country),
      column((row) => row.admin1),
    ),
    region: regions.of,
    regions: regions.values,
    kind: kinds.of,
    kinds: kinds.values,
    name: numbered(column((row) => row.place || null)).of,
    place: of,
    places,
  }
  return { table, ids: column((row) => row.id) }
}

/** Columns as a table, in the same order. */
export function tableFromColumns(columns: Columns): MeasureTable {
  const { count, start, end, facets } = columns
  const rows = Array.from({ length: count }, (_, i) => i)
  const flag = (column: FacetColumn, test: (value: string) => boolean) => {
    const flags = column.sets.map((set) => Number(set.some((value) => test(column.values[value]!))))
    return Uint8Array.from(column.codes, (code) => flags[code]!)
  }
  const admin1 = valuesOfSets(columns.admin1)
  const countries = fromFacet(facets.country)
  const regions = fromFacet(columns.region)
  const kinds = fromFacet(facets.kind)
  const { of, places } = collapse(columns.lon, columns.lat)
  return {
    count,
    start,
    end,
    counted: flag(facets.role, (value) => value === 'incident'),
    coarse: flag(facets.precision, (value) => placingOf(value) !== 'point'),
    radiusKm: Float64Array.from(columns.radiusKm),
    caseOf: numbered(rows.map((i) => textAt(columns.caseId, i))).of,
    country: countries.of,
    countries: countries.values,
    ...areasOf(
      rows.map((i) => countries.values[countries.of[i]!] ?? null),
      rows.map((i) => admin1[columns.admin1.codes[i]!]!),
    ),
    region: regions.of,
    regions: regions.values,
    kind: kinds.of,
    kinds: kinds.values,
    name: numbered(rows.map((i) => textAt(columns.placeName, i) || null)).of,
    place: of,
    places,
  }
}

function numbered(texts: readonly (string | null)[]): { of: Int32Array; values: string[] } {
  const numbers = new Map<string, number>()
  const of = Int32Array.from(texts, (text) => {
    if (text === null) return -1
    const number = numbers.get(text) ?? numbers.size
    numbers.set(text, number)
    return number
  })
  return { of, values: [...numbers.keys()] }
}

/** The value that each set of values is measured by: its first; -1 where it has none. */
export function firstOfSets({ values, sets }: Pick<FacetColumn, 'values' | 'sets'>): readonly number[] {
  return sets.map((set) => (set.length > 0 && values[set[0]!] !== NONE ? set[0]! : -1))
}

function fromFacet(column: FacetColumn): { of: Int32Array; values: readonly string[] } {
  const { values, codes } = column
  const first = firstOfSets(column)
  return { of: Int32Array.from(codes, (code) => first[code]!), values }
}

function areasOf(
  countries: readonly (string | null)[],
  admin1: readonly (string | null)[],
): { area: Int32Array; areas: readonly Area[] } {
  const keys = countries.map((country, i) => (country && admin1[i] ? `${country} ${admin1[i]}` : null))
  const { of, values } = numbered(keys)
  const areas = values.map((key) => ({
    country: key.split(' ', 1)[0]!,
    admin1: key.slice(key.indexOf(' ') + 1),
  }))
  return { area: of, areas }
}
