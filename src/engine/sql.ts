import { type BinUnit, binOf } from '../cells/bins.ts'
import { cellShift, type TileAddress, tileRange } from '../cells/morton.ts'
import { COUNTED } from '../core/table/counted.ts'
import { FACETS, type Facet } from '../core/table/facets.ts'
import { allowedSets } from '../core/table/filter.ts'
import { searchTerms } from '../core/table/search.ts'
import { TEXT_ROWS, type TextName } from '../core/table/spec.ts'
import { coverOf, type DegreeBox, degreeLimits } from './bounds.ts'
import type { Filter } from './filter.ts'
import { FIGURE_NAMES, type StoreFile, WORD_NAMES } from './store-file.ts'

/**
 * Questions as SQL that DuckDB and ClickHouse read alike (DuckDB by way of macros). A statement is joined from words that
 * stand here, whole numbers, and hexadecimal digits for what a reader searches; nothing else of a request gets into it.
 */

/** How a column of an answer comes back: whole numbers with and without a sign, fractions, texts. */
export type ColumnType = 'u32' | 'i32' | 'f64' | 'f32' | 'text'

export interface Statement {
  readonly sql: string
  readonly shape: readonly ColumnType[]
}

/** Numbers that one list of a statement may hold. */
export const MOST_CODES = 2000

/** Groups of one tile; one more is asked for, so that more are noticed. */
export const MOST_GROUPS = 1_000_000

/** Thrown for a selection that would make a statement too long. */
export class TooManyCodes extends Error {}

/** What statements are made with. */
export type Store = Pick<StoreFile, 'facets' | 'extent'>

/** A whole number as it stands in a statement. Throws a RangeError for anything else. */
export function whole(value: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError('Only whole numbers go into a statement')
  return value < 0 ? `(${value})` : String(value)
}

/** `column IN (...)` of ascending codes, runs of them as intervals; false for none. */
export function among(column: string, codes: readonly number[]): string {
  const runs: [number, number][] = []
  for (const code of codes) {
    const last = runs.at(-1)
    if (last && last[1] === code - 1) last[1] = code
    else runs.push([code, code])
  }
  if (runs.length > MOST_CODES) throw new TooManyCodes(column)
  if (runs.length === 0) return '1 = 0'
  const single = runs
    .filter(([from, to]) => to - from < 2)
    .flatMap(([from, to]) => (from === to ? [from] : [from, to]))
  const parts = runs
    .filter(([from, to]) => to - from >= 2)
    .map(([from, to]) => `${column} BETWEEN ${whole(from)} AND ${whole(to)}`)
  if (single.length > 0) parts.push(`${column} IN (${single.map(whole).join()})`)
  return parts.length === 1 ? parts[0]! : `(${parts.join(' OR ')})`
}

/** What a selection of a facet asks of its column; null where it does not restrict. */
export function ofFacet({ facets }: Store, facet: Facet, selected: readonly string[]): string | null {
  if (selected.length === 0) return null
  const allowed = allowedSets({ ...facets[facet], codes: NO_CODES }, selected)
  const codes = [...allowed.keys()].filter((code) => allowed[code] === 1)
  return codes.length === allowed.length && codes.length > 0 ? null : among(facet, codes)
}

const NO_CODES = new Uint16Array()

/** What a filter asks of every row but for time; `besides` is a facet whose own selection is left out. */
export function conditions(
  store: Store,
  { selection, q, bounds }: Filter,
  besides: Facet | null = null,
): string[] {
  const facets = FACETS.filter((facet) => facet !== besides).map((facet) =>
    ofFacet(store, facet, selection[facet]),
  )
  const terms = searchTerms(q).map((term) => `hasText(search, '${hex(term)}')`)
  return [...facets.filter((condition) => condition !== null), ...terms, ...(bounds ? within(bounds) : [])]
}

function hex(text: string): string {
  return Buffer.from(text, 'utf8').toString('hex')
}

function within(bounds: DegreeBox): string[] {
  const { west, south, east, north } = degreeLimits(bounds)
  const cells = coverOf(bounds).map(
    ([from, before]) => `(cell >= ${whole(from)} AND cell < ${whole(before)})`,
  )
  const across = west <= east ? 'AND' : 'OR'
  return [
    `(${cells.join(' OR ')})`,
    'located > 0',
    `(lon * 10000000 >= ${whole(west)} ${across} lon * 10000000 <= ${whole(east)})`,
    `lat * 10000000 >= ${whole(south)}`,
    `lat * 10000000 <= ${whole(north)}`,
  ]
}

/** What a window asks of the days of a row. */
export function inTime({ window, certain }: Filter): string[] {
  if (!window) return []
  const [from, to] = [whole(window.from), whole(window.to)]
  return certain ? [`firstDay >= ${from}`, `lastDay <= ${to}`] : [`firstDay <= ${to}`, `lastDay >= ${from}`]
}

export function where(all: readonly string[]): string {
  return all.length === 0 ? '' : ` WHERE ${all.join(' AND ')}`
}

/** The first and last bin of a row, counted from `base`, which is added to what comes back. */
export function binsOf(
  { extent }: Store,
  unit: BinUnit,
): { readonly first: string; readonly last: string; readonly base: number } {
  const base = unit === 'quarter' || unit === 'year' ? 0 : binOf(extent.from, unit)
  const of = (end: 'first' | 'last') => {
    if (unit === 'day') return `${end}Day - ${whole(base)}`
    // Week 0 begins on day -3; operands are never negative: engines divide those differently.
    if (unit === 'week') return `intDiv(${end}Day - ${whole(base * 7 - 3)}, 7)`
    if (unit === 'month') return `${end}Month - ${whole(base)}`
    return `intDiv(${end}Month, ${unit === 'quarter' ? '3' : '12'})`
  }
  return { first: of('first'), last: of('last'), base }
}

export interface BinStatement extends Statement {
  /** What is added to the bins that come back. */
  readonly base: number
}

/** Of a tile: cell in it, first and last bin, incidents. */
export function tileStatement(store: Store, filter: Filter, tile: TileAddress, unit: BinUnit): BinStatement {
  const { first, last, base } = binsOf(store, unit)
  const [from] = tileRange(tile)
  const all = [...ofTile(tile), ...conditions(store, filter)]
  return {
    sql: `SELECT toUInt32(bitShiftRight(cell - ${whole(from)}, ${whole(cellShift(tile.z))})) AS c, toInt32(${first}) AS a, toInt32(${last}) AS b, toUInt32(count(*)) AS n FROM incidents${where(all)} GROUP BY c, a, b LIMIT ${whole(MOST_GROUPS + 1)}`,
    shape: ['u32', 'i32', 'i32', 'u32'],
    base,
  }
}

function ofTile(tile: TileAddress): string[] {
  const [from, before] = tileRange(tile)
  return [`cell >= ${whole(from)}`, `cell < ${whole(before)}`, 'located = 1']
}

/** First and last bin, incidents; `located` takes those only that are placed so. */
export function histogramStatement(
  store: Store,
  filter: Filter,
  unit: BinUnit,
  located: number | null,
): BinStatement {
  const { first, last, base } = binsOf(store, unit)
  const placed = located === null ? [] : [`located = ${whole(located)}`]
  return {
    sql: `SELECT toInt32(${first}) AS a, toInt32(${last}) AS b, toUInt32(count(*)) AS n FROM incidents${where([...conditions(store, filter), ...placed])} GROUP BY a, b LIMIT ${whole(MOST_GROUPS + 1)}`,
    shape: ['i32', 'i32', 'u32'],
    base,
  }
}

/**
 * Of every facet: its place in FACETS, set of values, incidents at any time, incidents in the window. The own selection of each is
 * left out.
 */
export function facetsStatement(store: Store, filter: Filter): Statement {
  const shown = inTime(filter).join(' AND ') || '1 = 1'
  const ofOne = FACETS.map(
    (facet, place) =>
      `SELECT toUInt32(${whole(place)}) AS f, toUInt32(${facet}) AS v, toUInt32(count(*)) AS n, toUInt32(sum(CASE WHEN ${shown} THEN 1 ELSE 0 END)) AS w FROM incidents${where(conditions(store, filter, facet))} GROUP BY v`,
  )
  return { sql: ofOne.join(' UNION ALL '), shape: ['u32', 'u32', 'u32', 'u32'] }
}

/** How many incidents there are. */
export function countStatement(store: Store, filter: Filter): Statement {
  const all = [...conditions(store, filter), ...inTime(filter)]
  return { sql: `SELECT toUInt32(count(*)) AS n FROM incidents${where(all)}`, shape: ['u32'] }
}

/** Of each set of countries the first counted incident in the order of time, by its rank there. */
export function firstsStatement(store: Store, filter: Filter): Statement {
  const counted = ofFacet(store, 'role', [COUNTED])
  const all = [...conditions(store, filter), ...(counted ? [counted] : [])]
  return {
    sql: `SELECT toUInt32(country) AS v, toUInt32(min(turn)) AS t FROM incidents${where(all)} GROUP BY v`,
    shape: ['u32', 'u32'],
  }
}

/** Rank in the order of time, number and last day of incidents, by the first. */
export function turnsStatement(turns: readonly number[]): Statement {
  return {
    sql: `SELECT toUInt32(turn) AS t, toUInt32(seq) AS s, toInt32(lastDay) AS d FROM incidents WHERE ${among('turn', turns)}`,
    shape: ['u32', 'u32', 'i32'],
  }
}

/** Columns that single incidents are made of, in the order in which they come back after the number. */
export const ROW_NUMBERS = ['firstDay', 'lastDay'] as const
export const ROW_FRACTIONS = ['lon', 'lat'] as const
export const ROW_CODES = [...FACETS, ...WORD_NAMES, ...FIGURE_NAMES] as const
export const ROW_TEXTS = [...(Object.keys(TEXT_ROWS) as TextName[]), 'search'] as const
/** What only a card shows. */
export const CARD_TEXTS = ['stored', 'beside'] as const

export function rowColumns(texts: readonly string[]): Statement {
  const columns = [
    ...[...ROW_NUMBERS].map((name) => [`toInt32(${name})`, 'i32'] as const),
    ...[...ROW_FRACTIONS].map((name) => [`toFloat64(${name})`, 'f64'] as const),
    ['toFloat32(radiusKm)', 'f32'] as const,
    ['toUInt32(located)', 'u32'] as const,
    ...ROW_CODES.map((name) => [`toUInt32(${name})`, 'u32'] as const),
    ...texts.map((name) => [name, 'text'] as const),
  ]
  return {
    sql: `SELECT toUInt32(seq) AS s${columns.map(([expression], i) => `, ${expression} AS c${i}`).join('')} FROM incidents`,
    shape: ['u32', ...columns.map(([, type]) => type)],
  }
}

/** The incidents of a filter in the order of the house, at most `most` of them. */
export function rowsStatement(store: Store, filter: Filter, most: number): Statement {
  const { sql, shape } = rowColumns(ROW_TEXTS)
  const all = [...conditions(store, filter), ...inTime(filter)]
  return { sql: `${sql}${where(all)} ORDER BY s LIMIT ${whole(most)}`, shape }
}

/** The newest incidents of a cell of a tile, at most `most`; `after` goes on behind a number. */
export function cellStatement(
  store: Store,
  filter: Filter,
  tile: TileAddress,
  cell: number,
  after: number | null,
  most: number,
): Statement {
  const { sql, shape } = rowColumns(ROW_TEXTS)
  const size = 2 ** cellShift(tile.z)
  const from = tileRange(tile)[0] + cell * size
  const all = [
    ...[`cell >= ${whole(from)}`, `cell < ${whole(from + size)}`, 'located = 1'],
    ...conditions(store, filter),
    ...inTime(filter),
    ...(after === null ? [] : [`seq < ${whole(after)}`]),
  ]
  return { sql: `${sql}${where(all)} ORDER BY s DESC LIMIT ${whole(most)}`, shape }
}

/** One incident with everything that is known of it. */
export function incidentStatement(seq: number): Statement {
  const { sql, shape } = rowColumns([...ROW_TEXTS, ...CARD_TEXTS])
  return { sql: `${sql} WHERE seq = ${whole(seq)}`, shape }
}
