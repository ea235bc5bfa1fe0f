import type { Statement } from './sql.ts'

/** A column of an answer, by its type in the statement. */
export type Values = Uint32Array | Int32Array | Float64Array | Float32Array | readonly string[]

/** What an engine says to a statement. */
export interface Found {
  /** One for each column, in their order, all of the same length. */
  readonly columns: readonly Values[]
  /** Milliseconds that the engine itself took. */
  readonly took: number
}

/** Whatever answers statements about the table `incidents`. */
export interface Engine {
  /** Rejects with EngineFault, or with an AbortError when the signal says that nobody waits any more. */
  run(statement: Statement, signal?: AbortSignal): Promise<Found>
  close(): Promise<void>
}

/** Why there is no answer. */
export type FaultOfEngine =
  /** As many wait as may. */
  | 'busy'
  /** It took longer than an answer may. */
  | 'slow'
  /** It is gone, or its file is damaged. */
  | 'failed'

export class EngineFault extends Error {
  readonly fault: FaultOfEngine

  constructor(fault: FaultOfEngine, message: string) {
    super(message)
    this.fault = fault
  }
}
