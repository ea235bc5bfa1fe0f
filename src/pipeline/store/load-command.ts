import { resolve } from 'node:path'
import { ServerRefusal, wrongAddress } from '../../engine/clickhouse-http.ts'
import {
  type Loaded,
  LoadFault,
  type LoadOptions,
  loadCluster,
  plannedStatements,
} from '../../engine/clickhouse-load.ts'
import { EngineMissing } from '../../engine/missing.ts'
import { isTableName, NoStore } from '../../engine/store-file.ts'
import { type Command, folderOf, type Outcome, readOptions, UsageError } from '../command.ts'

const HELP = `ENGINE_USER=... ENGINE_PASSWORD=... npm run --silent geodata -- load STORE --out FOLDER --servers URL,URL [options]

Copies a store that "store" made into ClickHouse, spread over all servers of a cluster, and writes the folder that
"STORE=FOLDER npm start" then answers from. Rows go into new tables; when all of them are counted, FOLDER/store.json names
these, and a server that answers from FOLDER goes over to them. What ends before changes nothing.
User and password come from the environment alone: a user that may create, insert, read and drop in the database.

  --out FOLDER       where store.json is written; not STORE itself
  --servers URLS     every server of the cluster by its HTTP address, with commas between
  --cluster NAME     how the servers call the cluster in remote_servers (default: reach)
  --database NAME    where the tables stand (default: reachmap)
  --dry-run          print the statements in place of sending them`

type Environment = Readonly<Record<string, string | undefined>>

/** Puts a store into a cluster of ClickHouse. */
export const loadCommand: Command = {
  help: HELP,
  async run(args) {
    const { values, positionals } = readOptions(args, {
      out: { type: 'string' },
      servers: { type: 'string' },
      cluster: { type: 'string' },
      database: { type: 'string' },
      'dry-run': { type: 'boolean' },
    })
    const [from, ...more] = positionals
    if (from === undefined || more.length > 0) throw new UsageError('Which one STORE')
    const { servers, cluster = 'reach', database = 'reachmap' } = values
    const to = folderOf(values)
    if (resolve(to) === resolve(from)) throw new UsageError('--out: is where the store itself is')
    for (const [option, name] of Object.entries({ cluster, database }))
      if (!isTableName(name)) throw new UsageError(`--${option}: is no name of small letters, digits and _`)
    const where = { from, to, cluster, database }
    return values['dry-run'] ? planned(where) : loadStore(where, servers ?? '', process.env)
  },
}

type Where = Omit<LoadOptions, 'servers'>

function planned(where: Where): Outcome {
  try {
    return {
      code: 0,
      out: plannedStatements(where)
        .map((statement) => `${statement};`)
        .join('\n'),
    }
  } catch (error) {
    return failed(error)
  }
}

/** Loads a store as whom the environment names. An interruption from the keyboard ends it in good order. */
export async function loadStore(where: Where, servers: string, environment: Environment): Promise<Outcome> {
  const { ENGINE_USER: user, ENGINE_PASSWORD: password = '' } = environment
  if (!user) throw new UsageError('ENGINE_USER is not set')
  const urls = servers.split(',').filter((url) => url !== '')
  if (urls.length === 0) throw new UsageError('--servers is missing')
  for (const url of urls) {
    const wrong = wrongAddress(url)
    if (wrong) throw new UsageError(`--servers: an address ${wrong}`)
  }
  const stop = new AbortController()
  const interrupt = () => stop.abort(new LoadFault('It was interrupted: nothing has changed'))
  process.once('SIGINT', interrupt)
  try {
    const loaded = await loadCluster({
      ...where,
      servers: urls.map((url) => ({ url, user, password })),
      signal: stop.signal,
    })
    return { code: 0, out: summary(where, urls, loaded) }
  } catch (error) {
    return failed(error)
  } finally {
    process.off('SIGINT', interrupt)
  }
}

function summary({ to }: Where, urls: readonly string[], { version, rows, others }: Loaded): string {
  const number = (n: number) => n.toLocaleString('en')
  const total = rows.reduce((sum, n) => sum + n, 0)
  return [
    ...urls.map((url, i) => `${url}: ${number(rows[i]!)} rows`),
    `${to}: ${number(total)} incidents, version ${version}.`,
    `STORE=${to} ENGINE_URL=${urls[0]} ENGINE_USER=... ENGINE_PASSWORD=... npm start answers from it, as a user that only reads.`,
    ...(others.length > 0
      ? [
          'Tables of other loads stand there too. What no server answers from any more can be dropped, on each of them:',
          ...others.map((table) => `  DROP TABLE ${table};`),
        ]
      : []),
  ].join('\n')
}

function failed(error: unknown): Outcome {
  if (error instanceof EngineMissing || error instanceof NoStore || error instanceof LoadFault)
    return { code: 2, err: `${error.message}.` }
  if (error instanceof ServerRefusal) return { code: 2, err: error.message }
  const { cause } = error as Error
  if (!(cause instanceof Error)) throw error
  const why = (cause as NodeJS.ErrnoException).code ?? cause.message
  return { code: 2, err: `A server does not answer (${why}): nothing has changed.` }
}
