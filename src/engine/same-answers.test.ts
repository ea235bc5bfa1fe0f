import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BIN_UNITS, binOf } from '../cells/bins.ts'
import { type CellColumns, cellColumns, tileOf } from '../cells/from-columns.ts'
import { decodeTile, encodeTile } from '../cells/tile-codec.ts'
import { printLink } from '../core/link/permalink.ts'
import { DEFAULT_STATE, type State } from '../core/link/state.ts'
import { toColumns } from '../core/table/columns.ts'
import { readColumns } from '../core/table/data-files.ts'
import { FacetCounter } from '../core/table/facet-counts.ts'
import { FACETS } from '../core/table/facets.ts'
import { filterIncidents } from '../core/table/filter.ts'
import { firstsOf } from '../core/table/firsts.ts'
import { pointTest } from '../core/table/placed.ts'
import { isInWindow } from '../core/table/window.ts'
import { histogram } from '../core/time/histogram.ts'
import { Answers } from './answers.ts'
import { isWithin } from './bounds.ts'
import { ClickHouseCluster } from './clickhouse.ts'
import { DuckDBPool, POOL } from './duckdb.ts'
import type { Engine } from './engine.ts'
import { isRefusal, type Refusal } from './filter.ts'
import { loadInto, READER, startCluster, type TestCluster } from './fixtures/cluster.ts'
import { differs, generatedFeatures, type InBoth, storeOf } from './fixtures/generated.ts'
import { states } from './fixtures/states.ts'
import { type Question, readRoute } from './route.ts'
import { columnsContent } from './rows-file.ts'
import { readStore, type StoreFile } from './store-file.ts'
import { HAS_CLUSTER, HAS_ENGINE, NEEDS_CLUSTER, NEEDS_ENGINE } from './test-support.ts'

/** As many states are tried, STATES=200 of them where it is asked for. */
const STATES = Number(process.env.STATES ?? 40)
/** Of a cluster and many more incidents. */
const FEW_STATES = Number(process.env.STATES ?? 8)

describe.skipIf(!HAS_ENGINE)(`a store and a table${NEEDS_ENGINE}`, () => {
  giveSameAnswers({ count: 2000, numRuns: STATES }, async () => [])
})

describe.skipIf(!HAS_CLUSTER)(`a cluster, a store and a table${NEEDS_CLUSTER}`, () => {
  let cluster: TestCluster
  beforeAll(async () => {
    cluster = await startCluster()
  })
  afterAll(() => cluster?.close())

  giveSameAnswers({ count: 20_000, numRuns: FEW_STATES }, async ({ folder }) => {
    const { rows, store } = await loadInto(cluster, folder)
    // Both answer, and each of them has something to say.
    expect(rows.map((n) => n > 1000)).toEqual([true, true])
    return [await ClickHouseCluster.open(store.cluster!, { ...READER, url: cluster.urls[0]! })]
  })
})

/** Asks DuckDB, and engines beside it, what a table holds; each of them has to say the same. */
function giveSameAnswers(
  { count, numRuns }: { readonly count: number; readonly numRuns: number },
  openBeside: (both: InBoth) => Promise<Engine[]>,
) {
  /** Milliseconds after which a test is given up. */
  const patience = 180_000 + numRuns * 5000
  let both: InBoth
  let cells: CellColumns
  let store: StoreFile
  let engines: Engine[] = []
  let answers: Answers[]

  beforeAll(async () => {
    both = await storeOf(generatedFeatures(count))
    store = readStore(both.folder)
    engines = [await DuckDBPool.open(join(both.folder, 'incidents.parquet'), { ...POOL, workers: 1 })]
    engines.push(...(await openBeside(both)))
    answers = engines.map((engine) => new Answers(store, engine))
    cells = cellColumns(both.columns, pointTest(both.columns))
  }, patience)

  afterAll(async () => {
    await Promise.all(engines.map((engine) => engine.close()))
    both?.remove()
  })

  async function answerTo(question: Question | Refusal): Promise<Buffer> {
    if (isRefusal(question)) throw new Error(question.error)
    const signal = new AbortController().signal
    const [answer, ...others] = await Promise.all(answers.map((one) => one.to(question, signal)))
    if (!answer || isRefusal(answer)) throw new Error(answer?.error)
    const bytes = Buffer.from(answer.bytes)
    expect(others.map((other) => bytes.equals((other as typeof answer).bytes))).toEqual(
      others.map(() => true),
    )
    return bytes
  }

  async function asked(path: string, state: State): Promise<Buffer> {
    return answerTo(readRoute(`${store.version}/${path}`, `?${printLink(state, null)}`, store))
  }
  const askedJson = async (path: string, state: State) => JSON.parse((await asked(path, state)).toString())

  /** What a state selects of the table at any time, and what of it its window shows. */
  function inTable(state: State) {
    const { columns } = both
    const { camera } = state
    const box = camera?.type === 'bounds' ? camera : null
    const inBox = (row: number) => !box || isWithin(box, columns.lon[row]!, columns.lat[row]!)
    const rows = filterIncidents(columns, state, state.q).filter(inBox)
    const window = state.from === null ? null : { from: state.from, to: state.to! }
    const shown = rows.filter((row) => !window || isInWindow(columns, row, window, state.certain))
    return { rows, shown, window, inBox }
  }

  it(
    'count, and tell of facets, bins and firsts, the same in any state',
    async () => {
      const { columns } = both
      const always = { from: -1e6, to: 1e7 }
      await fc.assert(
        fc.asyncProperty(states, async (state) => {
          const { rows, shown, window, inBox } = inTable(state)
          const counter = new FacetCounter(columns, state, state.q, (all) => all.filter(inBox))
          const counts = counter.at(window ?? always, window !== null && state.certain)
          const facets = Object.fromEntries(
            FACETS.map((facet) => [
              facet,
              columns.facets[facet].values.map((value, i) => ({
                ...{ value, inWindow: counts[facet].inWindow[i], total: counts[facet].total[i] },
              })),
            ]),
          )
          expect(await askedJson('count', state)).toEqual({ count: shown.length })
          expect(await askedJson('facets', state)).toEqual(facets)
          expect(await askedJson('firsts', state)).toEqual(firstsOf(columns, rows, null))
          const { bins } = await askedJson('histogram', state)
          expect(bins).toEqual(binsByHand(rows, 'month'))
        }),
        { numRuns },
      )
    },
    patience,
  )

  it(
    'give single incidents as the very table that these alone would make',
    async () => {
      const { features } = both
      await fc.assert(
        fc.asyncProperty(states, async (state) => {
          const { shown } = inTable(state)
          const alone = toColumns(
            Array.from(shown, (row) => features[row]!),
            differs,
          ).columns
          const file = await asked('rows.bin', state)
          expect([
            file.equals(columnsContent(alone)),
            readColumns(new Uint8Array(file).buffer).value.count,
          ]).toEqual([true, shown.length])
        }),
        { numRuns },
      )
    },
    patience,
  )

  function binsByHand(rows: Uint32Array, unit: (typeof BIN_UNITS)[number]): number[][] {
    const counts = new Map<string, number>()
    for (const row of rows) {
      const key = [both.columns.start[row]!, both.columns.end[row]!].map((day) => binOf(day, unit)).join()
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    return [...counts]
      .map(([key, n]) => [...key.split(',').map(Number), n])
      .sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]!)
  }

  it(
    'make the same tile of cells, byte by byte, in any state, place and unit',
    async () => {
      const tiles = fc
        .tuple(fc.constantFrom(0, 1, 3, 6, 9, 17), fc.nat(), fc.nat(), fc.boolean())
        .map(([z, a, b, isBusy]) => {
          // Where most of the incidents are, or anywhere.
          const n = 2 ** z
          return isBusy ? { z, x: Math.floor(0.68 * n), y: Math.floor(0.4 * n) } : { z, x: a % n, y: b % n }
        })
      await fc.assert(
        fc.asyncProperty(states, tiles, fc.constantFrom(...BIN_UNITS), async (state, tile, unit) => {
          const { rows } = inTable(state)
          const selected = new Set(rows)
          const passes = Uint8Array.from(cells.row, (row) => (selected.has(row) ? 1 : 0))
          const expected = encodeTile(tileOf(cells, tile, unit, passes, store.version))
          const bytes = await asked(`cells/${unit}/${tile.z}/${tile.x}/${tile.y}.cells`, state)
          expect(bytes.equals(Buffer.from(expected))).toBe(true)
        }),
        { numRuns },
      )
    },
    patience,
  )

  it('have in all their bins what the time bar has', async () => {
    const rows = Uint32Array.from(both.columns.start.keys())
    const everything = { ...DEFAULT_STATE, role: [], actor: [] }
    const question = readRoute(
      `${store.version}/histogram`,
      `?unit=day&${printLink(everything, null)}`,
      store,
    )
    const { bins } = JSON.parse((await answerTo(question)).toString()) as { bins: number[][] }
    const bars = histogram(both.columns, rows, store.extent, 60)
    const summed = bars.map(({ from, to }) => ({
      ...{ from, to },
      count: bins.reduce((sum, [first, , n]) => sum + (first! >= from && first! <= to ? n! : 0), 0),
    }))
    expect([bars.length > 20, summed]).toEqual([true, bars])
  })

  it('give the incidents of a cell, newest first, page after page, and each as it was', async () => {
    const everything = { ...DEFAULT_STATE, role: [], actor: [] }
    const tile = decodeTile(await asked('cells/year/0/0/0.cells', everything))
    const numbers: number[] = []
    for (const cell of tile.cells) {
      let { rows, after } = await askedJson(`cell/0/0/0/${cell}`, everything)
      for (;;) {
        numbers.push(...rows.map(({ seq }: { seq: number }) => seq))
        if (after === null) break
        const question = readRoute(
          `${store.version}/cell/0/0/0/${cell}`,
          `?after=${after}&${printLink(everything, null)}`,
          store,
        )
        ;({ rows, after } = JSON.parse((await answerTo(question)).toString()))
      }
    }
    const isPoint = pointTest(both.columns)
    const points = both.features.flatMap((_, row) => (isPoint(row) ? [row] : []))
    expect(numbers.sort((a, b) => a - b)).toEqual(points)
    for (const seq of [0, 17, count - 1])
      expect(await askedJson(`incident/${seq}`, everything)).toEqual({
        seq,
        feature: both.features[seq],
        extras: [],
      })
  })
}
