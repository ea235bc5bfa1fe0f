import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AXIS_BITS, cellOf } from '../../cells/morton.ts'
import { decodeNumbers, type ReadBlock } from '../../cells/numbers-block.ts'
import { type NumbersInfo, OTHERS_ZOOM } from '../../core/stored/archive-info.ts'
import { FACETS } from '../../core/table/facets.ts'
import type { Engine } from '../engine.ts'
import { engineOf, type InBoth } from '../fixtures/generated.ts'
import type { StoreFile } from '../store-file.ts'
import { HAS_ENGINE, NEEDS_ENGINE } from '../test-support.ts'
import { numbersOf, type StoredNumbers } from './numbers.ts'

const COUNT = 1500

describe.skipIf(!HAS_ENGINE)(`the numbers of an archive${NEEDS_ENGINE}`, () => {
  let both: InBoth
  let store: StoreFile
  let engine: Engine
  let info: NumbersInfo
  let close: (() => Promise<void>) | undefined
  const stored: StoredNumbers[] = []
  let blocks: ReadBlock[]

  beforeAll(async () => {
    ;({ both, store, engine, close } = await engineOf(COUNT))
    info = await numbersOf(store, engine, (block) => stored.push(block), 100)
    blocks = stored.map(({ data }) => decodeNumbers(data))
  })
  afterAll(() => close?.())

  it('have days and values of every incident once, as the table has them', () => {
    const { columns } = both
    const found = blocks.flatMap(({ seq, start, end, codes }) =>
      Array.from(seq, (one, i) => [
        ...[one, start[i], end[i]],
        ...FACETS.map((facet, f) =>
          info.sets[facet][codes[f]![i]!]!.map((v) => store.facets[facet].values[v]),
        ),
      ]),
    )
    const expected = Array.from({ length: COUNT }, (_, row) => [
      ...[row, columns.start[row], columns.end[row]],
      ...FACETS.map((facet) => {
        const { values, sets, codes } = columns.facets[facet]
        return sets[codes[row]!]!.map((v) => values[v])
      }),
    ])
    expect(found.sort((a, b) => (a[0] as number) - (b[0] as number))).toEqual(expected)
  })

  it('are in the order of cells where they are at points, and by their numbers where they are not', () => {
    const cells = blocks
      .filter(({ atPoints }) => atPoints)
      .flatMap(({ high, low }) => Array.from(high, (one, i) => one * 2 ** AXIS_BITS + low[i]!))
    const others = blocks.filter(({ atPoints }) => !atPoints).flatMap(({ seq }) => [...seq])
    expect(cells).toEqual(cells.toSorted((a, b) => a - b))
    expect(cells.length).toBe(store.points)
    expect(others).toEqual(others.toSorted((a, b) => a - b))
  })

  it('have the cell of the place that the table has', () => {
    const { lon, lat } = both.columns
    const wrong = blocks.flatMap(({ high, low, seq }) =>
      Array.from(high, (one, i) => [one * 2 ** AXIS_BITS + low[i]!, cellOf(lon[seq[i]!]!, lat[seq[i]!]!)]),
    )
    expect(wrong.filter(([found, expected]) => found !== expected)).toEqual([])
  })

  it('come in blocks of few, of which the file says where they stand and how many they hold', () => {
    const placed = stored.filter(({ z }) => z !== OTHERS_ZOOM).map(({ z, x, y }) => [z, x, y])
    const counts = blocks.map(({ seq }) => seq.length)
    expect(info.blocks.map(([z, x, y]) => [z, x, y])).toEqual(placed)
    expect([...info.blocks.map(([, , , incidents]) => incidents), ...info.others]).toEqual(counts)
    expect([info.others.length > 1, Math.max(...info.others), info.version]).toEqual([
      true,
      100,
      store.version,
    ])
  })
})
