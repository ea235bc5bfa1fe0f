import { parentPort, workerData } from 'node:worker_threads'
import { type Limits, openLocked } from './duckdb-locked.ts'
import type { Found, Values } from './engine.ts'
import type { Connection } from './missing.ts'
import type { ColumnType, Statement } from './sql.ts'

/** What a worker is told and what it says. */
export type ToWorker = { readonly run: Statement; readonly id: number } | { readonly abort: number }
export type FromWorker =
  | { readonly ready: true }
  | { readonly id: number; readonly found: Found }
  | { readonly id: number | null; readonly error: string }

const ARRAYS = { u32: Uint32Array, i32: Int32Array, f64: Float64Array, f32: Float32Array } as const

const port = parentPort!
const { path, limits } = workerData as { readonly path: string; readonly limits: Limits }
let running: number | null = null

try {
  const connection = await openLocked(path, limits)
  port.on('message', (message: ToWorker) => {
    if ('abort' in message) {
      if (message.abort === running) connection.interrupt()
    } else answer(connection, message.id, message.run)
  })
  say({ ready: true })
} catch (error) {
  say({ id: null, error: (error as Error).message })
}

async function answer(connection: Connection, id: number, statement: Statement): Promise<void> {
  running = id
  try {
    const from = performance.now()
    const columns = await read(connection, statement)
    const buffers = columns.flatMap((column) => ('buffer' in column ? [column.buffer as ArrayBuffer] : []))
    say({ id, found: { columns, took: performance.now() - from } }, buffers)
  } catch (error) {
    say({ id, error: (error as Error).message })
  } finally {
    running = null
  }
}

/** All rows of a statement, column by column. */
async function read(connection: Connection, { sql, shape }: Statement): Promise<Values[]> {
  const result = await connection.run(sql)
  const columns = shape.map((type) => arrayOf(type, result.rowCount))
  let at = 0
  for (;;) {
    const chunk = await result.fetchChunk()
    if (!chunk || chunk.rowCount === 0) return columns
    for (const [k, column] of columns.entries()) {
      const vector = chunk.getColumnVector(k)
      for (let row = 0; row < chunk.rowCount; row++)
        (column as { [at: number]: unknown })[at + row] = vector.getItem(row)
    }
    at += chunk.rowCount
  }
}

function arrayOf(type: ColumnType, rows: number) {
  return type === 'text' ? new Array<string>(rows) : new ARRAYS[type](rows)
}

function say(message: FromWorker, transfer: ArrayBuffer[] = []): void {
  port.postMessage(message, transfer)
}
