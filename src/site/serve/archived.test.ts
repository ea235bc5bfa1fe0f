import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { PMTiles } from 'pmtiles'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BinUnit, snapped } from '../../cells/bins.ts'
import { printLink } from '../../core/link/permalink.ts'
import { DEFAULT_STATE, type State } from '../../core/link/state.ts'
import type { StoreInfo } from '../../core/stored/store-info.ts'
import { DAYS, FIRST, generatedFeatures, type InBoth } from '../../engine/fixtures/generated.ts'
import { HAS_ENGINE, NEEDS_ENGINE } from '../../engine/test-support.ts'
import { runCommand } from '../../pipeline/commands.ts'
import { ArchiveClient } from '../../source/stored/archive-client.ts'
import type { OpenTiles } from '../../source/stored/archived-tiles.ts'
import { FoundClient } from '../../source/stored/found-client.ts'
import { StoreClient, type StoreFetch } from '../../source/stored/store-client.ts'
import { type RunningServer, startServer } from '../serve.ts'
import { serveStore } from './test-support.ts'

const COUNT = 1200
const NEVER = new AbortController().signal
const UNIT = 'month'
const openTiles: OpenTiles = async (source) => new PMTiles(source)
const ask: StoreFetch = (address, init) => fetch(address, init)

/** Links that the archive was made for, with what they are filtered by. */
const PLAYED = ['', 'v=2&told=differently', 'v=2&told=none', 'v=2&role=', 'v=2&role=signal']

describe.skipIf(!HAS_ENGINE)(`a page that asks an archive of files${NEEDS_ENGINE}`, () => {
  let dir: string
  let both: InBoth
  let close: (() => Promise<void>) | undefined
  let served: RunningServer
  let files: RunningServer
  let store: StoreInfo

  beforeAll(async () => {
    ;({ dir, both, server: served, close } = await serveStore(generatedFeatures(COUNT)))
    const args = ['--zoom', '0-6', '--rows', '--facet', 'told', '--facet', 'role']
    await runCommand(['archive', both.folder, '--out', join(dir, 'archive'), ...args])
    files = await startServer({ port: 0, dir })
    store = await new StoreClient(served.url, ask).info(NEVER)
  })
  afterAll(async () => {
    await files?.close()
    await close?.()
  })

  async function opened(fetch: StoreFetch = ask, folder = 'archive'): Promise<ArchiveClient> {
    const client = new ArchiveClient(`${files.url}${folder}/`, fetch, openTiles)
    await client.info(NEVER)
    return client
  }
  const server = () => new StoreClient(served.url, ask)
  const troubleOf = (asked: Promise<unknown>) =>
    asked.then(
      () => 'answered',
      (reason: { trouble?: { code: string } }) => reason.trouble?.code ?? String(reason),
    )

  it('is told what a server tells, and what the files were made for', async () => {
    const { archive, ...told } = (await new ArchiveClient(`${files.url}archive/`, ask, openTiles).info(
      NEVER,
    )) as StoreInfo
    expect([told, archive?.unit, archive?.zoom, archive?.filters.map(({ facet }) => facet)]).toEqual([
      { ...store, sums: expect.anything() },
      'month',
      6,
      ['told', 'role'],
    ])
  })

  it('is answered what a server answers: tiles byte by byte, bins, totals, firsts', async () => {
    const client = await opened()
    const tile = fc.tuple(fc.nat(6), fc.nat(), fc.nat()).map(([z, x, y]) => [z, x % 2 ** z, y % 2 ** z])
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PLAYED), tile, async (query, [z, x, y]) => {
        const answers = (one: ArchiveClient | StoreClient) =>
          Promise.all([
            one.tile(store.version, `month/${z}/${x}/${y}`, query, NEVER).then((bytes) => [...bytes]),
            one.tile(store.version, 'month/0/0/0', query, NEVER).then((bytes) => [...bytes]),
            one.histogram(store.version, UNIT, query, NEVER),
            one.count(store.version, query, NEVER),
            one.firsts(store.version, query, NEVER),
          ])
        expect(await answers(client)).toEqual(await answers(server()))
      }),
      { numRuns: 15 },
    )
  })

  it('is answered the same counts of facets in any window of whole months', async () => {
    const client = await opened()
    const day = fc.integer({ min: FIRST - 40, max: FIRST + DAYS + 40 })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PLAYED), day, day, fc.boolean(), async (query, a, b, certain) => {
        const { from, to } = snapped({ from: Math.min(a, b), to: Math.max(a, b) }, UNIT as BinUnit)
        const time = printLink({ ...DEFAULT_STATE, from, to, certain }, null)
        const asked = query === '' ? time : `${query}&${time.replace(/^v=2&?/, '')}`
        const [own, other] = await Promise.all([
          client.facets(store.version, asked),
          server().facets(store.version, asked, NEVER),
        ])
        expect(own).toEqual(other)
        expect(await client.count(store.version, asked)).toBe(
          await server().count(store.version, asked, NEVER),
        )
      }),
      { numRuns: 15 },
    )
  })

  it('is handed the same single incidents in any box', async () => {
    const client = await opened()
    const degree = (most: number) => fc.integer({ min: -most * 100, max: most * 100 }).map((n) => n / 100)
    const boxes = fc.oneof(
      fc.constant([-180, 180, -90, 90] as const),
      fc.tuple(degree(180), degree(180), degree(90), degree(90)),
    )
    const everything: State = { ...DEFAULT_STATE, role: [], actor: [] }
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PLAYED), boxes, async (query, [west, east, a, b]) => {
        const box = [west, Math.min(a, b), east, Math.max(a, b)].join()
        const asked = `${query === '' ? 'v=2' : query}&bounds=${box}`
        const read = async (one: ArchiveClient | StoreClient) => {
          const rows = await one.rows(store, asked, NEVER)
          const window = { from: store.extent.from, to: store.extent.to }
          return rows.now({
            ask: 'page',
            scope: { selected: everything, window, certain: false },
            only: null,
            sort: { by: 'date', down: false, lang: 'en' },
            ...{ offset: 0, limit: COUNT, find: null },
          })
        }
        expect(await read(client)).toEqual(await read(server()))
      }),
      { numRuns: 15 },
    )
  })

  it('is refused what the files were not made for, and is answered nothing else in its place', async () => {
    const client = await opened()
    const refused = ['v=2&q=market', 'v=2&kind=attack', 'v=2&told=none&role=', 'v=2&role=signal,incident']
    for (const query of refused)
      expect([
        query,
        await troubleOf(client.tile(store.version, 'month/0/0/0', query, NEVER)),
        await troubleOf(client.histogram(store.version, UNIT, query)),
        await troubleOf(client.facets(store.version, query)),
        await troubleOf(client.firsts(store.version, query)),
        await troubleOf(client.count(store.version, query)),
        await troubleOf(client.rows(store, `${query}&bounds=0,0,1,1`, NEVER)),
      ]).toEqual([query, ...Array(6).fill('not-archived')])
    expect([
      await troubleOf(client.facets(store.version, 'v=2&from=2020-02-03&to=2020-02-29')),
      await troubleOf(client.tile(store.version, 'month/7/0/0', '', NEVER)),
      await troubleOf(client.tile('0'.repeat(16), 'month/0/0/0', '', NEVER)),
    ]).toEqual(['not-archived', 'not-archived', 'outdated'])
    await expect(client.tile(store.version, 'day/0/0/0', '', NEVER)).rejects.toMatchObject({ unit: UNIT })
  })

  it('is told of a host that sends no parts, of files that are cut short, changed or gone', async () => {
    const broken = (name: string, change: (bytes: Buffer) => Buffer): string => {
      mkdirSync(join(dir, name))
      for (const file of ['cells.pmtiles', 'rows.pmtiles'])
        copyFileSync(join(dir, 'archive', file), join(dir, name, file))
      writeFileSync(join(dir, name, 'cells.pmtiles'), change(readFileSync(join(dir, name, 'cells.pmtiles'))))
      return name
    }
    const whole: StoreFetch = (address, { signal }) => fetch(address, { signal })
    const page: StoreFetch = async () => new Response('<!doctype html>')
    const gone: StoreFetch = async () => Promise.reject(new TypeError('no network'))
    const { length } = readFileSync(join(dir, 'archive', 'cells.pmtiles'))
    const flipped = (at: number) => (bytes: Buffer) => {
      bytes[at]! ^= 1
      return bytes
    }
    expect([
      await troubleOf(opened(whole)),
      await troubleOf(opened(page)),
      await troubleOf(opened(gone)),
      await troubleOf(opened(ask, 'nothing-here')),
      await troubleOf(
        opened(
          ask,
          broken('short', (bytes) => bytes.subarray(0, length - 1)),
        ),
      ),
      await troubleOf(opened(ask, broken('head', flipped(0)))),
      await troubleOf(opened(ask, broken('zoom', flipped(101)))),
      await troubleOf(opened(ask, broken('directory', flipped(140)))),
    ]).toEqual(['no-parts', 'no-store', 'unreachable', 'no-store', ...Array(4).fill('damaged')])
    const { tileDataOffset } = await openedHeader()
    const client = await opened(ask, broken('tile', flipped(tileDataOffset + 30)))
    expect(await troubleOf(client.tile(store.version, 'month/0/0/0', '', NEVER))).toBe('damaged')
  })

  async function openedHeader() {
    const bytes = new Uint8Array(readFileSync(join(dir, 'archive', 'cells.pmtiles'))).buffer
    return new PMTiles({
      getKey: () => 'cells',
      getBytes: async (offset, length) => ({ data: bytes.slice(offset, offset + length) }),
    }).getHeader()
  }

  it('notices files that were replaced', async () => {
    let tag = 'one'
    const renamed: StoreFetch = async (address, init) => {
      const response = await fetch(address, init)
      const headers = new Headers(response.headers)
      headers.set('ETag', `"${tag}"`)
      return new Response(response.body, { status: response.status, headers })
    }
    const client = await opened(renamed)
    tag = 'two'
    expect(await troubleOf(client.tile(store.version, 'month/0/0/0', '', NEVER))).toBe('outdated')
  })

  it('finds the server first, then the files, and says where there is neither', async () => {
    const found = (site: RunningServer, folder = 'archive') =>
      new FoundClient([
        async () => new StoreClient(site.url, ask),
        async () => new ArchiveClient(`${site.url}${folder}/`, ask, openTiles),
      ])
    const [ofServer, ofFiles] = await Promise.all([found(served).info(NEVER), found(files).info(NEVER)])
    expect([ofServer.archive, ofFiles.archive?.unit, ofFiles.version]).toEqual([
      undefined,
      'month',
      store.version,
    ])
    expect(await troubleOf(found(files, 'nothing-here').info(NEVER))).toBe('no-store')
  })
})
