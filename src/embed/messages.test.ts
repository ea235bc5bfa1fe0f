import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import golden from './fixtures/messages-v1.json' with { type: 'json' }
import { readCommand, readEvent } from './messages.ts'

describe('messages of protocol 1, as published', () => {
  test.each(golden.commands)('$message.type is read as it always was: $message', ({ message, command }) => {
    expect(readCommand(message)).toEqual({ id: message.id, command })
  })

  test.each(golden.refused)('%j is refused in words', (message) => {
    expect(readCommand(message)).toEqual({
      id: typeof message.id === 'number' ? message.id : null,
      error: expect.stringMatching(/^\w.+\.$/),
    })
  })

  test.each(golden.ignored.map((message) => [message]))('%j is nobody’s business', (message) => {
    expect(readCommand(message)).toBeNull()
  })

  test.each(golden.events)('$type is an event', (message) => {
    expect(readEvent(message)).toEqual(message)
  })
})

describe('readCommand', () => {
  it('never throws and never takes more than a moment, whatever was posted', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, maxDepth: 4 }), (posted) => {
        const message = typeof posted === 'object' && posted !== null ? { ...posted, reachmap: 1 } : posted
        expect(() => readCommand(message)).not.toThrow()
      }),
    )
  })

  it('does not look into what is deep', () => {
    let deep: unknown = {}
    for (let depth = 0; depth < 100_000; depth++) deep = { deep }
    expect(readCommand({ reachmap: 1, id: 1, type: 'set', state: { q: deep } })).toEqual({
      id: 1,
      error: 'state.q has a value that a link can not carry: an object.',
    })
  })

  it('stops counting keys where there are too many', () => {
    const state = Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`key${i}`, '1']))
    expect(readCommand({ reachmap: 1, id: 1, type: 'set', state })).toEqual({
      id: 1,
      error: 'state has more than 40 keys.',
    })
  })

  it('takes __proto__ for a key like any other', () => {
    const message = JSON.parse('{ "reachmap": 1, "id": 1, "type": "set", "state": { "__proto__": "1" } }')
    const { state } = readCommand(message)!.command as { state: object }
    expect([Object.getPrototypeOf(state), Object.keys(state)]).toEqual([null, ['__proto__']])
  })

  it('survives an object that throws when it is read', () => {
    const message = {
      reachmap: 1,
      get type() {
        throw new Error('no')
      },
    }
    expect(readCommand(message)).toEqual({ id: null, error: 'The message can not be read.' })
  })
})
