import type { Sort } from '../question.ts'
import { rankOf } from '../record/gravity.ts'
import { firstAbove, firstWhere } from './bisect.ts'
import { countryNames } from './country-names.ts'
import type { Dataset } from './dataset.ts'
import { facetValues, valuesOfSets } from './facet-column.ts'
import { NONE } from './facets.ts'
import { figureAt, tollOf } from './figure-column.ts'
import { textAt } from './text-column.ts'

/** An order of rows, read by place: the order of time need not be turned round to be read from its end. */
export interface Sorted {
  readonly length: number
  at(place: number): number
  /** Where a row stands; -1 where it is not among them. */
  placeOf(row: number): number
}

/**
 * Rows (ascending, which is the order of time) sorted by a column; equal ones stay in the order of time, or against it
 * where it goes down. Texts by the letters of the language, places with their country, unknown numbers of killed first.
 */
export function sortRows(dataset: Dataset, rows: Uint32Array, sort: Sort): Sorted {
  if (sort.by === 'date') return inTime(rows, sort.down)
  if (sort.by === 'day') return byDay(dataset, rows, sort.down)
  const key = sortKey(dataset, sort)
  const keys = new Map<number, number | string>()
  for (const row of rows) keys.set(row, key(row))
  const { compare } = new Intl.Collator(sort.lang)
  const sorted = rows.toSorted((a, b) => {
    const [x, y] = [keys.get(a)!, keys.get(b)!]
    return (typeof x === 'number' && typeof y === 'number' ? x - y : compare(String(x), String(y))) || a - b
  })
  if (sort.down) sorted.reverse()
  return { length: rows.length, at: (place) => sorted[place]!, placeOf: (row) => sorted.indexOf(row) }
}

function inTime(rows: Uint32Array, down: boolean): Sorted {
  const last = rows.length - 1
  const turn = (place: number) => (down ? last - place : place)
  return {
    length: rows.length,
    at: (place) => rows[turn(place)]!,
    placeOf(row) {
      const at = firstAbove(rows, row - 1)
      return rows[at] === row ? turn(at) : -1
    },
  }
}

/**
 * Day by day, by the first possible one, and inside a day the gravest first: more killed, then the graver kind, then the order of
 * time. Only the days that are read are sorted.
 */
function byDay({ columns }: Pick<Dataset, 'columns'>, rows: Uint32Array, down: boolean): Sorted {
  const { start, facets, killed } = columns
  const { length } = rows
  const toll = (row: number) => tollOf(figureAt(killed, row))
  // Looked up once for each kind: a day of very many is sorted with each step of the clock.
  const ranks = valuesOfSets(facets.kind).map((kind) => rankOf(kind ?? ''))
  const rank = (row: number) => ranks[facets.kind.codes[row]!]!
  let kept: { lo: number; hi: number; rows: Uint32Array } | null = null

  /** The day of the row at a place of the order of time. */
  function dayAt(k: number) {
    if (kept && k >= kept.lo && k < kept.hi) return kept
    const day = start[rows[k]!]!
    const lo = firstWhere(length, (i) => start[rows[i]!]! >= day)
    const hi = firstWhere(length, (i) => start[rows[i]!]! > day)
    const sorted = rows.slice(lo, hi).sort((a, b) => toll(b) - toll(a) || rank(a) - rank(b) || a - b)
    kept = { lo, hi, rows: sorted }
    return kept
  }
  const firstOf = ({ lo, hi }: { lo: number; hi: number }) => (down ? length - hi : lo)

  return {
    length,
    at(place) {
      const day = dayAt(down ? length - 1 - place : place)
      return day.rows[place - firstOf(day)]!
    },
    placeOf(row) {
      const k = firstAbove(rows, row - 1)
      if (rows[k] !== row) return -1
      const day = dayAt(k)
      return firstOf(day) + day.rows.indexOf(row)
    },
  }
}

function sortKey(
  { columns }: Pick<Dataset, 'columns'>,
  { by, lang }: Sort,
): (row: number) => number | string {
  const name = countryNames(lang)
  switch (by) {
    case 'title':
      return (row) => textAt(columns.title, row)
    case 'place':
      return (row) => {
        const place = textAt(columns.placeName, row)
        const country = facetValues(columns.facets.country, row)[0] ?? NONE
        return country === NONE ? place : `${place}, ${name(country)}`
      }
    case 'kind':
      return (row) => facetValues(columns.facets.kind, row)[0] ?? ''
    case 'killed':
      return (row) => tollOf(figureAt(columns.killed, row))
    case 'sources':
      return (row) => facetValues(columns.facets.source, row).length
    default:
      return (row) => columns.start[row]!
  }
}
