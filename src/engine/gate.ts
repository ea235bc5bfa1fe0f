import { statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { type Answered, type AnswerLimits, Answers } from './answers.ts'
import { ByteCache, SingleFlight } from './cache.ts'
import { ClickHouseCluster } from './clickhouse.ts'
import type { ServerAccess } from './clickhouse-http.ts'
import { DuckDBPool, POOL, type PoolOptions } from './duckdb.ts'
import { type Engine, EngineFault, type FaultOfEngine } from './engine.ts'
import { isRefusal, type Refusal } from './filter.ts'
import { MeasureThreads, type ThreadOptions } from './measure-threads.ts'
import { type Question, readRoute } from './route.ts'
import { AGAIN, INCIDENTS, NoStore, readStore, STORE_JSON, type StoreFile } from './store-file.ts'

/** Bytes of answers that are kept. */
const KEPT = 128 * 2 ** 20
/** Seconds after which a client asks again what could not be answered. */
const RETRY = '2'
/** Bytes below which it is not worth to pack an answer. */
const WORTH_PACKING = 512

export interface GateOptions {
  readonly pool?: PoolOptions
  readonly limits?: AnswerLimits
  readonly measuring?: ThreadOptions
  /** Who is asked for a store whose rows stand in a cluster. */
  readonly cluster?: ServerAccess | undefined
  /** An origin that may read answers beside the site's own. */
  readonly allowOrigin?: string | undefined
}

/** An answer in the form in which most are sent. */
interface Packed extends Omit<Answered, 'bytes'> {
  readonly bytes: Uint8Array
  readonly isPacked: boolean
}

/** A store of one version, and who answers from it. */
interface Opened {
  readonly store: StoreFile
  readonly engine: Engine
  readonly measurer: MeasureThreads
  readonly answers: Answers
  readonly files: string
}

/** Answers requests about a store over HTTP. Whatever it holds can be forgotten: any number of them may stand side by side. */
export class Gate {
  readonly #folder: string
  readonly #options: GateOptions
  readonly #cache = new ByteCache<Packed>(KEPT)
  readonly #flights = new SingleFlight<Packed | Refusal>()
  #opened: Opened
  #opening: Promise<void> | null = null

  /** Rejects with NoStore or EngineMissing, whose messages are for people. */
  static async open(folder: string, options: GateOptions = {}): Promise<Gate> {
    return new Gate(folder, options, await openStore(folder, options))
  }

  private constructor(folder: string, options: GateOptions, opened: Opened) {
    this.#folder = folder
    this.#options = options
    this.#opened = opened
  }

  get store(): StoreFile {
    return this.#opened.store
  }

  close(): Promise<void> {
    return closeStore(this.#opened)
  }

  /** Answers a request for what stands below `/v1/`. Never rejects. */
  async answer(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    query: string,
  ): Promise<void> {
    if (request.socket.destroyed) return
    const gone = new AbortController()
    const leave = () => gone.abort(new DOMException('The client left', 'AbortError'))
    response.once('close', leave)
    try {
      this.#head(response)
      if (request.method !== 'GET' && request.method !== 'HEAD')
        return say(response, 405, 'Nothing can be changed here', { Allow: 'GET, HEAD' })
      await this.#renew()
      await this.#answer(request, response, path, query, gone.signal)
    } catch (error) {
      if (!gone.signal.aborted) fail(response, error as Error)
    } finally {
      response.off('close', leave)
    }
  }

  #head(response: ServerResponse): void {
    const { allowOrigin } = this.#options
    response.setHeader('X-Content-Type-Options', 'nosniff')
    response.setHeader('Referrer-Policy', 'no-referrer')
    response.setHeader('Content-Security-Policy', "default-src 'none'")
    response.setHeader('Cross-Origin-Resource-Policy', allowOrigin ? 'cross-origin' : 'same-origin')
    response.setHeader('Vary', allowOrigin ? 'Accept-Encoding, Origin' : 'Accept-Encoding')
    if (allowOrigin) response.setHeader('Access-Control-Allow-Origin', allowOrigin)
  }

  async #answer(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    query: string,
    gone: AbortSignal,
  ): Promise<void> {
    const opened = this.#opened
    const question = readRoute(path, query, opened.store)
    if (isRefusal(question)) return refuse(response, question)
    // Equal questions are equal answers, however their addresses are written.
    const key = `${opened.store.version} ${JSON.stringify(question)}`
    const isFixed = question.ask !== 'store'
    const tag = (isPacked: boolean) => `"${opened.store.version}${isPacked ? '-gzip' : ''}"`
    const known = request.headers['if-none-match'] ?? ''
    const caching = isFixed ? 'public, max-age=31536000, immutable' : 'no-cache'
    if ([true, false].some((isPacked) => known.includes(tag(isPacked)))) {
      response
        .writeHead(304, { 'Cache-Control': caching, ETag: known.includes('-gzip') ? tag(true) : tag(false) })
        .end()
      return
    }
    const kept = this.#cache.get(key)
    const answer =
      kept ?? (await this.#flights.run(key, gone, (signal) => this.#ask(opened, question, signal)))
    if (isRefusal(answer)) return refuse(response, answer)
    if (!kept) this.#cache.set(key, answer)
    const takesPacked = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
    const isPacked = answer.isPacked && takesPacked
    const bytes = answer.isPacked && !takesPacked ? await promisify(gunzip)(answer.bytes) : answer.bytes
    response.writeHead(200, {
      'Content-Type': answer.type,
      'Content-Length': bytes.length,
      ...(isPacked && { 'Content-Encoding': 'gzip' }),
      'Cache-Control': caching,
      ETag: tag(isPacked),
      'Server-Timing': kept ? 'kept' : `engine;dur=${answer.took.toFixed(1)}`,
    })
    response.end(request.method === 'HEAD' ? undefined : bytes)
  }

  async #ask({ answers, files }: Opened, question: Question, signal: AbortSignal): Promise<Packed | Refusal> {
    const answer = await answers.to(question, signal)
    // What was read while the files changed may be of both.
    if (filesOf(this.#folder) !== files) throw new EngineFault('failed', 'The store has changed')
    if (isRefusal(answer)) return answer
    if (answer.bytes.length < WORTH_PACKING) return { ...answer, isPacked: false }
    return { ...answer, bytes: await promisify(gzip)(answer.bytes), isPacked: true }
  }

  /** Opens the store again where its files are others than before. */
  async #renew(): Promise<void> {
    if (filesOf(this.#folder) === this.#opened.files) return
    this.#opening ??= openStore(this.#folder, this.#options)
      .then(async (opened) => {
        const before = this.#opened
        this.#opened = opened
        await closeStore(before)
      })
      .finally(() => {
        this.#opening = null
      })
    await this.#opening
  }
}

async function openStore(folder: string, options: GateOptions): Promise<Opened> {
  const files = filesOf(folder)
  const store = readStore(folder)
  const path = join(folder, INCIDENTS)
  let engine: Engine | null = null
  try {
    engine = await openEngine(store, folder, options)
    // A damaged file is found out now, and not by the first reader.
    const { columns } = await engine.run({
      sql: 'SELECT toUInt32(count(seq)) AS n FROM incidents',
      shape: ['u32'],
    })
    if (columns[0]![0] !== store.count) throw new NoStore(`${path} is of another store: ${AGAIN}`)
    const measurer = new MeasureThreads(store, options.measuring)
    const answers = new Answers(store, engine, options.limits, measurer)
    return { store, engine, measurer, answers, files }
  } catch (error) {
    await engine?.close()
    if (!(error instanceof EngineFault)) throw error
    throw new NoStore(
      store.cluster ? `The cluster of ${folder}: ${error.message}` : `${path} is damaged: ${AGAIN}`,
    )
  }
}

async function closeStore({ engine, measurer }: Opened): Promise<void> {
  await Promise.all([engine.close(), measurer.close()])
}

function openEngine({ cluster: table }: StoreFile, folder: string, options: GateOptions): Promise<Engine> {
  const { pool = POOL, cluster } = options
  if (!table) return DuckDBPool.open(join(folder, INCIDENTS), pool)
  if (!cluster)
    throw new NoStore(
      `The rows of ${folder} stand in a cluster: ENGINE_URL, ENGINE_USER and ENGINE_PASSWORD say who is asked`,
    )
  return ClickHouseCluster.open(table, cluster)
}

/** Tells the files of a store from those that another one put in their place. */
function filesOf(folder: string): string {
  return [INCIDENTS, STORE_JSON]
    .map((name) => {
      const found = statSync(join(folder, name), { throwIfNoEntry: false })
      return found ? `${found.ino} ${found.size} ${found.mtimeMs}` : 'gone'
    })
    .join(', ')
}

function refuse(response: ServerResponse, { status, error, ...facts }: Refusal): void {
  say(response, status, error, {}, facts)
}

/** A refusal as JSON: what it is in words, and what a page may do about it. */
function say(
  response: ServerResponse,
  status: number,
  error: string,
  headers: Readonly<Record<string, string>> = {},
  facts: object = {},
): void {
  const text = `${JSON.stringify({ error: `${error}.`, ...facts })}\n`
  response
    .writeHead(status, {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(text),
      'Cache-Control': 'no-store',
      ...headers,
    })
    .end(text)
}

function fail(response: ServerResponse, error: Error): void {
  if (response.headersSent) response.destroy()
  else {
    const fault = error instanceof EngineFault ? error.fault : 'failed'
    if (fault === 'failed') process.stderr.write(`${error.message}\n`)
    say(response, 503, UNANSWERED[fault], { 'Retry-After': RETRY }, { fault })
  }
}

const UNANSWERED: Readonly<Record<FaultOfEngine, string>> = {
  busy: 'Too many questions are asked at once: try again',
  slow: 'This takes too long: narrow the view, the time or the filters',
  failed: 'A part of the data does not answer; nothing is shown rather than too little',
}
