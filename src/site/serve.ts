import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type ServerAccess, wrongAddress } from '../engine/clickhouse-http.ts'
import { Gate } from '../engine/gate.ts'
import { projectFile } from '../pipeline/data-files.ts'
import { headerPolicy } from './policy.ts'
import { answer, type Site } from './serve/answer.ts'
import { hostsOf, type Listening, listen, PATIENCE, type Patience } from './serve/listen.ts'

export interface ServerOptions extends Partial<Omit<Site, 'dir'>> {
  readonly dir: string
  /** 0 takes any free port. */
  readonly port: number
  /** Address to listen at; this machine only when left out. */
  readonly host?: string | undefined
  readonly patience?: Patience
  /** Answers what stands below `v1/`, where there is a store. */
  readonly gate?: Gate | undefined
}

export interface RunningServer extends Listening {
  /** Address with a slash at the end. */
  readonly url: string
}

/** Serves built pages until closed. Rejects with a sentence for people when there is nothing to serve or no place to do it at. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { port, dir, dataDir, host, patience = PATIENCE, headersFor = headersOf, gate } = options
  const base = options.base || '/'
  if (!existsSync(join(dir, 'index.html')))
    throw new Error(`There are no pages in ${dir}: run npm run build first`)
  const site = { dir, dataDir, base, headersFor }
  const listening = await listen(
    (request, response) => {
      const target = gate && belowGate(request.url ?? '', base)
      return target
        ? gate.answer(request, response, target.path, target.query)
        : answer(request, response, site)
    },
    port,
    hostsOf(host),
    patience,
  ).catch((error: NodeJS.ErrnoException) => {
    throw new Error(whyNot(error, port, host))
  })
  return { ...listening, url: `http://${nameOf(host)}:${listening.port}${base}` }
}

/** What a request asks a store for; null where it is for a file of the site. */
function belowGate(target: string, base: string): { readonly path: string; readonly query: string } | null {
  const [, path, query] = /^(?:https?:\/\/[^/?#]*)?([^?#]*)(\??[^#]*)/i.exec(target)!
  const root = `${base}v1/`
  return path!.startsWith(root) ? { path: path!.slice(root.length), query: query! } : null
}

/** Headers by path. Everything may be read from any origin: a sandboxed frame has none of its own. */
function headersOf(path: string): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': headerPolicy(/^\/embed(?:\/|$)/.test(path) ? 'embed' : 'explorer'),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Headers': 'Range',
    'Access-Control-Expose-Headers': 'Content-Length, Content-Range, ETag',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Cache-Control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  }
}

/** How a browser on this machine names a host that is listened at. */
function nameOf(host: string | undefined): string {
  if (!host || ANYWHERE.includes(host)) return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

/** Every address of this machine. */
const ANYWHERE = ['0.0.0.0', '::']

function whyNot(error: NodeJS.ErrnoException, port: number, host: string | undefined): string {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} is taken: choose another one, such as PORT=${port + 1} npm start`
  if (error.code === 'EACCES')
    return `Port ${port} needs rights that this user does not have: choose one above 1023`
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return `HOST is ${host}, which is no address of this machine`
  return `Port ${port} can't be used (${error.message})`
}

/** The port that PORT asks for, 4173 when it is not set. Throws for what is no port. */
export function portOf(text: string | undefined): number {
  const port = Number(text || 4173)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PORT is ${text}, not a number from 0 to 65535`)
  return port
}

/** Who can see what is listened at. */
export function reachOf(host: string | undefined): string {
  if (!host || /^(?:localhost|127\..*|::1)$/.test(host))
    return 'for this machine only (HOST=:: opens it to others)'
  return ANYWHERE.includes(host) ? 'for whoever can reach this machine' : `for whoever can reach ${host}`
}

/** Who is asked for a store that stands in a cluster; undefined where the environment names nobody. Throws for a wrong address. */
export function clusterOf({
  ENGINE_URL: url,
  ENGINE_USER: user = 'default',
  ENGINE_PASSWORD: password = '',
}: Readonly<Record<string, string | undefined>>): ServerAccess | undefined {
  if (!url) return undefined
  const wrong = wrongAddress(url)
  if (wrong) throw new Error(`ENGINE_URL ${wrong}`)
  return { url, user, password }
}

if (process.argv[1] === import.meta.filename) {
  let gate: Gate | undefined
  try {
    const { PORT, HOST, DATA_DIR, BASE_PATH, STORE, ALLOW_ORIGIN } = process.env
    const cluster = clusterOf(process.env)
    gate = STORE ? await Gate.open(STORE, { allowOrigin: ALLOW_ORIGIN, cluster }) : undefined
    const { url } = await startServer({
      port: portOf(PORT),
      host: HOST,
      dir: projectFile('dist'),
      dataDir: DATA_DIR,
      base: BASE_PATH,
      gate,
    })
    process.stdout.write(`Reachmap stands at ${url}, ${reachOf(HOST)}\n`)
    if (gate)
      process.stdout.write(
        `${url}store/ plays the ${gate.store.count} incidents of ${STORE}, ${url}v1/ answers from them\n`,
      )
  } catch (error) {
    process.stderr.write(`${(error as Error).message}.\n`)
    process.exitCode = 1
    await gate?.close()
  }
}
