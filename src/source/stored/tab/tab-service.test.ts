import { MessageChannel } from 'node:worker_threads'
import { afterEach, describe, expect, it } from 'vitest'
import { encodeNumbers } from '../../../cells/numbers-block.ts'
import { FACETS, type Selection } from '../../../core/table/facets.ts'
import { openLine, TEN, troubleOf, VERSION } from './fixtures/line.ts'
import { numbersOf } from './fixtures/numbers.ts'
import { NumbersTable } from './numbers-table.ts'
import type { TabLine } from './tab-line.ts'
import { type FromTab, type Port, serveNumbers, type TabQuestion } from './tab-service.ts'

const NEVER = new AbortController().signal
const { head, blocks } = numbersOf(TEN, VERSION, 4)
const NOTHING = Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as Selection
const AFGHAN = { ...NOTHING, country: ['AF'] }
const COUNTED = { selection: AFGHAN, window: { from: TEN.start[0]!, to: TEN.start[5]! }, certain: false }
const bytesOf = (block: number, version = VERSION) => encodeNumbers(blocks[block]!, version).buffer

const lines: TabLine[] = []
afterEach(() => {
  for (const line of lines.splice(0)) line.close()
})

function opened(): TabLine {
  const { line } = openLine()
  lines.push(line)
  return line
}

describe('who holds numbers beside a page', () => {
  it('answers what the table of the same numbers does', async () => {
    const line = opened()
    const table = new NumbersTable(head)
    await line.ask({ ask: 'hold', head }, NEVER)
    for (const [i, block] of blocks.entries()) {
      table.add(block)
      const held = await line.ask({ ask: 'take', bytes: bytesOf(i) }, NEVER)
      expect(held).toEqual({ ...table.taken, bytes: table.bytes })
    }
    const tile = { z: 0, x: 0, y: 0 }
    const { selection, window, certain } = COUNTED
    expect([
      await line.ask({ ask: 'tile', tile, unit: 'day', selection }, NEVER),
      await line.ask({ ask: 'histogram', unit: 'day', selection }, NEVER),
      await line.ask({ ask: 'facets', ...COUNTED }, NEVER),
      await line.ask({ ask: 'count', ...COUNTED }, NEVER),
      await line.ask({ ask: 'firsts', selection }, NEVER),
    ]).toEqual([
      table.tile(tile, 'day', selection),
      table.histogram('day', selection),
      table.facets(selection, window, certain),
      table.count(selection, window, certain),
      table.firsts(selection),
    ])
  })

  it('answers in the order of the questions, and nothing that was dropped while it waited', async () => {
    const { port1, port2 } = new MessageChannel()
    serveNumbers(port2 as unknown as Port, () => new Promise((resume) => setTimeout(resume, 0)))
    const turns: number[] = []
    const ended = new Promise<void>((resolve) => {
      port1.on('message', ({ turn }: FromTab) => {
        turns.push(turn)
        if (turn === 9) resolve()
      })
    })
    const ask = (turn: number, question: TabQuestion) => port1.postMessage({ type: 'ask', turn, question })
    ask(1, { ask: 'hold', head })
    for (const turn of [5, 3, 4, 9]) ask(turn, { ask: 'count', ...COUNTED })
    port1.postMessage({ type: 'drop', turn: 3 })
    await ended
    port1.close()
    expect(turns).toEqual([1, 5, 4, 9])
  })

  it('takes no block that is damaged, of other data, or not the one that is due, and stays with what it has', async () => {
    const line = opened()
    await line.ask({ ask: 'hold', head }, NEVER)
    await line.ask({ ask: 'take', bytes: bytesOf(0) }, NEVER)
    const wrong = [bytesOf(1).slice(0, -1), bytesOf(1, 'f'.repeat(16)), bytesOf(0), new ArrayBuffer(0)]
    const troubles = await Promise.all(
      wrong.map((bytes) => troubleOf(line.ask({ ask: 'take', bytes }, NEVER))),
    )
    expect([troubles, await line.ask({ ask: 'hold', head }, NEVER)]).toEqual([
      wrong.map(() => 'damaged'),
      { incidents: 4, blocks: 1, bytes: new NumbersTable(head).bytes },
    ])
  })

  it('begins anew with the numbers of another version', async () => {
    const line = opened()
    await line.ask({ ask: 'hold', head }, NEVER)
    await line.ask({ ask: 'take', bytes: bytesOf(0) }, NEVER)
    const other = { ...head, version: 'f'.repeat(16) }
    expect((await line.ask({ ask: 'hold', head: other }, NEVER)).incidents).toBe(0)
  })

  it('says that there is no room, that nothing is there, and that not all of it is', async () => {
    const line = opened()
    const count = { ask: 'count', ...COUNTED } as const
    const none = await troubleOf(line.ask(count, NEVER))
    const large = await troubleOf(line.ask({ ask: 'hold', head: { ...head, points: 2 ** 50 } }, NEVER))
    await line.ask({ ask: 'hold', head }, NEVER)
    expect([none, large, await troubleOf(line.ask(count, NEVER))]).toEqual(['part', 'no-room', 'part'])
  })
})
