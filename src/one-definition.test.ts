import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { states } from './core/fixtures/arbitrary.ts'
import { feature } from './core/fixtures/feature.ts'
import { CODECS } from './core/link/parameters.ts'
import { parseLink, printLink } from './core/link/permalink.ts'
import { DEFAULT_STATE } from './core/link/state.ts'
import { propertiesSchema } from './core/record/schema.ts'
import { toColumns } from './core/table/columns.ts'
import { FACETS } from './core/table/facets.ts'
import { FACET_ROWS, type FacetRow } from './core/table/spec.ts'

const ROOT = resolve(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'reachmap-one-more-'))
cpSync(join(ROOT, 'src'), join(folder, 'src'), { recursive: true })
symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
writeFileSync(
  join(folder, 'tsconfig.json'),
  JSON.stringify({
    ...JSON.parse(readFileSync(join(ROOT, 'tsconfig.json'), 'utf8')),
    include: ['src'],
    exclude: ['**/*.test.ts', '**/*.test.tsx', '**/test-support.ts'],
  }),
)
afterAll(() => rmSync(folder, { recursive: true }))

/** A line put behind another one of a file. */
type Addition = readonly [file: string, after: string, line: string]

const SPEC = 'src/core/table/spec.ts'
const ENGLISH = 'src/words/languages/en/facets.ts'
const STATE = 'src/core/link/state.ts'
const PARAMETERS = 'src/core/link/parameters.ts'

const FACET: readonly Addition[] = [
  [SPEC, 'export const FACET_ROWS = {', "basis: { values: 'dateBasis', known: ['stated', 'inferred'] },"],
]
const FACET_WORDS: readonly Addition[] = [
  [ENGLISH, 'BEFORE_VALUES: { readonly [F in FacetAfter]: string } = {', "basis: ', date: ',"],
  [ENGLISH, '  facet: {', "basis: 'Date',"],
  [ENGLISH, '  none: {', "basis: 'None',"],
]
const KEY: readonly Addition[] = [
  [STATE, 'export interface State extends Selection {', 'readonly more: boolean'],
  [STATE, 'export const DEFAULT_STATE: State = {', 'more: false,'],
]
const KEY_CODEC: readonly Addition[] = [[PARAMETERS, 'export const CODECS: Codecs = {', 'more: flag(),']]

function add(additions: readonly Addition[]): void {
  for (const [file, after, line] of additions) {
    const before = readFileSync(join(folder, file), 'utf8')
    expect(before.split(after), `${file}: ${after}`).toHaveLength(2)
    writeFileSync(join(folder, file), before.replace(after, `${after}\n${line}`))
  }
}

/** Files of the copy that do not compile. */
async function wrong(): Promise<string[]> {
  const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
  const out = await new Promise<string>((done) => {
    execFile(process.execPath, [tsc, '--noEmit', '--pretty', 'false'], { cwd: folder }, (_, text) =>
      done(text),
    )
  })
  return [...new Set([...out.matchAll(/^([^(\s]+)\(\d/gm)].map((match) => match[1]!))]
}

test('a facet more is a row and its words, a link key more a default and its codec: what is left out does not compile, and all else follows', async () => {
  add([...FACET, ...KEY])
  expect(await wrong()).toEqual(expect.arrayContaining([ENGLISH, PARAMETERS]))
  add([...FACET_WORDS, ...KEY_CODEC])
  expect(await wrong()).toEqual([])

  const from = <T>(file: string): Promise<T> => import(/* @vite-ignore */ join(folder, file))
  const link = await from<typeof import('./core/link/permalink.ts')>('src/core/link/permalink.ts')
  const table = await from<typeof import('./core/table/columns.ts')>('src/core/table/columns.ts')
  const files = await from<typeof import('./core/table/columns-file.ts')>('src/core/table/columns-file.ts')
  const filter = await from<typeof import('./core/table/filter.ts')>('src/core/table/filter.ts')
  const element = await from<typeof import('./embed/element/attributes.ts')>(
    'src/embed/element/attributes.ts',
  )
  const { columns } = table.toColumns([feature('a'), feature('b', { dateBasis: 'inferred' })])
  const { state, problems } = link.parseLink('?v=2&basis=inferred&more=1', null)
  expect({
    link: link.printLink(state, null),
    problems,
    column: files.decodeColumns(files.encodeColumns(columns)),
    rows: [...filter.filterIncidents(columns, state, '')],
    attributes: ['basis', 'more'].filter((key) => element.KEYS.includes(key)),
  }).toEqual({
    link: 'v=2&more=1&basis=inferred',
    problems: [],
    column: columns,
    rows: [1],
    attributes: ['basis', 'more'],
  })
}, 180_000)

test('every facet that is not worked out is a property of the schema, explained in the data dictionary', () => {
  const dictionary = readFileSync(join(ROOT, 'geodata', 'README.md'), 'utf8')
  const properties = Object.values<FacetRow>(FACET_ROWS).flatMap(({ values }) =>
    typeof values === 'function' ? [] : [values],
  )
  expect(properties.filter((property) => !(property in propertiesSchema.shape))).toEqual([])
  expect(
    properties.filter((property) => !new RegExp(`^\\|.*\`${property}\`.*\\|`, 'm').test(dictionary)),
  ).toEqual([])
})

test('every item of the state but the camera is a key of the link, and every key but three an item', () => {
  expect(Object.keys(CODECS).sort()).toEqual(
    [...Object.keys(DEFAULT_STATE).filter((item) => item !== 'camera'), 'v', 'bounds', 'view'].sort(),
  )
})

test('the states that tests are made with have every item', () => {
  expect(Object.keys(fc.sample(states, 1)[0]!).sort()).toEqual(Object.keys(DEFAULT_STATE).sort())
})

test('every facet is read from a feature, kept in a column and carried by a link', () => {
  const { columns } = toColumns([feature('a')])
  expect(Object.keys(columns.facets)).toEqual(FACETS)
  for (const facet of FACETS) {
    const value = (FACET_ROWS[facet] as FacetRow).known?.[0] ?? 'xy'
    const link = printLink({ ...DEFAULT_STATE, [facet]: [value] }, null)
    expect(parseLink(link, null)).toEqual({
      state: { ...DEFAULT_STATE, [facet]: [value] },
      problems: [],
      version: '2',
    })
  }
})
