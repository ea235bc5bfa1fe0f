import { StoreFault } from '../../../core/stored/store-trouble.ts'
import { TooFine } from '../store-client.ts'
import type { FromTab, Port, TabAnswer, TabQuestion, ToTab } from './tab-service.ts'

/** The page's end of a worker, as much of it as is needed. */
export interface WorkerPort extends Port {
  onerror: ((event: never) => void) | null
  onmessageerror: ((event: never) => void) | null
  terminate(): void
}

interface Waiting {
  resolve(answer: never): void
  reject(reason: unknown): void
}

/**
 * Asks whoever holds the numbers at the other end of a port. Answers reject with StoreFault or TooFine, and with the signal's reason where nobody
 * waits any more; once the other end is gone, every one of them.
 */
export class TabLine {
  readonly #port: WorkerPort
  readonly #waiting = new Map<number, Waiting>()
  #turn = 0
  #isGone = false
  /** Hears that the other end failed, and not that it was ended from here. */
  onGone: () => void = () => {}

  constructor(port: WorkerPort) {
    this.#port = port
    port.onmessage = ({ data }) => this.#hear(data as FromTab)
    const fail = () => {
      this.close()
      this.onGone()
    }
    port.onerror = fail
    port.onmessageerror = fail
  }

  /** Whether nothing is answered any more. */
  get isGone(): boolean {
    return this.#isGone
  }

  ask<Q extends TabQuestion>(
    question: Q,
    signal: AbortSignal,
    transfer: ArrayBuffer[] = [],
  ): Promise<TabAnswer<Q>> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted()
      if (this.#isGone) throw gone()
      const turn = ++this.#turn
      const tell = (message: ToTab, given: ArrayBuffer[] = []) => this.#port.postMessage(message, given)
      const leave = () => {
        this.#waiting.get(turn)?.reject(signal.reason)
        tell({ type: 'drop', turn })
      }
      const settled =
        <T>(settle: (value: T) => void) =>
        (value: T) => {
          this.#waiting.delete(turn)
          signal.removeEventListener('abort', leave)
          settle(value)
        }
      tell({ type: 'ask', turn, question }, transfer)
      this.#waiting.set(turn, { resolve: settled(resolve), reject: settled(reject) })
      signal.addEventListener('abort', leave)
    })
  }

  /** Ends the other end, and with it frees what it holds. */
  close(): void {
    this.#isGone = true
    this.#port.terminate()
    for (const { reject } of [...this.#waiting.values()]) reject(gone())
  }

  #hear(message: FromTab): void {
    const waiting = this.#waiting.get(message.turn)
    if (message.type === 'answer') waiting?.resolve(message.answer as never)
    else if (message.type === 'too-fine') waiting?.reject(new TooFine(message.unit))
    else waiting?.reject(new StoreFault(message.trouble))
  }
}

const gone = () => new StoreFault({ code: 'part' })

/** Starts a worker that holds numbers. Where none may be started it is as one that is gone: in the page itself so many would stop everything. */
export function startTab(): TabLine {
  try {
    const worker = new Worker(new URL('./numbers-worker.ts', import.meta.url), { type: 'module' })
    return new TabLine(worker as unknown as WorkerPort)
  } catch {
    const line = new TabLine({
      ...{ postMessage() {}, terminate() {} },
      ...{ onmessage: null, onerror: null, onmessageerror: null },
    })
    line.close()
    return line
  }
}
