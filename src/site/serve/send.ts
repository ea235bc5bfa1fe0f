import { read } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import type { Part } from './range.ts'

const CHUNK = 256 * 1024

const readInto = promisify(read)

/**
 * Sends a part of a file at the client's own speed and ends the answer; gives up when the client has gone. Throws where the
 * file has become shorter than was promised.
 */
export async function send(
  response: ServerResponse,
  descriptor: number,
  { first, last }: Part,
): Promise<void> {
  for (let at = first; at <= last; ) {
    const chunk = Buffer.allocUnsafe(Math.min(CHUNK, last - at + 1))
    const { bytesRead } = await readInto(descriptor, chunk, 0, chunk.length, at)
    if (bytesRead === 0) throw new Error('A file became shorter while it was sent')
    at += bytesRead
    if (!response.write(chunk.subarray(0, bytesRead))) await drained(response)
    if (response.destroyed) return
  }
  response.end()
}

/** Resolves when more can be written, or never again. */
function drained(response: ServerResponse): Promise<void> {
  if (response.destroyed) return Promise.resolve()
  return new Promise((resolve) => {
    const done = () => {
      response.off('drain', done).off('close', done)
      resolve()
    }
    response.on('drain', done).on('close', done)
  })
}
