import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { POOL } from '../../engine/duckdb.ts'
import { generatedFeatures, type InBoth, storeOf } from '../../engine/fixtures/generated.ts'
import { Gate } from '../../engine/gate.ts'
import { HAS_ENGINE, NEEDS_ENGINE } from '../../engine/test-support.ts'
import type { RunningServer } from '../serve.ts'
import { serveStore } from './test-support.ts'

const ALL = 'v=2&role=&actor=all'

describe.skipIf(!HAS_ENGINE)(`a server with a store${NEEDS_ENGINE}`, () => {
  let dir: string
  let both: InBoth
  let gate: Gate
  let server: RunningServer
  let close: (() => Promise<void>) | undefined

  beforeAll(async () => {
    const limits = { rows: 200, groups: 250 }
    ;({ dir, both, gate, server, close } = await serveStore(generatedFeatures(300), { limits }, '/maps/'))
  })
  afterAll(() => close?.())

  const get = (path: string, init: RequestInit = {}) => fetch(new URL(path, server.url), init)
  const below = (path: string) => `v1/${gate.store.version}/${path}`

  it('says what the store is, and serves the pages beside it', async () => {
    const [store, page] = await Promise.all([get('v1/store.json'), get('')])
    const { version, count, facets } = await store.json()
    expect([version, count, facets.source, store.headers.get('cache-control'), await page.text()]).toEqual([
      gate.store.version,
      300,
      gate.store.facets.source.values,
      'no-cache',
      'page',
    ])
  })

  it('lets an answer be kept for ever, by this site alone', async () => {
    const { status, headers } = await get(below('count'))
    const names = [
      'cache-control',
      'etag',
      'access-control-allow-origin',
      'cross-origin-resource-policy',
      'x-content-type-options',
    ]
    expect([status, ...names.map((name) => headers.get(name))]).toEqual([
      200,
      'public, max-age=31536000, immutable',
      `"${gate.store.version}"`,
      null,
      'same-origin',
      'nosniff',
    ])
  })

  it('answers a known tag with nothing, and the same question from what it kept', async () => {
    const path = below(`facets?${ALL}`)
    const first = await get(path)
    const text = await first.text()
    const etag = first.headers.get('etag')!
    const again = await get(below(`facets?actor=all&v=2&role=`))
    const known = await get(path, { headers: { 'If-None-Match': etag } })
    expect([
      first.headers.get('server-timing')?.startsWith('engine;dur='),
      again.headers.get('server-timing'),
    ]).toEqual([true, 'kept'])
    expect([await again.text(), known.status, known.headers.get('etag')]).toEqual([text, 304, etag])
  })

  it('packs what is long for whoever takes it', async () => {
    const path = below(`facets?${ALL}`)
    const [packed, plain] = await Promise.all([
      get(path, { headers: { 'Accept-Encoding': 'gzip' } }),
      get(path, { headers: { 'Accept-Encoding': 'identity' } }),
    ])
    expect(
      [packed, plain].map(({ headers }) => [headers.get('content-encoding'), headers.get('etag')]),
    ).toEqual([
      ['gzip', `"${gate.store.version}-gzip"`],
      [null, `"${gate.store.version}"`],
    ])
    expect(await packed.text()).toBe(await plain.text())
  })

  it('changes nothing, and says in words what it can not answer', async () => {
    const said = async (path: string, init?: RequestInit) => {
      const answer = await get(path, init)
      const text = await answer.text()
      return [answer.status, JSON.parse(text), answer.headers.get('cache-control')]
    }
    const kept = 'no-store'
    expect(await said(below('count'), { method: 'POST' })).toEqual([
      405,
      { error: 'Nothing can be changed here.' },
      kept,
    ])
    expect(await said('v1/0123456789abcdef/count')).toEqual([
      410,
      { error: 'The data have a new version.' },
      kept,
    ])
    expect(await said(below('count?kind=x'))).toEqual([400, { error: 'kind: "x" is not understood.' }, kept])
    expect(await said(below('etc/passwd'))).toEqual([
      404,
      { error: 'There is nothing at this address.' },
      kept,
    ])
    expect(await said(below(`rows.bin?${ALL}`))).toEqual([
      413,
      { error: '300 incidents are more than 200: narrow the view or the filters.' },
      kept,
    ])
    expect(await said(below(`histogram?unit=day&${ALL}`))).toEqual([
      413,
      { error: 'There is too much for one answer by day: ask by a coarser unit.', unit: 'week' },
      kept,
    ])
  })

  it('answers 200 that ask at once for 20 tiles', async () => {
    const paths = Array.from({ length: 200 }, (_, i) => below(`cells/month/5/${i % 20}/12.cells?${ALL}`))
    const answers = await Promise.all(paths.map((path) => get(path)))
    const magic = await Promise.all(
      answers.map(async (answer) => Buffer.from(await answer.arrayBuffer()).toString('latin1', 0, 4)),
    )
    expect([new Set(answers.map(({ status }) => status)), new Set(magic)]).toEqual([
      new Set([200]),
      new Set(['RCEL']),
    ])
  })

  it('goes over to a store that takes the place of its own, and says so of the old one', async () => {
    const old = below('count')
    const next = await storeOf(generatedFeatures(40, 2))
    for (const name of ['incidents.parquet', 'store.json'])
      writeFileSync(join(both.folder, name), readFileSync(join(next.folder, name)))
    next.remove()
    expect([(await get(old)).status, (await (await get('v1/store.json')).json()).count]).toEqual([410, 40])
    expect(await (await get(below(`count?${ALL}`))).json()).toEqual({ count: 40 })
  })

  it('does not start with a damaged store', async () => {
    const folder = join(dir, 'damaged')
    mkdirSync(folder)
    const rows = readFileSync(join(both.folder, 'incidents.parquet'))
    writeFileSync(join(folder, 'store.json'), readFileSync(join(both.folder, 'store.json')))
    writeFileSync(join(folder, 'incidents.parquet'), rows.fill(0, rows.length - 200))
    await expect(Gate.open(folder, { pool: { ...POOL, workers: 1 } })).rejects.toThrow(
      /incidents\.parquet is damaged: write it again with npm run geodata -- store$/,
    )
  })
})
