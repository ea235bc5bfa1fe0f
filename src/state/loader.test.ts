import { describe, expect, it } from 'vitest'
import { createLoader, needed, PATIENCE_MS, type Surroundings } from './loader.ts'

const ENTRY = '/assets/explorer-aaaaaaaa.js'
const page = (hash: string) => `<script type="module" src="/assets/explorer-${hash}.js"></script>`

/** A world in the test's hands: its clock, its network, its server. */
function world(given: { online?: boolean; served?: string | null } = {}) {
  const timers = new Set<{ at: number; run: () => void }>()
  const returns = new Set<() => void>()
  let passed = 0
  const it = {
    online: given.online ?? true,
    served: given.served === undefined ? page('aaaaaaaa') : given.served,
    abandoned: 0,
    waiting: () => timers.size,
    pass(milliseconds: number) {
      passed += milliseconds
      for (const timer of [...timers])
        if (timer.at <= passed) {
          timers.delete(timer)
          timer.run()
        }
    },
    networkReturns() {
      it.online = true
      for (const run of [...returns]) run()
    },
  }
  const around: Surroundings = {
    isOnline: () => it.online,
    onOnline(run) {
      returns.add(run)
      return () => returns.delete(run)
    },
    wait(milliseconds, run) {
      const timer = { at: passed + milliseconds, run }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    servedPage: async () => {
      if (it.served === null) throw new Error('no answer')
      return it.served
    },
    entry: ENTRY,
    abandon: () => {
      it.abandoned++
    },
  }
  return { it, around }
}

/** A load whose answers the test gives, one promise a call. */
function answers() {
  const calls: { give: (value: string) => void; refuse: () => void }[] = []
  const load = () =>
    new Promise<string>((resolve, reject) => {
      calls.push({ give: resolve, refuse: () => reject(new Error('not loaded')) })
    })
  return { calls, load }
}

const turns = async () => {
  for (let i = 0; i < 10; i++) await Promise.resolve()
}

describe('what is loaded', () => {
  it('is there once it has come, and is asked for once', async () => {
    const { it, around } = world()
    const { calls, load } = answers()
    const loader = createLoader(load, around)
    loader.start()
    loader.start()
    loader.again()
    calls[0]!.give('part')
    await turns()
    loader.start()
    loader.again()
    expect([loader.now(), calls.length, it.waiting()]).toEqual([
      { value: 'part', trouble: null, reason: null, tries: 1 },
      1,
      0,
    ])
  })

  it.each([
    ['the network is off', { online: false }, 'offline'],
    ['the server does not answer', { served: null }, 'unreachable'],
    ['the server has a newer page', { served: page('bbbbbbbb') }, 'outdated'],
    ['the server has the same page', {}, 'failed'],
  ] as const)('says what stands in the way where %s', async (_, given, trouble) => {
    const { around } = world(given)
    const { calls, load } = answers()
    const loader = createLoader(load, around)
    loader.start()
    calls[0]!.refuse()
    await turns()
    expect(loader.now()).toEqual({ value: null, trouble, reason: new Error('not loaded'), tries: 1 })
  })

  it('can be tried again, and is there then', async () => {
    const { around } = world()
    const { calls, load } = answers()
    const loader = createLoader(load, around)
    const told: unknown[] = []
    loader.subscribe(() => told.push(loader.now().trouble ?? loader.now().value))
    loader.start()
    calls[0]!.refuse()
    await turns()
    loader.again()
    calls[1]!.give('part')
    await turns()
    expect(told).toEqual(['failed', null, 'part'])
  })

  it('is tried again by itself when the network returns, and not once it is there', async () => {
    const { it, around } = world({ online: false })
    const { calls, load } = answers()
    const loader = createLoader(load, around)
    loader.start()
    calls[0]!.refuse()
    await turns()
    it.networkReturns()
    calls[1]!.give('part')
    await turns()
    it.networkReturns()
    expect([loader.now(), calls.length]).toEqual([
      { value: 'part', trouble: null, reason: null, tries: 2 },
      2,
    ])
  })

  it('is said to be slow after a while, and still counts when it comes', async () => {
    const { it, around } = world()
    const { calls, load } = answers()
    const loader = createLoader(load, around)
    loader.start()
    it.pass(PATIENCE_MS - 1)
    const before = loader.now().trouble
    it.pass(1)
    const after = loader.now().trouble
    calls[0]!.give('part')
    await turns()
    expect([before, after, loader.now()]).toEqual([
      null,
      'slow',
      { value: 'part', trouble: null, reason: null, tries: 1 },
    ])
  })

  it('gives up the request that hangs when it is tried again, and says so again when the next hangs, too', async () => {
    const { it, around } = world()
    const { calls, load } = answers()
    const loader = createLoader(load, around)
    loader.start()
    it.pass(PATIENCE_MS)
    loader.again()
    calls[0]!.refuse()
    await turns()
    const between = loader.now().trouble
    it.pass(PATIENCE_MS)
    expect([it.abandoned, between, loader.now().trouble]).toEqual([1, null, 'slow'])
  })

  it('fails in words where loading throws at once', async () => {
    const { around } = world()
    const loader = createLoader(() => {
      throw new Error('no such thing')
    }, around)
    loader.start()
    await turns()
    expect(loader.now().trouble).toBe('failed')
  })

  it('gives what an action needs, and tries once more what failed before', async () => {
    const { around } = world()
    const { calls, load } = answers()
    const loader = createLoader(load, around)
    const first = needed(loader)
    calls[0]!.refuse()
    await expect(first).rejects.toThrow('not loaded')
    const second = needed(loader)
    calls[1]!.give('part')
    await expect(second).resolves.toBe('part')
    await expect(needed(loader)).resolves.toBe('part')
  })

  it('lets no action wait for what never comes', async () => {
    const { it, around } = world()
    const waiting = needed(createLoader(answers().load, around))
    it.pass(PATIENCE_MS)
    await expect(waiting).rejects.toThrow('slow')
  })
})
