import type { Worker } from 'node:worker_threads'
import { EngineFault, type Values } from './engine.ts'
import type { Ask } from './measure.ts'
import type { FromThread, ToThread } from './measure-worker.ts'
import type { Measurer, ToMeasure } from './measurer.ts'
import { type Statement, TooManyCodes } from './sql.ts'
import type { StoreFile } from './store-file.ts'
import { startThread } from './thread.ts'

export interface ThreadOptions {
  /** Measurings that run at once. */
  readonly threads: number
  /** Measurings that may wait while all threads have one. */
  readonly queue: number
  /** Milliseconds after which one is given up. */
  readonly patience: number
  /** MiB of objects that a thread may hold; columns stand beside them. */
  readonly memory: number
  /** What a thread runs, and what else it is given. */
  readonly module?: URL
  readonly data?: object
}

export const THREADS: ThreadOptions = { threads: 2, queue: 8, patience: 60_000, memory: 1024 }

interface Job {
  readonly of: ToMeasure
  readonly ask: Ask
  readonly resolve: (bytes: Uint8Array) => void
  readonly reject: (error: Error) => void
}

interface Lane {
  readonly worker: Worker
  job: Job | null
  timer: NodeJS.Timeout | null
  /** Whether it waits for the engine, and would hear that nobody waits for it. */
  isAsking: boolean
}

/**
 * Measures a store in threads of their own, so that nothing else waits for it. A thread starts with the first measuring and stays
 * for the next. One that computes what nobody waits for any more is ended, since it can't be told.
 */
export class MeasureThreads implements Measurer {
  readonly #store: StoreFile
  readonly #options: ThreadOptions
  readonly #lanes: Lane[] = []
  readonly #waiting: Job[] = []
  #closed = false

  constructor(store: StoreFile, options: ThreadOptions = THREADS) {
    this.#store = store
    this.#options = options
  }

  measure(of: ToMeasure, ask: Ask, signal: AbortSignal): Promise<Uint8Array> {
    if (signal.aborted) return Promise.reject(signal.reason)
    if (this.#closed) return Promise.reject(new EngineFault('failed', 'The store is closed'))
    const { threads, queue } = this.#options
    const isFree = this.#lanes.length < threads || this.#lanes.some(({ job }) => job === null)
    if (!isFree && this.#waiting.length >= queue)
      return Promise.reject(new EngineFault('busy', 'Too many measurings wait'))
    return new Promise((resolve, reject) => {
      const left = () => this.#leave(job, signal.reason)
      const over =
        <T>(settle: (value: T) => void) =>
        (value: T) => {
          signal.removeEventListener('abort', left)
          settle(value)
        }
      const job: Job = { of, ask, resolve: over(resolve), reject: over(reject) }
      signal.addEventListener('abort', left, { once: true })
      this.#waiting.push(job)
      this.#next()
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    const lanes = this.#lanes.splice(0)
    for (const job of [...this.#waiting.splice(0), ...lanes.map((lane) => this.#freed(lane))])
      job?.reject(new EngineFault('failed', 'The store is closed'))
    await Promise.all(lanes.map(({ worker }) => worker.terminate()))
  }

  #next(): void {
    while (this.#waiting.length > 0) {
      const lane = this.#lanes.find(({ job }) => job === null) ?? this.#start()
      if (!lane) return
      const job = this.#waiting.shift()!
      lane.job = job
      lane.timer = setTimeout(
        () => this.#end(lane, new EngineFault('slow', 'Measuring takes too long')),
        this.#options.patience,
      )
      tell(lane, { measure: job.of })
    }
  }

  /** Another thread; null where there are as many as may be. */
  #start(): Lane | null {
    const { threads, memory, data, module } = this.#options
    if (this.#lanes.length >= threads) return null
    const worker = startThread(
      module ?? new URL('./measure-worker.ts', import.meta.url),
      { ...data, store: this.#store },
      { maxOldGenerationSizeMb: memory },
    )
    const lane: Lane = { worker, job: null, timer: null, isAsking: false }
    this.#lanes.push(lane)
    worker.on('message', (message: FromThread) => this.#heard(lane, message))
    worker.on('error', (error) => this.#end(lane, new EngineFault('failed', error.message)))
    worker.on('exit', () => this.#end(lane, new EngineFault('failed', 'A thread that measures ended')))
    // An idle thread keeps no process alive; whoever waits for one has a connection that does.
    worker.unref()
    return lane
  }

  #heard(lane: Lane, message: FromThread): void {
    if ('ask' in message) {
      this.#ask(lane, message.ask)
      return
    }
    const job = this.#freed(lane)
    if ('bytes' in message) job?.resolve(message.bytes)
    else
      job?.reject(
        message.isTooManyCodes ? new TooManyCodes(message.error) : new EngineFault('failed', message.error),
      )
    this.#next()
  }

  #ask(lane: Lane, statement: Statement): void {
    const { job } = lane
    // Of a thread that is being ended.
    if (!job) return
    lane.isAsking = true
    const hear = (columns: readonly Values[] | null) => {
      lane.isAsking = false
      tell(lane, { columns }, columns ? buffersOf(columns) : [])
    }
    job.ask(statement).then(hear, (error: Error) => {
      job.reject(error)
      hear(null)
    })
  }

  #leave(job: Job, reason: Error): void {
    const at = this.#waiting.indexOf(job)
    if (at >= 0) this.#waiting.splice(at, 1)
    job.reject(reason)
    const lane = this.#lanes.find((one) => one.job === job)
    if (lane && !lane.isAsking) this.#end(lane, reason)
  }

  /** Ends a thread, whatever it does; another takes its place when it is needed. */
  #end(lane: Lane, error: Error): void {
    const at = this.#lanes.indexOf(lane)
    if (at < 0) return
    this.#lanes.splice(at, 1)
    this.#freed(lane)?.reject(error)
    lane.worker.terminate()
    this.#next()
  }

  #freed(lane: Lane): Job | null {
    const { job, timer } = lane
    if (timer) clearTimeout(timer)
    lane.job = lane.timer = null
    return job
  }
}

function tell({ worker }: Lane, message: ToThread, transfer: ArrayBuffer[] = []): void {
  worker.postMessage(message, transfer)
}

/** What of columns is handed over without being copied: blocks that hold nothing else. */
function buffersOf(columns: readonly Values[]): ArrayBuffer[] {
  return columns.flatMap((column) =>
    'buffer' in column &&
    column.buffer instanceof ArrayBuffer &&
    column.byteLength === column.buffer.byteLength
      ? [column.buffer]
      : [],
  )
}
