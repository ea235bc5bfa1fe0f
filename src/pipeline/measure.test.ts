import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, test } from 'vitest'
import { measureOutcome } from './measure.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const FOLDER = mkdtempSync(join(tmpdir(), 'reachmap-measure-'))
afterAll(() => rmSync(FOLDER, { recursive: true }))

const run = measureOutcome

function fileOf(features: readonly unknown[] | string): string {
  const path = join(FOLDER, `${Math.random().toString(36).slice(2)}.geojson`)
  writeFileSync(
    path,
    typeof features === 'string' ? features : JSON.stringify({ type: 'FeatureCollection', features }),
  )
  return path
}

function featureOf(id: string, coordinates: readonly number[], properties: object = {}) {
  const geometry = { type: 'Point', coordinates }
  return { type: 'Feature', id, geometry, properties: { start: '2020-01-01', ...properties } }
}

const three = [
  featureOf('kabul', [69.1761, 34.526], { country: 'AF', kind: 'attack' }),
  featureOf('kerman', [57.0815, 30.29], { country: 'IR', kind: 'attack', start: '2024-01-03' }),
  featureOf('krasnogorsk', [37.3901, 55.8258], { country: 'RU', kind: 'arrest', start: '2024-03-22' }),
]

test('the command writes to standard output alone, all of it, when it ends well', async () => {
  const script = `const { runMeasure } = await import('./src/pipeline/measure.ts'); process.exitCode = await runMeasure(process.argv.slice(1))`
  const args = [
    '--import',
    'tsx',
    '--input-type=module',
    '-e',
    script,
    '--',
    '--json',
    '--input',
    fileOf(three),
  ]
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { cwd: ROOT })
  expect({ measures: JSON.parse(stdout), stderr }).toEqual({
    measures: JSON.parse(run(['--json', '--input', args.at(-1)!]).out!),
    stderr: '',
  })
})

describe('what it prints', () => {
  test('--json prints one object and nothing else', () => {
    const { code, out, err } = run(['--json', '--input', fileOf(three), '--base', '69.1761,34.526'])
    expect({ code, err }).toEqual({ code: 0, err: undefined })
    expect(JSON.parse(out!)).toMatchObject({
      method: 'reachmap-measures/2',
      n: 3,
      distanceFromBaseKm: { max: expect.closeTo(3387.084, 3) },
      externalShare: { outside: 2, total: 3 },
      hull: { areaKm2: expect.closeTo(2033305, 0), vertices: 3 },
    })
  })

  test('window, filters, base country and cluster options apply', () => {
    const options = ['--from', '2024-01-01', '--country', 'IR,AF', '--kind', 'attack', '--base-country', 'IR']
    const { out } = run([
      '--json',
      '--input',
      fileOf(three),
      ...options,
      '--eps',
      '20.5',
      '--min-points',
      '1',
    ])
    expect(JSON.parse(out!)).toMatchObject({
      n: 1,
      countries: [{ code: 'IR', first: 'kerman', n: 1 }],
      externalShare: { outside: 0, total: 1 },
      clusters: { epsKm: 20.5, minPoints: 1, count: 1, groups: [['kerman']] },
    })
  })

  test('every facet is an option, with the search and certainty, written as in a link', () => {
    const file = fileOf([
      ...three,
      featureOf('raid', [70, 34], { actor: 'One, two', kind: 'attack', end: '2020-06-01' }),
    ])
    const ids = (...args: string[]) =>
      JSON.parse(run(['--json', '--input', file, ...args]).out!).clusters.noise as string[]
    expect([
      ids('--actor', 'One%2C two'),
      ids('--kind', 'arrest'),
      ids('--country', 'none'),
      ids('--role', 'signal'),
      ids('--q', 'untitled incident', '--country', 'IR'),
      ids('--to', '2020-03-01', '--certain'),
    ]).toEqual([['raid'], ['krasnogorsk'], ['raid'], [], ['kerman'], ['kabul']])
  })

  test('episodes are printed where days are given, beside a link too', () => {
    const args = ['--min-points', '1', '--eps', '5000', '--eps-days', '80']
    const { episodes } = JSON.parse(run(['--json', '--input', fileOf(three), ...args]).out!)
    expect(episodes).toEqual({
      ...{ epsDays: 80, epsKm: 5000, minPoints: 1, count: 2, noise: [] },
      core: ['kabul', 'kerman', 'krasnogorsk'],
      groups: [['kabul'], ['kerman', 'krasnogorsk']],
    })
    const link = ['--link', '?eps=5000&min=1', '--eps-days', '80']
    expect(JSON.parse(run(['--json', '--input', fileOf(three), ...link]).out!).episodes).toEqual(episodes)
  })

  test('a base in the west may follow its option', () => {
    const { out } = run(['--json', '--input', fileOf(three), '--base', '-73.98,40.75'])
    expect(JSON.parse(out!).distanceFromBaseKm.frontier[0].id).toBe('kabul')
  })

  test('a measure that is undefined has its reason as a text', () => {
    const { hull, meanCentre } = JSON.parse(run(['--json', '--input', fileOf([])]).out!)
    expect([hull, meanCentre]).toEqual([
      { undefined: 'needs at least 3 places, has 0' },
      { undefined: 'needs at least 1 incident, has 0' },
    ])
  })

  test('without --json it prints a table that gives reasons', () => {
    const { code, out } = run(['--input', fileOf([])])
    expect(code).toBe(0)
    expect(out).toContain('Hull                         undefined: needs at least 3 places, has 0')
  })
})

describe('a link', () => {
  const measured = (...args: string[]) => JSON.parse(run(['--json', '--input', fileOf(three), ...args]).out!)

  test('is measured as its page shows it, whatever it filters by', () => {
    expect(
      measured('--link', 'https://example.org/?q=untitled&country=IR,RU&kind=arrest&eps=0.0001#map'),
    ).toMatchObject({
      n: 1,
      countries: [{ code: 'RU', first: 'krasnogorsk', n: 1 }],
      clusters: { epsKm: 0.0001, minPoints: 4 },
    })
  })

  test('says the same as the options for it', () => {
    expect(measured('--link', '?country=IR,RU&from=2024-01-03&to=2024-03-22&eps=20&min=1')).toEqual(
      measured(...'--country IR,RU --from 2024-01-03 --to 2024-03-22 --eps 20 --min-points 1'.split(' ')),
    )
  })

  test('that is not understood, or is given beside what it says itself, is refused', () => {
    const errors = [
      ['--link', '?eps=x'],
      ['--link', '?eps=20', '--eps', '30'],
    ].map((args) => run(args).err)
    expect(errors).toEqual([
      'geodata measure: --link: "eps=x" is not understood',
      'geodata measure: --eps: stands in the link already',
    ])
  })
})

test('what independent documents tell differently is measured alone, by the sources beside the file', () => {
  const said = (source: string, figure: number) => ({
    ...{ source, locator: 'p1', field: 'killed', says: `${figure}`, low: figure, high: figure },
  })
  const told = (id: string, other: string) =>
    featureOf(id, [69.1, 34.5], { sources: ['001', other], claims: [said('001', 137), said(other, 140)] })
  const folder = mkdtempSync(join(FOLDER, 'sources-'))
  const file = join(folder, 'mine.geojson')
  const document = (id: string, derivedFrom: string | null) => ({
    ...{ id, title: null, authors: [], publisher: null, language: 'en', derivedFrom, note: '' },
    published: { earliest: '2024-04-01', latest: '2024-04-01' },
  })
  writeFileSync(
    join(folder, 'sources.json'),
    JSON.stringify([document('000', '001'), document('001', null), document('002', null)]),
  )
  const features = [told('independent', '002'), told('rewritten', '000'), ...three]
  writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', features }))
  const n = (...args: string[]) => JSON.parse(run(['--json', '--input', file, ...args]).out!).n
  expect([n(), n('--told', 'differently'), n('--link', '?v=1&told=differently')]).toEqual([5, 1, 1])
})

test('the report for a terminal says first whose reach it is', () => {
  const whose = (...args: string[]) => run(args).out?.split('\n', 1)[0]
  expect([
    whose('--link', 'v=2'),
    whose('--link', 'v=2&actor=IS,ISKP'),
    whose(),
    whose('--actor', 'IS'),
    whose('--input', fileOf(three), '--link', 'v=2'),
  ]).toEqual([
    'Whose                        ISKP',
    'Whose                        IS, ISKP',
    'Whose                        everybody whom the file names',
    'Whose                        IS',
    'Whose                        everybody whom the file names',
  ])
})

test('--partial measures what can be read and names the rest', () => {
  const file = fileOf([...three, featureOf('bad', [0, 0], { start: 'unknown' })])
  const { code, out, err } = run(['--json', '--input', file, '--partial'])
  expect({ code, n: JSON.parse(out!).n, err }).toEqual({
    code: 0,
    n: 3,
    err: `${file}: feature "bad": start: "unknown" is not a day (YYYY-MM-DD)`,
  })
  expect(run(['--input', file])).toEqual({
    code: 2,
    err: `geodata measure: ${file}: feature "bad": start: "unknown" is not a day (YYYY-MM-DD) (3 of 4 can be read: --partial measures those)`,
  })
})

describe('bad input ends with code 2 and one line', () => {
  const point = (properties: object, coordinates = [0, 0]) => [featureOf('here', coordinates, properties)]
  test.each<[string, readonly unknown[] | string, string]>([
    ['no JSON', '{', 'is not JSON: '],
    ['no FeatureCollection', '[]', 'is not a GeoJSON FeatureCollection'],
    [
      'an empty id',
      [{ type: 'Feature', id: '', geometry: null, properties: {} }],
      'feature 1: id: is missing',
    ],
    ['an id twice', [three[0], three[0]], 'feature "kabul": id: is used twice'],
    ['no start', point({ start: null }), 'feature "here": start: is missing'],
    [
      'a start that is no day',
      point({ start: '2020-02-30' }),
      'feature "here": start: "2020-02-30" is not a day (YYYY-MM-DD)',
    ],
    ['an end before the start', point({ end: '2019-12-31' }), 'feature "here": end: lies before the start'],
    [
      'a longitude beyond 180',
      point({}, [180.5, 0]),
      'feature "here": geometry.coordinates: longitude 180.5 is not between -180 and 180',
    ],
    [
      'a latitude beyond 90',
      point({}, [0, -91]),
      'feature "here": geometry.coordinates: latitude -91 is not between -90 and 90',
    ],
    [
      'an unknown precision',
      point({ placePrecision: 'exact' }),
      'feature "here": placePrecision: "exact" is none of site, city, district, province, country, none',
    ],
    [
      'a negative radius',
      point({ radiusKm: -1 }),
      'feature "here": radiusKm: -1 is not a number of kilometres from 0 to 20038',
    ],
    [
      'a country that is no code',
      point({ country: 'Iran' }),
      'feature "here": country: "Iran" is not an ISO 3166-1 code of two capital letters',
    ],
  ])('%s', (_, features, line) => {
    const file = fileOf(features)
    const { code, out, err } = run(['--json', '--input', file])
    expect({ code, out }).toEqual({ code: 2, out: undefined })
    expect(err!.startsWith(`geodata measure: ${file}: ${line}`)).toBe(true)
    expect(err!.trimEnd().split('\n')).toHaveLength(1)
  })

  test.each([
    [['--input', 'nowhere.geojson'], "nowhere.geojson: can't be read (ENOENT)"],
    [['--from', 'yesterday'], '--from: "yesterday" is not a day (YYYY-MM-DD)'],
    [['--from', '2024-01-02', '--to', '2024-01-01'], '--to: lies before --from'],
    [
      ['--base', '69'],
      '--base: "69" is not a longitude from -180 to 180, a comma and a latitude from -90 to 90',
    ],
    [['--eps', '0'], '--eps: "0" is not kilometres above 0'],
    [['--min-points', '1.5'], '--min-points: "1.5" is not a whole number from 1'],
    [['--country', 'Iran'], '"Iran" is not an ISO 3166-1 code of two capital letters'],
    [['--kind', 'atack'], 'has no kind "atack"'],
    [['--nonsense'], "Unknown option '--nonsense'"],
  ])('%j', (args, line) => {
    const { code, out, err } = run(['--input', fileOf(three), '--json', ...args])
    expect({ code, out }).toEqual({ code: 2, out: undefined })
    expect(err).toContain(line)
    expect(err!.trimEnd().split('\n')).toHaveLength(1)
  })
})
