import { closeSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { type Address, readAddress } from './address.ts'
import { allowsRange, evaluate } from './conditions.ts'
import { acceptedEncodings, type Encoding } from './encodings.ts'
import { wantedRange } from './range.ts'
import { openRepresentation, pageOf, type Representation } from './representation.ts'
import { send } from './send.ts'

export interface Site {
  /** Folder of the built pages. */
  readonly dir: string
  /** Folder that stands in for `/data/`; the pages' own when left out. */
  readonly dataDir?: string | undefined
  /** Path that the pages were built for, with slashes at both ends. */
  readonly base: string
  /** Headers of every answer, by the path below the base, which begins with a slash. */
  readonly headersFor: (path: string) => Readonly<Record<string, string>>
}

const ALLOWED = 'GET, HEAD, OPTIONS'

/** Answers a request for a file of a site as RFC 9110 says. Never rejects: a fault is the one answer's own. */
export async function answer(request: IncomingMessage, response: ServerResponse, site: Site): Promise<void> {
  // A client may hang up while an earlier answer is on its way to it.
  if (request.socket.destroyed) return
  try {
    await answerAddress(request, response, site, readAddress(request.url ?? '', site.base))
  } catch (error) {
    fail(response, error as NodeJS.ErrnoException)
  }
}

async function answerAddress(
  request: IncomingMessage,
  response: ServerResponse,
  site: Site,
  address: Address | null,
): Promise<void> {
  const steps = address?.steps ?? []
  const path = `/${steps.join('/')}${address?.isFolder && steps.length > 0 ? '/' : ''}`
  for (const [name, value] of Object.entries(site.headersFor(path))) response.setHeader(name, value)
  const { method } = request
  if (method === 'OPTIONS')
    return void response.writeHead(204, { Allow: ALLOWED, 'Access-Control-Allow-Methods': 'GET, HEAD' }).end()
  if (method !== 'GET' && method !== 'HEAD')
    return say(response, 405, 'Nothing can be changed here.', { Allow: ALLOWED })
  if (!address) return notFound(response)
  const file = fileOf(site, address)
  const found = openRepresentation(file, encodingsFor(request))
  if (found === null) return notFound(response)
  if (found === 'folder') {
    if (address.isFolder) return notFound(response)
    const folder = [...steps.map(encodeURIComponent), ''].join('/')
    return say(response, 308, 'This is a folder.', { Location: `${site.base}${folder}${address.query}` })
  }
  try {
    await answerFile(request, response, found)
  } finally {
    closeSync(found.descriptor)
  }
}

function fileOf({ dir, dataDir }: Site, { steps, isFolder }: Address): string {
  const [first, ...rest] = steps
  const file = dataDir !== undefined && first === 'data' ? join(dataDir, ...rest) : join(dir, ...steps)
  return isFolder ? pageOf(file) : file
}

/** A part is one of the bytes as they are, which is what whoever asks for one counts in. */
function encodingsFor({ method, headers }: IncomingMessage): readonly Encoding[] {
  const accepted = acceptedEncodings(header(headers['accept-encoding']))
  const isPart = method === 'GET' && headers.range !== undefined
  return isPart && accepted.includes('identity') ? ['identity'] : accepted
}

async function answerFile(
  { method, headers }: IncomingMessage,
  response: ServerResponse,
  found: Representation,
): Promise<void> {
  const { descriptor, size, encoding, type, etag, modified } = found
  const now = Date.now()
  response.setHeader('Vary', 'Accept-Encoding')
  response.setHeader('ETag', etag)
  response.setHeader('Last-Modified', new Date(Math.min(modified, now)).toUTCString())
  const outcome = evaluate(headers, found, now)
  if (outcome === 'failed') return say(response, 412, 'This is not the version that was asked for.')
  if (outcome === 'not modified') return void response.writeHead(304).end()
  const asksPart = method === 'GET' && encoding === 'identity' && allowsRange(headers, found, now)
  const part = asksPart ? wantedRange(headers.range, size) : 'whole'
  response.setHeader('Accept-Ranges', 'bytes')
  if (part === 'unsatisfiable')
    return say(response, 416, `There are ${size} bytes here.`, { 'Content-Range': `bytes */${size}` })
  const { first, last } = part === 'whole' ? { first: 0, last: size - 1 } : part
  response.setHeader('Content-Type', type)
  response.setHeader('Content-Length', last - first + 1)
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
  if (part !== 'whole') response.setHeader('Content-Range', `bytes ${first}-${last}/${size}`)
  response.writeHead(part === 'whole' ? 200 : 206)
  if (method === 'HEAD') response.end()
  else await send(response, descriptor, { first, last })
}

function header(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(', ') : value
}

function notFound(response: ServerResponse): void {
  response.setHeader('Cache-Control', 'no-cache')
  say(response, 404, 'There is nothing at this address.')
}

/** An answer in words. */
function say(
  response: ServerResponse,
  status: number,
  words: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  const text = `${words}\n`
  response
    .writeHead(status, {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Length': Buffer.byteLength(text),
      ...headers,
    })
    .end(text)
}

function fail(response: ServerResponse, error: NodeJS.ErrnoException): void {
  // What was promised can't be kept any more: only a broken connection says so.
  if (response.headersSent) {
    response.destroy()
    return
  }
  for (const name of response.getHeaderNames()) response.removeHeader(name)
  response.setHeader('Cache-Control', 'no-store')
  if (error.code === 'EMFILE' || error.code === 'ENFILE') {
    say(response, 503, 'Too many files are open: try again.', { 'Retry-After': '1' })
  } else {
    process.stderr.write(`${error.message}.\n`)
    say(response, 500, 'The server made a mistake.')
  }
}
