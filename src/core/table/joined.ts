import type { Figure } from '../record/incident.ts'
import type { Columns, FacetColumn, FigureColumn, TextColumn } from './dataset.ts'
import { facetColumn, facetValues, inFileOrder, ListCoder } from './facet-column.ts'
import { FACETS } from './facets.ts'
import { figureAt, figureColumn } from './figure-column.ts'
import { placeNumbers } from './place-numbers.ts'
import { runningMaximum } from './reading.ts'
import {
  FACET_ROWS,
  type FacetRow,
  FIGURE_ROWS,
  type FigureName,
  TEXT_ROWS,
  type TextName,
  WORD_ROWS,
  type WordName,
} from './spec.ts'
import { toTextColumn } from './text-builder.ts'
import { textAt } from './text-column.ts'

/** Rows of a table. */
export interface SomeRows {
  readonly columns: Columns
  readonly rows: Uint32Array
}

type Place = readonly [columns: Columns, row: number]

const named = <N extends string, T>(names: readonly N[], of: (name: N) => T) =>
  Object.fromEntries(names.map((name) => [name, of(name)])) as { [K in N]: T }

/** Rows of several tables as the one that they alone would make: by start, then by id as its letters are numbered. */
export function joinColumns(parts: readonly SomeRows[]): Columns {
  const places: Place[] = parts.flatMap(({ columns, rows }) =>
    Array.from(rows, (row): Place => [columns, row]),
  )
  places.sort(([a, i], [b, j]) => a.start[i]! - b.start[j]! || compareTexts(a.id, i, b.id, j))
  const count = places.length
  const numbers = <T extends Int32Array | Float32Array | Float64Array>(
    into: T,
    of: (columns: Columns) => T,
  ): T => {
    for (const [k, [columns, row]] of places.entries()) into[k] = of(columns)[row]!
    return into
  }
  const [lon, lat] = [
    numbers(new Float64Array(count), (columns) => columns.lon),
    numbers(new Float64Array(count), (columns) => columns.lat),
  ]
  const end = numbers(new Int32Array(count), (columns) => columns.end)
  const facets = FACET_ROWS as Readonly<Record<string, FacetRow>>
  const texts = (of: (columns: Columns) => TextColumn) =>
    toTextColumn(places.map(([columns, row]) => textAt(of(columns), row)))
  return {
    ...{ count, end, lon, lat },
    start: numbers(new Int32Array(count), (columns) => columns.start),
    latestEnd: runningMaximum(end),
    radiusKm: numbers(new Float32Array(count), (columns) => columns.radiusKm),
    place: placeNumbers(lon, lat),
    facets: named(FACETS, (name) => valuesOf(places, (columns) => columns.facets[name], facets[name]!.known)),
    ...named(Object.keys(WORD_ROWS) as WordName[], (name) => valuesOf(places, (columns) => columns[name])),
    ...named(Object.keys(FIGURE_ROWS) as FigureName[], (name) =>
      figuresOf(places, (columns) => columns[name]),
    ),
    ...named(Object.keys(TEXT_ROWS) as TextName[], (name) => texts((columns) => columns[name])),
    search: texts((columns) => columns.search),
  }
}

function valuesOf(
  places: readonly Place[],
  of: (columns: Columns) => FacetColumn,
  known?: readonly string[],
): FacetColumn {
  const coder = new ListCoder(places.length)
  for (const [columns, row] of places) coder.add(facetValues(of(columns), row))
  return facetColumn(coder.coded(), inFileOrder(places.length), known)
}

function figuresOf(places: readonly Place[], of: (columns: Columns) => FigureColumn): FigureColumn {
  const values: (Figure | null)[] = places.map(([columns, row]) => figureAt(of(columns), row))
  return figureColumn({ values, codes: inFileOrder(places.length) }, inFileOrder(places.length))
}

/** Below 0 where row i of a column comes before row j of another. UTF-8 sorts as its letters are numbered. */
function compareTexts(a: TextColumn, i: number, b: TextColumn, j: number): number {
  const [from, other] = [a.offsets[i]!, b.offsets[j]!]
  const [length, otherLength] = [a.offsets[i + 1]! - from, b.offsets[j + 1]! - other]
  for (let k = 0; k < Math.min(length, otherLength); k++) {
    const difference = a.bytes[from + k]! - b.bytes[other + k]!
    if (difference !== 0) return difference
  }
  return length - otherLength
}
