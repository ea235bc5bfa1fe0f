import { randomUUID } from 'node:crypto'
import { ask, type ServerAccess, ServerRefusal } from './clickhouse-http.ts'
import { type Engine, EngineFault, type FaultOfEngine, type Found } from './engine.ts'
import { decodeRows } from './row-binary.ts'
import type { Statement } from './sql.ts'
import type { ClusterTable } from './store-file.ts'

export interface ClusterOptions {
  /** Statements that are asked at once. */
  readonly atOnce: number
  /** Statements that may wait beside those. */
  readonly queue: number
  /** Milliseconds after which a statement is given up. */
  readonly patience: number
}

export const CLUSTER_OPTIONS: ClusterOptions = { atOnce: 8, queue: 32, patience: 20_000 }

/** Asks a table that is spread over several servers of ClickHouse; any one of them is told, and asks the others. */
export class ClickHouseCluster implements Engine {
  readonly #table: ClusterTable
  readonly #access: ServerAccess
  readonly #options: ClusterOptions
  readonly #waiting: { start(): void; turnAway(error: Error): void }[] = []
  readonly #running = new Set<AbortController>()
  #closed = false

  /** Rejects with EngineFault where nobody answers, or the user may do what a reader must not. */
  static async open(
    table: ClusterTable,
    access: ServerAccess,
    options: ClusterOptions = CLUSTER_OPTIONS,
  ): Promise<ClickHouseCluster> {
    const cluster = new ClickHouseCluster(table, access, options)
    const { columns } = await cluster.run({ sql: RIGHTS, shape: ['text', 'text'] })
    const [names, values] = columns as [string[], string[]]
    const value = (name: string) => values[names.indexOf(name)]
    if (value('readonly') !== '1')
      throw new EngineFault('failed', 'The user may change data: give it a profile with readonly 1')
    if (value('skip_unavailable_shards') !== '0')
      throw new EngineFault(
        'failed',
        'A part that does not answer would be left out: set skip_unavailable_shards to 0 in the profile',
      )
    return cluster
  }

  private constructor(table: ClusterTable, access: ServerAccess, options: ClusterOptions) {
    this.#table = table
    this.#access = access
    this.#options = options
  }

  async run(statement: Statement, signal?: AbortSignal): Promise<Found> {
    if (signal?.aborted) throw aborted()
    if (this.#closed) throw closed()
    const stop = new AbortController()
    await this.#turn(stop, signal)
    try {
      return await this.#ask(statement, stop, signal)
    } finally {
      this.#running.delete(stop)
      this.#waiting.shift()?.start()
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    for (const { turnAway } of this.#waiting.splice(0)) turnAway(closed())
    for (const stop of this.#running) stop.abort(closed())
  }

  /** Resolves when a statement may be asked. */
  async #turn(stop: AbortController, signal?: AbortSignal): Promise<void> {
    if (this.#running.size >= this.#options.atOnce) {
      if (this.#waiting.length >= this.#options.queue)
        throw new EngineFault('busy', 'Too many questions wait')
      await new Promise<void>((resolve, reject) => {
        const leave = () => {
          this.#waiting.splice(this.#waiting.indexOf(waiting), 1)
          reject(aborted())
        }
        const over = () => signal?.removeEventListener('abort', leave)
        const waiting = {
          start: () => {
            over()
            this.#running.add(stop)
            resolve()
          },
          turnAway: (error: Error) => {
            over()
            reject(error)
          },
        }
        signal?.addEventListener('abort', leave, { once: true })
        this.#waiting.push(waiting)
      })
    } else this.#running.add(stop)
  }

  async #ask({ sql, shape }: Statement, stop: AbortController, signal?: AbortSignal): Promise<Found> {
    const query = `reachmap-${randomUUID()}`
    const leave = () => stop.abort(aborted())
    const slow = () => stop.abort(new EngineFault('slow', 'It takes too long'))
    const timer = setTimeout(slow, this.#options.patience)
    signal?.addEventListener('abort', leave, { once: true })
    if (signal?.aborted) leave()
    const from = performance.now()
    try {
      const text = `${inClickHouse(sql, this.#table)} FORMAT RowBinary`
      const bytes = await ask(this.#access, text, { query_id: query }, stop.signal)
      return { columns: decodeRows(bytes, shape), took: performance.now() - from }
    } catch (error) {
      if (!stop.signal.aborted) throw faultOf(error as Error, query)
      this.#kill(query)
      throw stop.signal.reason
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', leave)
    }
  }

  /** A server does not notice by itself that nobody waits any more; a reader may end what is its own. */
  #kill(query: string): void {
    ask(this.#access, `KILL QUERY WHERE query_id = '${query}'`).catch(() => undefined)
  }
}

const RIGHTS = "SELECT name, value FROM system.settings WHERE name IN ('readonly', 'skip_unavailable_shards')"

/** A statement of sql.ts as ClickHouse has it: the table's own name, and the one function that DuckDB can't be given. */
export function inClickHouse(sql: string, { database, table }: ClusterTable): string {
  return sql
    .replaceAll(/\bFROM incidents\b/g, `FROM ${database}.${table}`)
    .replaceAll(/\bhasText\((\w+), ('[0-9a-f]*')\)/g, '(position($1, unhex($2)) > 0)')
}

/** Why ClickHouse has no answer, by its number for it; what stands in no row has failed, as a server that is down has (210, 279). */
const FAULTS: Readonly<Record<number, FaultOfEngine>> = {
  158: 'slow', // TOO_MANY_ROWS
  159: 'slow', // TIMEOUT_EXCEEDED
  160: 'slow', // TOO_SLOW
  241: 'slow', // MEMORY_LIMIT_EXCEEDED
  307: 'slow', // TOO_MANY_BYTES
  396: 'slow', // TOO_MANY_ROWS_OR_BYTES
  201: 'busy', // QUOTA_EXPIRED
  202: 'busy', // TOO_MANY_SIMULTANEOUS_QUERIES
}

/** What whoever runs the servers has to look at, by the same numbers. */
const WHY: Readonly<Record<number, string>> = {
  60: 'the table is gone: load the store again',
  81: 'the database is gone: load the store again',
  192: 'there is no such user',
  193: 'the password is wrong',
  195: 'the user may not come from this machine',
  210: 'a server of the cluster is down',
  279: 'a server of the cluster is down',
  291: 'the user may not read this database',
  516: 'user or password is wrong',
}

/** What a server says of a statement stays in its own log, by the name of the query: it may hold what a reader searched. */
function faultOf(error: Error, query: string): Error {
  if (error instanceof EngineFault) return error
  if (error instanceof ServerRefusal) {
    const { code } = error
    const why = WHY[code] ? ` (${WHY[code]})` : ''
    return new EngineFault(FAULTS[code] ?? 'failed', `ClickHouse refuses ${query} with code ${code}${why}`)
  }
  const { code } = (error.cause ?? {}) as NodeJS.ErrnoException
  return new EngineFault('failed', `ClickHouse does not answer (${code ?? error.name})`)
}

function aborted(): Error {
  return new DOMException('Nobody waits for it', 'AbortError')
}

function closed(): Error {
  return new EngineFault('failed', 'The engine is closed')
}
