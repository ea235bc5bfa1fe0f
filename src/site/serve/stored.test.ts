import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BinSums } from '../../cells/bin-sums.ts'
import { binsOf } from '../../cells/bins.ts'
import { cellColumns } from '../../cells/from-columns.ts'
import { lookAt, type Sight, tilesIn } from '../../cells/look.ts'
import { countIn, totalIn } from '../../cells/series.ts'
import { parseLink } from '../../core/link/permalink.ts'
import { selectRows } from '../../core/table/passing.ts'
import { DAYS, FIRST, generatedFeatures, type InBoth } from '../../engine/fixtures/generated.ts'
import type { Gate } from '../../engine/gate.ts'
import { HAS_ENGINE, NEEDS_ENGINE } from '../../engine/test-support.ts'
import { CellsSource } from '../../source/stored/cells-source.ts'
import { StoreClient, type StoreFetch } from '../../source/stored/store-client.ts'
import type { RunningServer } from '../serve.ts'
import { serveStore } from './test-support.ts'

const WORLD: Sight = { left: 0, top: 0, width: 1, height: 1 }
const TILES = tilesIn(WORLD, 1)
const NEVER = new AbortController().signal
const WINDOWS = [
  { from: FIRST, to: FIRST + DAYS },
  { from: FIRST + 100, to: FIRST + 130 },
  { from: FIRST + 400, to: FIRST + 400 },
]
const UNSURE = [false, true]
const QUERY = 'v=2&role=&kind=attack&certain=1'

describe.skipIf(!HAS_ENGINE)(`a page that asks a store${NEEDS_ENGINE}`, () => {
  let both: InBoth
  let gate: Gate
  let server: RunningServer
  let close: (() => Promise<void>) | undefined
  let asked: string[] = []

  beforeAll(async () => {
    const limits = { rows: 200, groups: 250 }
    ;({ both, gate, server, close } = await serveStore(generatedFeatures(600), { limits }))
  })
  afterAll(() => close?.())

  const counting: StoreFetch = (address, init) => {
    asked.push(address)
    return fetch(address, init)
  }
  /** The network, but for addresses that `fails` answers in its place; null lets one through. */
  const but =
    (fails: (address: string) => Response | null): StoreFetch =>
    async (address, init) =>
      fails(address) ?? counting(address, init)
  const client = (fetch: StoreFetch = counting, root = server.url) => new StoreClient(root, fetch)
  const source = (fetch: StoreFetch = counting) => new CellsSource(client(fetch), gate.store.version)
  const look = (
    from: CellsSource,
    unit: 'day' | 'week' | 'month' | 'quarter' | 'year',
    query = 'v=2&role=',
  ) => from.look({ tiles: TILES, unit, query }, NEVER)
  const troubleOf = (asked: Promise<unknown>) =>
    asked.then(
      () => 'answered',
      (reason: { trouble?: unknown }) => reason.trouble ?? String(reason),
    )
  const refusal = (status: number, facts: object = {}) => new Response(JSON.stringify(facts), { status })

  it('is told what there is', async () => {
    const { version, count, points, terms } = await client().info(NEVER)
    expect([version, count, points, terms]).toEqual([
      gate.store.version,
      600,
      gate.store.points,
      { rows: 'open' },
    ])
  })

  it('counts in every cell and window what a table counts, and in all of them together', async () => {
    const { state } = parseLink(QUERY, null)
    const rows = selectRows(both, state)
    const isPassing = new Uint8Array(both.columns.count)
    for (const row of rows) isPassing[row] = 1
    const isPoint = (row: number) => {
      const { precision } = both.columns.facets
      const words = precision.sets[precision.codes[row]!]!.map((value) => precision.values[value]!)
      return !['province', 'country', 'none'].some((word) => words.includes(word))
    }
    const columns = cellColumns(both.columns, (row) => isPassing[row] === 1 && isPoint(row))
    for (const unit of ['month', 'year'] as const) {
      const { series, missing } = await look(source(), unit, QUERY)
      const memory = lookAt(columns, null, WORLD, 1, series.unit, 4_000_000)!.series
      const countsOf = (one: typeof series) =>
        WINDOWS.flatMap((days) =>
          UNSURE.map((certain) => {
            const window = binsOf(days, one.unit)
            const cells = Array.from({ length: one.cells }, (_, cell) => countIn(one, cell, window, certain))
            return [totalIn(one, window, certain), ...cells]
          }),
        )
      expect([missing, countsOf(series), [...series.centres]]).toEqual([
        [],
        countsOf(memory),
        [...memory.centres],
      ])
    }
  })

  it('knows the total of each step from the histogram', async () => {
    const groups = await client().histogram(gate.store.version, 'month', QUERY, NEVER)
    const sums = new BinSums('month', groups)
    const { start, end } = both.columns
    const rows = selectRows(both, parseLink(QUERY, null).state)
    const byHand = (days: { from: number; to: number }, certain: boolean) => {
      const window = binsOf(days, 'month')
      return rows.filter((row) => {
        const { from, to } = binsOf({ from: start[row]!, to: end[row]! }, 'month')
        return certain ? from >= window.from && to <= window.to : from <= window.to && to >= window.from
      }).length
    }
    expect(
      WINDOWS.map((days) => UNSURE.map((certain) => sums.countIn(binsOf(days, 'month'), certain))),
    ).toEqual(WINDOWS.map((days) => UNSURE.map((certain) => byHand(days, certain))))
  })

  it('asks for nothing twice', async () => {
    const one = source()
    await look(one, 'month')
    asked = []
    const { missing } = await look(one, 'month')
    expect([asked, missing, one.size > 0]).toEqual([[], [], true])
  })

  it('keeps no more bytes than it may, and what was asked for last', async () => {
    const one = new CellsSource(client(), gate.store.version, 1)
    await look(one, 'month')
    expect(one.size).toBe(0)
  })

  it('asks in a coarser unit where there is too much for one answer', async () => {
    const { series } = await source().look(
      { tiles: tilesIn(WORLD, 0), unit: 'day', query: 'v=2&role=' },
      NEVER,
    )
    expect([series.unit === 'day', series.cells > 0]).toEqual([false, true])
  })

  it('asks once more for a tile that did not come', async () => {
    let failed = false
    const once = but((address) => {
      if (failed || !address.includes('/1/0/0.cells')) return null
      failed = true
      return refusal(503, { fault: 'failed' })
    })
    const { missing } = await look(source(once), 'month')
    expect([failed, missing]).toEqual([true, []])
  })

  it('says which tiles are missing and why, and shows the others', async () => {
    const without = but((address) =>
      address.includes('/1/1/0.cells') ? refusal(503, { fault: 'failed' }) : null,
    )
    const { missing, trouble, series } = await look(source(without), 'year')
    expect([missing, trouble, series.cells > 0]).toEqual([[{ z: 1, x: 1, y: 0 }], { code: 'part' }, true])
  })

  it('tries one coarser unit where an answer takes too long, and no more', async () => {
    const units: string[] = []
    const slow = but((address) => {
      units.push(/cells\/(\w+)/.exec(address)![1]!)
      return refusal(503, { fault: 'slow' })
    })
    expect([await troubleOf(look(source(slow), 'month')), [...new Set(units)]]).toEqual([
      { code: 'slow' },
      ['month', 'quarter'],
    ])
  })

  it('says of everything else that fails what it is', async () => {
    const fails = (response: () => Response) => troubleOf(look(source(but(response)), 'month'))
    const gone: StoreFetch = () => Promise.reject(new TypeError('no network'))
    const version = '0'.repeat(16)
    expect([
      await troubleOf(look(source(gone), 'month')),
      await fails(() => refusal(503, { fault: 'busy' })),
      await fails(() => refusal(502)),
      await fails(() => refusal(410)),
      await fails(() => refusal(400, { error: 'q is not understood.' })),
      await fails(() => new Response('page')),
      await troubleOf(
        new CellsSource(client(), version).look({ tiles: TILES, unit: 'month', query: '' }, NEVER),
      ),
      await troubleOf(client(but(() => new Response('<!doctype html>'))).info(NEVER)),
      await troubleOf(client(but(() => new Response('{}'))).info(NEVER)),
      await troubleOf(client(counting, `${server.url}nowhere/`).info(NEVER)),
    ]).toEqual([
      { code: 'unreachable' },
      { code: 'busy' },
      { code: 'part' },
      { code: 'outdated' },
      { code: 'refused', said: 'q is not understood.' },
      { code: 'damaged' },
      { code: 'outdated' },
      { code: 'no-store' },
      { code: 'damaged' },
      { code: 'no-store' },
    ])
  })

  it('gives up what nobody waits for', async () => {
    const leaving = new AbortController()
    const coming = source().look({ tiles: TILES, unit: 'year', query: 'v=2&role=&q=left' }, leaving.signal)
    leaving.abort(new Error('left'))
    await expect(coming).rejects.toThrow('left')
  })

  it('reads single incidents as a table, where they are few enough', async () => {
    const query = 'v=2&role=&kind=attack&country=AF'
    const store = await client().info(NEVER)
    const { state } = parseLink(query, null)
    const rows = await client().rows(store, query, NEVER)
    const wanted = [...selectRows(both, state)].map((row) => both.features[row]!.id)
    const found = await rows.ask({ ask: 'records', indices: wanted.map((_, i) => i) })
    expect([rows.view(state).passing, found.map(({ id }) => id)]).toEqual([wanted.length, wanted])
    await expect(client().rows(store, 'v=2&role=', NEVER)).rejects.toThrow('too much')
  })

  it('finds the number of an incident among those of its days, and there is everything that is known of it', async () => {
    const { version } = gate.store
    const { id, properties } = both.features[100]!
    const query = `v=2&role=&from=${properties.start}&to=${properties.end}&certain=1`
    const seq = await client().numberOf(version, query, String(id), NEVER)
    expect((await client().incident(version, seq, NEVER)).feature.id).toBe(id)
    expect(await troubleOf(client().numberOf(version, query, 'none', NEVER))).toEqual({ code: 'damaged' })
  })

  it('is given measures, undefined ones among them, in the shape that it reads', async () => {
    const answers = await Promise.all(
      [QUERY, `${QUERY}&base=10,20&inside=AF`, 'v=2&q=nothing-of-the-kind&base=10,20'].map((query) =>
        client().measure(gate.store.version, query, NEVER),
      ),
    )
    expect(answers.map(({ n, distanceFromBaseKm }) => [n > 0, Object.keys(distanceFromBaseKm!)])).toEqual([
      [true, ['undefined']],
      [true, ['median', 'p90', 'max', 'byKind', 'frontier']],
      [false, ['undefined']],
    ])
  })
})
