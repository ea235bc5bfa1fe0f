import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

/** How long a client may take, milliseconds. */
export interface Patience {
  /** Until the head of a request is there. */
  readonly head: number
  /** Until all of a request is there. */
  readonly request: number
  /** While nothing moves, in either direction. */
  readonly idle: number
  /** Between two requests. */
  readonly next: number
}

export const PATIENCE: Patience = { head: 10_000, request: 20_000, idle: 30_000, next: 5_000 }

/** Clients at a time. Each has a socket and at most one file open; systems often allow a process 1,024 of both. */
const MOST_CLIENTS = 400

/** This machine by both its names. */
const LOOPBACK = ['127.0.0.1', '::1']

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown

export interface Listening {
  readonly port: number
  close(): Promise<void>
}

/** Where to listen: this machine only, under both its addresses, unless HOST names something else. */
export function hostsOf(host: string | undefined): readonly string[] {
  return !host || host === 'localhost' ? LOOPBACK : [host]
}

/**
 * Listens at each host under one port, 0 for any free one. Rejects with Node's error when the first can't be had, or
 * another one is taken; a machine without IPv6 has no second one.
 */
export async function listen(
  handler: Handler,
  port: number,
  hosts: readonly string[],
  patience: Patience,
): Promise<Listening> {
  for (let tries = 1; ; tries++) {
    const servers: Server[] = []
    const close = () => Promise.all(servers.map(shut)).then(() => {})
    try {
      for (const host of hosts) {
        const server = createOne(handler, patience)
        const taken = servers[0] ? portOf(servers[0]) : port
        if (await start(server, taken, host, servers.length > 0)) servers.push(server)
      }
      return { port: portOf(servers[0]!), close }
    } catch (error) {
      await close()
      // A port that is free under one address may be taken under the other.
      const again = port === 0 && (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
      if (!again || tries === 10) throw error
    }
  }
}

function createOne(handler: Handler, patience: Patience): Server {
  const turns = new WeakMap<Socket, Promise<void>>()
  const server = createServer(
    {
      headersTimeout: patience.head,
      requestTimeout: patience.request,
      keepAliveTimeout: patience.next,
      connectionsCheckingInterval: Math.min(1000, patience.head),
    },
    (request, response) => {
      // One after the other: a thousand requests in one breath would open a thousand files.
      const closed = new Promise<void>((resolve) => response.once('close', resolve))
      const turn = turns.get(request.socket)
      turns.set(request.socket, closed)
      if (turn) turn.then(() => handler(request, response))
      else handler(request, response)
    },
  )
  server.timeout = patience.idle
  server.maxConnections = MOST_CLIENTS
  return server
}

/** Whether the address is there to listen at; a further one may be missing. */
function start(server: Server, port: number, host: string, mayBeMissing: boolean): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.on('error', (error: NodeJS.ErrnoException) => {
      const missing = error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT'
      if (missing && mayBeMissing) resolve(false)
      else reject(error)
    })
    server.listen({ port, host }, () => resolve(true))
  })
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}

function shut(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
