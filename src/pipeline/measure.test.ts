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
      method: 'reachmap-measures/1',
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

  test('a base in the west may follow its option', () => {
    const { out } = run(['--json', '--input', fileOf(three), '--base', '-73.98,40.75'])
    expect(JSON.parse(out!).distanceFromBaseKm.frontier[0].id).toBe('kabul')
  })

  test('without --json it prints a table that gives reasons', () => {
    const { code, out } = run(['--input', fileOf([])])
    expect(code).toBe(0)
    expect(out).toContain('Hull                         undefined: needs at least 3 places, has 0')
  })
})

describe('bad input ends with code 2 and one line', () => {
  const point = (properties: object, coordinates = [0, 0]) => [featureOf('here', coordinates, properties)]
  test.each<[string, readonly unknown[] | string, string]>([
    ['no JSON', '{', 'is not JSON: '],
    ['no FeatureCollection', '[]', 'is not a GeoJSON FeatureCollection'],
    ['no id', [{ type: 'Feature', geometry: null, properties: {} }], 'feature 1: id: is missing'],
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
      'feature "here": radiusKm: -1 is not a number of kilometres from 0 to 20000',
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
    [['--eps', '0'], '--eps: "0" is not kilometres from 0.001'],
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
