import { FACETS, type Facet } from '../core/table/facets.ts'
import type { FigureName, WordName } from '../core/table/spec.ts'
import type { StoredType } from './row-binary.ts'
import { CARD_TEXTS, ROW_TEXTS } from './sql.ts'
import { type ClusterTable, FIGURE_NAMES, type StoreFile, WORD_NAMES } from './store-file.ts'

/**
 * The tables of a store on the servers of a cluster. Each version, and each time that it is loaded, has tables of its own: what
 * is half there has a name that nobody asks for.
 */
export interface Tables {
  readonly database: string
  /** The rows that a server has itself. */
  readonly rows: string
  /** Those of all servers. */
  readonly incidents: string
}

type Sets = Pick<StoreFile, 'facets' | 'words' | 'figures'>

/** `mark` tells this load from others of the same version. */
export function tablesOf({ version }: Pick<StoreFile, 'version'>, database: string, mark: string): Tables {
  return { database, rows: `rows_${version}_${mark}`, incidents: `incidents_${version}_${mark}` }
}

/** The columns of a store's file, in an order, with what they are in a table: a code is as wide as its dictionary is long. */
export function columnTypes({ facets, words, figures }: Sets): Readonly<Record<string, StoredType>> {
  const codes = [
    ...FACETS.map((name) => [name, width(facets[name as Facet].sets.length)]),
    ...WORD_NAMES.map((name) => [name, width(words[name as WordName].sets.length)]),
    ...FIGURE_NAMES.map((name) => [name, width(figures[name as FigureName].length)]),
  ]
  const texts = [...ROW_TEXTS, ...CARD_TEXTS].map((name) => [name, 'String'])
  return { ...NUMBERS, ...Object.fromEntries([...codes, ...texts]) }
}

const NUMBERS = {
  seq: 'UInt32',
  turn: 'UInt32',
  caseOf: 'UInt32',
  cell: 'UInt64',
  firstDay: 'Int32',
  lastDay: 'Int32',
  firstMonth: 'Int32',
  lastMonth: 'Int32',
  lon: 'Float64',
  lat: 'Float64',
  radiusKm: 'Float32',
  located: 'UInt8',
} as const satisfies Readonly<Record<string, StoredType>>

function width(codes: number): StoredType {
  if (codes <= 2 ** 8) return 'UInt8'
  return codes <= 2 ** 16 ? 'UInt16' : 'UInt32'
}

/**
 * What every server is told before a load. Rows lie in the order of places; the servers share them by tiles of zoom 10, so
 * that a cell of a near view is counted by one of them and whoever is asked has nothing to merge.
 */
export function createStatements(
  store: Sets,
  { database, rows, incidents }: Tables,
  cluster: string,
): string[] {
  const columns = Object.entries(columnTypes(store)).map(([name, type]) => `${name} ${type}`)
  return [
    `CREATE DATABASE IF NOT EXISTS ${database}`,
    `CREATE TABLE ${database}.${rows} (${columns.join(', ')}) ENGINE = MergeTree ORDER BY (cell, seq) SETTINGS index_granularity = 8192`,
    `CREATE TABLE ${database}.${incidents} AS ${database}.${rows} ENGINE = Distributed(${cluster}, ${database}, ${rows}, intHash64(bitShiftRight(cell, 28)))`,
  ]
}

export function insertStatement(store: Sets, { database, incidents }: Tables): string {
  return `INSERT INTO ${database}.${incidents} (${Object.keys(columnTypes(store)).join(', ')}) FORMAT RowBinary`
}

export function dropStatements({ database, rows, incidents }: Tables): string[] {
  return [incidents, rows].map((table) => `DROP TABLE IF EXISTS ${database}.${table}`)
}

export function tableOf({ database, incidents }: Tables): ClusterTable {
  return { database, table: incidents }
}

/** Tables of other loads among the names of all. */
export function othersOf(names: readonly string[], { database, rows, incidents }: Tables): string[] {
  return names
    .filter((name) => /^(?:incidents|rows)_[0-9a-f]{16}_[0-9a-f]{6}$/.test(name))
    .filter((name) => name !== rows && name !== incidents)
    .map((name) => `${database}.${name}`)
}
