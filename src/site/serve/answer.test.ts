import { utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hear, type SmallSite, serveSmallSite, TEXT } from './test-support.ts'

let site: SmallSite

beforeAll(async () => {
  site = await serveSmallSite()
})

afterAll(() => site.close())

async function expectAlive() {
  expect(await (await site.get('/')).text()).toBe('page')
}

describe('ranges', () => {
  it.each([
    ['bytes=0-0', 206, 'bytes 0-0/10', '0'],
    ['bytes=-5', 206, 'bytes 5-9/10', '56789'],
    ['bytes=0-99999999999999999999', 206, 'bytes 0-9/10', '0123456789'],
    ['bytes=9-1', 200, null, '0123456789'],
    ['bytes=abc', 200, null, '0123456789'],
    ['bytes=0-1,4-5', 200, null, '0123456789'],
    ['bytes=10-', 416, 'bytes */10', 'There are 10 bytes here.\n'],
  ])('%s is answered with %i', async (range, status, contentRange, body) => {
    const answer = await site.get('/ten.bin', { Range: range })
    expect([answer.status, answer.headers.get('content-range'), await answer.text()]).toEqual([
      status,
      contentRange,
      body,
    ])
  })

  it('are sent while the version is the same, and the whole of a new one', async () => {
    const { headers } = await site.get('/ten.bin')
    const tag = headers.get('etag')!
    const ask = async (ifRange: string) =>
      (await site.get('/ten.bin', { Range: 'bytes=0-0', 'If-Range': ifRange })).status
    expect([await ask(tag), await ask(`W/${tag}`), await ask('"old"')]).toEqual([206, 200, 200])
  })

  it('are nothing to HEAD', async () => {
    const { status, headers } = await site.get('/ten.bin', { Range: 'bytes=0-0' }, 'HEAD')
    expect([status, headers.get('content-length'), headers.get('content-range')]).toEqual([200, '10', null])
  })
})

describe('compressed files', () => {
  it('are chosen by weight, tagged apart, and decoded to the same', async () => {
    const accepts = ['br, gzip', 'gzip', 'br;q=0.1, gzip;q=0.2', 'identity', 'br;q=0']
    const answers = await Promise.all(
      accepts.map((accept) => site.get('/data/text.json', { 'Accept-Encoding': accept })),
    )
    expect(answers.map(({ headers }) => headers.get('content-encoding'))).toEqual([
      'br',
      'gzip',
      'gzip',
      null,
      null,
    ])
    expect(new Set(await Promise.all(answers.map((answer) => answer.text())))).toEqual(new Set([TEXT]))
    expect(new Set(answers.map(({ headers }) => headers.get('etag'))).size).toBe(3)
    for (const { headers } of answers)
      expect([headers.get('vary'), headers.get('content-type')]).toEqual([
        'Accept-Encoding',
        'application/json',
      ])
  })

  it('are known again by their own tag', async () => {
    const accept = { 'Accept-Encoding': 'br' }
    const etag = (await site.get('/data/text.json', accept)).headers.get('etag')!
    const again = await site.get('/data/text.json', { ...accept, 'If-None-Match': `"old", W/${etag}` })
    const other = await site.get('/data/text.json', { 'Accept-Encoding': 'gzip', 'If-None-Match': etag })
    expect([again.status, again.headers.get('etag'), again.headers.get('vary'), other.status]).toEqual([
      304,
      etag,
      'Accept-Encoding',
      200,
    ])
    await other.text()
  })

  it('say as much to HEAD', async () => {
    const [whole, head] = await Promise.all(
      ['GET', 'HEAD'].map((method) => site.get('/data/text.json', { 'Accept-Encoding': 'br' }, method)),
    )
    const length = (answer: Response) => answer.headers.get('content-length')
    expect([length(head!), await head!.text()]).toEqual([length(whole!), ''])
    await whole!.text()
  })

  it('have no parts: a part is one of the file itself', async () => {
    const part = await site.get('/data/text.json', { 'Accept-Encoding': 'br', Range: 'bytes=2-5' })
    expect([part.status, part.headers.get('content-encoding'), await part.text()]).toEqual([
      206,
      null,
      'text',
    ])
  })

  it('are left alone where the file has become newer', async () => {
    writeFileSync(join(site.dir, 'data', 'new.json'), '{"new":true}')
    writeFileSync(join(site.dir, 'data', 'new.json.br'), brotliCompressSync('{"new":false}'))
    utimesSync(join(site.dir, 'data', 'new.json.br'), 1, 1)
    expect(await (await site.get('/data/new.json', { 'Accept-Encoding': 'br' })).text()).toBe('{"new":true}')
  })
})

describe('whatever is asked', () => {
  it('a body is as long and as placed as its headers say', async () => {
    const { etag, modified } = await site.get('/ten.bin').then(({ headers }) => ({
      etag: headers.get('etag')!,
      modified: headers.get('last-modified')!,
    }))
    const text = fc.stringMatching(/^[!-~]([ -~]{0,20}[!-~])?$/)
    const tags = fc.constantFrom(
      etag,
      `W/${etag}`,
      `"a", ${etag}`,
      '*',
      '"',
      modified,
      'Sun Nov  6 08:49:37 1994',
    )
    const range = fc.oneof(
      text,
      fc
        .tuple(fc.bigInt({ min: -20n, max: 20n }), fc.bigInt({ min: -20n, max: 10n ** 30n }))
        .map(([a, b]) => `bytes=${a}-${b}`),
      fc.nat(12).map((count) => `bytes=-${count}`),
      fc.nat(12).map((from) => `bytes=${from}-`),
    )
    const condition = fc.oneof(text, tags)
    const headers = fc.record(
      {
        Range: range,
        'If-Range': condition,
        'If-Match': condition,
        'If-None-Match': condition,
        'If-Modified-Since': condition,
        'If-Unmodified-Since': condition,
        'Accept-Encoding': fc.oneof(text, fc.constantFrom('gzip', 'br;q=1', '*;q=0')),
      },
      { requiredKeys: [] },
    )
    const path = fc.constantFrom('ten.bin', 'empty.bin', 'data/text.json')
    const files = { 'ten.bin': '0123456789', 'empty.bin': '', 'data/text.json': TEXT }
    await fc.assert(
      fc.asyncProperty(path, headers, fc.constantFrom('GET', 'HEAD'), async (path, headers, method) => {
        const answer = await site.get(path, headers as Record<string, string>, method)
        const body = await answer.text()
        const [contentRange, length] = ['content-range', 'content-length'].map((name) =>
          answer.headers.get(name),
        )
        expect([200, 206, 304, 412, 416]).toContain(answer.status)
        if (method === 'HEAD' || answer.status === 304) return void expect(body).toBe('')
        if (!answer.headers.has('content-encoding')) expect(length).toBe(String(body.length))
        if (answer.status === 200) expect([contentRange, body]).toEqual([null, files[path]])
        if (answer.status !== 206) return
        const [, first, last, size] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(contentRange!)!.map(Number)
        expect([size, body]).toEqual([files[path].length, files[path].slice(first!, last! + 1)])
      }),
      { numRuns: 400 },
    )
  })

  it('no target brings it down', async () => {
    const targets = [
      '//',
      '/%',
      '/%00',
      '/a%2fb',
      '/..',
      '/../../etc/passwd',
      '/%2e%2e/x',
      '/\\..\\x',
      '*',
      '/%ff',
      `/${'a/'.repeat(2000)}`,
      `/${'n'.repeat(5000)}`,
      'http://[',
      'http://host',
    ]
    for (const target of targets) {
      const heard = await hear(site.dial(), `GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
      expect([target, heard.slice(9, 12)]).toEqual([target, '404'])
    }
    const absolute = `GET http://localhost/ten.bin?x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`
    expect(await hear(site.dial(), absolute)).toMatch(/^HTTP\/1.1 200 .+\r\n(?:.+\r\n)+\r\n0123456789$/)
    await expectAlive()
  })

  it('a folder without its slash leads to the one with it', async () => {
    const { status, headers } = await fetch(new URL('/data?x=1', site.server.url), { redirect: 'manual' })
    expect([status, headers.get('location')]).toEqual([308, '/data/?x=1'])
  })
})
