import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { portOf, type RunningServer, reachOf, startServer } from './serve.ts'

let folder: string
let server: RunningServer

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reachmap-'))
  const files = {
    'dist/index.html': 'page',
    'dist/embed/index.html': 'embed',
    'dist/assets/app-1a2b.js': 'script',
    'dist/data/incidents.bin': '0123456789',
    'dist/.vite/manifest.json': 'hidden',
    'other/incidents.bin': 'other data',
    'secret.txt': 'secret',
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  server = await startServer({ port: 0, dir: join(folder, 'dist') })
})

afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(new URL(path, server.url), { headers })

/** As it stands, without the tidying that `fetch` does to a path. */
function getRaw(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request({ port: server.port, path }, (response) => {
      response.resume()
      resolve(response.statusCode!)
    })
      .on('error', reject)
      .end()
  })
}

describe('startServer', () => {
  it('serves both pages with a policy of their own', async () => {
    const [page, embed] = await Promise.all([get('/'), get('/embed/?at=2024-03-22')])
    expect([await page.text(), await embed.text()]).toEqual(['page', 'embed'])
    expect(page.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types default; worker-src 'self'; frame-src 'self'; frame-ancestors 'self'",
    )
    expect(embed.headers.get('content-security-policy')).toMatch(
      /trusted-types default; worker-src 'self' blob: data:$/,
    )
  })

  it('lets assets be kept for ever and everything else be asked for again', async () => {
    const paths = ['/', '/assets/app-1a2b.js', '/data/incidents.bin', '/assets/gone.js']
    const answers = await Promise.all(paths.map((path) => get(path)))
    expect(answers.map((answer) => [answer.status, answer.headers.get('cache-control')])).toEqual([
      [200, 'no-cache'],
      [200, 'public, max-age=31536000, immutable'],
      [200, 'no-cache'],
      [404, 'no-cache'],
    ])
  })

  it('lets frames without an origin read everything, and guesses no types', async () => {
    const { headers } = await get('/data/incidents.bin')
    const names = ['access-control-allow-origin', 'x-content-type-options', 'content-type']
    expect(names.map((name) => headers.get(name))).toEqual(['*', 'nosniff', 'application/octet-stream'])
  })

  it('gives nothing outside its folder and no hidden file', async () => {
    const paths = [
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/assets/..%5c..%5csecret.txt',
      '/.vite/manifest.json',
      '/%00',
      '/%',
    ]
    expect(await Promise.all(paths.map(getRaw))).toEqual(paths.map(() => 404))
  })

  it('serves pages that were built for a folder below the root from there only', async () => {
    const below = await startServer({ port: 0, dir: join(folder, 'dist'), base: '/maps/' })
    const status = async (path: string) => (await fetch(new URL(path, below.url))).status
    expect([below.url, await status('embed/'), await status('/embed/'), await status('/')]).toEqual([
      `http://localhost:${below.port}/maps/`,
      200,
      404,
      404,
    ])
    expect((await fetch(new URL('embed/', below.url))).headers.get('content-security-policy')).not.toContain(
      'frame-ancestors',
    )
    await below.close()
  })

  it('refuses to change anything', async () => {
    expect((await fetch(server.url, { method: 'POST' })).status).toBe(405)
  })

  it('takes another folder for the data, and only for them', async () => {
    const other = await startServer({ port: 0, dir: join(folder, 'dist'), dataDir: join(folder, 'other') })
    const read = async (path: string) => (await fetch(new URL(path, other.url))).text()
    expect([await read('/data/incidents.bin'), await read('/')]).toEqual(['other data', 'page'])
    expect((await fetch(new URL('/data/..%2fsecret.txt', other.url))).status).toBe(404)
    await other.close()
  })

  it('stands on this machine only, under both addresses of localhost', async () => {
    const status = (host: string) => fetch(`http://${host}:${server.port}/`).then(({ status }) => status)
    expect(await Promise.all(['localhost', '127.0.0.1'].map(status))).toEqual([200, 200])
    const own = Object.values(networkInterfaces()).flatMap((all) => all ?? [])
    if (own.some(({ address }) => address === '::1')) expect(await status('[::1]')).toBe(200)
    for (const { address } of own.filter(({ family, internal }) => family === 'IPv4' && !internal))
      await expect(status(address)).rejects.toThrow('fetch failed')
  })

  it('says which HOST is none', async () => {
    const nowhere = startServer({ port: 0, host: '192.0.2.1', dir: join(folder, 'dist') })
    await expect(nowhere).rejects.toThrow('HOST is 192.0.2.1, which is no address of this machine')
  })

  it('says that a port is taken', async () => {
    const again = startServer({ port: server.port, dir: join(folder, 'dist') })
    await expect(again).rejects.toThrow(`Port ${server.port} is taken: choose another one`)
  })

  it('says that there is nothing to serve', async () => {
    await expect(startServer({ port: 0, dir: folder })).rejects.toThrow('run npm run build first')
  })
})

describe('portOf', () => {
  it('is 4173 unless another one is asked for, and nothing but a port', () => {
    expect([portOf(undefined), portOf(''), portOf('8080')]).toEqual([4173, 4173, 8080])
    for (const text of ['abc', '70000', '-1', '1.5']) expect(() => portOf(text)).toThrow('PORT is')
  })
})

describe('reachOf', () => {
  it('tells whether others can see the pages', () => {
    const here = 'for this machine only (HOST=:: opens it to others)'
    expect(
      [undefined, '', 'localhost', '127.0.0.1', '::1', '0.0.0.0', '::', '10.0.0.7'].map(reachOf),
    ).toEqual([
      ...Array(5).fill(here),
      'for whoever can reach this machine',
      'for whoever can reach this machine',
      'for whoever can reach 10.0.0.7',
    ])
  })
})
