import { describe, expect, it } from 'vitest'
import { emptyTile } from '../cells/tile.ts'
import { encodeTile } from '../cells/tile-codec.ts'
import type { StoreInfo } from '../core/stored/store-info.ts'
import { FACETS } from '../core/table/facets.ts'
import { dayOf } from '../core/time/day.ts'
import { METHOD } from '../measures/measure.ts'
import type { StoredMeasures } from '../measures/stored-measures.ts'
import { StoreClient, type StoreFetch } from '../source/stored/store-client.ts'
import { Measuring } from './measuring.ts'
import { Session } from './session.ts'

const VERSION = '0123456789abcdef'
const STORE: StoreInfo = {
  version: VERSION,
  info: {
    ...{ title: 'Small', subtitle: '', citation: '', licence: '', version: '0' },
    ...{ sources: [], leftOut: [], base: null, group: null },
  },
  ...{ count: 9, points: 9, extent: { from: dayOf(2020, 2, 1), to: dayOf(2020, 2, 10) } },
  facets: Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as StoreInfo['facets'],
  ...{ tiles: [[0, 9]], terms: { rows: 'aggregates-only' } },
}
const MEASURES: StoredMeasures = {
  ...{ method: METHOD, n: 9, possible: 0, basis: {}, notGiven: {} },
  leftOut: { unlocated: 0, coarse: 0, notCounted: 0 },
}
const LOOKING = { sight: { left: 0, top: 0, width: 1, height: 1 }, zoom: 0, latitude: 0 }
const OPEN = 'v=2&role=&from=2020-02-01&to=2020-02-10'

/** Whatever follows from what came has followed: answers are read in some turns. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise<void>((resolve) => setImmediate(resolve))
}

const json = (value: unknown) => new Response(JSON.stringify(value))

/** A page whose store answers everything at once but measures, which a test answers; its clock is moved by hand. */
async function page(link: string, store: StoreInfo = STORE) {
  const asked: { query: string; signal: AbortSignal; answer: (response: Response) => void }[] = []
  const fetch: StoreFetch = async (address, { signal }) => {
    const [path, query = ''] = address.split('?') as [string, string?]
    const [, , what, unit, z, x, y] = path
      .replace(/\.cells$/, '')
      .split('/')
      .slice(1)
    if (path.endsWith('store.json')) return json(store)
    if (what === 'cells') {
      const tile = { z: Number(z), x: Number(x), y: Number(y) }
      return new Response(encodeTile(emptyTile({ tile, unit: unit as 'day', version: VERSION })).slice())
    }
    if (what === 'histogram') return json({ bins: [] })
    if (what === 'firsts') return json([])
    if (what !== 'measure') return json({ count: 9 })
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason))
      asked.push({ query, signal, answer: resolve })
    })
  }
  const due = new Map<() => void, number>()
  let frame: (() => void) | null = null
  let now = 0
  const world = {
    now: () => now,
    wait(milliseconds: number, run: () => void) {
      due.set(run, milliseconds)
      return () => void due.delete(run)
    },
    frames: {
      now: () => now,
      requestFrame(run: () => void) {
        frame = run
        return 1
      },
      cancelFrame() {
        frame = null
      },
    },
  }
  const client = new StoreClient('/', fetch)
  const session = new Session(client, link, world)
  const measuring = new Measuring(client, session, world)
  await settled()
  session.look(LOOKING)
  await settled()
  return {
    ...{ asked, session, measuring },
    /** Everything that is waited for is due. */
    async rest() {
      const runs = [...due.keys()]
      due.clear()
      for (const run of runs) run()
      await settled()
    },
    async frames(count: number) {
      for (let i = 0; i < count; i++) {
        now += 900
        frame?.()
        await settled()
      }
    },
    async answer(response = json(MEASURES)) {
      asked.at(-1)!.answer(response)
      await settled()
    },
  }
}

describe('the measures of a store', () => {
  it('are asked for when their panel is opened, and not before', async () => {
    const { asked, session, rest } = await page(`${OPEN}&panel=filters`)
    await rest()
    const before = asked.length
    session.set({ panel: 'reach' })
    await rest()
    expect([before, asked.map(({ query }) => query)]).toEqual([
      0,
      ['v=2&from=2020-02-01&to=2020-02-10&role='],
    ])
  })

  it('are those of the filters, the days and the ways to measure of a link', async () => {
    const { asked, rest } = await page(
      'v=2&role=&kind=attack&q=market&mode=window&span=P3D&at=2020-02-08&certain=1&base=10,20&inside=RU&eps=80&min=3&panel=clusters',
    )
    await rest()
    expect(asked.map(({ query }) => query)).toEqual([
      'v=2&from=2020-02-06&to=2020-02-08&kind=attack&role=&q=market&certain=1&base=10,20&inside=RU&eps=80&min=3',
    ])
  })

  it('are not asked for while it plays, and anew when it rests', async () => {
    const { asked, session, measuring, rest, answer, frames } = await page(`${OPEN}&panel=reach`)
    await rest()
    await answer()
    session.play()
    await frames(3)
    await rest()
    const whilePlaying = asked.length
    session.pause()
    const lags = measuring.page.getState().measured?.query !== measuring.queryOf(session.page.getState())
    await rest()
    expect([whilePlaying, lags, asked.length, asked[1]!.query]).toEqual([
      ...[1, true, 2],
      expect.stringMatching(/^v=2&from=2020-02-01&to=2020-02-0[1-9]&role=$/),
    ])
  })

  it('are given up where something else is chosen, the panel is shut, or it plays', async () => {
    const { asked, session, rest } = await page(`${OPEN}&panel=reach`)
    await rest()
    const acts = [
      () => session.set({ eps: 80 }),
      () => session.set({ panel: 'incidents' }),
      () => session.set({ panel: 'reach' }),
      () => session.play(),
    ]
    for (const act of acts) {
      act()
      await rest()
    }
    expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, true, true])
  })

  it('are not asked for again where they are known', async () => {
    const { asked, session, rest, answer } = await page(`${OPEN}&panel=reach`)
    await rest()
    await answer()
    for (const panel of ['filters', 'clusters', 'reach'] as const) {
      session.set({ panel })
      await rest()
    }
    expect(asked.length).toBe(1)
  })

  it('that do not come are said to be missing, the ones before stay, and they are asked for again', async () => {
    const { session, measuring, rest, answer } = await page(`${OPEN}&panel=reach`)
    await rest()
    await answer()
    session.set({ min: 9 })
    await rest()
    await answer(new Response(JSON.stringify({ fault: 'busy' }), { status: 503 }))
    const said = measuring.page.getState()
    await rest()
    await rest()
    await answer()
    const then = measuring.page.getState()
    expect([
      [said.unanswered?.trouble.code, said.measured?.measures],
      [then.unanswered, then.isComing, then.measured?.query],
    ]).toEqual([
      ['busy', MEASURES],
      [null, false, 'v=2&from=2020-02-01&to=2020-02-10&role=&min=9'],
    ])
  })

  it('that are of another shape are no answer', async () => {
    const { measuring, rest, answer } = await page(`${OPEN}&panel=reach`)
    await rest()
    await answer(json({ ...MEASURES, hull: { areaKm2: 'large', vertices: 3 } }))
    const { measured, unanswered } = measuring.page.getState()
    expect([measured, unanswered?.trouble.code]).toEqual([null, 'damaged'])
  })

  it('are not asked of an archive', async () => {
    const archive = { unit: 'day', zoom: 4, filters: [] }
    const { asked, rest } = await page(`${OPEN}&panel=reach`, { ...STORE, archive })
    await rest()
    expect(asked).toEqual([])
  })
})
