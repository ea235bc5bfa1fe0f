import { afterEach, describe, expect, it } from 'vitest'
import { generatedFeatures } from '../../engine/fixtures/generated.ts'
import { THREADS } from '../../engine/measure-threads.ts'
import { HAS_ENGINE, NEEDS_ENGINE } from '../../engine/test-support.ts'
import { serveStore } from './test-support.ts'

/** As `fixtures/held-worker.ts` has them, which only a thread may import. */
const [STANDING, TO_HOLD, OPEN, TO_DIE] = [0, 1, 2, 3]
const MODULE = new URL('../../engine/fixtures/held-worker.ts', import.meta.url)

describe.skipIf(!HAS_ENGINE)(`a server that measures${NEEDS_ENGINE}`, () => {
  let site: Awaited<ReturnType<typeof serveStore>> | undefined
  let held: Int32Array

  afterEach(async () => {
    Atomics.store(held, OPEN, 1)
    Atomics.notify(held, OPEN)
    await site?.close()
  })

  /** Serves the store with one thread that measures, which stands still, or dies, so many times. */
  async function serve(times: { readonly held?: number; readonly died?: number }): Promise<void> {
    held = new Int32Array(new SharedArrayBuffer(4 * Int32Array.BYTES_PER_ELEMENT))
    held[TO_HOLD] = times.held ?? 0
    held[TO_DIE] = times.died ?? 0
    const measuring = { ...THREADS, threads: 1, queue: 0, module: MODULE, data: { held } }
    site = await serveStore(generatedFeatures(300), { measuring })
  }

  const get = (path: string, init: RequestInit = {}) =>
    fetch(new URL(`v1/${site!.gate.store.version}/${path}`, site!.server.url), init)
  const tile = (month: number) => get(`cells/month/${month}/0/0.cells`)
  const stands = () => expect.poll(() => Atomics.load(held, STANDING), { timeout: 60_000 }).toBe(1)

  it('answers tiles while it computes measures, and then these', async () => {
    await serve({ held: 1 })
    const coming = get('measure')
    await stands()
    const meanwhile = [(await tile(0)).status, (await tile(1)).status]
    const isFirst = await Promise.race([coming.then(() => false), Promise.resolve(true)])
    Atomics.store(held, OPEN, 1)
    Atomics.notify(held, OPEN)
    const { method, n } = await (await coming).json()
    expect([meanwhile, isFirst, method, n > 0]).toEqual([[200, 200], true, 'reachmap-measures/2', true])
  })

  it('loses one answer with a thread that dies, and measures in another one', async () => {
    await serve({ died: 1 })
    const lost = await get('measure')
    const said = [lost.status, lost.headers.get('retry-after'), await lost.json()]
    expect([said, (await tile(0)).status, (await get('measure')).status]).toEqual([
      [
        ...[503, '2'],
        {
          error: 'A part of the data does not answer; nothing is shown rather than too little.',
          fault: 'failed',
        },
      ],
      ...[200, 200],
    ])
  })

  it('refuses what is one measuring too many', async () => {
    await serve({ held: 1 })
    const coming = get('measure')
    await stands()
    const refused = await get('measure?eps=20')
    expect([refused.status, refused.headers.get('retry-after'), (await refused.json()).fault]).toEqual([
      ...[503, '2', 'busy'],
    ])
    Atomics.store(held, OPEN, 1)
    Atomics.notify(held, OPEN)
    expect((await coming).status).toBe(200)
  })

  it('ends a thread that computes what nobody waits for any more', async () => {
    await serve({ held: 1 })
    const leaving = new AbortController()
    const coming = get('measure', { signal: leaving.signal })
    await stands()
    leaving.abort()
    await expect(coming).rejects.toThrow('aborted')
    // Whoever asks before the server knows that the client has left is one too many.
    const next = async (): Promise<Response> => {
      const answer = await get('measure?eps=20')
      return answer.status === 503 ? next() : answer
    }
    expect((await next()).status).toBe(200)
  })
})
