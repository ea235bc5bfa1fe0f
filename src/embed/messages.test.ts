import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, expectTypeOf, it, test, vi } from 'vitest'
import type { ReachMapDetails, ReachMapElement } from './element/reachmap.d.ts'
import golden from './fixtures/messages-v1.json' with { type: 'json' }
import { type Command, type EmbedEvent, readCommand, readEvent } from './messages.ts'

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

describe('a message', () => {
  it('is held by the published ones, explained, and known to the element', () => {
    type Commands = { readonly [T in Command['type']]: (...given: never[]) => Promise<unknown> }
    expectTypeOf<ReachMapElement>().toExtend<Commands>()
    expectTypeOf<keyof ReachMapDetails>().toEqualTypeOf<Exclude<EmbedEvent['type'], 'ack'>>()
    const error = readCommand({ reachmap: 1, id: 1, type: 'explode' })!.error!
    const types = /^type is not one of (.*): /.exec(error)![1]!.split(', ')
    expect([...new Set(golden.commands.map(({ message }) => message.type))].sort()).toEqual(types.sort())
    const explained = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'messages.md'), 'utf8')
    const said = golden.events.map(({ type }) => type)
    expect([...types, ...said].filter((type) => !explained.includes(`| \`${type}\` |`))).toEqual([])
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

  const set = (state: unknown) => readCommand({ reachmap: 1, id: 1, type: 'set', state })?.error

  it('takes plain objects only, and lists nothing of what else could be huge', () => {
    class State {}
    const listed = vi.fn()
    const watched = <T extends object>(value: T) => new Proxy(value, { ownKeys: listed, get: listed })
    const huge = [
      new Uint8Array(10_000_000),
      new Float64Array(1_000_000),
      new ArrayBuffer(10_000_000),
      Array(4_000_000_000),
      new Map([['country', 'IR']]),
      new Set(['country']),
      new Date(0),
      new State(),
      Object('x'.repeat(10_000_000)),
    ]
    for (const value of huge) {
      const [is, shown] = [set(watched(value)), Array.isArray(value) ? 'a list' : 'an object']
      expect(is).toBe(`state is not an object with the keys of a link: ${shown}.`)
    }
    expect(listed).not.toHaveBeenCalled()
    expect(set(Object.create(null))).toBeUndefined()
  })

  it('leaves alone what is a message by its fields only', () => {
    for (const value of [[], new Map(), new Uint8Array(3)]) {
      expect(readCommand(Object.assign(value, { reachmap: 1, id: 1, type: 'get' }))).toBeNull()
    }
  })

  it('asks a list for its length before anything else', () => {
    const looked: PropertyKey[] = []
    const incidents = new Proxy(Array(4_000_000_000), {
      get(list, key) {
        looked.push(key)
        return Reflect.get(list, key)
      },
    })
    const error = 'incidents has more than 200 ids.'
    expect(readCommand({ reachmap: 1, id: 1, type: 'highlight', incidents })).toEqual({ id: 1, error })
    expect(looked).toEqual(['length'])
  })

  it('writes out no number of a million digits', () => {
    const error = 'by is neither 1 nor -1: a big integer.'
    expect(readCommand({ reachmap: 1, id: 1, type: 'step', by: 10n ** 1_000_000n })).toEqual({ id: 1, error })
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
