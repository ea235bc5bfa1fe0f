import type { TableHandle } from '../core/answer.ts'
import type { Columns } from '../core/table/dataset.ts'
import { openTable } from '../core/table/handle.ts'
import type { Analysis, Progress } from './analyse.ts'
import type { FromService, MeasureRequest, Port, ToService } from './service.ts'

/** What happens to a request; nothing is called for one that was superseded or cancelled. */
export interface MeasureHandlers {
  onProgress?(key: string, progress: Progress): void
  onResult(key: string, analysis: Analysis): void
  onFailed?(key: string, words: string): void
  /** The service could not be started, and answers nothing; another client may be tried. */
  onBroken?(): void
  /** The service lives: it has said something. */
  onHeard?(): void
}

export interface MeasureClient {
  /**
   * Asks for all measures of what passes the filters. `key` names the state they are asked for; an earlier request is
   * dropped. A table that is not the one before is handed over first.
   */
  measure(key: string, table: TableHandle, request: Omit<MeasureRequest, 'positions'>): void
  /** Drops the request under way. */
  cancel(): void
  close(): void
}

/** Speaks with a service at the other end of a port. */
export function connectMeasures(port: Port, handlers: MeasureHandlers, close = () => {}): MeasureClient {
  let wanted: string | undefined
  let handed: Columns | undefined
  const tell = (message: ToService) => port.postMessage(message)
  port.onmessage = ({ data }) => {
    const message = data as FromService
    handlers.onHeard?.()
    if (message.key !== wanted) return
    if (message.type === 'progress') return handlers.onProgress?.(message.key, message.progress)
    wanted = undefined
    if (message.type === 'result') handlers.onResult(message.key, message.analysis)
    else handlers.onFailed?.(message.key, message.words)
  }
  return {
    measure(key, table, request) {
      const { columns, filtered } = openTable(table)
      if (columns !== handed) tell({ type: 'dataset', columns })
      handed = columns
      wanted = key
      tell({ type: 'measure', key, request: { ...request, positions: filtered } })
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
    worker.onerror = () => handlers.onBroken?.()
    return connectMeasures(worker as unknown as Port, handlers, () => worker.terminate())
  } catch {
    const { port1, port2 } = new MessageChannel()
    // Messages wait in the channel until the service sets its handler.
    import('./service.ts').then(
      ({ serveMeasures }) =>
        serveMeasures(port2 as unknown as Port, () => new Promise((resume) => setTimeout(resume, 0))),
      () => handlers.onBroken?.(),
    )
    return connectMeasures(port1 as unknown as Port, handlers, () => port1.close())
  }
}
