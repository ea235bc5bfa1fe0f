import { parentPort, workerData } from 'node:worker_threads'
import type { Values } from './engine.ts'
import type { Ask } from './measure.ts'
import { measuresJson, type ToMeasure } from './measurer.ts'
import { type Statement, TooManyCodes } from './sql.ts'
import type { StoreFile } from './store-file.ts'

/** What a thread that measures is told, one measuring after the other, and what it says. */
export type ToThread =
  | { readonly measure: ToMeasure }
  | { readonly columns: readonly Values[] }
  /** What was asked for does not come. */
  | { readonly columns: null }
export type FromThread =
  | { readonly ask: Statement }
  | { readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly error: string; readonly isTooManyCodes: boolean }

const port = parentPort!
const { store } = workerData as { readonly store: StoreFile }
let hear: ((columns: readonly Values[] | null) => void) | null = null

port.on('message', (message: ToThread) => {
  if ('columns' in message) hear?.(message.columns)
  else measure(message.measure)
})

/** One statement at a time: the engine belongs to the thread that is asked. */
const ask: Ask = (statement) =>
  new Promise((resolve, reject) => {
    hear = (columns) => (columns ? resolve(columns) : reject(new Error('No answer')))
    say({ ask: statement })
  })

async function measure(of: ToMeasure): Promise<void> {
  try {
    const bytes = await measuresJson(store, of, ask)
    say({ bytes }, [bytes.buffer])
  } catch (error) {
    say({ error: (error as Error).message, isTooManyCodes: error instanceof TooManyCodes })
  }
}

function say(message: FromThread, transfer: ArrayBuffer[] = []): void {
  port.postMessage(message, transfer)
}
