import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { datasetOf, feature } from '../../core/fixtures/feature.ts'
import { toColumns } from '../../core/table/columns.ts'
import { encodeDataFiles } from '../../core/table/written-files.ts'
import { NoStore, readStore } from '../../engine/store-file.ts'
import { HAS_ENGINE, NEEDS_ENGINE } from '../../engine/test-support.ts'
import { runCommand } from '../commands.ts'
import { makeStore } from './store-command.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reachmap-store-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Days of one winter at two places; every seventh row has no day, row 91 the id of row 3. */
function csv(rows: number): string {
  const lines = Array.from({ length: rows }, (_, i) => {
    const day = i % 7 === 6 ? '' : `2024-01-${String(1 + (i % 28)).padStart(2, '0')}`
    return `${i === 91 ? 'n3' : `n${i}`},${day},${i % 2 ? '34.5,69.2' : '35.7,51.4'},"Incident, ${i}"`
  })
  return ['id,date,lat,lon,title', ...lines, ''].join('\n')
}

describe.skipIf(!HAS_ENGINE)(`geodata store${NEEDS_ENGINE}`, () => {
  it('counts and names what was used of a file that is read in blocks, ids of other blocks too', async () => {
    const [file, out, repairs] = ['a.csv', 'a', 'a-repairs.csv'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ]
    writeFileSync(file, csv(100))
    const sizes = { whole: 0, rows: 30, piece: 400 }
    const outcome = await makeStore({ files: [file], out, repairs, sizes })
    const store = readStore(out)
    expect([outcome.code, outcome.out]).toEqual([
      0,
      `a.csv: a table of separated values, 100 rows, 5 columns.
Read as: by the names of the columns
  Day, or first day: date
  Latitude: lat
  Longitude: lon
  Title: title
  Id: id
85 of 100 shown
14 rows, column “date”: no day is given.
1 the id is used before.
Ids of other incidents: n3
${out}: 85 incidents, 85 of them at points, 1 MB, version ${store.version}.
STORE=${out} npm start answers from it.`,
    ])
    expect(readdirSync(out).sort()).toEqual(['incidents.parquet', 'store.json'])
    expect([store.count, store.points, store.tiles.map(([, n]) => n)]).toEqual([85, 85, [43, 42]])
    expect(readFileSync(repairs, 'utf8').split('\n').length).toBe(17)
  })

  it('takes a folder that build wrote, with what it says of itself', async () => {
    const [built, out] = [join(folder, 'built'), join(folder, 'own')]
    const { columns, features } = toColumns([feature('b'), feature('a', { sources: ['001', '002'] })])
    const { info } = datasetOf()
    mkdirSync(built)
    for (const [name, bytes] of Object.entries(encodeDataFiles({ columns, features, info })))
      writeFileSync(join(built, name), bytes)
    const { code } = await makeStore({ files: [built], out })
    const store = readStore(out)
    expect([code, store.info.title, store.count, store.facets.source]).toEqual([
      0,
      'Test data',
      2,
      { values: ['001', '002', 'none'], sets: [[0, 1], [2]] },
    ])
  })

  it('leaves the store that was there when a file can not be read', async () => {
    const out = join(folder, 'kept')
    writeFileSync(join(folder, 'good.csv'), csv(10))
    writeFileSync(join(folder, 'bad.csv'), '%PDF-1.7')
    await makeStore({ files: [join(folder, 'good.csv')], out })
    const before = readFileSync(join(out, 'store.json'), 'utf8')
    const outcome = await makeStore({ files: [join(folder, 'good.csv'), join(folder, 'bad.csv')], out })
    expect([outcome.code, outcome.err?.startsWith(join(folder, 'bad.csv'))]).toEqual([2, true])
    expect([readFileSync(join(out, 'store.json'), 'utf8'), existsSync(join(out, '.building'))]).toEqual([
      before,
      false,
    ])
  })

  it('finds a store that was damaged, and says what to do', async () => {
    const out = join(folder, 'damaged')
    writeFileSync(join(folder, 'good.csv'), csv(10))
    await makeStore({ files: [join(folder, 'good.csv')], out })
    const rows = join(out, 'incidents.parquet')
    writeFileSync(rows, readFileSync(rows).subarray(0, 100))
    expect(() => readStore(out)).toThrow(
      /has 100 bytes in place of \d+: write it again with npm run geodata -- store$/,
    )
    writeFileSync(join(out, 'store.json'), '{"format":"reachmap-store/2"}')
    expect(() => readStore(out)).toThrow(/store\.json is wrong at version: write it again/)
    expect(() => readStore(folder)).toThrow(NoStore)
  })
})

describe('geodata store, wrongly used', () => {
  it('is told in one line', async () => {
    const said = async (...args: string[]) => (await runCommand(['store', ...args])).err
    expect([
      await said('a.csv'),
      await said('--out', folder),
      await said('a.csv', '--out', folder, '--rows', 'no'),
    ]).toEqual([
      'geodata store: --out is missing. See geodata store --help.',
      'geodata store: Which FILE. See geodata store --help.',
      'geodata store: --rows: there are open, aggregates-only. See geodata store --help.',
    ])
  })
})
