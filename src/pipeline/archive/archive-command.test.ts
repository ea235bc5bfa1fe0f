import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PMTiles } from 'pmtiles'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ArchivedSums, numbersInfoShape } from '../../core/stored/archive-info.ts'
import type { StoreInfo } from '../../core/stored/store-info.ts'
import { Answers } from '../../engine/answers.ts'
import { DuckDBPool, POOL } from '../../engine/duckdb.ts'
import { isRefusal } from '../../engine/filter.ts'
import { generatedFeatures, type InBoth, storeOf } from '../../engine/fixtures/generated.ts'
import { readRoute } from '../../engine/route.ts'
import { readStore, type StoreFile } from '../../engine/store-file.ts'
import { HAS_ENGINE, NEEDS_ENGINE } from '../../engine/test-support.ts'
import { runCommand } from '../commands.ts'

const COUNT = 800

/** A file through the reader that the page uses. */
function open(path: string): PMTiles {
  const bytes = new Uint8Array(readFileSync(path)).buffer
  return new PMTiles({
    getKey: () => path,
    getBytes: async (offset, length) => ({ data: bytes.slice(offset, offset + length) }),
  })
}

describe.skipIf(!HAS_ENGINE)(`geodata archive${NEEDS_ENGINE}`, () => {
  let folder: string
  let both: InBoth
  let store: StoreFile
  let engine: DuckDBPool

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'reachmap-archive-'))
    both = await storeOf(generatedFeatures(COUNT))
    store = readStore(both.folder)
    engine = await DuckDBPool.open(join(both.folder, 'incidents.parquet'), { ...POOL, workers: 1 })
  })
  afterAll(async () => {
    await engine?.close()
    both?.remove()
    rmSync(folder, { recursive: true })
  })

  async function ofGate(path: string, query: string): Promise<Buffer> {
    const question = readRoute(`${store.version}/${path}`, query, store)
    if (isRefusal(question)) throw new Error(question.error)
    const answer = await new Answers(store, engine).to(question, new AbortController().signal)
    if (isRefusal(answer)) throw new Error(answer.error)
    return Buffer.from(answer.bytes)
  }
  const ofGateJson = async (path: string, query: string) => JSON.parse(String(await ofGate(path, query)))
  const archive = (out: string, ...args: string[]) =>
    runCommand(['archive', both.folder, '--out', out, '--zoom', '0-3', ...args])

  it('writes what the gate answers, of what the page opens with and of each value of a facet', async () => {
    const out = join(folder, 'a')
    const { code, out: said } = await archive(out, '--facet', 'role', '--rows')
    const roles = store.facets.role.values.filter((role) => role !== 'incident')
    const files = ['cells.pmtiles', ...['any', ...roles].map((_, i) => `role/${i}/cells.pmtiles`)]
    const queries = ['', 'v=2&role=', ...roles.map((role) => `v=2&role=${role}`)]
    const lines = said!.split('\n')
    expect([code, lines[0], lines.length, lines.at(-1)]).toEqual([
      0,
      `${out}: 800 incidents by month, zoom 0 to 3, version ${store.version}.`,
      files.length + 3,
      'As the folder archive/ beside the built pages it is played at store/, by any host that answers Range requests.',
    ])
    expect(existsSync(`${out}.building`)).toBe(false)
    for (const [i, file] of files.entries()) {
      const read = open(join(out, file))
      const metadata = (await read.getMetadata()) as { version: string; sums: ArchivedSums }
      const { bins } = await ofGateJson('histogram', `?unit=month&${queries[i]}`)
      expect([metadata.version, metadata.sums.bins, metadata.sums.firsts]).toEqual([
        store.version,
        bins,
        await ofGateJson('firsts', `?${queries[i]}`),
      ])
      for (const [z, x, y] of [
        [0, 0, 0],
        [2, 2, 1],
        [3, 5, 3],
      ] as const) {
        const expected = await ofGate(`cells/month/${z}/${x}/${y}.cells`, `?${queries[i]}`)
        expect(expected.equals(new Uint8Array((await read.getZxy(z, x, y))!.data))).toBe(true)
      }
    }
    const {
      sums,
      archive: info,
      ...metadata
    } = (await open(join(out, files[0]!)).getMetadata()) as Record<string, unknown>
    expect([metadata, info]).toEqual([
      JSON.parse(String(await new Answers(store, engine).to({ ask: 'store' }, NEVER).then(bytesOf))),
      { unit: 'month', zoom: 3, filters: [{ facet: 'role', values: [null, ...roles] }] },
    ])
    const { blocks, version } = (await open(join(out, 'rows.pmtiles')).getMetadata()) as {
      blocks: number[][]
      version: string
    }
    const placed = both.columns.place.filter((place) => place >= 0).length
    expect([version, blocks.reduce((sum, [, , , n]) => sum + n!, 0)]).toEqual([store.version, placed])
  })

  it('writes the numbers of all incidents too, and says how many bytes they are', async () => {
    const out = join(folder, 'numbers')
    const { out: said } = await archive(out, '--numbers')
    const path = join(out, 'numbers.pmtiles')
    const info = await open(path).getMetadata()
    const { archive: made } = (await open(join(out, 'cells.pmtiles')).getMetadata()) as StoreInfo
    expect([numbersInfoShape(info, ''), made?.numbers]).toEqual([null, { bytes: statSync(path).size }])
    expect(said).toContain('  numbers.pmtiles: the numbers of all incidents, in ')
  })

  it('writes neither single incidents nor numbers of a store that hands out sums alone, and says so', async () => {
    const sums = await storeOf(generatedFeatures(50), { rows: 'aggregates-only' })
    const out = join(folder, 'sums')
    const wanted = ['--zoom', '0-2', '--rows', '--numbers']
    const outcome = await runCommand(['archive', sums.folder, '--out', out, ...wanted])
    sums.remove()
    expect([outcome.code, readdirSync(out)]).toEqual([0, ['cells.pmtiles']])
    expect(outcome.out).toContain(
      '\nNo single incidents: this store hands out sums alone.\nNo numbers of incidents: this store hands out sums alone.\n',
    )
    const { terms } = (await open(join(out, 'cells.pmtiles')).getMetadata()) as Record<string, unknown>
    expect(terms).toEqual({ rows: 'aggregates-only' })
  })

  it('keeps the archive that was there when it fails, and takes its place when it does not', async () => {
    const out = join(folder, 'kept')
    await archive(out, '--rows')
    const before = readdirSync(out)
    const broken = join(folder, 'broken')
    mkdirSync(broken)
    writeFileSync(join(broken, 'store.json'), readFileSync(join(both.folder, 'store.json')))
    writeFileSync(join(broken, 'incidents.parquet'), Buffer.alloc(store.bytes))
    const outcome = await runCommand(['archive', broken, '--out', out])
    expect([outcome.code, readdirSync(out), existsSync(`${out}.building`)]).toEqual([2, before, false])
    await archive(out)
    expect(readdirSync(out)).toEqual(['cells.pmtiles'])
  })

  it('takes no folder away that holds other things, and no facet of too many values', async () => {
    const other = join(folder, 'other')
    mkdirSync(other)
    writeFileSync(join(other, 'index.html'), 'page')
    expect([(await archive(other)).err, readdirSync(other)]).toEqual([
      `geodata archive: ${other} holds other things than an archive: name a folder of its own. See geodata archive --help.`,
      ['index.html'],
    ])
  })
})

const NEVER = new AbortController().signal
const bytesOf = (answer: object) => Buffer.from((answer as { bytes: Uint8Array }).bytes)

describe('geodata archive, wrongly used', () => {
  it('is told in one line', async () => {
    const said = async (...args: string[]) => (await runCommand(['archive', ...args])).err
    expect([
      await said('--out', 'a'),
      await said('store'),
      await said('store', '--out', 'a', '--zoom', '3-10'),
      await said('store', '--out', 'a', '--zoom', '0-15'),
      await said('store', '--out', 'a', '--unit', 'hour'),
      await said('store', '--out', 'a', '--facet', 'colour'),
      await said('no-store-here', '--out', 'a'),
    ]).toEqual([
      'geodata archive: Which STORE. See geodata archive --help.',
      'geodata archive: --out is missing. See geodata archive --help.',
      'geodata archive: --zoom: from 0 to 14 at most, such as 0-10. See geodata archive --help.',
      'geodata archive: --zoom: from 0 to 14 at most, such as 0-10. See geodata archive --help.',
      'geodata archive: --unit: there are day, week, month, quarter, year. See geodata archive --help.',
      expect.stringMatching(/^geodata archive: --facet: there are country, kind, /),
      'no-store-here holds no store.json: write it again with npm run geodata -- store.',
    ])
  })
})
