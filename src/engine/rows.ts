import type { Columns, FacetColumn } from '../core/table/dataset.ts'
import { codesFor, facetColumn, inFileOrder } from '../core/table/facet-column.ts'
import { FACETS } from '../core/table/facets.ts'
import { figureAt } from '../core/table/figure-column.ts'
import { placeNumbers } from '../core/table/place-numbers.ts'
import { runningMaximum } from '../core/table/reading.ts'
import { FACET_ROWS, type FacetRow, TEXT_ROWS, type TextName } from '../core/table/spec.ts'
import { toTextColumn } from '../core/table/text-builder.ts'
import type { ValueSets } from './dictionaries.ts'
import type { Values } from './engine.ts'
import { ROW_CODES, ROW_TEXTS } from './sql.ts'
import { byName, FIGURE_NAMES, type StoreFile, WORD_NAMES } from './store-file.ts'

const TEXT_NAMES = Object.keys(TEXT_ROWS) as TextName[]
/** Numbers of a row before its codes: seq, first and last day, degrees, radius, how it is located. */
const [SEQ, FIRST, LAST, LON, LAT, RADIUS, LOCATED, CODES] = [0, 1, 2, 3, 4, 5, 6, 7] as const

/** Single incidents as they come back from the engine. */
export interface FoundRows {
  readonly seq: Uint32Array
  /** As columns of a table, in the order in which they came. */
  readonly columns: Columns
  /** What the columns don't hold of each, and what its file says beside the table, as JSON; where a card was asked for. */
  readonly stored: readonly string[]
  readonly beside: readonly string[]
}

/** Makes a table of what a statement of rows brought: the same that its incidents alone would be. */
export function rowsOf(store: StoreFile, found: readonly Values[]): FoundRows {
  const count = found[SEQ]!.length
  const located = found[LOCATED] as Uint32Array
  const degrees = (at: number) =>
    (found[at] as Float64Array).map((value, i) => (located[i] === 0 ? Number.NaN : value))
  const [start, end] = [found[FIRST] as Int32Array, found[LAST] as Int32Array]
  const [lon, lat] = [degrees(LON), degrees(LAT)]
  const codes = (name: (typeof ROW_CODES)[number]) => found[CODES + ROW_CODES.indexOf(name)] as Uint32Array
  const texts = (name: (typeof ROW_TEXTS)[number]) =>
    found[CODES + ROW_CODES.length + ROW_TEXTS.indexOf(name)] as readonly string[]
  const facets = FACET_ROWS as Readonly<Record<string, FacetRow>>
  return {
    seq: found[SEQ] as Uint32Array,
    columns: {
      ...{ count, start, end, lon, lat },
      latestEnd: runningMaximum(end),
      radiusKm: found[RADIUS] as Float32Array,
      place: placeNumbers(lon, lat),
      facets: byName(FACETS, (name) => ownColumn(store.facets[name], codes(name), facets[name]!.known)),
      ...byName(WORD_NAMES, (name) => ownColumn(store.words[name], codes(name))),
      ...byName(FIGURE_NAMES, (name) => ownFigures(store.figures[name], codes(name))),
      ...byName(TEXT_NAMES, (name) => toTextColumn(texts(name))),
      search: toTextColumn(texts('search')),
    },
    stored: (found[CODES + ROW_CODES.length + ROW_TEXTS.length] ?? []) as readonly string[],
    beside: (found[CODES + ROW_CODES.length + ROW_TEXTS.length + 1] ?? []) as readonly string[],
  }
}

/** Of all values of a store those of some rows, in the order in which a table of these rows has them. */
function ownColumn({ values, sets }: ValueSets, codes: Uint32Array, known?: readonly string[]): FacetColumn {
  const { own, first } = renumbered(codes)
  const lists = first.map((code) => sets[code]!.map((value) => values[value]!))
  return facetColumn({ values: lists, codes: own }, inFileOrder(codes.length), known)
}

function ownFigures(values: StoreFile['figures'][keyof StoreFile['figures']], codes: Uint32Array) {
  const { own, first } = renumbered(codes)
  const figures = first.map((code) => figureAt({ values, codes: Uint32Array.of(code) }, 0))
  return { values: figures, codes: codesFor(figures.length).from(own) }
}

/** Codes numbered by first appearance, and which each of them was. */
function renumbered(codes: Uint32Array): { readonly own: Uint32Array; readonly first: readonly number[] } {
  const numbers = new Map<number, number>()
  const first: number[] = []
  const own = codes.map((code) => {
    const found = numbers.get(code) ?? first.push(code) - 1
    numbers.set(code, found)
    return found
  })
  return { own, first }
}
