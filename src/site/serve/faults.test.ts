import { rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BIG, hear, LITTLE_PATIENCE, type SmallSite, serveSmallSite } from './test-support.ts'

let site: SmallSite

beforeAll(async () => {
  site = await serveSmallSite(LITTLE_PATIENCE)
})

afterAll(() => site.close())

async function expectAlive() {
  expect(await (await site.get('/')).text()).toBe('page')
}

describe('files that change', () => {
  it('that have gone are answered with 404, and with themselves when they are back', async () => {
    const file = join(site.dir, 'short-lived.js')
    const status = async () => {
      const answer = await site.get('/short-lived.js')
      await answer.text()
      return answer.status
    }
    const seen: number[] = []
    for (const change of [
      () => writeFileSync(file, '1'),
      () => rmSync(file),
      () => writeFileSync(file, '2'),
    ]) {
      change()
      seen.push(await status())
    }
    expect(seen).toEqual([200, 404, 200])
  })

  it('that are cut short while they are sent end in a broken connection', async () => {
    const file = join(site.dir, 'cut.bin')
    writeFileSync(file, Buffer.alloc(BIG))
    const answer = await site.get('/cut.bin')
    truncateSync(file, 10)
    await expect(answer.arrayBuffer()).rejects.toThrow('terminated')
    await expectAlive()
  })
})

describe('clients', () => {
  it('that hang up in the middle, or stop reading, leave no file open', async () => {
    const silent = site.dial()
    silent.write('GET /big.bin HTTP/1.1\r\nHost: x\r\n\r\n')
    await new Promise((resolve) => silent.once('readable', resolve))
    const gone = new Promise((resolve) => silent.once('close', resolve))
    for (let i = 0; i < 20; i++) {
      const abort = new AbortController()
      const { status } = await fetch(new URL('/big.bin', site.server.url), { signal: abort.signal })
      expect(status).toBe(200)
      abort.abort()
    }
    silent.on('error', () => {})
    // The server gives up on who does not read; what it had sent by then is read here, to see the end.
    await expect.poll(() => site.openFiles()).toEqual([])
    silent.resume()
    await gone
    await expectAlive()
  })

  it('that ask 200 times in one breath get 200 answers, one file open at a time', async () => {
    const socket = site.dial()
    const asked = 'GET /ten.bin HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(199)
    let most = 0
    socket.on('data', () => {
      most = Math.max(most, site.openFiles().length)
    })
    const heard = await hear(socket, `${asked}GET /ten.bin HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
    expect(heard.match(/0123456789/g)).toHaveLength(200)
    expect(most).toBeLessThanOrEqual(1)
  })

  it('that never finish their head are told so and cut off', async () => {
    expect(await hear(site.dial(), 'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ')).toMatch(/^HTTP\/1.1 408 /)
  })

  it('that close their own end are let go, and their file with them', async () => {
    const socket = site.dial(true)
    const heard = hear(socket, 'GET /big.bin HTTP/1.1\r\nHost: x\r\n\r\n')
    socket.end()
    expect((await heard).length).toBeLessThan(BIG)
    await expect.poll(() => site.openFiles()).toEqual([])
  })

  it('that speak no HTTP, or too much of it, are told so', async () => {
    const heard = await Promise.all([
      hear(site.dial(), '\x16\x03\x01 no HTTP at all\r\n\r\n'),
      hear(site.dial(), 'GET / HTTP/1.1\r\n\r\n'),
      hear(site.dial(), `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(100_000)}\r\n\r\n`),
    ])
    expect(heard.map((text) => text.slice(9, 12))).toEqual(['400', '400', '431'])
    await expectAlive()
  })
})
