import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '../../src/site/serve.ts'
import { HostPage } from './host-page.ts'
import { startHosts } from './host-server.ts'
import { findNginx, startNginx } from './nginx.ts'
import { expect, test } from './test.ts'

const ROOT = join(import.meta.dirname, '..', '..')
let dist: string

test.describe.configure({ mode: 'serial' })

test.beforeAll(() => {
  dist = mkdtempSync(join(tmpdir(), 'reachmap-maps-'))
  const env = { ...process.env, BASE_PATH: '/maps/', SITE_URL: 'https://example.org/maps/' }
  execFileSync('npx', ['vite', 'build', '--outDir', dist, '--emptyOutDir'], {
    cwd: ROOT,
    env,
    stdio: 'ignore',
  })
})

test.afterAll(() => rmSync(dist, { recursive: true }))

/** The same maps, in the four kinds of frame, from one host. */
async function expectAllFrames(
  host: HostPage,
  pages = ['bare.html', 'sandbox.html', 'made.html'],
): Promise<void> {
  for (const name of pages) {
    await host.open(name)
    await host.map().expectDrawn()
    await host.map().expectDate('3 January 2024')
  }
}

test('below a folder, from the server of npm start', async ({ page }) => {
  const site = await startServer({ port: 0, dir: dist, base: '/maps/' })
  const hosts = await startHosts(site.url)
  await expectAllFrames(new HostPage(page, { site: site.url, hosts: hosts.url }))
  await page.goto(site.url)
  await expect(page.getByRole('main', { name: 'Map' })).toContainText('2024')
  await Promise.all([site.close(), hosts.close()])
})

test('below a folder behind nginx, with the headers of npm start', async ({ page, request }) => {
  const nginx = findNginx()
  test.skip('why' in nginx, 'why' in nginx ? nginx.why : '')
  if ('why' in nginx) return
  const [site, own] = await Promise.all([
    startNginx(nginx.path, dist),
    startServer({ port: 0, dir: dist, base: '/maps/' }),
  ])
  const hosts = await startHosts(site.url)
  for (const path of ['', 'embed/', 'data/info.json']) {
    const [theirs, ours] = await Promise.all([
      request.get(`${site.url}${path}`),
      request.get(`${own.url}${path}`),
    ])
    for (const name of [
      'content-security-policy',
      'cache-control',
      'access-control-allow-origin',
      'x-content-type-options',
    ]) {
      expect([path, name, theirs.headers()[name]]).toEqual([path, name, ours.headers()[name]])
    }
  }
  for (const { url } of [site, own]) {
    const ask = (headers: Record<string, string>) => request.get(`${url}data/info.json`, { headers })
    const packed = (await ask({ 'Accept-Encoding': 'gzip' })).headers()
    const plain = (await ask({ 'Accept-Encoding': 'identity' })).headers()
    expect([packed['content-encoding'], packed.vary, plain['content-encoding']]).toEqual([
      'gzip',
      'Accept-Encoding',
      undefined,
    ])
    expect(packed.etag).not.toBe(plain.etag)
    const known = { 'Accept-Encoding': 'gzip', 'If-None-Match': `"old", ${packed.etag}` }
    expect((await ask(known)).status()).toBe(304)
    expect((await ask({ 'Accept-Encoding': 'identity', Range: 'bytes=99999999-' })).status()).toBe(416)
  }
  for (const name of [
    'incidents.csv',
    'incidents.geojson',
    'catalog.jsonld',
    'CITATION.cff',
    'LICENSE.txt',
  ]) {
    const [theirs, ours] = await Promise.all(
      [site, own].map(async ({ url }) => (await request.get(`${url}data/${name}`)).headers()['content-type']),
    )
    expect([name, theirs]).toEqual([name, ours])
  }
  const part = await request.get(`${site.url}data/basemap/basemap.pmtiles`, {
    headers: { Range: 'bytes=0-6' },
  })
  expect([part.status(), await part.text()]).toEqual([206, 'PMTiles'])
  await expectAllFrames(new HostPage(page, { site: site.url, hosts: hosts.url }))
  await Promise.all([site.close(), own.close(), hosts.close()])
})

test('from a host that sends no headers but that anybody may read, as GitHub Pages does', async ({
  page,
}) => {
  const headersFor = () => ({ 'Access-Control-Allow-Origin': '*' })
  const site = await startServer({ port: 0, dir: dist, base: '/maps/', headersFor })
  const hosts = await startHosts(site.url)
  await expectAllFrames(new HostPage(page, { site: site.url, hosts: hosts.url }))
  await Promise.all([site.close(), hosts.close()])
})

test('share links and oEmbed point to the address that the build was given', async ({ request }) => {
  const site = await startServer({ port: 0, dir: dist, base: '/maps/' })
  const html = await (await request.get(site.url)).text()
  expect(html).toContain('<meta property="og:image" content="https://example.org/maps/share.png">')
  expect(await (await request.get(`${site.url}oembed.json`)).json()).toMatchObject({
    html: expect.stringContaining('src="https://example.org/maps/embed/"'),
  })
  await site.close()
})
