import { randomBytes } from 'node:crypto'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ask, type ServerAccess } from './clickhouse-http.ts'
import {
  columnTypes,
  createStatements,
  dropStatements,
  insertStatement,
  othersOf,
  type Tables,
  tableOf,
  tablesOf,
} from './clickhouse-tables.ts'
import { openLocked } from './duckdb-locked.ts'
import { RowWriter, type StoredType } from './row-binary.ts'
import { INCIDENTS, printStore, readOwnStore, STORE_JSON, type StoreFile } from './store-file.ts'

export interface LoadOptions {
  /** The folder of a store that `geodata store` made. */
  readonly from: string
  /** The folder of the store that is answered from the cluster: `store.json` alone. */
  readonly to: string
  /** How the servers call the cluster in their own lists. */
  readonly cluster: string
  readonly database: string
  /** All servers of it, as a user that may write. */
  readonly servers: readonly ServerAccess[]
  readonly signal?: AbortSignal
  /** Is told how many rows are there. */
  readonly progress?: (rows: number) => void
}

export interface Loaded {
  readonly version: string
  /** Rows by server. */
  readonly rows: readonly number[]
  /** Tables of other loads that still stand there, by name. */
  readonly others: readonly string[]
}

/** Thrown where rows are missing, or there twice, when all were sent. */
export class LoadFault extends Error {}

/** Bytes of rows that are sent at once. */
const BATCH = 32 * 2 ** 20
const LIMITS = { memory: '1GB', threads: 1 }

/** What a load would tell every server first, and how it inserts. */
export function plannedStatements({ from, cluster, database }: Omit<LoadOptions, 'servers'>): string[] {
  const store = readOwnStore(from)
  const tables = tablesOf(store, database, NO_MARK)
  return [...createStatements(store, tables, cluster), insertStatement(store, tables)]
}

const NO_MARK = '000000'

/**
 * Writes the rows of a store into tables of their own, looks whether each is there once, and only then says in `store.json` that
 * they are the ones to be asked. Where it ends before, what was served is served on, and what was written is taken away.
 */
export async function loadCluster(options: LoadOptions): Promise<Loaded> {
  const { from, to, cluster, database, servers, signal } = options
  const store = readOwnStore(from)
  const tables = tablesOf(store, database, randomBytes(3).toString('hex'))
  const everywhere = async (statements: readonly string[]) => {
    for (const server of servers) for (const statement of statements) await ask(server, statement)
  }
  try {
    await everywhere(createStatements(store, tables, cluster))
    await insertAll(store, tables, options)
    const rows = await countedRows(store, tables, servers)
    signal?.throwIfAborted()
    const { format, ...rest } = store
    mkdirSync(to, { recursive: true })
    const written = join(to, `.${STORE_JSON}`)
    writeFileSync(written, printStore({ ...rest, cluster: tableOf(tables) }))
    renameSync(written, join(to, STORE_JSON))
    return { version: store.version, rows, others: await others(tables, servers[0]!) }
  } catch (error) {
    // A server that is gone keeps its tables; the next load names them.
    await everywhere(dropStatements(tables)).catch(() => undefined)
    throw error
  }
}

async function insertAll(store: StoreFile, tables: Tables, options: LoadOptions): Promise<void> {
  const { from, servers, signal, progress } = options
  const types = Object.entries(columnTypes(store))
  const query = insertStatement(store, tables)
  const writer = new RowWriter()
  let [read, sent] = [0, 0]
  const send = async () => {
    signal?.throwIfAborted()
    if (writer.length === 0) return
    // Not before every server has its part of them.
    const parameters = { query, insert_distributed_sync: '1' }
    await ask(servers[0]!, writer.take(), parameters, signal)
    sent = read
    progress?.(sent)
  }
  for await (const chunk of chunksOf(join(from, INCIDENTS), types)) {
    const rows = chunk[0]!.length
    for (let row = 0; row < rows; row++)
      for (const [k, [, type]] of types.entries()) writer.add(chunk[k]![row], type)
    read += rows
    if (writer.length >= BATCH) await send()
  }
  await send()
}

/** The rows of a store's file in their order, some at a time, column by column. */
async function* chunksOf(
  path: string,
  types: readonly (readonly [string, StoredType])[],
): AsyncGenerator<unknown[][]> {
  const connection = await openLocked(path, LIMITS)
  try {
    const result = await connection.stream(`SELECT ${types.map(([name]) => name).join(', ')} FROM incidents`)
    for (;;) {
      const chunk = await result.fetchChunk()
      if (!chunk || chunk.rowCount === 0) return
      yield types.map((_, k) => {
        const vector = chunk.getColumnVector(k)
        return Array.from({ length: chunk.rowCount }, (_, row) => vector.getItem(row))
      })
    }
  } finally {
    connection.closeSync()
  }
}

/** Rows by server. Throws LoadFault where they are not all the rows of a store, each once. */
async function countedRows(
  { count }: StoreFile,
  { database, rows }: Tables,
  servers: readonly ServerAccess[],
): Promise<number[]> {
  const parts: [rows: number, seqs: bigint][] = []
  for (const server of servers) {
    const said = await ask(server, `SELECT count(*), sum(toUInt64(seq)) FROM ${database}.${rows}`)
    const [n, sum] = Buffer.from(said).toString().trim().split('\t')
    parts.push([Number(n), BigInt(sum!)])
  }
  const n = parts.reduce((sum, [one]) => sum + one, 0)
  const seqs = parts.reduce((sum, [, one]) => sum + one, 0n)
  // Numbers run from 0: a row that is there twice in another's place shows in their sum.
  if (n !== count || seqs !== (BigInt(count) * BigInt(count - 1)) / 2n)
    throw new LoadFault(`${n} of ${count} rows are there: are the servers given that the cluster consists of`)
  return parts.map(([one]) => one)
}

async function others(tables: Tables, server: ServerAccess): Promise<string[]> {
  const names = await ask(server, `SHOW TABLES FROM ${tables.database}`)
  return othersOf(Buffer.from(names).toString().trim().split('\n'), tables)
}
