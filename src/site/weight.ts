import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** What each page may run of its own JavaScript before its map, bytes after gzip. Its parts come after it. */
export const BUDGETS = { 'index.html': 40_000, 'embed/index.html': 44_000 } as const

/** What a page runs beside its entry: what is not bundled is in no manifest. */
export const BESIDE_ENTRY = ['first.js'] as const

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
}

export interface Weight {
  /** Bytes after gzip. */
  readonly bytes: number
  readonly files: readonly string[]
}

/**
 * The scripts that a page loads at once: its entry and everything that it imports statically, each once. The map is a
 * dynamic import and not among them. `beside` names what else the page runs. Throws when the build has no such page.
 */
export function entryWeight(dist: string, page: string, beside: readonly string[] = []): Weight {
  const files = [...scriptsOf(dist, page), ...beside]
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0)
  return { bytes, files }
}

/** A chunk of a build and everything that it imports statically, as files of its folder, each once; `key` as in its manifest. */
export function scriptsOf(dist: string, key: string): string[] {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8')) as Record<
    string,
    Chunk
  >
  const keys = new Set<string>()
  const collect = (key: string): void => {
    const chunk = manifest[key]
    if (!chunk) throw new Error(`The build has no ${key}`)
    if (keys.has(key)) return
    keys.add(key)
    for (const imported of chunk.imports ?? []) collect(imported)
  }
  collect(key)
  return [...keys].map((key) => manifest[key]!.file).filter((file) => file.endsWith('.js'))
}
