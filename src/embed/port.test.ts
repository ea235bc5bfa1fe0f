import { describe, expect, it } from 'vitest'
import { createSchedule } from './fixtures/embedded.ts'
import type { Command } from './messages.ts'
import { createPort } from './port.ts'

function connect({ now = (): number => 0 } = {}) {
  const posted: unknown[] = []
  const done: Command[] = []
  const parent = { postMessage: (message: unknown) => void posted.push(message) }
  const { later, runAll, runOnce } = createSchedule()
  const port = createPort({ parent, nextTurn: later, now })
  const carryOut = (command: Command) => {
    done.push(command)
    return { ok: true, state: {} } as const
  }
  return { port, parent, posted, done, runAll, runOnce, open: () => port.open(carryOut) }
}

const get = (id: unknown) => ({ reachmap: 1, id, type: 'get' })

describe('a port', () => {
  it('carries out what its parent asks for and answers with the command’s id', () => {
    const { port, parent, posted, done, runAll, open } = connect()
    open()
    port.receive({ source: parent, data: get(7) })
    runAll()
    expect({ done, posted }).toEqual({
      done: [{ type: 'get' }],
      posted: [{ reachmap: 1, type: 'ack', id: 7, ok: true, state: {} }],
    })
  })

  it('does not even look into what comes from another window', () => {
    const { port, posted, done, runAll, open } = connect()
    open()
    const message = {
      source: { postMessage() {} },
      get data(): unknown {
        throw new Error('read')
      },
    }
    port.receive(message)
    runAll()
    expect({ done, posted }).toEqual({ done: [], posted: [] })
  })

  it('answers what it does not understand with words, and goes on', () => {
    const { port, parent, posted, runAll, open } = connect()
    open()
    port.receive({ source: parent, data: { reachmap: 1, id: 1, type: 'explode' } })
    port.receive({ source: parent, data: 'something else' })
    port.receive({ source: parent, data: get(2) })
    runAll()
    expect(posted).toEqual([
      { reachmap: 1, type: 'ack', id: 1, ok: false, error: expect.stringContaining('"explode"') },
      { reachmap: 1, type: 'ack', id: 2, ok: true, state: {} },
    ])
  })

  it('keeps commands until there is something to carry them out', () => {
    const { port, parent, posted, runAll, open } = connect()
    port.receive({ source: parent, data: get('early') })
    runAll()
    expect(posted).toEqual([])
    open()
    runAll()
    expect(posted).toEqual([{ reachmap: 1, type: 'ack', id: 'early', ok: true, state: {} }])
  })

  it('carries out ten commands in a turn, fewer where they take long', () => {
    let time = 0
    const quick = connect()
    const slow = connect({ now: () => (time += 3) })
    for (const { port, parent, open } of [quick, slow]) {
      open()
      for (let i = 0; i < 30; i++) port.receive({ source: parent, data: get(i) })
    }
    quick.runOnce()
    slow.runOnce()
    expect([quick.done.length, slow.done.length]).toEqual([10, 2])
  })

  it('lets 100 commands wait, refuses 100 more, and drops the rest of a flood unread', () => {
    const { port, parent, posted, done, runAll, open } = connect()
    open()
    let read = 0
    for (let i = 0; i < 10_000; i++) {
      port.receive({
        source: parent,
        get data() {
          read += 1
          return get(i)
        },
      })
    }
    runAll()
    const refused = posted.filter((message) => !(message as { ok: boolean }).ok)
    expect([done.length, refused.length, posted.length, read]).toEqual([100, 100, 200, 200])
  })

  it('reads no more than takes its time between two frames, and the rest after the next ones, in their order', () => {
    let time = 0
    let read = 0
    const { port, parent, posted, runOnce, runAll, open } = connect({ now: () => time })
    open()
    for (let i = 0; i < 10; i++) {
      port.receive({
        source: parent,
        get data() {
          time += 5
          read += 1
          return get(i)
        },
      })
    }
    const reads = [read]
    runOnce()
    reads.push(read)
    runAll()
    reads.push(read)
    expect(reads).toEqual([2, 4, 10])
    expect(posted).toEqual(
      [...Array(10).keys()].map((id) => ({ reachmap: 1, type: 'ack', id, ok: true, state: {} })),
    )
  })
})
