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

/**
 * Groups files of a build that can fail in one visit without hiding each other: no part of the page needs two of them, and none
 * is only reached through the part of another. What a page needs to start, and what is no part of the build's scripts, stays alone.
 */
export function together(dist: string, files: readonly string[]): string[][] {
  const needs = partsOf(dist)
  const groups: { readonly files: string[]; readonly parts: Set<string> }[] = []
  for (const file of files) {
    const parts = needs(file)
    const group = parts && groups.find((other) => other.parts.size > 0 && apart(other.parts, parts))
    if (!group) groups.push({ files: [file], parts: new Set(parts) })
    else {
      group.files.push(file)
      for (const part of parts) group.parts.add(part)
    }
  }
  return groups.map((group) => group.files)
}

const apart = (some: ReadonlySet<string>, others: ReadonlySet<string>) =>
  [...others].every((part) => !some.has(part))

/** The parts that a page can't show when a file fails; undefined for a file that no lazily loaded part has to itself. */
function partsOf(dist: string): (file: string) => ReadonlySet<string> | undefined {
  const manifest = join(dist, '.vite', 'manifest.json')
  if (!existsSync(manifest)) return () => undefined
  const built: Record<string, Built> = JSON.parse(readFileSync(manifest, 'utf8'))
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
  /** A part and whatever is opened from it. */
  const reached = (part: string, found = new Set<string>()): Set<string> => {
    if (found.has(part)) return found
    found.add(part)
    for (const name of withImports(part)) {
      if (!atStart.has(name)) for (const next of built[name]!.dynamicImports ?? []) reached(next, found)
    }
    return found
  }

  const hidden = new Map<string, Set<string>>()
  for (const part of names.filter((name) => built[name]!.isDynamicEntry)) {
    for (const name of withImports(part)) {
      for (const file of filesOf(name).filter((file) => !started.has(file))) {
        const parts = hidden.get(file) ?? new Set()
        for (const other of reached(part)) parts.add(other)
        hidden.set(file, parts)
      }
    }
  }
  return (file) => hidden.get(file)
}
