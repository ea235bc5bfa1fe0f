import { afterEach, describe, expect, it } from 'vitest'
import { decodeNumbers } from '../../../cells/numbers-block.ts'
import { DEFAULT_SELECTION } from '../../../core/table/facets.ts'
import { noRows } from '../rows-source.ts'
import { fileOfTen, openLine, TEN, troubleOf, VERSION } from './fixtures/line.ts'
import { STORE } from './fixtures/store.ts'
import { loadNumbers } from './load-numbers.ts'
import { NumbersTable } from './numbers-table.ts'
import { TabClient } from './tab-client.ts'
import type { TabLine } from './tab-line.ts'

const NEVER = new AbortController().signal
const { head } = fileOfTen()
const lines: TabLine[] = []
afterEach(() => {
  for (const line of lines.splice(0)) line.close()
})

/** A client whose line has all numbers, and the queries by which single incidents were asked for. */
async function opened() {
  const { line } = openLine()
  lines.push(line)
  const held = await loadNumbers(fileOfTen(), line, () => {}, NEVER)
  const singles: string[] = []
  const client = new TabClient(STORE, held, line, async (store, query) => {
    singles.push(query)
    return noRows(store.info)
  })
  return { client, held, line, singles }
}

async function tableOfTen(): Promise<NumbersTable> {
  const file = fileOfTen()
  const table = new NumbersTable(head)
  for (let i = 0; i < file.blocks; i++) table.add(decodeNumbers(new Uint8Array(await file.read(i, NEVER))))
  return table
}

describe('a page that holds the numbers itself', () => {
  it('is told that it does, in how many bytes, and of no files that were made beforehand', async () => {
    const { client, held } = await opened()
    const { archive, ...rest } = STORE
    expect(await client.info()).toEqual({ ...rest, inTab: { bytes: held.bytes } })
  })

  it('is answered by what a link means: selection, days and certainty', async () => {
    const { client } = await opened()
    const table = await tableOfTen()
    const afghan = { ...DEFAULT_SELECTION, country: ['AF'] }
    const window = { from: TEN.start[0]! + 2, to: head.extent.to }
    const query = 'v=2&country=AF&from=2024-01-03&certain=1'
    const histogram = [...table.histogram('day', afghan)]
    expect([
      await client.tile(VERSION, 'day/1/1/0', query, NEVER),
      (await client.histogram(VERSION, 'day', query, NEVER)).flat(),
      await client.facets(VERSION, query, NEVER),
      await client.count(VERSION, query, NEVER),
      await client.count(VERSION, '', NEVER),
      await client.firsts(VERSION, query, NEVER),
    ]).toEqual([
      table.tile({ z: 1, x: 1, y: 0 }, 'day', afghan),
      histogram,
      table.facets(afghan, window, true),
      table.count(afghan, window, true),
      10,
      table.firsts(afghan),
    ])
    expect([histogram.length, table.count(afghan, window, true)]).toEqual([15, 4])
  })

  it('refuses what numbers do not tell, and what is not understood', async () => {
    const { client, singles } = await opened()
    const box = 'bounds=60,30,70,40'
    const queries = ['v=2&q=market', `v=2&${box}`, 'v=2&from=yesterday', 'v=2&kind=unheard', 'v=9']
    const asked = [
      ...queries.map((query) => client.count(VERSION, query, NEVER)),
      client.tile(VERSION, 'decade/0/0/0', '', NEVER),
      client.tile(VERSION, 'day/0/1/0', '', NEVER),
      client.tile(VERSION, 'day/0/0', '', NEVER),
      client.rows(STORE, `v=2&q=market&${box}`, NEVER),
    ]
    expect([await Promise.all(asked.map(troubleOf)), singles]).toEqual([asked.map(() => 'not-archived'), []])
  })

  it('asks for single incidents where these are, of whatever is selected', async () => {
    const { client, singles } = await opened()
    const query = 'v=2&country=AF&bounds=60,30,70,40'
    await client.rows(STORE, query, NEVER)
    expect(singles).toEqual([query])
  })

  it('says that data are outdated, and that nobody answers any more', async () => {
    const { client, line } = await opened()
    const other = 'f'.repeat(16)
    const before = [client.count(other, '', NEVER), client.rows({ ...STORE, version: other }, '', NEVER)]
    const outdated = await Promise.all(before.map(troubleOf))
    line.close()
    const after = [client.count(VERSION, '', NEVER), client.histogram(VERSION, 'day', '', NEVER)]
    expect([outdated, await Promise.all(after.map(troubleOf))]).toEqual([
      ['outdated', 'outdated'],
      ['part', 'part'],
    ])
  })
})
