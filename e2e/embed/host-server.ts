import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'

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
      const text = textOf(name, embed)
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

/** Writes the host pages into a folder, to be opened from disk. */
export function writeHosts(embed: string): HostServer {
  const folder = mkdtempSync(join(tmpdir(), 'reachmap-hosts-'))
  for (const name of readdirSync(PAGES)) writeFileSync(join(folder, name), textOf(name, embed))
  writeFileSync(join(folder, DECK), deckOf(embed))
  mkdirSync(join(folder, 'reveal.js', 'dist'), { recursive: true })
  for (const name of REVEAL_FILES) copyFileSync(join(REVEAL, name), join(folder, 'reveal.js', 'dist', name))
  return { url: `${pathToFileURL(folder)}/`, close: async () => rmSync(folder, { recursive: true }) }
}

/** The deck of slides in the guide, as it stands there. */
const DECK = 'slides.html'
const GUIDE = join(import.meta.dirname, '..', '..', 'docs', 'slides.md')
/** reveal.js as its package has it. */
const REVEAL = join(import.meta.dirname, '..', '..', 'node_modules', 'reveal.js', 'dist')
const REVEAL_FILES = ['reveal.js', 'reveal.css']

function deckOf(embed: string): string {
  const [, deck] = /```html\n([\s\S]*?)```/.exec(readFileSync(GUIDE, 'utf8')) ?? []
  return deck!.replaceAll('https://example.org/maps/', embed)
}

function textOf(name: string, embed: string): string {
  if (name === DECK) return deckOf(embed)
  if (REVEAL_FILES.includes(name)) return readFileSync(join(REVEAL, name), 'utf8')
  return readFileSync(join(PAGES, name), 'utf8').replaceAll('{{embed}}', embed)
}
