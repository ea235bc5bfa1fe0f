import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { startServer } from '../../src/site/serve.ts'
import { readBuild } from './build.ts'
import { filesOf, isOfTheMap, KINDS, nameOf } from './failing.ts'
import { AT_START, STEPS, stepsFor, UNOPENED } from './steps.ts'
import { together } from './together.ts'
import { askedBySteps, type Case, visit } from './visit.ts'

const DIST = process.env.DIST ?? join(import.meta.dirname, '..', '..', 'dist')
const FILES = existsSync(DIST) ? filesOf(DIST) : []
const BUILD = readBuild(DIST)

/** Whether a file is asked for in a visit at all: some belong to parts that no step opens, or to the page of a store. */
function isAsked(file: string): boolean {
  if (BUILD.isOf('store/index.html', file)) return false
  const parts = BUILD.neededBy(file)
  return parts === undefined || [...parts].some((part) => !(part in UNOPENED))
}

/** Files that the embed needs in its own way, or alone. */
const OF_THE_EMBED =
  /^(?:embed(?:-page)?\.|shared\.|drawing\.|below-map\.|parts\.|map-view\.js|maplibre)|pmtiles$|land\.json$|incidents\.bin$|features\.json$/
const IN_THE_EMBED_ALONE = /^embed(?:-page)?\.|land\.json$/
/** What a page that stands has had: its failing later proves nothing. */
const OF_THE_START =
  /^(?:explorer|first|page|parts|drawing|embed|embed-page|shared|rolldown-runtime|below-map|map-view)\.|^data\/[^/]*$|^icon/

const isFont = (file: string) => file.endsWith('.woff2')
const parts = FILES.filter((file) => !isFont(file) && isAsked(file))

/** Each file once in a page that uses it, those together that don't hide each other; kinds of failure and moments take turns. */
const CASES = [
  ...explorerCases(
    together(
      DIST,
      parts.filter((file) => !isOfTheMap(file)),
    ),
  ),
  ...explorerCases(together(DIST, parts.filter(isOfTheMap)), 1),
  // A missing font hides nothing.
  ...explorerCases([FILES.filter(isFont)], 2),
  ...parts.filter((file) => OF_THE_EMBED.test(nameOf(file))).map((file, i) => turn('embed', [file], i + 2)),
]

function explorerCases(groups: readonly string[][], offset = 0): Case[] {
  return groups
    .map((files) => files.filter((file) => !IN_THE_EMBED_ALONE.test(nameOf(file))))
    .filter((files) => files.length > 0)
    .map((files, i) => turn('explorer', files, i + offset))
}

function turn(page: Case['page'], files: readonly string[], by: number): Case {
  return {
    ...{ files, page, map: files.some(isOfTheMap) },
    steps: ordered(files.flatMap((file) => stepsFor(file, BUILD))),
    kind: KINDS[by % KINDS.length]!,
    when: by % 2 === 0 || files.some((file) => OF_THE_START.test(nameOf(file))) ? 'before' : 'after',
  }
}

/** Steps in the order in which they are taken, each once. */
function ordered(steps: readonly string[]): string[] {
  return Object.keys(STEPS).filter((name) => steps.includes(name))
}

test('every file of the build fails once, but for those of parts that no step opens', () => {
  expect(new Set(CASES.flatMap(({ files }) => files))).toEqual(new Set(FILES.filter(isAsked)))
  expect(FILES.length).toBeGreaterThan(60)
})

test('each step of a visit opens the parts that it says, and no part is forgotten', async ({ browser }) => {
  const server = await startServer({ port: 0, dir: DIST })
  const asked = await askedBySteps(browser, server.url).finally(() => server.close())
  const partOf = new Map([...BUILD.parts].map(([part, file]) => [file, part]))
  const declared = new Set(AT_START)
  const seen = new Set<string>()
  /** Parts that were asked for before a step says that it needs them. */
  const surprises: string[] = []
  for (const [step, files] of Object.entries(asked)) {
    for (const part of STEPS[step]?.opens ?? []) declared.add(part)
    for (const part of files.flatMap((file) => partOf.get(file) ?? [])) {
      if (part in UNOPENED) continue
      seen.add(part)
      if (!declared.has(part)) surprises.push(`${step}: ${part}`)
    }
  }
  expect(surprises).toEqual([])
  expect(seen).toEqual(declared)
  const embeds = ['embed/embed-page.tsx']
  expect(new Set([...seen, ...embeds, ...Object.keys(UNOPENED)])).toEqual(new Set(BUILD.parts.keys()))
})

test('files fail together where no part needs two of them, and none is opened from the part of another', async () => {
  const dist = test.info().outputPath('dist')
  await mkdir(join(dist, '.vite'), { recursive: true })
  const manifest = {
    page: { file: 'page.js', isEntry: true, dynamicImports: ['reach', 'list'] },
    reach: {
      ...{ file: 'reach.js', css: ['reach.css'], isDynamicEntry: true },
      ...{ imports: ['page', 'both'], dynamicImports: ['methods'] },
    },
    list: { file: 'list.js', isDynamicEntry: true, imports: ['page', 'both'] },
    methods: { file: 'methods.js', isDynamicEntry: true },
    both: { file: 'both.js' },
  }
  await writeFile(join(dist, '.vite', 'manifest.json'), JSON.stringify(manifest))
  const files = ['page.js', 'reach.js', 'reach.css', 'list.js', 'both.js', 'methods.js', 'data.json']
  expect(together(dist, files)).toEqual([
    ['page.js'],
    ['reach.js', 'list.js'],
    ['reach.css'],
    ['both.js'],
    ['methods.js'],
    ['data.json'],
  ])
})

for (const which of CASES) {
  const { files, kind, page, when } = which
  const names = files.every(isFont) ? 'every font' : [...new Set(files.map(nameOf))].join(', ')
  test(`${page}, ${when} it stands: what fails (${kind}) is ${names}, and nothing else does`, async ({
    browser,
    baseURL,
  }) => {
    const { problems } = await visit(browser, `${baseURL}/`, which)
    expect(problems).toEqual([])
  })
}
