import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

/**
 * Who may import whom. A room sees itself and what stands in its row; what does not stand there it can't see.
 * Packages are named where a room may use them; types may come from anywhere a value may.
 */
const ROOMS: {
  readonly [room: string]: { readonly rooms: readonly string[]; readonly packages: readonly string[] }
} = {
  core: { rooms: [], packages: ['zod'] },
  measures: { rooms: ['core'], packages: ['geographiclib-geodesic', 'kdbush', 'geokdbush'] },
  data: { rooms: ['core', 'measures'], packages: [] },
  state: { rooms: ['core', 'measures'], packages: ['zustand'] },
  map: {
    rooms: ['core', 'measures'],
    packages: ['maplibre-gl', 'pmtiles', 'kdbush', '@turf/turf', '@fontsource'],
  },
  ui: {
    rooms: ['core', 'measures', 'data', 'state', 'map'],
    packages: ['react', 'zustand', '@tanstack/react-virtual'],
  },
  explorer: {
    rooms: ['core', 'measures', 'data', 'state', 'map', 'ui'],
    packages: ['react', 'react-dom', '@tanstack/react-virtual'],
  },
  embed: {
    rooms: ['core', 'measures', 'data', 'state', 'map', 'ui'],
    packages: ['react', 'react-dom'],
  },
  pipeline: { rooms: ['core', 'measures'], packages: ['*'] },
}

/** Test files may also use these. */
const TEST_PACKAGES = [
  'vitest',
  'fast-check',
  '@testing-library/react',
  'node:',
  '@turf/turf',
  'pmtiles',
  'happy-dom',
]

const SRC = import.meta.dirname
const MOST_LINES = 300

interface Import {
  readonly file: string
  readonly room: string
  readonly target: string
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'fixtures' ? [] : sourceFiles(path)
    return /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : []
  })
}

const FILES = Object.keys(ROOMS).flatMap((room) => sourceFiles(join(SRC, room)))

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'";]*?from\s*'([^']+)'|(?:^|\n)\s*import\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g

const IMPORTS: readonly Import[] = FILES.flatMap((path) => {
  const file = relative(SRC, path)
  const room = file.split('/')[0]!
  return [...readFileSync(path, 'utf8').matchAll(IMPORT)].map((match) => {
    const name = (match[1] ?? match[2] ?? match[3])!
    const target = name.startsWith('.') ? relative(SRC, resolve(dirname(path), name)) : name
    return { file, room, target: name.startsWith('.') ? target : `package ${name}` }
  })
})

const isTest = (file: string) => /\.test\.tsx?$|test-support/.test(file)

function allowed({ file, room, target }: Import): boolean {
  const rules = ROOMS[room]!
  if (target.startsWith('package ')) {
    const name = target.slice(8)
    const packages = isTest(file) ? [...rules.packages, ...TEST_PACKAGES] : rules.packages
    return (
      packages.includes('*') ||
      packages.some(
        (known) =>
          name === known || name.startsWith(`${known}/`) || (known.endsWith(':') && name.startsWith(known)),
      )
    )
  }
  const other = target.split('/')[0]!
  return other === room || rules.rooms.includes(other)
}

describe('the house', () => {
  it('reads imports at all', () => {
    expect(IMPORTS.length).toBeGreaterThan(200)
  })

  it('lets imports point down only', () => {
    expect(
      IMPORTS.filter((found) => !allowed(found)).map(({ file, target }) => `${file} -> ${target}`),
    ).toEqual([])
  })

  it('loads zod only in the schema and what checks data with it', () => {
    const users = IMPORTS.filter(
      ({ target, room }) => target.startsWith('package zod') && room !== 'pipeline',
    )
    expect(users.map(({ file }) => file).filter((file) => !/^core\/(schema|codebook)/.test(file))).toEqual([])
  })

  it('has no import cycles', () => {
    const graph = new Map<string, string[]>()
    for (const { file, target } of IMPORTS) graph.set(file, [...(graph.get(file) ?? []), target])
    expect(cycles(graph)).toEqual([])
  })

  it('keeps files below 300 lines', () => {
    const long = FILES.map((path) => ({
      file: relative(SRC, path),
      lines: readFileSync(path, 'utf8').split('\n').length,
    }))
    expect(long.filter(({ lines }) => lines > MOST_LINES)).toEqual([])
  })
})

function cycles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = []
  const done = new Set<string>()
  const walk = (file: string, path: readonly string[]) => {
    const at = path.indexOf(file)
    if (at >= 0) {
      found.push([...path.slice(at), file])
      return
    }
    if (done.has(file)) return
    for (const next of graph.get(file) ?? []) walk(next, [...path, file])
    done.add(file)
  }
  for (const file of graph.keys()) walk(file, [])
  return found
}
