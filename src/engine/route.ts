import { BIN_UNITS, type BinUnit } from '../cells/bins.ts'
import { isTile, type TileAddress } from '../cells/morton.ts'
import { CELLS_OF_TILE } from '../cells/tile.ts'
import type { MeasureOptions } from '../measures/types.ts'
import { type Filter, isRefusal, type Refusal, readFilter } from './filter.ts'
import { readMeasureOptions } from './measure-options.ts'
import type { StoreFile } from './store-file.ts'

/** What a request asks of a store. */
export type Question =
  | { readonly ask: 'store' }
  | { readonly ask: 'cells'; readonly tile: TileAddress; readonly unit: BinUnit; readonly filter: Filter }
  | {
      readonly ask: 'histogram'
      readonly unit: BinUnit
      readonly located: number | null
      readonly filter: Filter
    }
  | { readonly ask: 'facets'; readonly filter: Filter }
  | { readonly ask: 'count'; readonly filter: Filter }
  | { readonly ask: 'firsts'; readonly filter: Filter }
  | { readonly ask: 'measure'; readonly filter: Filter; readonly options: MeasureOptions }
  | { readonly ask: 'rows'; readonly filter: Filter }
  | { readonly ask: 'numbers'; readonly filter: Filter }
  | {
      readonly ask: 'cell'
      readonly tile: TileAddress
      readonly cell: number
      readonly after: number | null
      readonly filter: Filter
    }
  | { readonly ask: 'incident'; readonly seq: number }

/** Characters of a request that are read. */
const LONGEST = 16_384

/** What hands out single incidents. */
const SINGLE = ['rows.bin', 'numbers', 'cell', 'incident']

const NOTHING: Refusal = { status: 404, error: 'There is nothing at this address' }

/**
 * The question of an address below `/v1/`, as it stands in a request: steps, and the query with its question mark. Any text gives a
 * question or a refusal, and never throws.
 */
export function readRoute(path: string, query: string, store: StoreFile): Question | Refusal {
  if (path.length + query.length > LONGEST) return { status: 400, error: 'The address is too long' }
  const steps = path.split('/')
  if (path === 'store.json') return { ask: 'store' }
  const [version, name, ...rest] = steps
  if (!/^[0-9a-f]{16}$/.test(version!) || name === undefined) return NOTHING
  if (version !== store.version) return { status: 410, error: 'The data have a new version' }
  const isShut = store.terms.rows !== 'open' && SINGLE.includes(name)
  if (isShut) return { status: 403, error: 'Single incidents of these data are not handed out' }
  if (name === 'incident') {
    const seq = number(rest.length === 1 ? rest[0] : undefined)
    return seq === null || seq >= store.count ? NOTHING : { ask: 'incident', seq }
  }
  const filter = readFilter(query, store)
  if (isRefusal(filter)) return filter
  switch (name) {
    case 'cells': {
      const unit = unitOf(rest[0])
      const file = /^(\d{1,6})\.cells$/.exec(rest[3] ?? '')
      const tile = tileOf(rest[1], rest[2], file?.[1])
      return unit && tile && rest.length === 4 ? { ask: 'cells', tile, unit, filter } : NOTHING
    }
    case 'histogram':
      return rest.length === 0 ? histogram(query, filter) : NOTHING
    case 'facets':
    case 'count':
    case 'firsts':
    case 'numbers':
      return rest.length === 0 ? { ask: name, filter } : NOTHING
    case 'measure': {
      const options = readMeasureOptions(query, store)
      if (isRefusal(options)) return options
      return rest.length === 0 ? { ask: 'measure', filter, options } : NOTHING
    }
    case 'rows.bin':
      return rest.length === 0 ? { ask: 'rows', filter } : NOTHING
    case 'cell': {
      const tile = tileOf(rest[0], rest[1], rest[2])
      const cell = number(rest[3])
      if (!tile || cell === null || cell >= CELLS_OF_TILE || rest.length !== 4) return NOTHING
      const given = parameter(query, 'after')
      const after = number(given ?? undefined)
      if (given !== null && after === null) return wrong('after')
      return { ask: 'cell', tile, cell, after, filter }
    }
    default:
      return NOTHING
  }
}

function histogram(query: string, filter: Filter): Question | Refusal {
  const unit = unitOf(parameter(query, 'unit') ?? 'month')
  if (!unit) return wrong('unit')
  const given = parameter(query, 'located')
  if (given !== null && !/^[012]$/.test(given)) return wrong('located')
  return { ask: 'histogram', unit, located: given === null ? null : Number(given), filter }
}

/** A parameter that is none of a link; null where it is not there. */
function parameter(query: string, name: string): string | null {
  return new RegExp(`[?&]${name}=([^&]*)`).exec(query)?.[1] ?? null
}

function wrong(name: string): Refusal {
  return { status: 400, error: `${name} is not understood` }
}

function unitOf(text: string | undefined): BinUnit | null {
  return BIN_UNITS.find((unit) => unit === text) ?? null
}

function tileOf(z: string | undefined, x: string | undefined, y: string | undefined): TileAddress | null {
  const [a, b, c] = [number(z), number(x), number(y)]
  if (a === null || b === null || c === null) return null
  const tile = { z: a, x: b, y: c }
  return isTile(tile) ? tile : null
}

/** Plain digits as a number; null for anything else. */
function number(text: string | undefined): number | null {
  return text !== undefined && /^(?:0|[1-9]\d{0,9})$/.test(text) ? Number(text) : null
}
