import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { OVERLAY_NAMES } from './core/link/overlays.ts'
import { cycles, withoutComments } from './fixtures/code.ts'

/**
 * The arrays of the table are the business of these rooms; `pipeline`, `site` and `intake` make tables and files of them.
 * Everywhere else a part asks a question (core/question.ts) and gets an answer of plain values, and a table is a handle
 * that is passed on unopened: whoever answers, memory or an engine, no part has to change.
 */
const OPENS_TABLES = ['core', 'source', 'map', 'measures', 'engine', 'pipeline', 'site', 'intake']
/** Files of `core` that read arrays, and what gives them away by its type. */
const ARRAY_FILES =
  /^core\/table\/(columns|reading|text-column|facet-column|figure-column|bisect|handle|window)\.ts$/
const ARRAY_TYPES = /\b(Columns|Dataset|TextColumn|FacetColumn|FigureColumn|TableView|OpenTable|createView)\b/

/**
 * Who may import whom. A room sees itself and what stands in its row; what does not stand there it can't see.
 * Packages are named where a room may use them; types may come from anywhere a value may.
 */
const ROOMS: {
  readonly [room: string]: { readonly rooms: readonly string[]; readonly packages: readonly string[] }
} = {
  core: { rooms: [], packages: ['zod'] },
  measures: { rooms: ['core'], packages: ['geographiclib-geodesic'] },
  cells: { rooms: ['core'], packages: [] },
  source: { rooms: ['core', 'measures', 'cells'], packages: [] },
  intake: {
    rooms: ['core', 'measures'],
    packages: ['fflate', 'hyparquet', '@e965/xlsx', '@tmcw/togeojson', '@xmldom/xmldom'],
  },
  words: { rooms: ['core', 'measures', 'cells'], packages: [] },
  plate: { rooms: ['core', 'words'], packages: [] },
  story: { rooms: ['core'], packages: [] },
  state: { rooms: ['core', 'measures', 'source', 'words'], packages: ['zustand'] },
  map: {
    rooms: ['core', 'measures', 'cells', 'plate', 'words'],
    packages: ['maplibre-gl', 'pmtiles', 'kdbush', '@fontsource'],
  },
  export: { rooms: ['core', 'measures', 'words'], packages: ['fflate'] },
  compose: {
    rooms: ['core', 'source', 'words', 'plate', 'map'],
    packages: ['mediabunny', 'gifenc'],
  },
  kit: { rooms: ['core', 'plate', 'words'], packages: ['react'] },
  page: {
    rooms: ['core', 'measures', 'source', 'words', 'plate', 'story', 'state', 'map', 'kit'],
    packages: ['react', 'react-dom', 'zustand', '@tanstack/react-virtual'],
  },
  explorer: {
    rooms: [
      'core',
      'measures',
      'source',
      'intake',
      'words',
      'plate',
      'export',
      'state',
      'map',
      'compose',
      'kit',
      'page',
    ],
    packages: ['react', 'react-dom', '@tanstack/react-virtual', 'd3-array'],
  },
  embed: {
    rooms: ['core', 'measures', 'source', 'words', 'plate', 'state', 'map', 'kit', 'page'],
    packages: ['react', 'react-dom'],
  },
  // The page of a store: it draws and says as the others do, and asks in place of holding a table. It measures nothing:
  // it says what a store's measures are.
  store: {
    rooms: ['core', 'measures', 'cells', 'source', 'words', 'plate', 'state', 'map', 'kit', 'page'],
    packages: ['react', 'react-dom', 'zustand'],
  },
  // Node alone: no page loads it. DuckDB, which may be missing, is loaded by its name when it is needed.
  // It measures what it finds by the functions that measure a table.
  engine: { rooms: ['core', 'measures', 'cells'], packages: ['node:'] },
  pipeline: { rooms: ['core', 'measures', 'intake', 'words', 'story', 'export', 'engine'], packages: ['*'] },
  site: {
    rooms: ['core', 'measures', 'cells', 'source', 'words', 'plate', 'story', 'engine', 'pipeline'],
    packages: ['*'],
  },
}

/** Test files may also use these. */
const TEST_PACKAGES = [
  'vitest',
  'papaparse',
  'fast-check',
  '@testing-library/react',
  'node:',
  '@turf/turf',
  'pmtiles',
  'happy-dom',
  'kdbush',
  'geokdbush',
]

const SRC = import.meta.dirname
const MOST_LINES = 300
/** Rooms that run in a page. */
const IN_PAGES = ['state', 'map', 'compose', 'kit', 'page', 'explorer', 'embed', 'store']
/** A language but English is one file, however much there is to say: whoever translates it reads one list from top to bottom. */
const LANGUAGES = 'words/languages/'

interface Import {
  readonly file: string
  readonly room: string
  readonly target: string
  /** What is imported by name, as it is written. */
  readonly names: string
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
    const names = /\{[^}]*\}/.exec(match[0])?.[0] ?? ''
    return { file, room, target: name.startsWith('.') ? target : `package ${name}`, names }
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
    expect(
      users.map(({ file }) => file).filter((file) => !/^core\/record\/(schema|codebook)/.test(file)),
    ).toEqual([])
  })

  it('keeps the arrays of the table below: other rooms ask', () => {
    const opened = IMPORTS.filter(
      ({ file, room, target, names }) =>
        !OPENS_TABLES.includes(room) &&
        !isTest(file) &&
        (ARRAY_FILES.test(target) || (target.startsWith('core/') && ARRAY_TYPES.test(names))),
    )
    expect(opened.map(({ file, target }) => `${file} -> ${target}`)).toEqual([])
  })

  it('has no import cycles', () => {
    const graph = new Map<string, string[]>()
    for (const { file, target } of IMPORTS) graph.set(file, [...(graph.get(file) ?? []), target])
    expect(cycles(graph)).toEqual([])
  })

  it('has a switch for every overlay in one of the panels', () => {
    const offered = FILES.filter((path) => path.includes('/explorer/')).flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/\boverlays=\{\[([^\]]*)\]/g)].flatMap(([, names]) =>
        [...names!.matchAll(/'(\w+)'/g)].map(([, name]) => name),
      ),
    )
    expect(offered.sort()).toEqual([...OVERLAY_NAMES].sort())
  })

  it('keeps files below 300 lines', () => {
    const long = FILES.map((path) => ({
      file: relative(SRC, path),
      lines: readFileSync(path, 'utf8').split('\n').length,
    }))
    expect(long.filter(({ file, lines }) => lines > MOST_LINES && !file.startsWith(LANGUAGES))).toEqual([])
  })
})

/** What is not a test, and what it does without what is only said about it. */
const CODE = FILES.map((path) => ({
  file: relative(SRC, path),
  code: withoutComments(readFileSync(path, 'utf8')),
}))
  .filter(({ file }) => !isTest(file) && !file.includes('/fixtures/'))
  .map(({ file, code }) => ({ file, room: file.split('/')[0]!, code }))

/** Each place where files do what a pattern says, as "file: what"; `besides` are those that may. */
function placesOf(
  pattern: RegExp,
  where: (file: string, room: string) => boolean,
  besides: readonly string[] = [],
) {
  return CODE.filter(({ file, room }) => where(file, room) && !besides.includes(file)).flatMap(
    ({ file, code }) => [...code.matchAll(pattern)].map(([found]) => `${file}: ${found}`),
  )
}

const TIME =
  /\b(?:Date\.now|performance\.now|(?:set|clear)(?:Timeout|Interval)|(?:request|cancel)AnimationFrame)\b|\bnew Date\(\)/g
const BROWSER =
  /\bfetch\(|\bXMLHttpRequest\b|(?<![.\w])(?:document|navigator|location|localStorage|sessionStorage|globalThis)\.\w+|(?<![.\w])window\.(?!from\b|to\b|ts')\w+/g

describe('the doors', () => {
  it('lets nobody write to the store but the actions and the player', () => {
    const writers = ['state/actions.ts', 'state/player.ts']
    expect(placesOf(/\bstore\.setState\b|\{[^{}]*\bsetState\b[^{}]*\} = /g, () => true, writers)).toEqual([])
    expect(placesOf(/\bAppStore\b/g, () => true, [...writers, 'state/store.ts'])).toEqual([])
    expect(
      writers.filter((file) => placesOf(/store\.setState/g, (one) => one === file).length === 0),
    ).toEqual([])
  })

  it('lets no part reach for what another part shows', () => {
    // The page's scripts and style sheets, and what its parts stand in, are no part of it.
    // What a reader did before the page could answer is done again as it was done. The element stands in a page of
    // others: keys that were pressed in its frame are pressed there.
    const roots = [
      'explorer/main.ts',
      'embed/main.ts',
      'store/main.tsx',
      'page/start/start-page.ts',
      'page/start/take-back.ts',
      'embed/element/reach-map.ts',
      'page/parts/surroundings.ts',
    ]
    const lookUps = /\bdocument\s*\.\s*(?:querySelector(?:All)?|getElement\w+)|(?<!\bthis)\.dispatchEvent\b/g
    expect(placesOf(lookUps, (_, room) => IN_PAGES.includes(room), roots)).toEqual([])
    // A link that is made only to save a file is clicked by who made it.
    const saves = ['page/start/take-back.ts', 'page/save-file.ts']
    expect(
      placesOf(/\.(?:click|requestSubmit|submit)\(\)/g, (_, room) => IN_PAGES.includes(room), saves),
    ).toEqual([])
  })

  it('gives the rooms below no clock, no page and no network', () => {
    const below = ['core', 'measures', 'cells', 'words', 'intake', 'story', 'export']
    const workers = ['measures/worker.ts', 'measures/worker-client.ts']
    for (const pattern of [TIME, BROWSER]) {
      expect(placesOf(pattern, (_, room) => below.includes(room), workers)).toEqual([])
    }
  })

  it('gives the map the clock that is passed in, and no other', () => {
    // A worker lets messages in between two looks.
    const workers = ['map/cells/cell-worker.ts']
    expect(placesOf(TIME, (_, room) => room === 'map', workers)).toEqual([])
  })

  it('finds what it forbids', () => {
    expect(placesOf(TIME, (file) => file === 'page/browser-clock.ts').length).toBeGreaterThan(3)
    expect(placesOf(BROWSER, (file) => file === 'embed/main.ts').length).toBeGreaterThan(1)
  })
})
