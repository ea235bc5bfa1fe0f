import type { Worker } from 'node:worker_threads'
import type { Limits } from './duckdb-locked.ts'
import type { FromWorker, ToWorker } from './duckdb-worker.ts'
import { type Engine, EngineFault, type Found } from './engine.ts'
import { loadDuckDB } from './missing.ts'
import type { Statement } from './sql.ts'
import { startThread } from './thread.ts'

export interface PoolOptions {
  readonly workers: number
  /** Statements that may wait while all workers have one. */
  readonly queue: number
  /** Milliseconds after which a statement is given up. */
  readonly patience: number
  readonly limits: Limits
}

export const POOL: PoolOptions = {
  workers: 2,
  queue: 32,
  patience: 20_000,
  limits: { memory: '1GB', threads: 1 },
}

interface Job {
  readonly id: number
  readonly statement: Statement
  readonly resolve: (found: Found) => void
  readonly reject: (error: Error) => void
  why: 'gone' | 'slow' | null
}

interface Lane {
  readonly worker: Worker
  job: Job | null
  timer: NodeJS.Timeout | null
}

/** A file of incidents behind some threads of DuckDB, so that a statement that takes long holds up nothing but the next. */
export class DuckDBPool implements Engine {
  readonly #path: string
  readonly #options: PoolOptions
  readonly #lanes: Lane[] = []
  readonly #waiting: Job[] = []
  #ids = 0
  #closed = false

  /** Rejects with EngineMissing, or with EngineFault where the file can't be read. */
  static async open(path: string, options: PoolOptions = POOL): Promise<DuckDBPool> {
    await loadDuckDB()
    const pool = new DuckDBPool(path, options)
    try {
      await Promise.all(Array.from({ length: options.workers }, () => pool.#start()))
    } catch (error) {
      await pool.close()
      throw error
    }
    return pool
  }

  private constructor(path: string, options: PoolOptions) {
    this.#path = path
    this.#options = options
  }

  run(statement: Statement, signal?: AbortSignal): Promise<Found> {
    if (signal?.aborted) return Promise.reject(aborted())
    if (this.#closed) return Promise.reject(new EngineFault('failed', 'The engine is closed'))
    const isFree = this.#lanes.some(({ job }) => job === null)
    if (!isFree && this.#waiting.length >= this.#options.queue)
      return Promise.reject(new EngineFault('busy', 'Too many questions wait'))
    return new Promise((resolve, reject) => {
      const left = () => this.#leave(job)
      const over =
        <T>(settle: (value: T) => void) =>
        (value: T) => {
          signal?.removeEventListener('abort', left)
          settle(value)
        }
      const job: Job = { id: this.#ids++, statement, resolve: over(resolve), reject: over(reject), why: null }
      signal?.addEventListener('abort', left, { once: true })
      this.#waiting.push(job)
      this.#next()
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    for (const job of this.#waiting.splice(0)) job.reject(new EngineFault('failed', 'The engine is closed'))
    await Promise.all(this.#lanes.splice(0).map(({ worker }) => worker.terminate()))
  }

  #start(): Promise<void> {
    const workerData = { path: this.#path, limits: this.#options.limits }
    const worker = startThread(new URL('./duckdb-worker.ts', import.meta.url), workerData)
    const lane: Lane = { worker, job: null, timer: null }
    return new Promise((resolve, reject) => {
      worker.on('message', (message: FromWorker) => {
        if ('ready' in message) {
          this.#lanes.push(lane)
          resolve()
          this.#next()
        } else if ('error' in message && message.id === null) reject(new EngineFault('failed', message.error))
        else this.#answered(lane, message)
      })
      worker.on('error', (error) => reject(new EngineFault('failed', error.message)))
      worker.on('exit', () => this.#lost(lane))
    })
  }

  #next(): void {
    for (const lane of this.#lanes) {
      if (lane.job) continue
      const job = this.#waiting.shift()
      if (!job) return
      lane.job = job
      lane.timer = setTimeout(() => this.#stop(lane, 'slow'), this.#options.patience)
      tell(lane, { id: job.id, run: job.statement })
    }
  }

  #answered(lane: Lane, message: Exclude<FromWorker, { ready: true }>): void {
    const job = this.#freed(lane)
    if (job && 'found' in message) job.resolve(message.found)
    else if (job && 'error' in message) job.reject(faultOf(job, message.error))
    this.#next()
  }

  #leave(job: Job): void {
    const at = this.#waiting.indexOf(job)
    if (at >= 0) {
      this.#waiting.splice(at, 1)
      job.reject(aborted())
    }
    const lane = this.#lanes.find((one) => one.job === job)
    if (lane) this.#stop(lane, 'gone')
  }

  #stop(lane: Lane, why: 'gone' | 'slow'): void {
    if (!lane.job) return
    lane.job.why ??= why
    tell(lane, { abort: lane.job.id })
  }

  /** A thread that ended takes its statement along, and another one takes its place. */
  #lost(lane: Lane): void {
    const at = this.#lanes.indexOf(lane)
    if (at >= 0) this.#lanes.splice(at, 1)
    this.#freed(lane)?.reject(new EngineFault('failed', 'The engine ended'))
    if (at < 0 || this.#closed) return
    this.#start().catch(() => {
      if (this.#lanes.length > 0) return
      for (const job of this.#waiting.splice(0)) job.reject(new EngineFault('failed', 'The engine ended'))
    })
  }

  #freed(lane: Lane): Job | null {
    const { job, timer } = lane
    if (timer) clearTimeout(timer)
    lane.job = lane.timer = null
    return job
  }
}

function tell({ worker }: Lane, message: ToWorker): void {
  worker.postMessage(message)
}

function faultOf({ why }: Job, message: string): Error {
  if (why === 'gone') return aborted()
  return new EngineFault(why === 'slow' ? 'slow' : 'failed', message)
}

function aborted(): Error {
  return new DOMException('Nobody waits for it', 'AbortError')
}
