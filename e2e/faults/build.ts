import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What Vite writes about a file of the build, by the name of its source. */
interface Built {
  readonly file: string
  readonly isEntry?: boolean
  readonly isDynamicEntry?: boolean
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
  readonly css?: readonly string[]
  readonly assets?: readonly string[]
}

/** Which lazily loaded parts of a page need a file of the build. Parts are named by their sources, as the manifest has them. */
export interface Build {
  /** Every lazily loaded part, with the file that it begins with. */
  readonly parts: ReadonlyMap<string, string>
  /** Parts that load a file themselves; undefined for a file that no lazily loaded part has to itself. */
  neededBy(file: string): ReadonlySet<string> | undefined
  /** Whether a file is of the build's scripts and styles at all. */
  isBuilt(file: string): boolean
  /** Whether only this page starts with a file. */
  isOf(page: string, file: string): boolean
  /** Those, and whatever is opened from them. */
  hiddenBy(file: string): ReadonlySet<string> | undefined
}

/** Reads the manifest of a build; without one there are no parts. */
export function readBuild(dist: string): Build {
  const manifest = join(dist, '.vite', 'manifest.json')
  const built: Record<string, Built> = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')) : {}
  const names = Object.keys(built)

  const withImports = (name: string, found = new Set<string>()): Set<string> => {
    if (found.has(name)) return found
    found.add(name)
    for (const other of built[name]!.imports ?? []) withImports(other, found)
    return found
  }
  const atStart = new Set(
    names.filter((name) => built[name]!.isEntry).flatMap((name) => [...withImports(name)]),
  )
  const filesOf = (name: string) => {
    const { file, css = [], assets = [] } = built[name]!
    return [file, ...css, ...assets]
  }
  const started = new Set([...atStart].flatMap(filesOf))
  const reached = (part: string, found = new Set<string>()): Set<string> => {
    if (found.has(part)) return found
    found.add(part)
    for (const name of withImports(part)) {
      if (!atStart.has(name)) for (const next of built[name]!.dynamicImports ?? []) reached(next, found)
    }
    return found
  }

  const parts = names.filter((name) => built[name]!.isDynamicEntry)
  const needed = new Map<string, Set<string>>()
  const hidden = new Map<string, Set<string>>()
  for (const part of parts) {
    const beyond = reached(part)
    for (const file of new Set([...withImports(part)].flatMap(filesOf))) {
      if (started.has(file)) continue
      add(needed, file, [part])
      add(hidden, file, beyond)
    }
  }
  const startOf = (entry: string) => new Set([...withImports(entry)].flatMap(filesOf))
  const entries = names.filter((name) => built[name]!.isEntry)
  const all = new Set(names.flatMap(filesOf))
  return {
    isBuilt: (file) => all.has(file),
    isOf: (page, file) =>
      !needed.has(file) && entries.every((entry) => startOf(entry).has(file) === (entry === page)),
    parts: new Map(parts.map((name) => [name, built[name]!.file])),
    neededBy: (file) => needed.get(file),
    hiddenBy: (file) => hidden.get(file),
  }
}

function add(to: Map<string, Set<string>>, key: string, values: Iterable<string>): void {
  const set = to.get(key) ?? new Set()
  for (const value of values) set.add(value)
  to.set(key, set)
}
