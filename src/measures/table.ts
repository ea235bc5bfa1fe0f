import type { Columns, FacetColumn } from '../core/dataset.ts'
import type { Day } from '../core/day.ts'
import { NONE } from '../core/facets.ts'
import { textAt } from '../core/text-column.ts'
import { LOCATED } from './distance.ts'
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
  readonly place: string | null
}

/** Rows as a table, with their ids in its order (start, then id). No row gives a table of length 0. */
export function tableFromRows(rows: readonly MeasureRow[]): { table: MeasureTable; ids: readonly string[] } {
  const sorted = rows.toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const column = <T>(value: (row: MeasureRow) => T) => sorted.map(value)
  const countries = numbered(column((row) => row.country))
  const kinds = numbered(column((row) => row.kind))
  const { of, places } = collapse(
    column((row) => (row.precision === 'none' ? Number.NaN : row.lon)),
    column((row) => row.lat),
  )
  const table: MeasureTable = {
    count: sorted.length,
    start: Int32Array.from(column((row) => row.start)),
    end: Int32Array.from(column((row) => row.end)),
    counted: Uint8Array.from(column((row) => Number(row.role === 'incident'))),
    coarse: Uint8Array.from(column((row) => Number(!LOCATED.includes(row.precision)))),
    radiusKm: Float64Array.from(column((row) => row.radiusKm)),
    caseOf: numbered(column((row) => row.case ?? row.id)).of,
    country: countries.of,
    countries: countries.values,
    ...areasOf(
      column((row) => row.country),
      column((row) => row.admin1),
    ),
    kind: kinds.of,
    kinds: kinds.values,
    name: numbered(column((row) => row.place || null)).of,
    place: of,
    places,
  }
  return { table, ids: column((row) => row.id) }
}

/**
 * Columns as a table, in the same order. `admin1` gives the first-level area of an incident, which columns do not
 * hold; without it every area is a country.
 */
export function tableFromColumns(
  columns: Columns,
  admin1: (index: number) => string | null = () => null,
): MeasureTable {
  const { count, start, end, facets } = columns
  const rows = Array.from({ length: count }, (_, i) => i)
  const flag = (column: FacetColumn, test: (value: string) => boolean) => {
    const flags = column.sets.map((set) => Number(set.some((value) => test(column.values[value]!))))
    return Uint8Array.from(column.codes, (code) => flags[code]!)
  }
  const nowhere = flag(facets.precision, (value) => value === 'none')
  const countries = fromFacet(facets.country)
  const kinds = fromFacet(facets.kind)
  const { of, places } = collapse(
    columns.lon.map((lon, i) => (nowhere[i] ? Number.NaN : lon)),
    columns.lat,
  )
  return {
    count,
    start,
    end,
    counted: flag(facets.role, (value) => value === 'incident'),
    coarse: flag(facets.precision, (value) => !LOCATED.includes(value)),
    radiusKm: Float64Array.from(columns.radiusKm),
    caseOf: numbered(rows.map((i) => textAt(columns.caseId, i))).of,
    country: countries.of,
    countries: countries.values,
    ...areasOf(
      rows.map((i) => countries.values[countries.of[i]!] ?? null),
      rows.map(admin1),
    ),
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

function fromFacet({ values, sets, codes }: FacetColumn): { of: Int32Array; values: readonly string[] } {
  const first = sets.map((set) => (set.length > 0 && values[set[0]!] !== NONE ? set[0]! : -1))
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
