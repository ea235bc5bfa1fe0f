import { describe, expect, it } from 'vitest'
import { datasetOf, feature } from '../core/fixtures/feature.ts'
import type { StoreInfo } from '../core/stored/store-info.ts'
import { FACETS } from '../core/table/facets.ts'
import { StoreClient } from '../source/stored/store-client.ts'
import { Session } from './session.ts'

const { info } = datasetOf(feature('one'))
const STORE = {
  ...{ version: '0123456789abcdef', info, count: 1, points: 1, extent: { from: 18_000, to: 18_400 } },
  facets: Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as StoreInfo['facets'],
  ...{ tiles: [[0, 1]], terms: { rows: 'open' } },
} satisfies StoreInfo
const STILL = {
  now: () => 0,
  wait: () => () => {},
  frames: { now: () => 0, requestFrame: () => 0, cancelFrame: () => {} },
}
const WORLD = { sight: { left: 0, top: 0, width: 1, height: 1 }, zoom: 1, latitude: 0 }
const settled = () => new Promise<void>((resolve) => setImmediate(resolve))

/** A session whose store tells of itself and leaves every other question unanswered; the list is what it was asked. */
async function sessionWith(asked: string[]): Promise<Session> {
  const client = new StoreClient('/', (address) => {
    if (address === '/v1/store.json') return Promise.resolve(new Response(JSON.stringify(STORE)))
    asked.push(address)
    return new Promise(() => {})
  })
  const session = new Session(client, 'v=2', STILL)
  await settled()
  return session
}

describe('a page’s talk with a store', () => {
  it('asks for nothing where the map says again that it looks at the same', async () => {
    const asked: string[] = []
    const session = await sessionWith(asked)
    session.look(WORLD)
    await settled()
    const first = [...asked]
    session.look({ ...WORLD, sight: { ...WORLD.sight } })
    await settled()
    expect([first.length > 0, asked]).toEqual([true, first])
    session.close()
  })

  it('asks for the tiles of what the map looks at anew', async () => {
    const asked: string[] = []
    const session = await sessionWith(asked)
    session.look({ ...WORLD, zoom: 0 })
    session.look(WORLD)
    await settled()
    const tiles = asked.map((address) => /cells\/day\/(.*)\.cells/.exec(address)?.[1])
    expect(tiles).toEqual(['0/0/0', '1/0/0', '1/1/0', '1/0/1', '1/1/1'])
    session.close()
  })
})
