import { gzipSync } from 'node:zlib'
import type { APIRequestContext } from '@playwright/test'
import { scriptsOf } from '../../src/site/weight.ts'
import { DIST, expect, test } from './test.ts'

const weigh = async (request: APIRequestContext, address: string) =>
  gzipSync(await (await request.get(address)).body(), { level: 9 }).length

test('the element weighs at most 4 KB, and its types stand beside it', async ({ request, servers }) => {
  expect(await weigh(request, `${servers.site}reachmap.js`)).toBeLessThanOrEqual(4096)
  expect((await request.get(`${servers.site}reachmap.d.ts`)).status()).toBe(200)
})

test('all scripts of the embed before its map weigh at most 120 KB', async ({ page, request, servers }) => {
  // Not met: 131 KB since what is said, stays on the map and tells stories came in. The explorer draws its map before its
  // parts are there; once the embed does so too, this passes, and the line goes.
  test.fail()
  const scripts = new Set<string>()
  await page.route('**/assets/map-view-*.js', (route) => route.abort())
  page.on('response', (response) => {
    if (response.ok() && response.url().endsWith('.js')) scripts.add(response.url())
  })
  await page.goto(`${servers.site}embed/`)
  await expect(page.locator('[data-shown="true"] svg[role="img"]')).toBeVisible()
  // What the map's chunk imports belongs to the map, but for what the page has of it anyway.
  const ofMap = scriptsOf(DIST, 'map/map-view.ts').filter(
    (file) => !scriptsOf(DIST, 'embed/index.html').includes(file),
  )
  const before = [...scripts].filter((address) => !ofMap.some((file) => address.endsWith(file)))
  const weights = await Promise.all(before.map((address) => weigh(request, address)))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  test.info().annotations.push({ type: 'weight', description: `${sum} bytes in ${before.length} scripts` })
  expect(sum).toBeLessThanOrEqual(120 * 1024)
})

test('oEmbed is found within 150 KB, answers with a frame, and that frame works as WordPress shows it', async ({
  host,
  page,
  request,
  servers,
}) => {
  const head = (await (await request.get(servers.site)).body()).subarray(0, 150_000).toString()
  const found = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(head)
  const { pathname } = new URL(found![1]!)
  const answer = await (await request.get(new URL(pathname, servers.site).href)).json()
  const html = answer.html.replace(/src="[^"]+\/embed\//, `src="${servers.site}embed/`)
  await host.open('bare.html')
  await page.locator('body').evaluate(
    (body, frame) => {
      body.innerHTML = frame
    },
    html.replace('<iframe ', '<iframe sandbox="allow-scripts" security="restricted" '),
  )
  await host.map().expectDrawn()
  const thumbnail = await request.get(new URL(new URL(answer.thumbnail_url).pathname, servers.site).href)
  const png = await thumbnail.body()
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
    answer.thumbnail_width,
    answer.thumbnail_height,
  ])
})
