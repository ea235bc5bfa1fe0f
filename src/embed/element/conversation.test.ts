import { describe, expect, it } from 'vitest'
import { ANSWER_MS, converse, READY_MS } from './conversation.ts'

/** A conversation whose clock the test moves. */
function start() {
  const posted: { id: number }[] = []
  const due = new Set<{ at: number; run: () => void }>()
  let now = 0
  const conversation = converse(
    (message) => posted.push(message as { id: number }),
    (run, milliseconds) => {
      const entry = { at: now + milliseconds, run }
      due.add(entry)
      return () => due.delete(entry)
    },
  )
  return {
    ...conversation,
    posted,
    due,
    pass(milliseconds: number) {
      now += milliseconds
      for (const entry of due) if (entry.at <= now && due.delete(entry)) entry.run()
    },
  }
}

const ack = (id: number) => ({ type: 'ack', id, ok: true, state: { at: '2024-01-03' } }) as const

describe('a conversation', () => {
  it('keeps commands until the map is ready, and resolves with the state', async () => {
    const { ask, opened, answered, posted, due } = start()
    const asked = ask({ type: 'get' })
    expect(posted).toEqual([])
    opened()
    expect(posted).toEqual([{ reachmap: 1, id: 1, type: 'get' }])
    expect(answered(ack(1))).toBe(true)
    expect([await asked, due.size]).toEqual([{ at: '2024-01-03' }, 0])
  })

  it('rejects with the reason why a command was refused', async () => {
    const { ask, opened, answered } = start()
    opened()
    const asked = ask({ type: 'set', state: { mode: 'sideways' } })
    answered({ type: 'ack', id: 1, ok: false, error: 'mode=sideways is none.' })
    await expect(asked).rejects.toThrow('mode=sideways is none.')
  })

  it('gives up a command that a flood has swallowed, and takes no late answer for it', async () => {
    const { ask, opened, answered, pass } = start()
    opened()
    const asked = ask({ type: 'pause' })
    pass(ANSWER_MS - 1)
    const other = ask({ type: 'get' })
    pass(1)
    await expect(asked).rejects.toThrow('The map did not answer within 30 seconds.')
    expect([answered(ack(1)), answered(ack(2)), await other]).toEqual([false, true, { at: '2024-01-03' }])
  })

  it('gives up a map that never comes, and posts it nothing later', async () => {
    const { ask, opened, pass, posted } = start()
    const asked = ask({ type: 'play' })
    pass(READY_MS)
    await expect(asked).rejects.toThrow('The map was not ready within 60 seconds.')
    opened()
    expect(posted).toEqual([])
  })

  it('waits for an answer from when it was posted, however long the map took to be ready', async () => {
    const { ask, opened, answered, pass } = start()
    const asked = ask({ type: 'get' })
    pass(READY_MS - 1)
    opened()
    pass(ANSWER_MS - 1)
    answered(ack(1))
    expect(await asked).toEqual({ at: '2024-01-03' })
  })

  it('says to all who wait that it is broken, and begins anew', async () => {
    const { ask, opened, broken, answered, posted } = start()
    const early = ask({ type: 'get' })
    opened()
    broken('The map has another address.')
    await expect(early).rejects.toThrow('The map has another address.')
    expect(answered(ack(1))).toBe(false)
    const late = ask({ type: 'get' })
    expect(posted).toHaveLength(1)
    opened()
    answered(ack(2))
    expect(await late).toEqual({ at: '2024-01-03' })
  })

  it('is opened by the answer to its first question', () => {
    const { ask, probe, answered, posted } = start()
    probe()
    ask({ type: 'pause' })
    answered(ack(0))
    expect(posted.map(({ id }) => id)).toEqual([0, 1])
  })
})
