import { existsSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { IncidentFeature } from '../../core/record/incident.ts'
import { POOL } from '../../engine/duckdb.ts'
import { storeOf } from '../../engine/fixtures/generated.ts'
import { Gate, type GateOptions } from '../../engine/gate.ts'
import { startServer } from '../serve.ts'
import { PATIENCE, type Patience } from './listen.ts'

export const BIG = 30_000_000
export const TEXT = 'A text that repeats itself. '.repeat(200)

/** So little that a test can wait for its end, and enough for an honest client on a busy machine. */
export const LITTLE_PATIENCE: Patience = { head: 4000, request: 5000, idle: 8000, next: 15_000 }

/** A small site with files of all sorts. */
export async function serveSmallSite(patience: Patience = PATIENCE) {
  const dir = mkdtempSync(join(tmpdir(), 'reachmap-site-'))
  mkdirSync(join(dir, 'data'))
  writeFileSync(join(dir, 'index.html'), 'page')
  writeFileSync(join(dir, 'ten.bin'), '0123456789')
  writeFileSync(join(dir, 'empty.bin'), '')
  writeFileSync(join(dir, 'big.bin'), Buffer.alloc(BIG, 'x'))
  writeFileSync(join(dir, 'data', 'text.json'), TEXT)
  writeFileSync(join(dir, 'data', 'text.json.br'), brotliCompressSync(TEXT))
  writeFileSync(join(dir, 'data', 'text.json.gz'), gzipSync(TEXT))
  const server = await startServer({ port: 0, dir, patience })
  return {
    dir,
    server,
    get: (path: string, headers: Record<string, string> = {}, method = 'GET') =>
      fetch(new URL(path, server.url), { headers, method }),
    dial: (allowHalfOpen = false) => connect({ port: server.port, host: '127.0.0.1', allowHalfOpen }),
    /** The site's files that this process holds open; none where the system does not tell, as only Linux does. */
    openFiles: () => openFiles(dir),
    async close() {
      await server.close()
      rmSync(dir, { recursive: true })
    },
  }
}

export type SmallSite = Awaited<ReturnType<typeof serveSmallSite>>

/** What a socket hears until it is closed, after something has been written to it. */
export function hear(socket: Socket, written: string): Promise<string> {
  return new Promise((resolve) => {
    let heard = ''
    socket.setEncoding('latin1').on('data', (text) => {
      heard += text
    })
    socket.on('error', () => {}).on('close', () => resolve(heard))
    socket.write(written, 'latin1')
  })
}

const DESCRIPTORS = '/proc/self/fd'

function openFiles(dir: string): string[] {
  if (!existsSync(DESCRIPTORS)) return []
  return readdirSync(DESCRIPTORS).flatMap((descriptor) => {
    try {
      const path = readlinkSync(join(DESCRIPTORS, descriptor))
      return path.startsWith(dir) ? [path.slice(dir.length)] : []
    } catch {
      return []
    }
  })
}

/** A site of one page with a store of made-up incidents behind its gate. */
export async function serveStore(
  features: readonly IncidentFeature[],
  options: GateOptions = {},
  base = '/',
) {
  const dir = mkdtempSync(join(tmpdir(), 'reachmap-stored-'))
  writeFileSync(join(dir, 'index.html'), 'page')
  const both = await storeOf(features)
  const gate = await Gate.open(both.folder, { pool: { ...POOL, workers: 1 }, ...options })
  const server = await startServer({ port: 0, dir, base, gate })
  return {
    ...{ dir, both, gate, server },
    async close() {
      await server.close()
      await gate.close()
      both.remove()
      rmSync(dir, { recursive: true })
    },
  }
}
