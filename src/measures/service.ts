import type { Columns } from '../core/table/dataset.ts'
import { type Analysis, analyse, type Progress } from './analyse.ts'
import { tableFromColumns } from './table.ts'
import type { MeasureInput, MeasureOptions, MeasureTable } from './types.ts'

/** One end of a channel, as a worker, a message port and their tests have it. */
export interface Port {
  postMessage(message: unknown): void
  onmessage: ((event: { data: unknown }) => void) | null
}

/** What is to be measured of the dataset that was handed over last. */
export type MeasureRequest = Omit<MeasureInput, 'table'> & { readonly options: MeasureOptions }

/** To the service. A new dataset, request or cancel ends what is under way. */
export type ToService =
  | { readonly type: 'dataset'; readonly columns: Columns }
  | { readonly type: 'measure'; readonly key: string; readonly request: MeasureRequest }
  | { readonly type: 'cancel' }

/** From the service; `key` is the one of the request. */
export type FromService =
  | { readonly type: 'progress'; readonly key: string; readonly progress: Progress }
  | { readonly type: 'result'; readonly key: string; readonly analysis: Analysis }
  | { readonly type: 'failed'; readonly key: string; readonly words: string }

/**
 * Measures what a port asks for. Between two steps it waits for `pause`, so that a newer request or a cancel is
 * heard; a request that was superseded or cancelled is never answered.
 */
export function serveMeasures(port: Port, pause: () => Promise<void>): void {
  const answer = (message: FromService) => port.postMessage(message)
  let table: MeasureTable | undefined
  let current = 0
  port.onmessage = ({ data }) => {
    const message = data as ToService
    const turn = ++current
    if (message.type === 'dataset') {
      table = tableFromColumns(message.columns)
    } else if (message.type === 'measure') {
      run(message.key, message.request, () => turn === current).catch((error: unknown) => {
        answer({ type: 'failed', key: message.key, words: String(error) })
      })
    }
  }
  const run = async (key: string, { options, ...request }: MeasureRequest, isCurrent: () => boolean) => {
    if (!table) throw new Error('there is no dataset to measure')
    const steps = analyse({ table, ...request }, options)
    for (;;) {
      await pause()
      if (!isCurrent()) return
      const step = steps.next()
      if (step.done) return answer({ type: 'result', key, analysis: step.value })
      answer({ type: 'progress', key, progress: step.value })
    }
  }
}
