import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { PMTiles } from 'pmtiles'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BIN_UNITS } from '../../cells/bins.ts'
import { printLink } from '../../core/link/permalink.ts'
import { DEFAULT_STATE, type State } from '../../core/link/state.ts'
import type { StoreInfo } from '../../core/stored/store-info.ts'
import { generatedFeatures } from '../../engine/fixtures/generated.ts'
import { states } from '../../engine/fixtures/states.ts'
import { HAS_ENGINE, NEEDS_ENGINE } from '../../engine/test-support.ts'
import { runCommand } from '../../pipeline/commands.ts'
import { ArchiveClient } from '../../source/stored/archive-client.ts'
import type { OpenTiles } from '../../source/stored/archived-tiles.ts'
import { type StoreAsked, StoreClient, type StoreFetch } from '../../source/stored/store-client.ts'
import { openLine } from '../../source/stored/tab/fixtures/line.ts'
import { loadNumbers } from '../../source/stored/tab/load-numbers.ts'
import { TabClient } from '../../source/stored/tab/tab-client.ts'
import { type RunningServer, startServer } from '../serve.ts'
import { serveStore } from './test-support.ts'

const COUNT = 20_000
/** As many states are tried, STATES=200 of them where it is asked for. */
const STATES = Number(process.env.STATES ?? 30)
/** Milliseconds after which a test is given up. */
const PATIENCE = 180_000 + STATES * 3000
const NEVER = new AbortController().signal
const openTiles: OpenTiles = async (source) => new PMTiles(source)
const ask: StoreFetch = (address, init) => fetch(address, init)
const linkOf = (state: State) => printLink(state, null)

describe.skipIf(!HAS_ENGINE)(`a page that takes the numbers of an archive${NEEDS_ENGINE}`, () => {
  let dir: string
  let close: (() => Promise<void>) | undefined
  let files: RunningServer
  let server: StoreClient
  let tab: TabClient
  let store: StoreInfo
  let line: ReturnType<typeof openLine>['line']

  beforeAll(async () => {
    const served = await serveStore(generatedFeatures(COUNT))
    ;({ dir, close } = served)
    server = new StoreClient(served.server.url, ask)
    const args = ['--zoom', '0-1', '--unit', 'year', '--rows', '--numbers']
    await runCommand(['archive', served.both.folder, '--out', join(dir, 'archive'), ...args])
    files = await startServer({ port: 0, dir })
    const archive = new ArchiveClient(`${files.url}archive/`, ask, openTiles)
    const info = await archive.info(NEVER)
    ;({ line } = openLine())
    const held = await loadNumbers(await archive.numbers(info.version), line, () => {}, NEVER)
    tab = new TabClient(info, held, line, (...asked) => archive.singles(...asked))
    store = await tab.info()
  }, PATIENCE)
  afterAll(async () => {
    line?.close()
    await files?.close()
    await close?.()
  })

  it(
    'is answered what a server answers, whatever is selected, whenever, wherever, in any unit',
    async () => {
      const tiles = fc
        .tuple(fc.constantFrom(0, 1, 3, 6, 9, 17), fc.nat(), fc.nat(), fc.boolean())
        .map(([z, a, b, isBusy]) => {
          // Where most of the incidents are, or anywhere.
          const n = 2 ** z
          return isBusy ? [z, Math.floor(0.68 * n), Math.floor(0.4 * n)] : [z, a % n, b % n]
        })
      await fc.assert(
        fc.asyncProperty(states, tiles, fc.constantFrom(...BIN_UNITS), async (state, tile, unit) => {
          const query = linkOf({ ...state, q: '', camera: null })
          const answers = (one: StoreAsked) =>
            Promise.all([
              one
                .tile(store.version, [unit, ...tile].join('/'), query, NEVER)
                .then((bytes) => Buffer.from(bytes).toString('base64')),
              one.histogram(store.version, unit, query, NEVER),
              one.facets(store.version, query, NEVER),
              one.firsts(store.version, query, NEVER),
              one.count(store.version, query, NEVER),
            ])
          expect(await answers(tab)).toEqual(await answers(server))
        }),
        { numRuns: STATES },
      )
    },
    PATIENCE,
  )

  it(
    'is handed the same single incidents of any selection in any box, from the file that has them',
    async () => {
      const everything: State = { ...DEFAULT_STATE, role: [], actor: [] }
      await fc.assert(
        fc.asyncProperty(states, async (state) => {
          const camera = state.camera ?? { type: 'bounds', west: 60, south: 30, east: 66, north: 36 }
          const query = linkOf({ ...state, q: '', from: null, to: null, camera })
          const idsOf = async (one: StoreAsked) => {
            const rows = await one.rows(store, query, NEVER)
            const page = await rows.now({
              ask: 'page',
              scope: { selected: everything, window: store.extent, certain: false },
              only: null,
              sort: { by: 'date', down: false, lang: 'en' },
              ...{ offset: 0, limit: COUNT, find: null },
            })
            return page!.rows.map(({ id }) => id)
          }
          expect(await idsOf(tab)).toEqual(await idsOf(server))
        }),
        { numRuns: 10 },
      )
    },
    PATIENCE,
  )

  it('is told where an archive has no numbers, or those of other data', async () => {
    const other = join(dir, 'other')
    mkdirSync(other)
    const small = await serveStore(generatedFeatures(50))
    await runCommand([
      'archive',
      small.both.folder,
      '--out',
      join(other, 'made'),
      '--zoom',
      '0-1',
      '--numbers',
    ])
    await small.close()
    const mixed = join(dir, 'mixed')
    mkdirSync(mixed)
    copyFileSync(join(dir, 'archive', 'cells.pmtiles'), join(mixed, 'cells.pmtiles'))
    const troubleOf = async () => {
      const archive = new ArchiveClient(`${files.url}mixed/`, ask, openTiles)
      const { version } = await archive.info(NEVER)
      return archive.numbers(version).then(
        () => 'answered',
        (reason) => reason.trouble?.code,
      )
    }
    const missing = await troubleOf()
    copyFileSync(join(other, 'made', 'numbers.pmtiles'), join(mixed, 'numbers.pmtiles'))
    expect([missing, await troubleOf()]).toEqual(['part', 'outdated'])
  })
})
