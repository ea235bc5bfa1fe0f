import { afterEach, describe, expect, it } from 'vitest'
import { StoreFault } from '../../../core/stored/store-trouble.ts'
import { fileOfTen, openLine, troubleOf } from './fixtures/line.ts'
import { loadNumbers } from './load-numbers.ts'
import type { TabLine } from './tab-line.ts'

const NEVER = new AbortController().signal
const lines: TabLine[] = []
afterEach(() => {
  for (const line of lines.splice(0)) line.close()
})

function opened() {
  const { line, port } = openLine()
  lines.push(line)
  return { line, port }
}

describe('loading numbers', () => {
  it('takes all blocks in their order, four of them on their way at most, and tells how far it is', async () => {
    const log: string[] = []
    let [open, most] = [0, 0]
    const file = fileOfTen(async (block, whole) => {
      log.push(`read ${block}`)
      most = Math.max(most, ++open)
      // The later ones are here first.
      for (let turn = block; turn < 6; turn++) await Promise.resolve()
      open--
      return whole()
    })
    const told: number[] = []
    const held = await loadNumbers(file, opened().line, (incidents) => void told.push(incidents), NEVER)
    expect([held.incidents, held.blocks, told, log, most]).toEqual([
      ...[10, 6, [0, 2, 4, 6, 7, 9, 10]],
      Array.from({ length: 6 }, (_, block) => `read ${block}`),
      4,
    ])
  })

  it('stops at a block that fails, and goes on behind what is there when it is tried again', async () => {
    const { line } = opened()
    const read: number[] = []
    const given: AbortSignal[] = []
    const broken = fileOfTen((block, whole, signal) => {
      given.push(signal)
      if (block === 3) throw new StoreFault({ code: 'unreachable' })
      return whole()
    })
    const first = await troubleOf(loadNumbers(broken, line, () => {}, NEVER))
    const cut = fileOfTen((block, whole) => whole().slice(0, block === 4 ? 30 : undefined))
    const second = await troubleOf(loadNumbers(cut, line, () => {}, NEVER))
    const whole = fileOfTen((block, whole) => {
      read.push(block)
      return whole()
    })
    const told: number[] = []
    await loadNumbers(whole, line, (incidents) => void told.push(incidents), NEVER)
    expect([first, second, read, told]).toEqual(['unreachable', 'damaged', [4, 5], [7, 9, 10]])
    expect(given.every(({ aborted }) => aborted)).toBe(true)
  })

  it('frees what is held when it is given up, and reads no more', async () => {
    const { line } = opened()
    const leaving = new AbortController()
    const signals: AbortSignal[] = []
    const file = fileOfTen((block, whole, signal) => {
      signals.push(signal)
      if (block === 5) leaving.abort('left')
      return whole()
    })
    const found = await troubleOf(loadNumbers(file, line, () => {}, leaving.signal))
    expect([found, line.isGone, signals.length, signals.every(({ aborted }) => aborted)]).toEqual([
      ...['left', true, 6, true],
    ])
  })

  it('ends as soon as who takes them is gone', async () => {
    const { line, port } = opened()
    const file = fileOfTen((block, whole) => {
      if (block === 4) port.onerror!({} as never)
      return whole()
    })
    expect(await troubleOf(loadNumbers(file, line, () => {}, NEVER))).toBe('part')
  })
})
