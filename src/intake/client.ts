import type { FromReader, Port, ToReader } from './service.ts'

/** A reader of one file after the other, beside the page. */
export interface FileReading {
  ask(message: ToReader): void
  /** Ends at once whatever it does; it answers nothing more. */
  close(): void
}

/**
 * Starts a reader in a worker; where none may be started (a sandboxed frame, a page opened from disk) it reads in the page itself.
 * `broken` is told where its code can't be had.
 */
export function startReading(
  hear: (message: FromReader) => void,
  broken: (reason: string) => void,
): FileReading {
  try {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    worker.onerror = (event) => broken(event.message ?? '')
    return over(worker as unknown as Port, hear, () => worker.terminate())
  } catch {
    const { port1, port2 } = new MessageChannel()
    // Messages wait in the channel until the service sets its handler.
    import('./service.ts').then(
      ({ serveReading }) => serveReading(port2 as unknown as Port),
      (error: unknown) => broken(String(error)),
    )
    return over(port1 as unknown as Port, hear, () => port1.close())
  }
}

function over(port: Port, hear: (message: FromReader) => void, end: () => void): FileReading {
  let isClosed = false
  port.onmessage = ({ data }) => {
    if (!isClosed) hear(data as FromReader)
  }
  return {
    ask: (message) => port.postMessage(message),
    close() {
      isClosed = true
      end()
    },
  }
}
