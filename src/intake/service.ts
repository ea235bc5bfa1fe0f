import type { ReadingReport } from '../core/record/fault.ts'
import type { ProfileName, Refusal } from '../core/record/own-data.ts'
import { storedFeature } from '../core/table/stored-features.ts'
import type { ReadChoice } from './containers/container.ts'
import type { ImportMap } from './mapping.ts'
import { type Inspected, NothingLeft, type OpenTable, readTable } from './open-data.ts'
import type { OpenedData } from './opened-data.ts'
import type { OwnWords } from './own-file.ts'
import { Refused } from './raw-table.ts'

/** One end of a channel, as a worker and a message port have it. */
export interface Port {
  postMessage(message: unknown, transfer?: readonly ArrayBufferLike[]): void
  onmessage: ((event: { data: unknown }) => void) | null
}

/** To the reader. Its answers come in the order of what it is asked. */
export type ToReader =
  | { readonly type: 'read'; readonly file: Blob; readonly name: string; readonly choice: ReadChoice }
  | { readonly type: 'inspect'; readonly as: ProfileName | null }
  | { readonly type: 'look'; readonly map: ImportMap }
  /** `join`: what it becomes one dataset with. */
  | {
      readonly type: 'open'
      readonly map: ImportMap
      readonly words: OwnWords
      readonly join?: SentDataset | undefined
    }

/** A dataset as it goes from one thread to another: arrays, and no object for any incident. */
export type SentDataset = Omit<OpenedData, 'feature'>

/** From the reader. */
export type FromReader =
  | { readonly type: 'progress'; readonly part: number }
  | { readonly type: 'inspected'; readonly inspected: Inspected }
  /** `file`: the one that holds what was joined. */
  | { readonly type: 'opened'; readonly dataset: SentDataset; readonly file?: Blob | undefined }
  | { readonly type: 'refused'; readonly refusal: Refusal }
  | { readonly type: 'nothing-left'; readonly report: ReadingReport }
  | { readonly type: 'failed'; readonly reason: string }

/** Reads files for whoever is at the other end: one at a time, kept until the next. */
export function serveReading(port: Port): void {
  let table: OpenTable | null = null
  const tell = (message: FromReader, transfer?: readonly ArrayBufferLike[]) =>
    port.postMessage(message, transfer)
  const progress = (part: number) => tell({ type: 'progress', part })

  async function answer(message: ToReader) {
    if (message.type === 'read') {
      const bytes = new Uint8Array(await message.file.arrayBuffer())
      table = await readTable({ name: message.name, bytes }, message.choice, progress)
      return tell({ type: 'inspected', inspected: table.inspect() })
    }
    if (!table) return
    if (message.type === 'inspect') return tell({ type: 'inspected', inspected: table.inspect(message.as) })
    if (message.type === 'look') return tell({ type: 'inspected', inspected: table.look(message.map) })
    const opened = table.open(message.map, message.words, progress)
    if (!message.join) return hand(opened)
    const { collectionParts, joined } = await import('./joined.ts')
    const both = joined(heldOf(message.join), opened, message.words)
    hand(both, new Blob([...collectionParts(both, message.words)]))
  }

  function hand({ info, columns, extras, stored }: OpenedData, file?: Blob) {
    const dataset = { info, columns, extras, stored }
    tell({ type: 'opened', dataset, file }, [...buffersOf(dataset)])
  }

  let last: Promise<unknown> = Promise.resolve()
  port.onmessage = ({ data }) => {
    last = last.then(() => answer(data as ToReader)).catch((error: unknown) => tell(saidOf(error)))
  }
}

function saidOf(error: unknown): FromReader {
  if (error instanceof Refused) return { type: 'refused', refusal: error.refusal }
  if (error instanceof NothingLeft) return { type: 'nothing-left', report: error.report }
  return { type: 'failed', reason: String((error as Error)?.message ?? error) }
}

/** A dataset as it was sent, with its features. */
export function heldOf(sent: SentDataset): OpenedData {
  return { ...sent, feature: (i) => storedFeature(sent.columns, sent.stored, i) }
}

/** The memory of arrays, which is handed over and not copied. Each once: columns may share one. */
function buffersOf(value: unknown, found: Set<ArrayBufferLike> = new Set()): Set<ArrayBufferLike> {
  if (ArrayBuffer.isView(value)) found.add(value.buffer)
  else if (Array.isArray(value)) {
    if (typeof value[0] === 'object') for (const one of value) buffersOf(one, found)
  } else if (typeof value === 'object' && value !== null)
    for (const one of Object.values(value)) buffersOf(one, found)
  return found
}
