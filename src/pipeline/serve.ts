import { existsSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import sirv from 'sirv'
import { projectFile } from './data-files.ts'

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
]
/** The page is shown in no frame but the site's own; the embed in any, sandboxed or not. */
const PAGE_POLICY = [...POLICY, "worker-src 'self'", "frame-src 'self'", "frame-ancestors 'self'"].join('; ')
const EMBED_POLICY = [...POLICY, "worker-src 'self' blob: data:", 'frame-ancestors *'].join('; ')

export interface ServerOptions {
  /** 0 takes any free port. */
  readonly port: number
  /** Folder of the built pages. */
  readonly dir: string
  /** Folder that stands in for `/data/`; the pages' own when left out. */
  readonly dataDir?: string | undefined
  /** Path that the pages were built for, with slashes at both ends; `/` when left out. */
  readonly base?: string | undefined
}

export interface RunningServer {
  readonly port: number
  /** Address with a slash at the end. */
  readonly url: string
  close(): Promise<void>
}

/** Serves built pages until closed. Rejects with a sentence for people when there is nothing to serve or the port is taken. */
export async function startServer({ port, dir, dataDir, base = '/' }: ServerOptions): Promise<RunningServer> {
  if (!existsSync(join(dir, 'index.html')))
    throw new Error(`There are no pages in ${dir}: run npm run build first`)
  const pages = sirv(dir, { etag: true, setHeaders: nameType })
  // Looked up anew on each request: benches exchange the data under a running server.
  const data =
    dataDir === undefined ? undefined : sirv(dataDir, { etag: true, dev: true, setHeaders: nameType })
  const server = createServer((request, response) => {
    if (!request.url?.startsWith(base)) return notFound(response)
    request.url = request.url.slice(base.length - 1)
    answer(request, response, pages, data)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new Error(whyNot(error, port))))
    server.listen(port, resolve)
  })
  const { port: taken } = server.address() as AddressInfo
  return {
    port: taken,
    url: `http://localhost:${taken}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

type Handler = ReturnType<typeof sirv>

function answer(request: IncomingMessage, response: ServerResponse, pages: Handler, data?: Handler): void {
  const path = (request.url ?? '/').split('?')[0]!
  for (const [name, value] of Object.entries(headersFor(path))) response.setHeader(name, value)
  if (request.method === 'OPTIONS') {
    response
      .writeHead(204, { Allow: 'GET, HEAD, OPTIONS', 'Access-Control-Allow-Methods': 'GET, HEAD' })
      .end()
  } else if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD, OPTIONS' }).end()
  } else if (data && path.startsWith('/data/')) {
    request.url = request.url!.slice('/data'.length)
    data(request, response, () => notFound(response))
  } else {
    pages(request, response, () => notFound(response))
  }
}

/** Headers by path. Everything may be read from any origin: a sandboxed frame has none of its own. */
function headersFor(path: string): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': /^\/embed(?:\/|$)/.test(path) ? EMBED_POLICY : PAGE_POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Headers': 'Range',
    'Access-Control-Expose-Headers': 'Content-Length, Content-Range, ETag',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Cache-Control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  }
}

/** sirv leaves the type of what it does not know empty. */
function nameType(response: ServerResponse, path: string): void {
  if (/\.(?:bin|pmtiles)$/.test(path)) response.setHeader('Content-Type', 'application/octet-stream')
}

function notFound(response: ServerResponse): void {
  response.setHeader('Cache-Control', 'no-cache')
  response
    .writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' })
    .end('There is nothing at this address.\n')
}

function whyNot(error: NodeJS.ErrnoException, port: number): string {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} is taken: choose another one, such as PORT=${port + 1} npm start`
  if (error.code === 'EACCES')
    return `Port ${port} needs rights that this user does not have: choose one above 1023`
  return `Port ${port} can't be used (${error.message})`
}

/** The port that PORT asks for, 4173 when it is not set. Throws for what is no port. */
export function portOf(text: string | undefined): number {
  const port = Number(text || 4173)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PORT is ${text}, not a number from 0 to 65535`)
  return port
}

if (process.argv[1] === import.meta.filename) {
  try {
    const { PORT, DATA_DIR, BASE_PATH } = process.env
    const { url } = await startServer({
      port: portOf(PORT),
      dir: projectFile('dist'),
      dataDir: DATA_DIR,
      base: BASE_PATH,
    })
    process.stdout.write(`Reachmap stands at ${url}\n`)
  } catch (error) {
    process.stderr.write(`${(error as Error).message}.\n`)
    process.exitCode = 1
  }
}
