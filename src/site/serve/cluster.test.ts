import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask } from '../../engine/clickhouse-http.ts'
import { loadInto, READER, startCluster, type TestCluster, WRITER } from '../../engine/fixtures/cluster.ts'
import { generatedFeatures, type InBoth, storeOf } from '../../engine/fixtures/generated.ts'
import { Gate } from '../../engine/gate.ts'
import { HAS_CLUSTER, NEEDS_CLUSTER } from '../../engine/test-support.ts'
import { clusterOf, type RunningServer, startServer } from '../serve.ts'

const ALL = 'v=2&role=&actor=all'

describe('who is asked for a store in a cluster', () => {
  it('comes from the environment alone, and no password from an address', () => {
    expect([clusterOf({}), clusterOf({ ENGINE_URL: 'http://a.example:8123', ENGINE_USER: 'me' })]).toEqual([
      undefined,
      { url: 'http://a.example:8123', user: 'me', password: '' },
    ])
    expect(() => clusterOf({ ENGINE_URL: 'http://me:word@a.example' })).toThrow(
      'ENGINE_URL holds more than host and port: user and password have variables of their own',
    )
  })
})

describe.skipIf(!HAS_CLUSTER)(`a server with a store in a cluster${NEEDS_CLUSTER}`, () => {
  let dir: string
  let both: InBoth
  let next: InBoth
  let cluster: TestCluster
  let served: string
  let gate: Gate
  let server: RunningServer

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'reachmap-gate-'))
    writeFileSync(join(dir, 'index.html'), 'page')
    served = join(dir, 'served')
    both = await storeOf(generatedFeatures(600))
    next = await storeOf(generatedFeatures(40, 2))
    cluster = await startCluster()
    await loadInto(cluster, both.folder, { to: served })
    gate = await Gate.open(served, { cluster: { ...READER, url: cluster.urls[0]! } })
    server = await startServer({ port: 0, dir, gate })
  })
  afterAll(async () => {
    await server?.close()
    await gate?.close()
    await cluster?.close()
    both?.remove()
    next?.remove()
    rmSync(dir, { recursive: true })
  })

  async function said(path: string) {
    const answer = await fetch(new URL(`v1/${path}`, server.url))
    return [answer.status, await answer.json()]
  }
  const counted = (version = gate.store.version) => said(`${version}/count?${ALL}&from=2019-01-01`)
  const tables = async () => {
    const names = await Promise.all(
      cluster.urls.map((url) => ask({ ...WRITER, url }, 'SHOW TABLES FROM reachmap')),
    )
    return names.map((bytes) => Buffer.from(bytes).toString().trim().split('\n').length)
  }

  it('says what the store is, and not where its rows stand', async () => {
    const [status, store] = await said('store.json')
    expect([status, store.count, 'cluster' in store, readdirSync(served)]).toEqual([
      200,
      600,
      false,
      ['store.json'],
    ])
  })

  it('says in words that a part does not answer, gives what it kept, and answers when that is back', async () => {
    const path = `${gate.store.version}/facets?${ALL}`
    const known = await said(path)
    await cluster.stop(1)
    const refused = [
      503,
      {
        error: 'A part of the data does not answer; nothing is shown rather than too little.',
        fault: 'failed',
      },
    ]
    expect([await counted(), await said(path)]).toEqual([refused, known])
    await cluster.start(1)
    await expect.poll(counted).toEqual([200, { count: 600 }])
    await cluster.stop(0)
    expect(await said(`${gate.store.version}/firsts?${ALL}`)).toEqual(refused)
    await cluster.start(0)
    await expect.poll(async () => (await said(`${gate.store.version}/firsts?${ALL}`))[0]).toBe(200)
  })

  it('does not start without who is asked, nor where a part does not answer', async () => {
    await expect(Gate.open(served)).rejects.toThrow(/stand in a cluster: ENGINE_URL, ENGINE_USER and ENGINE_/)
    await cluster.stop(1)
    await expect(Gate.open(served, { cluster: { ...READER, url: cluster.urls[0]! } })).rejects.toThrow(
      /^The cluster of .*: ClickHouse refuses reachmap-\S+ with code (?:210|279) \(a server of the cluster is down\)$/,
    )
    await cluster.start(1)
    await expect
      .poll(() => said(`${gate.store.version}/histogram?${ALL}`).then(([status]) => status))
      .toBe(200)
  })

  it('serves the old version when a load is interrupted, whether its servers are there or one is gone', async () => {
    const before = await tables()
    const stop = new AbortController()
    const interrupted = loadInto(cluster, next.folder, {
      to: served,
      signal: stop.signal,
      progress: () => stop.abort(new Error('interrupted')),
    })
    await expect(interrupted).rejects.toThrow('interrupted')
    expect([await tables(), await said(`${gate.store.version}/count?${ALL}`)]).toEqual([
      before,
      [200, { count: 600 }],
    ])
    await cluster.stop(1)
    await expect(loadInto(cluster, next.folder, { to: served })).rejects.toThrow()
    await cluster.start(1)
    await expect
      .poll(() => said(`${gate.store.version}/count?${ALL}&q=market`).then(([status]) => status))
      .toBe(200)
  })

  it('goes over to a version that is loaded to its end, and says so of the old one', async () => {
    const old = gate.store.version
    const { rows, others } = await loadInto(cluster, next.folder, { to: served })
    expect([rows.reduce((sum, n) => sum + n, 0), others.some((name) => name.includes(old))]).toEqual([
      40,
      true,
    ])
    expect(await counted(old)).toEqual([410, { error: 'The data have a new version.' }])
    expect(await counted()).toEqual([200, { count: 40 }])
  })
})
