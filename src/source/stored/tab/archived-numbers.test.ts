import { describe, expect, it } from 'vitest'
import { type NumbersInfo, OTHERS_ZOOM } from '../../../core/stored/archive-info.ts'
import { FACETS } from '../../../core/table/facets.ts'
import { ArchivedNumbers } from './archived-numbers.ts'
import { fileOfTen, troubleOf, VERSION } from './fixtures/line.ts'
import { STORE } from './fixtures/store.ts'

const NEVER = new AbortController().signal
const { head } = fileOfTen()
const INFO: NumbersInfo = {
  version: VERSION,
  blocks: [
    [1, 1, 0, 4],
    [2, 3, 1, 3],
  ],
  others: [2, 1],
  sets: Object.fromEntries(FACETS.map((facet) => [facet, head.facets[facet].sets])) as NumbersInfo['sets'],
}

/** A file that says this of itself and has tiles whose only byte is their column, but for some. */
const fileOf = (metadata: unknown, missing = -1) => ({
  metadata,
  tile: async (z: number, x: number, y: number) =>
    x === missing ? undefined : Uint8Array.of(z, x, y).buffer,
})

describe('the numbers of an archive', () => {
  it('are announced by what the store and their file say, and read where each block stands', async () => {
    const numbers = new ArchivedNumbers(fileOf(INFO), STORE)
    const read = [0, 1, 2, 3].map(async (block) => [...new Uint8Array(await numbers.read(block, NEVER))])
    expect([numbers.head, numbers.blocks, await Promise.all(read)]).toEqual([
      head,
      4,
      [
        [1, 1, 0],
        [2, 3, 1],
        [OTHERS_ZOOM, 0, 0],
        [OTHERS_ZOOM, 1, 0],
      ],
    ])
  })

  it('are damaged where a block is missing, or where file and store contradict each other', async () => {
    const wrong = [
      {},
      { ...INFO, blocks: INFO.blocks.slice(1) },
      { ...INFO, others: [4] },
      { ...INFO, sets: { ...INFO.sets, country: [[9]] } },
    ]
    const opened = wrong.map((info) => troubleOf((async () => new ArchivedNumbers(fileOf(info), STORE))()))
    const missing = new ArchivedNumbers(fileOf(INFO, 3), STORE).read(1, NEVER)
    expect([...(await Promise.all(opened)), await troubleOf(missing)]).toEqual(Array(5).fill('damaged'))
  })

  it('are outdated where they are of other data', async () => {
    const other = { ...INFO, version: 'f'.repeat(16) }
    const opened = (async () => new ArchivedNumbers(fileOf(other), STORE))()
    expect(await troubleOf(opened)).toBe('outdated')
  })
})
