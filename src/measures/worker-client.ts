import type { Columns } from '../core/dataset.ts'
import type { Analysis, Progress } from './analyse.ts'
import type { FromService, MeasureRequest, Port, ToService } from './service.ts'

/** What happens to a request; nothing is called for one that was superseded or cancelled. */
export interface MeasureHandlers {
  onProgress?(key: string, progress: Progress): void
  onResult(key: string, analysis: Analysis): void
  onFailed?(key: string, words: string): void
}

export interface MeasureClient {
  /** Hands the dataset over, once; `admin1` gives the first-level area of an incident where it is coded. */
  setDataset(columns: Columns, admin1?: (index: number) => string | null): void
  /** Asks for all measures. `key` names the state they are asked for; an earlier request is dropped. */
  measure(key: string, request: MeasureRequest): void
  /** Drops the request under way. */
  cancel(): void
  close(): void
}

/** Speaks with a service at the other end of a port. */
export function connectMeasures(port: Port, handlers: MeasureHandlers, close = () => {}): MeasureClient {
  let wanted: string | undefined
  const tell = (message: ToService) => port.postMessage(message)
  port.onmessage = ({ data }) => {
    const message = data as FromService
    if (message.key !== wanted) return
    if (message.type === 'progress') return handlers.onProgress?.(message.key, message.progress)
    wanted = undefined
    if (message.type === 'result') handlers.onResult(message.key, message.analysis)
    else handlers.onFailed?.(message.key, message.words)
  }
  return {
    setDataset(columns, admin1 = () => null) {
      wanted = undefined
      tell({ type: 'dataset', columns, admin1: Array.from({ length: columns.count }, (_, i) => admin1(i)) })
    },
    measure(key, request) {
      wanted = key
      tell({ type: 'measure', key, request })
    },
    cancel() {
      wanted = undefined
      tell({ type: 'cancel' })
    },
    close() {
      wanted = undefined
      close()
    },
  }
}

/**
 * Starts the measures in a worker; where none may be started (a sandboxed frame, a page opened from disk) they run in
 * the page itself, step by step.
 */
export function startMeasures(handlers: MeasureHandlers): MeasureClient {
  try {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    return connectMeasures(worker as unknown as Port, handlers, () => worker.terminate())
  } catch {
    const { port1, port2 } = new MessageChannel()
    // Messages wait in the channel until the service sets its handler.
    void import('./service.ts').then(({ serveMeasures }) =>
      serveMeasures(port2 as unknown as Port, () => new Promise((resume) => setTimeout(resume, 0))),
    )
    return connectMeasures(port1 as unknown as Port, handlers, () => port1.close())
  }
}
