import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, join } from 'node:path'

const PAGES = join(import.meta.dirname, 'hosts')

/** Policies that some host pages are sent with; `EMBED` is where the embeds come from. */
const POLICIES: Readonly<Record<string, string>> = {
  'strict.html':
    "default-src 'none'; script-src 'self' EMBED; style-src 'self'; frame-src EMBED; require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'; form-action 'none'",
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
}

export interface HostServer {
  /** Address with a slash at the end. */
  readonly url: string
  close(): Promise<void>
}

/** Serves the host pages, in which `{{embed}}` stands for the address of the site whose maps they show. */
export async function startHosts(embed: string, port = 0): Promise<HostServer> {
  const server = createServer((request, response) => {
    const name = basename(new URL(request.url ?? '/', 'http://host').pathname) || 'article.html'
    try {
      const text = readFileSync(join(PAGES, name), 'utf8').replaceAll('{{embed}}', embed)
      const policy = POLICIES[name]
      if (policy)
        response.setHeader('Content-Security-Policy', policy.replaceAll('EMBED', new URL(embed).origin))
      response.setHeader('Content-Type', TYPES[name.split('.').at(-1)!] ?? 'text/plain').end(text)
    } catch {
      response.writeHead(404).end('No such page')
    }
  })
  await new Promise<void>((resolve) => server.listen(port, resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
