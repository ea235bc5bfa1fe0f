import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BinSums } from '../../cells/bin-sums.ts'
import { BIN_UNITS, type BinUnit, binsOf, snapped } from '../../cells/bins.ts'
import { printLink } from '../../core/link/permalink.ts'
import { DEFAULT_STATE } from '../../core/link/state.ts'
import { KINDS, ROLES } from '../../core/record/incident.ts'
import { readColumns } from '../../core/table/data-files.ts'
import { FACETS } from '../../core/table/facets.ts'
import { Answers } from '../answers.ts'
import type { Engine } from '../engine.ts'
import { isRefusal } from '../filter.ts'
import { DAYS, engineOf, FIRST, type InBoth } from '../fixtures/generated.ts'
import { type Question, readRoute } from '../route.ts'
import type { StoreFile } from '../store-file.ts'
import { HAS_ENGINE, NEEDS_ENGINE } from '../test-support.ts'
import { blockContent, blocksOf } from './rows.ts'
import { setsOf } from './sets.ts'
import { sumsOf } from './sums.ts'
import { type ArchivedTile, TooFineForTiles, tilesOf } from './tiles.ts'

const COUNT = 1500
const RUNS = 6

describe.skipIf(!HAS_ENGINE)(`what an archive is made of${NEEDS_ENGINE}`, () => {
  let both: InBoth
  let store: StoreFile
  let engine: Engine
  let answers: Answers
  let close: (() => Promise<void>) | undefined

  beforeAll(async () => {
    ;({ both, store, engine, close } = await engineOf(COUNT))
    answers = new Answers(store, engine)
  })
  afterAll(() => close?.())

  const question = (path: string, link: string) => {
    const asked = readRoute(`${store.version}/${path}`, `?${link}`, store)
    if (isRefusal(asked)) throw new Error(asked.error)
    return asked
  }
  async function answer(asked: Question): Promise<Buffer> {
    const answer = await answers.to(asked, new AbortController().signal)
    if (isRefusal(answer)) throw new Error(answer.error)
    return Buffer.from(answer.bytes)
  }
  const filterOf = (link: string) => (question('count', link) as Extract<Question, { ask: 'count' }>).filter
  async function tiles(link: string, unit: BinUnit, zoom: number, most?: number): Promise<ArchivedTile[]> {
    const found: ArchivedTile[] = []
    for await (const tile of tilesOf({ store, engine }, filterOf(link), { unit, zoom }, most))
      found.push(tile)
    return found
  }
  const links = fc
    .record({
      kind: fc.subarray([...KINDS], { maxLength: 2 }),
      role: fc.subarray([...ROLES], { maxLength: 1 }),
      q: fc.constantFrom('', '', 'market'),
    })
    .map((chosen) => printLink({ ...DEFAULT_STATE, ...chosen }, null))

  it('is the tile that the gate answers, byte by byte, and none where that is empty', async () => {
    const at = fc.tuple(fc.nat(6), fc.nat(), fc.nat())
    await fc.assert(
      fc.asyncProperty(links, fc.constantFrom(...BIN_UNITS), at, fc.nat(), async (link, unit, place, k) => {
        const zoom = 6
        // A few groups at once, so that tiles are also asked for in parts.
        const made = await tiles(link, unit, zoom, k % 2 === 0 ? undefined : 300).catch((reason) => reason)
        if (made instanceof TooFineForTiles) return
        const { data, ...some } = made[k % made.length] ?? { z: 0, x: 0, y: 0, data: null }
        const [z, x, y] = [place[0], place[1] % 2 ** place[0], place[2] % 2 ** place[0]]
        for (const tile of [some, { z, x, y }]) {
          const path = `cells/${unit}/${tile.z}/${tile.x}/${tile.y}.cells`
          const expected = await answer(question(path, link))
          const own = made.find(
            (one: ArchivedTile) => one.z === tile.z && one.x === tile.x && one.y === tile.y,
          )
          if (own) expect(expected.equals(own.data)).toBe(true)
          else expect(expected.length).toBeLessThan(50)
        }
      }),
      { numRuns: RUNS },
    )
  })

  it('holds each tile once, and all of a zoom hold every incident at a point', async () => {
    const made = await tiles('v=2&role=', 'month', 4)
    const names = made.map(({ z, x, y }) => `${z}/${x}/${y}`)
    expect([new Set(names).size, names.filter((name) => name.startsWith('0/'))]).toEqual([
      names.length,
      ['0/0/0'],
    ])
  })

  it('counts facets in any window of whole bins as the gate does', async () => {
    const day = fc.integer({ min: FIRST - 40, max: FIRST + DAYS + 40 })
    const units = fc.constantFrom('month', 'year', 'week' as const)
    await fc.assert(
      fc.asyncProperty(links, units, day, day, fc.boolean(), async (link, unit, a, b, certain) => {
        const window = snapped({ from: Math.min(a, b), to: Math.max(a, b) }, unit)
        const sums = await sumsOf({ store, engine, answers }, filterOf(link), unit)
        const asked = question('facets', link) as Extract<Question, { ask: 'facets' }>
        const filter = { ...asked.filter, window, certain }
        const expected = JSON.parse((await answer({ ask: 'facets', filter })).toString())
        const found = Object.fromEntries(
          FACETS.map((facet) => [
            facet,
            store.facets[facet].values.map((value, i) => {
              const flat = sums.facets[facet]![i]!
              const groups = Array.from(
                { length: flat.length / 3 },
                (_, k) => flat.slice(3 * k, 3 * k + 3) as unknown as [number, number, number],
              )
              const bins = new BinSums(unit, groups)
              return { value, inWindow: bins.countIn(binsOf(window, unit), certain), total: bins.total }
            }),
          ]),
        )
        expect(found).toEqual(expected)
      }),
      { numRuns: RUNS },
    )
  })

  it('leaves a facet out of its counts that has too many values for it', async () => {
    const { facets } = await sumsOf({ store, engine, answers }, filterOf(''), 'year', 20)
    expect([facets.source, facets.told?.length]).toEqual([undefined, store.facets.told.values.length])
  })

  it('holds every incident with a place in one block, few in each', async () => {
    const blocks = await blocksOf(engine, 100)
    const read = await Promise.all(
      blocks.map(async (block) => {
        const bytes = new Uint8Array(await blockContent(store, engine, block))
        return readColumns(bytes.buffer).value
      }),
    )
    const placed = both.columns.place.filter((place) => place >= 0).length
    expect(read.map(({ count }) => count)).toEqual(blocks.map(({ incidents }) => incidents))
    expect(blocks.reduce((sum, { incidents }) => sum + incidents, 0)).toBe(placed)
    expect([blocks.length > 10, blocks.every(({ incidents, z }) => incidents <= 100 || z === 17)]).toEqual([
      true,
      true,
    ])
  })

  it('is of what the page opens with, and of each other value of a facet', () => {
    const { sets, filters } = setsOf(store, ['role', 'told'])
    expect(sets.map(({ path, filter }) => [path, filter.selection.role, filter.selection.told])).toEqual([
      ['cells.pmtiles', ['incident'], []],
      ['role/0/cells.pmtiles', [], []],
      ...store.facets.role.values
        .filter((value) => value !== 'incident')
        .map((value, i) => [`role/${i + 1}/cells.pmtiles`, [value], []]),
      ...store.facets.told.values.map((value, i) => [`told/${i}/cells.pmtiles`, ['incident'], [value]]),
    ])
    expect(filters[0]!.values[0]).toBe(null)
  })
})
