import { describe, expect, it } from 'vitest'
import { TooFine } from '../store-client.ts'
import { fileOfTen, openLine, troubleOf } from './fixtures/line.ts'
import { startTab, TabLine, type WorkerPort } from './tab-line.ts'
import type { ToTab } from './tab-service.ts'

const NEVER = new AbortController().signal
const { head } = fileOfTen()
const HOLD = { ask: 'hold', head } as const

/** A line whose other end says only what it is made to say. */
function silent() {
  const sent: ToTab[] = []
  let ends = 0
  const port: WorkerPort = {
    ...{ onmessage: null, onerror: null, onmessageerror: null },
    postMessage: (message) => void sent.push(message as ToTab),
    terminate: () => void ends++,
  }
  return { line: new TabLine(port), port, sent, ended: () => ends }
}

describe('a line to who holds numbers', () => {
  it('is without answer once the other end failed, for what waits and for what comes', async () => {
    for (const event of ['onerror', 'onmessageerror'] as const) {
      const { line, port, ended } = silent()
      let heard = 0
      line.onGone = () => void heard++
      const waiting = [line.ask(HOLD, NEVER), line.ask(HOLD, NEVER)]
      port[event]!({} as never)
      const found = await Promise.all([...waiting, line.ask(HOLD, NEVER)].map(troubleOf))
      expect([found, line.isGone, ended(), heard]).toEqual([['part', 'part', 'part'], true, 1, 1])
    }
  })

  it('that is ended from here tells nobody that it failed', () => {
    const { line } = silent()
    let heard = 0
    line.onGone = () => void heard++
    line.close()
    expect([line.isGone, heard]).toEqual([true, 0])
  })

  it('lets the other end know whose answer nobody waits for, and hears it no more', async () => {
    const { line, port, sent } = silent()
    const leaving = new AbortController()
    const asked = troubleOf(line.ask(HOLD, leaving.signal))
    leaving.abort('gone')
    port.onmessage!({ data: { type: 'answer', turn: 1, answer: null } })
    expect([await asked, sent.map(({ type, turn }) => `${type} ${turn}`)]).toEqual([
      'gone',
      ['ask 1', 'drop 1'],
    ])
  })

  it('asks nothing for who is gone already', async () => {
    const { line, sent } = silent()
    expect([await troubleOf(line.ask(HOLD, AbortSignal.abort('gone'))), sent]).toEqual(['gone', []])
  })

  it('gives each answer to its question, in whatever order they come', async () => {
    const { line, port } = silent()
    const asked = [1, 2, 3].map(() => line.ask(HOLD, NEVER).catch((reason) => reason))
    const say = (data: unknown) => port.onmessage!({ data })
    say({ type: 'too-fine', turn: 3, unit: 'week' })
    say({ type: 'answer', turn: 2, answer: 'second' })
    say({ type: 'answer', turn: 1, answer: 'first' })
    expect(await Promise.all(asked)).toEqual(['first', 'second', new TooFine('week')])
  })

  it('hands memory over and keeps no copy', async () => {
    const { line } = openLine()
    const bytes = await fileOfTen().read(0, NEVER)
    await line.ask(HOLD, NEVER)
    await line.ask({ ask: 'take', bytes }, NEVER, [bytes])
    line.close()
    expect(bytes.byteLength).toBe(0)
  })

  it('is as one that failed where no worker may be started', async () => {
    const line = startTab()
    expect([line.isGone, await troubleOf(line.ask(HOLD, NEVER))]).toEqual([true, 'part'])
  })
})
